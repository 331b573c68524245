#include "relate/core/vcard_line.hpp"

#include <algorithm>
#include <charconv>

#include "relate/core/ascii.hpp"

namespace relate {
namespace {

/// RFC 6868: how a parameter writes line breaks, quotes and carets.
std::string decode_carets(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    const bool is_code = text[at] == '^' && (next == 'n' || next == '\'' || next == '^');
    if (!is_code)
      decoded += text[at];
    else
      decoded += next == 'n' ? '\n' : next == '\'' ? '"' : '^';
    at += is_code;
  }
  return decoded;
}

bool is_encoding(std::string_view word) {
  return ascii_equal(word, "QUOTED-PRINTABLE") || ascii_equal(word, "BASE64") ||
         ascii_equal(word, "8BIT") || ascii_equal(word, "7BIT");
}

/// Reads the parameters of a line from its name to its colon.
class ParameterReader {
 public:
  ParameterReader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::vector<VcardParameter> read() {
    std::vector<VcardParameter> parameters;
    while (at_ < text_.size() && text_[at_] == ';') {
      ++at_;
      parameters.push_back(parameter());
    }
    return parameters;
  }

  /// Where the colon stands, or the end of the text.
  std::size_t end() const { return at_; }

 private:
  VcardParameter parameter() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of("=;:", at_), text_.size());
    const std::string_view word = trim_ascii(text_.substr(begin, at_ - begin));
    if (at_ == text_.size() || text_[at_] != '=')
      return {is_encoding(word) ? "ENCODING" : "TYPE", {std::string(word)}};
    VcardParameter result{ascii_upper(word), {}};
    do {
      ++at_;
      result.values.push_back(value());
    } while (at_ < text_.size() && text_[at_] == ',');
    return result;
  }

  std::string value() {
    std::string value;
    if (at_ < text_.size() && text_[at_] == '"') {
      const auto quote = text_.find('"', at_ + 1);
      if (quote != std::string_view::npos) {
        value = text_.substr(at_ + 1, quote - at_ - 1);
        at_ = quote + 1;
      }
    }
    const std::size_t end = std::min(text_.find_first_of(",;:", at_), text_.size());
    value += text_.substr(at_, end - at_);
    at_ = end;
    return decode_carets(trim_ascii(value));
  }

  std::string_view text_;
  std::size_t at_;
};

/// Calls `use` with each of the comma-separated pieces of `list`.
template <class Use>
void each_piece(std::string_view list, Use use) {
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    use(trim_ascii(list.substr(at, comma - at)));
    at = comma + 1;
  }
}

bool is_name_character(char c) {
  return is_ascii_word(c) || c == '-' || c == '_' || c == '/' || c == '.';
}

}  // namespace

std::string_view VcardLine::parameter(std::string_view upper_name) const {
  for (const auto& parameter : parameters)
    if (parameter.name == upper_name && !parameter.values.empty()) return parameter.values.front();
  return {};
}

std::vector<std::string> VcardLine::types() const {
  std::vector<std::string> types;
  for (const auto& parameter : parameters) {
    if (parameter.name != "TYPE") continue;
    for (const auto& list : parameter.values)
      each_piece(list, [&](std::string_view type) {
        if (ascii_begins(type, "TYPE=")) type.remove_prefix(5);
        if (!type.empty()) types.push_back(ascii_upper(type));
      });
  }
  return types;
}

bool VcardLine::has_type(std::string_view upper_type) const {
  const auto all = types();
  return std::find(all.begin(), all.end(), upper_type) != all.end();
}

int VcardLine::preference() const {
  constexpr int most = 100;
  if (has_type("PREF")) return 1;
  const std::string_view text = parameter("PREF");
  int preference = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), preference);
  return result.ec == std::errc() && preference >= 1 && preference <= most ? preference : most + 1;
}

bool VcardLine::is_quoted_printable() const {
  return ascii_equal(parameter("ENCODING"), "QUOTED-PRINTABLE") ||
         ascii_equal(parameter("ENCODING"), "Q") || has_type("QUOTED-PRINTABLE");
}

bool VcardLine::is_base64() const {
  return ascii_equal(parameter("ENCODING"), "BASE64") || ascii_equal(parameter("ENCODING"), "B") ||
         has_type("BASE64");
}

std::size_t vcard_name_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_name_character(text[size])) ++size;
  const bool ends_name = size < text.size() && (text[size] == ':' || text[size] == ';');
  return ends_name && size > 0 && text[size - 1] != '.' ? size : 0;
}

VcardLine parse_vcard_line(std::string_view text, std::size_t number) {
  VcardLine line;
  line.number = number;
  const std::size_t size = vcard_name_size(text);
  ParameterReader reader(text, size);
  line.parameters = reader.read();
  if (size == 0 || reader.end() == text.size()) {
    line.parameters.clear();
    line.value = text;
    return line;
  }
  const std::string name = ascii_upper(text.substr(0, size));
  const std::size_t dot = name.rfind('.');
  if (dot != std::string::npos) line.group = name.substr(0, dot);
  line.name = dot == std::string::npos ? name : name.substr(dot + 1);
  line.value = text.substr(reader.end() + 1);
  return line;
}

}  // namespace relate
