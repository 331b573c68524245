#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "relate/core/contact.hpp"

namespace relate {

/// One value that a contact list gives to a party. What has parts is one text, its parts
/// divided by a tab.
struct ImportedValue {
  std::string
      field;  ///< `name`, `email`, `position` (org, department, role), `fact` (key, value), ...
  std::string value;
  bool operator==(const ImportedValue&) const = default;
};
using ImportedValues = std::vector<ImportedValue>;

/// All that `contact` gives, each value once. A relation to another contact of `file` is
/// a fact with that one's name.
ImportedValues values_of(const Contact& contact, const ContactFile& file);

/// How a list's contact is known again: its UID, else its first mail address, else its
/// name and phone number.
std::string key_of(const Contact& contact);

/// The parts of a value, `count` of them.
std::vector<std::string> parts_of(std::string_view value, std::size_t count);

/// The values as a text to keep, and back. from_text(to_text(x)) == x.
std::string to_text(const ImportedValues& values);
ImportedValues values_from_text(std::string_view text);

/// What is in `values` and not in `others`.
ImportedValues difference(const ImportedValues& values, const ImportedValues& others);

}  // namespace relate
