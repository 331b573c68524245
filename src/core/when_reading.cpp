#include "core/when_reading.hpp"

#include <algorithm>

#include <fmt/format.h>

// Texts are read by forms, in the order in which no form hides another: times are split
// off first, as no word of a time is a word of a day; then each form of a day is tried on
// all words that are left, so that two forms collide only where both take the same text.
// `mar 20` is a day and `mar 2026` a period by the number of digits, `03-18` and `2026-03`
// likewise.
namespace relate::reading {
namespace {

void refuse(Reading& reading, Problem problem) {
  if (!reading.problem) reading.problem = std::move(problem);
}

Words without_on(Words words) {
  const bool on = words.size() > 1 && words.front().letters == "on";
  return on ? words.subspan(1) : words;
}

bool is_iso_day(Words words) {
  return words.size() == 1 && words.front().letters.size() == 10 && words.front().letters[4] == '-';
}

/// The reading of a day and a time; the day is today where there are no words for it.
std::optional<Reading> read_both(Words day, const ClockReading& clock, const WhenContext& context) {
  day = without_on(day);
  auto reading = day.empty() ? reading_of(context.today) : read_day(day, context);
  if (!reading || reading->has_time) return std::nullopt;
  reading->has_time = true;
  reading->when.time = clock.time;
  if (clock.problem) refuse(*reading, *clock.problem);
  if (reading->when.last)
    refuse(*reading, {Problem::Kind::not_taken, "has a time though it is no single day",
                      "type the day of that time"});
  if (clock.single_digit && is_iso_day(day))
    refuse(*reading, {Problem::Kind::not_taken, "has an hour of one digit",
                      "type two digits, such as '09:30'"});
  if (!context.takes_time)
    refuse(*reading, {Problem::Kind::not_taken, "has a time of day, which is not taken here",
                      day.empty() ? "type a day, such as 'today' or 'fri'"
                                  : fmt::format("type '{}'", join(day))});
  return reading;
}

/// `2026-03-18T14:30:00Z`, or with a blank for the `T`.
std::optional<Reading> read_instant(Words words, const WhenContext& context) {
  words = without_on(words);
  if (words.empty() || words.size() > 2) return std::nullopt;
  constexpr std::size_t day_size = 10;
  Word day = words.front();
  std::string_view time = words.back().letters;
  if (words.size() == 1) {
    if (time.size() <= day_size || time[day_size] != 't') return std::nullopt;
    time.remove_prefix(day_size + 1);
    day.letters.resize(day_size);
  }
  const auto clock = read_iso_clock(time);
  if (!clock || !is_iso_day(Words(&day, 1))) return std::nullopt;
  return read_both(Words(&day, 1), *clock, context);
}

/// A day with a time after it or before it, or a time alone.
std::optional<Reading> read_timed(Words words, const WhenContext& context) {
  if (const auto clock = read_clock(words.back().letters)) {
    words = words.first(words.size() - 1);
    if (!words.empty() && words.back().letters == "at") words = words.first(words.size() - 1);
    return read_both(words, *clock, context);
  }
  const bool at = words.front().letters == "at" && words.size() > 1;
  const auto clock = read_clock(words[at ? 1 : 0].letters);
  if (!clock) return std::nullopt;
  return read_both(words.subspan(at ? 2 : 1), *clock, context);
}

}  // namespace

Reading failed(Problem problem) {
  Reading reading;
  reading.problem = std::move(problem);
  return reading;
}

Reading reading_of(std::optional<Day> day) {
  if (!day) return failed(beyond_years());
  Reading reading;
  reading.when.date = date_of(*day);
  return reading;
}

Problem beyond_years() {
  return {Problem::Kind::no_such_day, "years run from 0001 to 9999", "type a year of four digits"};
}

std::optional<Reading> read_day(Words words, const WhenContext& context) {
  for (const auto read : {read_named_day, read_weekday, read_iso_day, read_named_date,
                          read_distance, read_period, read_near_miss})
    if (auto reading = read(words, context)) return reading;
  return std::nullopt;
}

std::optional<Reading> read_when(Words words, const WhenContext& context) {
  if (words.empty()) return std::nullopt;
  auto reading = read_hours_ago(without_on(words), context);
  if (!reading) reading = read_instant(words, context);
  if (!reading) reading = read_timed(words, context);
  if (!reading) reading = read_day(without_on(words), context);
  if (!reading) return std::nullopt;
  const auto stray = std::ranges::find_if(
      words, [](const Word& word) { return word.comma && !weekday_of_word(word.letters); });
  if (stray != words.end())
    refuse(*reading, {Problem::Kind::not_taken, "has a comma, which is taken after a weekday only",
                      fmt::format("type '{}'", join(words))});
  return reading;
}

}  // namespace relate::reading
