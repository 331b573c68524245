#include <algorithm>
#include <utility>

#include "cluster.hpp"
#include "relate/core/letters.hpp"
#include "relate/render/width.hpp"

namespace relate::render {
namespace {

/// What is not broken while it fits: a word, or one wide letter.
struct Unit {
  std::size_t gap = 0;  ///< blanks before it
  std::string_view text;
  int width = 0;
};

bool is_one_of(std::u32string_view characters, std::string_view cluster) {
  std::size_t at = 0;
  return characters.find(next_character(cluster, at)) != std::u32string_view::npos;
}

/// No line begins with these.
bool ends_a_phrase(std::string_view cluster) {
  return is_one_of(U"、。，．！？：；」』）】〉》］｝・ー々)]},.;:!?", cluster);
}

/// No line ends with these.
bool begins_a_phrase(std::string_view cluster) {
  return is_one_of(U"「『（【〈《［｛([{", cluster);
}

Unit next_unit(std::string_view text, std::size_t& at) {
  Unit unit;
  const std::size_t begin = std::min(text.find_first_not_of(' ', at), text.size());
  unit.gap = begin - at;
  bool is_wide = false;
  bool begins_phrase = false;
  for (at = begin; at < text.size() && text[at] != ' ';) {
    const Cluster cluster = next_cluster(text, at);
    const std::string_view written = text.substr(at, cluster.size);
    const bool may_break = at > begin && (is_wide || cluster.width > 1) && !begins_phrase;
    if (may_break && !ends_a_phrase(written)) break;
    is_wide = cluster.width > 1;
    begins_phrase = begins_a_phrase(written);
    unit.width += cluster.width;
    at += cluster.size;
  }
  unit.text = text.substr(begin, at - begin);
  return unit;
}

class Lines {
 public:
  explicit Lines(int columns) : columns_(std::max(columns, 1)) {}

  void add(const Unit& unit) {
    const int gap = static_cast<int>(unit.gap);
    if (!line_.empty() && width_ + gap + unit.width > columns_) finish_line();
    if (!line_.empty()) {
      line_.append(unit.gap, ' ');
      width_ += gap;
    }
    if (unit.width > columns_) {
      add_broken(unit.text);
    } else {
      line_ += unit.text;
      width_ += unit.width;
    }
  }

  std::vector<std::string> take() {
    if (!line_.empty() || lines_.empty()) finish_line();
    return std::move(lines_);
  }

 private:
  void add_broken(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
      const Cluster cluster = next_cluster(word, at);
      if (!line_.empty() && width_ + cluster.width > columns_) finish_line();
      line_ += word.substr(at, cluster.size);
      width_ += cluster.width;
      at += cluster.size;
    }
  }

  void finish_line() {
    lines_.push_back(std::exchange(line_, {}));
    width_ = 0;
  }

  std::vector<std::string> lines_;
  std::string line_;
  int width_ = 0;
  int columns_;
};

}  // namespace

std::vector<std::string> wrap(std::string_view text, int columns) {
  if (display_width(text) <= columns) return {std::string(text)};
  Lines lines(columns);
  for (std::size_t at = 0; at < text.size();) {
    const Unit unit = next_unit(text, at);
    if (!unit.text.empty()) lines.add(unit);
  }
  return lines.take();
}

}  // namespace relate::render
