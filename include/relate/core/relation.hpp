#pragma once

#include <span>
#include <string>
#include <string_view>

namespace relate {

/// A relation between two parties, and what it is seen from the other end.
struct Relation {
  std::string_view word;     ///< `reports-to`
  std::string_view inverse;  ///< `manages`; the word itself where both ends say the same
};

/// All relations. Those of a project to the people in it (responsible, accountable,
/// consulted, informed) are called the same from both ends.
std::span<const Relation> relations();

/// What the relation is called from its other end; a word that is none of the relations is
/// called the same from there.
std::string_view inverse_of(std::string_view relation);

/// `reports to`: a relation as it stands in a sentence.
std::string in_words(std::string_view relation);

}  // namespace relate
