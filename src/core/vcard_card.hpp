#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/charset.hpp"
#include "relate/core/contact.hpp"
#include "relate/core/vcard_line.hpp"

namespace relate {

/// Reads the values of one file's properties.
class VcardText {
 public:
  /// Finds out how text is written that declares no charset.
  explicit VcardText(std::string_view text);

  /// The value with transfer encoding and charset undone; its escapes stay.
  std::string decode(const VcardLine& line);

  /// Makes the values of the parameters UTF-8.
  void decode_parameters(VcardLine& line);

 private:
  bool is_utf8_;
  TextDecoder decoder_;
};

/// The lines of a card between BEGIN and END.
struct VcardCard {
  std::size_t line = 0;  ///< of BEGIN
  std::vector<VcardLine> lines;
  std::map<std::string, int> skipped;  ///< what was left out while it was read
};

/// Adds to `file` what the card gives: a contact, a group, or a broken issue. Gives the
/// name of the contact; empty where there is none.
std::string add_vcard(ContactFile& file, const VcardCard& card, VcardText& text);

}  // namespace relate
