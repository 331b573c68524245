#include "relate/core/vcard_lines.hpp"

#include <algorithm>
#include <utility>

#include "relate/core/ascii.hpp"

namespace relate {
namespace {

/// Properties whose value is never read, however large.
constexpr std::string_view binary_names[] = {"KEY", "LOGO", "PHOTO", "SOUND", "X-MS-CARDPICTURE"};

/// Properties of several lines, which some programs write without folding them.
constexpr std::string_view text_names[] = {"ADR", "LABEL", "NOTE"};

template <std::size_t count>
bool is_one_of(std::string_view name, const std::string_view (&names)[count]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_fold(std::string_view line) { return !line.empty() && (line[0] == ' ' || line[0] == '\t'); }

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

std::string_view without_trailing_blanks(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool is_card_boundary(std::string_view line) {
  const std::string_view text = trim_ascii(line);
  return ascii_equal(text, "BEGIN:VCARD") || ascii_equal(text, "END:VCARD");
}

/// Whether `text` is a whole property, not the beginning of one that is folded.
bool has_property_shape(std::string_view text) {
  return vcard_name_size(text) > 0 && text.find(':') != std::string_view::npos;
}

bool ends_in_code(std::string_view text) {
  const auto is_hex = [](char c) {
    return is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f');
  };
  return text.size() >= 3 && text[text.size() - 3] == '=' && is_hex(text[text.size() - 2]) &&
         is_hex(text.back());
}

}  // namespace

TextLines::TextLines(std::string_view text)
    : text_(text),
      line_feed_(std::min(text.find('\n'), text.size())),
      has_line_feed_(line_feed_ < text.size()) {}

std::size_t TextLines::end_of_line() const {
  const std::string_view line = text_.substr(at_, line_feed_ - at_);
  for (auto cr = line.find('\r'); cr != std::string_view::npos; cr = line.find('\r', cr + 1)) {
    if (!has_line_feed_ || vcard_name_size(line.substr(cr + 1)) > 0) return at_ + cr;
  }
  return line_feed_;
}

bool TextLines::next(std::string_view& line) {
  if (at_ >= text_.size()) return false;
  if (line_feed_ < at_) line_feed_ = std::min(text_.find('\n', at_), text_.size());
  const std::size_t end = end_of_line();
  line = text_.substr(at_, end - at_);
  at_ = end + 1;
  while (line.ends_with('\r')) line.remove_suffix(1);
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  ++number_;
  return true;
}

/// The beginning of a property, while lines are being joined to it.
struct VcardLines::Head {
  std::size_t number;
  std::string text;
  std::string name;
  bool is_binary;  ///< nothing behind the head is read
  bool is_base64;
  bool is_quoted_printable;
  std::size_t last_size;  ///< of the line joined last

  /// Whether the text ends in a soft line break.
  bool is_open() const {
    return is_quoted_printable && without_trailing_blanks(text).ends_with('=');
  }

  /// Whether it is an AGENT whose card stands on the lines that follow.
  bool begins_card() const {
    constexpr std::string_view begin = ":BEGIN:VCARD";
    return name == "AGENT" && text.size() >= begin.size() &&
           ascii_equal(std::string_view(text).substr(text.size() - begin.size()), begin);
  }
};

VcardLines::VcardLines(std::string_view text) : lines_(text) { advance(); }

void VcardLines::advance() {
  blank_before_ = false;
  while ((has_peeked_ = lines_.next(peeked_)) && without_trailing_blanks(peeked_).empty())
    blank_before_ = true;
}

/// The line to come, without the indentation that its whole card has.
std::string_view VcardLines::current() const {
  return peeked_.substr(std::min(indentation_, indentation(peeked_)));
}

VcardLines::Join VcardLines::join_of(const Head& head) const {
  const std::string_view line = current();
  if (indentation(peeked_) < indentation_) return Join::none;
  if (is_card_boundary(line) && (head.name != "AGENT" || head.begins_card())) return Join::none;
  if (is_fold(line)) return head.begins_card() ? Join::none : Join::fold;
  if (head.is_open() && !(blank_before_ && has_property_shape(line))) return Join::soft_break;
  if (vcard_name_size(line) > 0) return Join::none;
  if (head.is_binary || head.is_base64) return Join::binary;
  return is_one_of(head.name, text_names) ? Join::text : Join::none;
}

void VcardLines::append_fold(Head& head) {
  // A program that broke its own long line cut it at the limit, wherever that fell; the
  // folds of 2.1 stand where blanks were.
  constexpr std::size_t line_limit = 75;
  const std::string_view line = current();
  const std::string_view unindented = line.substr(indentation(line));
  if (head.is_open()) {
    head.text.resize(without_trailing_blanks(head.text).size() - 1);
    const bool is_folded_too = ends_in_code(head.text) && unindented.starts_with('=');
    head.text += is_folded_too || head.text.ends_with(' ') ? unindented : line;
  } else if (is_version_2_ && !head.is_quoted_printable && !head.is_base64 &&
             head.last_size < line_limit) {
    head.text += ' ';
    head.text += unindented;
  } else {
    head.text += line.substr(1);
  }
}

void VcardLines::append(Head& head, Join join) {
  const std::string_view line = current();
  if (head.is_binary) {  // enough to tell that there is a value
    if (head.text.ends_with(':')) head.text += line.substr(indentation(line));
    return;
  }
  if (join == Join::fold) {
    append_fold(head);
  } else {
    if (join == Join::soft_break) head.text.resize(without_trailing_blanks(head.text).size() - 1);
    if (join == Join::text) head.text += '\n';
    head.text += line;
  }
  head.last_size = line.size();
}

/// Keeps what the joining of later lines depends on.
void VcardLines::notice(const VcardLine& line) {
  const std::string_view value = trim_ascii(line.value);
  if (line.name == "BEGIN") is_version_2_ = false;
  if (line.name == "VERSION") is_version_2_ = value.starts_with("2");
  if (line.name == "AGENT" && ascii_equal(value, "BEGIN:VCARD"))
    indentation_ = indentation(peeked_);
}

bool VcardLines::next(VcardLine& line) {
  if (!has_peeked_) return false;
  if (indentation(peeked_) < indentation_) indentation_ = 0;
  if (is_card_boundary(peeked_)) indentation_ = indentation(peeked_);
  Head head{lines_.number(), std::string(current()), {}, false, false, false, current().size()};
  const std::string_view whole_name =
      std::string_view(head.text).substr(0, vcard_name_size(head.text));
  head.name = ascii_upper(whole_name.substr(whole_name.rfind('.') + 1));
  head.is_binary = is_one_of(head.name, binary_names);
  const std::string_view parameters = std::string_view(head.text).substr(0, head.text.find(':'));
  head.is_base64 = ascii_find(parameters, "BASE64") != std::string_view::npos ||
                   ascii_find(parameters, "ENCODING=B") != std::string_view::npos;
  head.is_quoted_printable = ascii_find(parameters, "QUOTED-PRINTABLE") != std::string_view::npos;
  advance();
  for (Join join; has_peeked_ && (join = join_of(head)) != Join::none; advance())
    append(head, join);
  line = parse_vcard_line(head.text, head.number);
  notice(line);
  return true;
}

}  // namespace relate
