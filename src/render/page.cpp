#include "page.hpp"

#include <algorithm>

#include "relate/render/width.hpp"

namespace relate::render {
namespace {

std::string_view colour_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::strong:
      return "\x1b[1m";
    case Tone::dim:
      return "\x1b[2m";
    case Tone::good:
      return "\x1b[32m";
    case Tone::warning:
      return "\x1b[33m";
    case Tone::bad:
      return "\x1b[31m";
  }
  return "";
}

}  // namespace

Page Page::indented(int columns) const {
  Page result = *this;
  result.indent_ += columns;
  return result;
}

int Page::width() const { return std::max(screen_.width - indent_, 1); }

void Page::put(std::string_view text, Tone tone) {
  const std::size_t end = text.find_last_not_of(' ') + 1;
  const std::size_t blanks = text.size() - end;
  if (end == 0) return skip(static_cast<int>(blanks));
  out_->append(static_cast<std::size_t>(pending_), ' ');
  pending_ = static_cast<int>(blanks);
  const std::string_view colour = screen_.color ? colour_of(tone) : "";
  *out_ += colour;
  *out_ += text.substr(0, end);
  if (!colour.empty()) *out_ += "\x1b[0m";
}

void Page::wrapped(std::string_view text, Tone tone) {
  for (const std::string& line : wrap(text, width())) {
    begin_line();
    put(line, tone);
    end_line();
  }
}

}  // namespace relate::render
