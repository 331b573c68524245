#include <array>

#include "core/when_reading.hpp"

// Days that are counted from today.
namespace relate::reading {
namespace {

using Unit = Duration::Unit;

struct NamedDay {
  std::string_view phrase;
  int days;  ///< from today
};

constexpr std::array<NamedDay, 6> named_days = {{{"today", 0},
                                                 {"now", 0},
                                                 {"yesterday", -1},
                                                 {"tomorrow", 1},
                                                 {"day before yesterday", -2},
                                                 {"day after tomorrow", 2}}};

struct Boundary {
  std::string_view letters;
  std::string_view phrase;
  Unit unit;
  bool is_end;
};

constexpr std::array<Boundary, 8> boundaries = {{{"sow", "start of week", Unit::week, false},
                                                 {"som", "start of month", Unit::month, false},
                                                 {"soq", "start of quarter", Unit::quarter, false},
                                                 {"soy", "start of year", Unit::year, false},
                                                 {"eow", "end of week", Unit::week, true},
                                                 {"eom", "end of month", Unit::month, true},
                                                 {"eoq", "end of quarter", Unit::quarter, true},
                                                 {"eoy", "end of year", Unit::year, true}}};

constexpr unsigned friday = 5;

/// The day of the current ISO week that is `weekday`.
std::optional<Day> in_this_week(unsigned weekday, Day today) {
  const int days = static_cast<int>(weekday) - static_cast<int>(weekday_of(today));
  return shifted(today, days, Unit::day);
}

/// The nearest `weekday` after or before today, never today.
std::optional<Day> nearest(unsigned weekday, Day today, bool back) {
  const int ahead = static_cast<int>((weekday + 6 - weekday_of(today)) % 7) + 1;  // 1 to 7
  const int days = !back ? ahead : ahead == 7 ? -7 : ahead - 7;
  return shifted(today, days, Unit::day);
}

/// The reading of `amount` before or after today; nothing when its unit is none.
std::optional<Reading> distance(const std::optional<Amount>& amount, Day today, bool back) {
  if (!amount) return std::nullopt;
  const auto unit = unit_from_word(amount->unit);
  if (!unit) return std::nullopt;
  return reading_of(shifted(today, back ? -amount->count : amount->count, *unit));
}

}  // namespace

std::optional<Reading> read_named_day(Words words, const WhenContext& context) {
  for (const auto& [phrase, days] : named_days) {
    if (!says(words, phrase)) continue;
    Reading reading = reading_of(shifted(context.today, days, Unit::day));
    reading.is_now = phrase == "now";
    return reading;
  }
  if (says(words, "eoww") || says(words, "end of working week"))
    return reading_of(in_this_week(friday, context.today));
  for (const auto& [letters, phrase, unit, is_end] : boundaries) {
    if (!says(words, letters) && !says(words, phrase)) continue;
    const auto period = period_of(context.today, unit);
    if (!period) return failed(beyond_years());
    return reading_of(is_end ? period->second : period->first);
  }
  return std::nullopt;
}

std::optional<Reading> read_weekday(Words words, const WhenContext& context) {
  if (words.empty() || words.size() > 2) return std::nullopt;
  const auto weekday = weekday_of_word(words.back().letters);
  if (!weekday) return std::nullopt;
  if (words.size() == 1)
    return reading_of(nearest(*weekday, context.today, context.toward == Toward::back));
  const std::string_view which = words.front().letters;
  if (which == "this") return reading_of(in_this_week(*weekday, context.today));
  if (which != "last" && which != "next") return std::nullopt;
  return reading_of(nearest(*weekday, context.today, which == "last"));
}

std::optional<Reading> read_distance(Words words, const WhenContext& context) {
  if (words.empty()) return std::nullopt;
  const Day today = context.today;
  const std::size_t count = words.size();
  const std::string_view first = words.front().letters;
  if (words.back().letters == "ago")
    return distance(amount_of(words.first(count - 1)), today, true);
  if (count > 2 && says(words.last(2), "from now"))
    return distance(amount_of(words.first(count - 2)), today, false);
  if (first == "in") return distance(amount_of(words.subspan(1)), today, false);
  if (count > 2) return std::nullopt;

  const bool is_signed = first.starts_with('+') || first.starts_with('-');
  const auto amount = amount_of(is_signed ? first.substr(1) : first,
                                count == 2 ? words.back().letters : std::string_view());
  if (!amount || amount->in_words) return std::nullopt;
  if (is_signed) return distance(amount, today, first.front() == '-');
  auto reading = distance(amount, today, context.toward == Toward::back);
  if (reading) reading->is_unsigned = true;
  return reading;
}

}  // namespace relate::reading
