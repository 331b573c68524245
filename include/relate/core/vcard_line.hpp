#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace relate {

/// A parameter of a vCard property. Its values are raw, save that quotes are gone and
/// carets are decoded (RFC 6868).
struct VcardParameter {
  std::string name;  ///< upper case
  std::vector<std::string> values;
};

/// One property of a vCard: a line once unfolded. Text without a property's shape has
/// neither name nor parameters, it is all value.
struct VcardLine {
  std::size_t number = 0;  ///< of the file's line it begins on; 1 is the first
  std::string group;       ///< `ITEM1` of `item1.TEL`; upper case
  std::string name;        ///< upper case
  std::vector<VcardParameter> parameters;
  std::string value;  ///< raw: neither transfer encoding, charset nor escapes are undone

  /// The first value of a parameter; empty without one.
  std::string_view parameter(std::string_view upper_name) const;
  /// The types, in upper case: `TYPE=home,pref`, `TYPE="HOME,PREF"`, or bare as in 2.1.
  std::vector<std::string> types() const;
  bool has_type(std::string_view upper_type) const;
  /// 1, the first, to 100; 101 where no preference is stated.
  int preference() const;
  bool is_quoted_printable() const;
  bool is_base64() const;
};

/// Reads an unfolded line. Never throws: what has no name, or no colon, is all value.
VcardLine parse_vcard_line(std::string_view text, std::size_t number);

/// How many bytes of `text` are the name, with its groups, of a property; 0 where it does
/// not begin like one. A line folded within its parameters may yet lack the colon.
std::size_t vcard_name_size(std::string_view text);

}  // namespace relate
