#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace relate {

/// Whether every byte of `text` belongs to a UTF-8 character.
bool is_utf8(std::string_view text);

/// Turns text of a declared, or of no declared, charset into UTF-8. Keeps what it opens,
/// so that one decoder serves a whole file. Never throws for what the bytes are.
class TextDecoder {
 public:
  TextDecoder();
  ~TextDecoder();
  TextDecoder(TextDecoder&&) noexcept;
  TextDecoder& operator=(TextDecoder&&) noexcept;

  /// What text is taken for that is not UTF-8 and declares no known charset:
  /// windows-1252 until it is set. Gives whether it was: ASCII, UTF-8, a name that is not
  /// known, or of a charset that ASCII is no part of, changes nothing.
  bool set_undeclared(std::string_view charset);

  /// `bytes` as UTF-8, out of `charset`. Where none is declared, an unknown one, ASCII or
  /// UTF-8, text that is UTF-8 save for a few bytes is UTF-8, other text is of the
  /// undeclared charset. Text declared as a Western charset that is UTF-8 all the same is
  /// UTF-8, as that name is often a default nobody chose. What is no character becomes
  /// U+FFFD.
  std::string to_utf8(std::string_view bytes, std::string_view charset = {});

 private:
  class Converter;
  Converter* converter(const std::string& name);
  std::string convert(std::string_view bytes, const std::string& name);

  std::map<std::string, std::unique_ptr<Converter>> converters_;
  std::string undeclared_;
};

}  // namespace relate
