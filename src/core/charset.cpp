#include "relate/core/charset.hpp"

#include <array>
#include <cerrno>
#include <iconv.h>
#include <utility>

#include "relate/core/ascii.hpp"
#include "relate/core/letters.hpp"

namespace relate {
namespace {

constexpr char32_t no_character = 0xFFFD;
constexpr std::string_view no_character_bytes = "\xEF\xBF\xBD";
constexpr std::string_view western = "windows-1252";
constexpr std::string_view utf8 = "utf-8";
constexpr std::size_t most_charsets = 32;  // more than any file needs

/// Names that are not, or not well, known to the system. Where a charset has a superset
/// that files mean by its name, the superset is read. ASCII declares nothing.
constexpr std::pair<std::string_view, std::string_view> other_names[] = {
    {"8859-1", western},
    {"ansi", ""},
    {"ansi-x3.4-1968", ""},
    {"ascii", ""},
    {"cp1252", western},
    {"euc-kr", "cp949"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"iso-8859-1", western},
    {"iso-8859-15", "iso-8859-15"},
    {"iso-8859-9", "cp1254"},
    {"iso8859-1", western},
    {"ks-c-5601-1987", "cp949"},
    {"latin-1", western},
    {"latin1", western},
    {"shift-jis", "cp932"},
    {"sjis", "cp932"},
    {"tis-620", "cp874"},
    {"us-ascii", ""},
    {"utf8", utf8},
    {"x-mac-roman", "macintosh"},
    {"x-sjis", "cp932"},
};

/// `windows-1251`, `win1251` and their like as `cp1251`; empty for another name.
std::string code_page(std::string_view name) {
  for (const std::string_view head : {"windows", "x-cp", "win", "cp"}) {
    if (!name.starts_with(head)) continue;
    std::string_view digits = name.substr(head.size());
    if (digits.starts_with('-')) digits.remove_prefix(1);
    if (!digits.empty() && std::all_of(digits.begin(), digits.end(), is_ascii_digit))
      return "cp" + std::string(digits);
  }
  return {};
}

/// The one name a charset is kept by; empty where the name declares nothing.
std::string canonical_name(std::string_view declared) {
  std::string name;
  for (const char c : trim_ascii(declared)) {
    if (!is_ascii_word(c) && std::string_view("-_.:+").find(c) == std::string_view::npos) return {};
    name += c == '_' ? '-' : ascii_lower(c);
  }
  if (auto page = code_page(name); !page.empty()) name = std::move(page);
  for (const auto& [other, meant] : other_names)
    if (name == other) return std::string(meant);
  return name;
}

bool is_western(std::string_view name) { return name == western || name == "iso-8859-15"; }

bool is_plain_ascii(std::string_view text) {
  constexpr char escape = '\x1B';  // begins the letters of ISO-2022-JP and its kin
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != escape; });
}

/// How much of a text is UTF-8.
struct Utf8Share {
  std::size_t characters = 0;  ///< of more than one byte
  std::size_t broken = 0;      ///< bytes of none, save for a character cut off at the end
  bool is_whole = true;        ///< every byte belongs to one
};

Utf8Share utf8_share(std::string_view text) {
  Utf8Share share;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (next_character(text, at) != no_character || at - begin > 1) {
      share.characters += at - begin > 1;
      continue;
    }
    share.is_whole = false;
    const auto lead = static_cast<unsigned char>(text[begin]);
    const bool is_cut_off = text.size() - begin < 4 && lead >= 0xC2 && lead <= 0xF4 &&
                            std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                                        [](char c) { return (c & 0xC0) == 0x80; });
    if (is_cut_off) break;
    ++share.broken;
  }
  return share;
}

bool is_mostly_utf8(const Utf8Share& share) {
  constexpr std::size_t characters_for_a_broken_one = 4;
  return share.is_whole ||
         (share.characters > 0 && share.characters >= share.broken * characters_for_a_broken_one);
}

std::string repaired(std::string_view text) {
  std::string whole;
  whole.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_character(whole, next_character(text, at));
  return whole;
}

/// Windows-1252 needs no table of the system, so that it can always be fallen back on.
std::string from_western(std::string_view bytes) {
  constexpr std::array<char32_t, 32> upper_controls = {
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_character(text, byte >= 0x80 && byte < 0xA0 ? upper_controls[byte - 0x80U] : byte);
  }
  return text;
}

}  // namespace

class TextDecoder::Converter {
 public:
  explicit Converter(const std::string& name) : handle_(iconv_open("UTF-8", name.c_str())) {}
  ~Converter() {
    if (is_open()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool is_open() const { return handle_ != failed(); }

  std::string convert(std::string_view bytes) {
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    std::string input(bytes);
    char* next = input.data();
    std::size_t left = input.size();
    std::string text;
    while (left > 0) step(next, left, text);
    return text;
  }

 private:
  static iconv_t failed() { return reinterpret_cast<iconv_t>(-1); }

  void step(char*& next, std::size_t& left, std::string& text) {
    std::array<char, 4096> buffer;
    char* out = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t result = iconv(handle_, &next, &left, &out, &room);
    const int reason = errno;
    text.append(buffer.data(), buffer.size() - room);
    if (result != static_cast<std::size_t>(-1) || reason == E2BIG) return;
    text += no_character_bytes;
    if (reason != EILSEQ) left = 0;  // a character cut off at the end
    if (left > 0) {
      ++next;
      --left;
    }
  }

  iconv_t handle_;
};

bool is_utf8(std::string_view text) { return utf8_share(text).is_whole; }

TextDecoder::TextDecoder() : undeclared_(western) {}
TextDecoder::~TextDecoder() = default;
TextDecoder::TextDecoder(TextDecoder&&) noexcept = default;
TextDecoder& TextDecoder::operator=(TextDecoder&&) noexcept = default;

TextDecoder::Converter* TextDecoder::converter(const std::string& name) {
  if (const auto found = converters_.find(name); found != converters_.end())
    return found->second.get();
  if (name.empty() || converters_.size() == most_charsets) return nullptr;
  auto opened = std::make_unique<Converter>(name);
  // Charsets that do not read ASCII as itself (UTF-16, EBCDIC) cannot be meant: the names
  // of properties and parameters are ASCII in the same file.
  constexpr std::string_view letters = "AZaz09:;";
  if (!opened->is_open() || opened->convert(letters) != letters) opened.reset();
  return converters_.emplace(name, std::move(opened)).first->second.get();
}

bool TextDecoder::set_undeclared(std::string_view charset) {
  std::string name = canonical_name(charset);
  if (name.empty() || name == utf8 || (name != western && converter(name) == nullptr)) return false;
  undeclared_ = std::move(name);
  return true;
}

std::string TextDecoder::convert(std::string_view bytes, const std::string& name) {
  Converter* const known = name == western ? nullptr : converter(name);
  return known == nullptr ? from_western(bytes) : known->convert(bytes);
}

std::string TextDecoder::to_utf8(std::string_view bytes, std::string_view charset) {
  if (is_plain_ascii(bytes)) return std::string(bytes);
  std::string name = canonical_name(charset);
  if (!name.empty() && name != utf8 && name != western && converter(name) == nullptr) name.clear();
  if (!name.empty() && name != utf8 && !is_western(name)) return convert(bytes, name);
  const Utf8Share share = utf8_share(bytes);
  if (is_western(name)) return share.is_whole ? std::string(bytes) : convert(bytes, name);
  return is_mostly_utf8(share) ? repaired(bytes) : convert(bytes, undeclared_);
}

}  // namespace relate
