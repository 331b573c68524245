#include "relate/core/when.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/when_reading.hpp"

namespace relate {

Day When::day() const { return in_year(date, date.year.value()); }

Day When::until() const { return last ? *last : day(); }

When parse_when(std::string_view text, const WhenContext& context) {
  const auto reading = reading::read_when(reading::cut(text), context);
  if (!reading) throw reading::error_of(text, reading::explain(text, context));
  if (reading->problem) throw reading::error_of(text, *reading->problem);
  return reading->when;
}

bool reads_as_when(std::string_view text, const WhenContext& context) {
  return reading::read_when(reading::cut(text), context).has_value();
}

std::size_t when_tail(std::span<const std::string> words, const WhenContext& context) {
  for (auto count = std::min(words.size(), reading::most_words); count > 0; --count) {
    const auto tail = words.last(count);
    const bool blank = tail.front().find_first_not_of(reading::blanks) == std::string::npos;
    if (!blank && reads_as_when(fmt::format("{}", fmt::join(tail, " ")), context)) return count;
  }
  return 0;
}

}  // namespace relate
