#pragma once

#include <string_view>
#include <vector>

#include "relate/core/answer.hpp"
#include "relate/core/who.hpp"

namespace relate {

/// Where a piece between commas stands in a text, without the blanks around it.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The pieces of `text` between its commas; empty ones are left out.
std::vector<Piece> comma_pieces(std::string_view text);

/// Gathers what the pieces of a WHO mean, each party and each unknown piece once.
class WhoGatherer {
 public:
  /// Keeps a reference to `names`.
  WhoGatherer(const NameIndex& names, Unknown unknown) : names_(names), unknown_(unknown) {}

  /// Adds who answered to `text`. Throws Error::ambiguous for several who do not answer by
  /// a tag, and as add_unknown() for nobody.
  void add(std::string_view text, const Answer& answer);

  /// Lists a piece that names nobody. Throws Error::not_found where that is not allowed; a
  /// `+TAG` that nobody has is an error always, as no one is called so.
  void add_unknown(std::string_view piece);

  /// What was gathered. Throws Error::not_found when that is nobody.
  WhoList take();

 private:
  const NameIndex& names_;
  Unknown unknown_;
  WhoList gathered_;
};

}  // namespace relate
