#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "chart_formats.hpp"

namespace relate::render {
namespace {

constexpr int week = 7;
constexpr int levels = 4;  // of shade, beside none
constexpr int label_width = 4;
constexpr std::string_view weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, levels + 1> blocks = {"·", "░", "▒", "▓", "█"};
constexpr std::array<std::string_view, levels + 1> plain = {".", "-", "+", "x", "#"};

class Drawing {
 public:
  Drawing(Page page, const Calendar& calendar)
      : page_(page),
        calendar_(calendar),
        most_(*std::ranges::max_element(calendar.counts)),
        monday_(calendar.first - std::chrono::days(weekday_of(calendar.first) - 1)),
        weeks_(days_between(monday_, last()) / week + 1) {}

  void append() {
    const int room = std::max(page_.width() - label_width, 1);
    step_ = weeks_ * 2 - 1 <= room ? 2 : 1;
    const int at_once = (room + step_ - 1) / step_;
    for (int from = 0; from < weeks_; from += at_once)
      append_weeks(from, std::min(from + at_once, weeks_));
    append_legend();
  }

 private:
  Day last() const {
    return calendar_.first + std::chrono::days(static_cast<int>(calendar_.counts.size()) - 1);
  }

  std::string_view shade(int level) const {
    return (page_.takes_utf8() ? blocks : plain)[static_cast<std::size_t>(level)];
  }

  /// Each number has a shade of its own where they are few.
  int level_of(int count) const {
    return most_ <= levels ? count : (count * levels + most_ - 1) / most_;
  }

  std::string_view cell(Day day) const {
    if (day < calendar_.first || day > last()) return " ";
    const auto index = static_cast<std::size_t>(days_between(calendar_.first, day));
    return shade(level_of(calendar_.counts[index]));
  }

  void append_weeks(int from, int until) {
    append_months(from, until);
    for (int weekday = 0; weekday < week; ++weekday) {
      page_.begin_line();
      page_.put(weekdays[weekday], Tone::dim);
      page_.skip(label_width - 3);
      for (int at = from; at < until; ++at) {
        page_.put(cell(monday_ + std::chrono::days(at * week + weekday)));
        page_.skip(step_ - 1);
      }
      page_.end_line();
    }
  }

  /// The name of each month above the first week that begins in it.
  void append_months(int from, int until) {
    std::string line;
    for (int at = from; at < until; ++at) {
      const Day monday = monday_ + std::chrono::days(at * week);
      const std::string month = month_name(std::max(monday, calendar_.first));
      const bool begins =
          month_name(std::max(monday - std::chrono::days(week), calendar_.first)) != month;
      const int place = label_width + (at - from) * step_;
      const auto column = static_cast<std::size_t>(place);
      const bool fits = place + static_cast<int>(month.size()) <= page_.width();
      if ((!begins && at != from) || !fits) continue;
      if (line.size() >= column) line.clear();  // the first week is the only one of its month
      line.resize(column, ' ');
      line += month;
    }
    page_.begin_line();
    page_.put(line, Tone::dim);
    page_.end_line();
  }

  static std::string month_name(Day day) {
    const std::string words = to_words(day);  // `Wed 18 Mar 2026`
    return words.substr(words.size() - 8, 3);
  }

  void append_legend() {
    std::string legend = fmt::format("{} none", shade(0));
    for (int level = 1; level <= std::min(most_, levels); ++level) {
      const int least = most_ <= levels ? level : most_ * (level - 1) / levels + 1;
      const int most = most_ <= levels ? level : most_ * level / levels;
      legend += least == most ? fmt::format("  {} {}", shade(level), least)
                              : fmt::format("  {} {}-{}", shade(level), least, most);
    }
    page_.wrapped(legend, Tone::dim);
  }

  Page page_;
  const Calendar& calendar_;
  int most_;
  Day monday_;
  int weeks_;
  int step_ = 1;
};

}  // namespace

bool is_empty(const Calendar& calendar) {
  return std::ranges::all_of(calendar.counts, [](int count) { return count == 0; });
}

void append_text(Page page, const Calendar& calendar) {
  if (!calendar.counts.empty()) Drawing(page, calendar).append();
}

}  // namespace relate::render
