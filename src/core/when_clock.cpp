#include <fmt/format.h>

#include "core/when_reading.hpp"

// Times of day.
namespace relate::reading {
namespace {

constexpr int minutes_in_hour = 60;
constexpr int minutes_in_day = 24 * minutes_in_hour;
constexpr int noon = 12;  // o'clock

Problem no_such_time(std::string why, std::string hint) {
  return {Problem::Kind::no_such_time, std::move(why), std::move(hint)};
}

ClockReading on_24_hours(int hour, int minute) {
  ClockReading reading;
  reading.time.minute = hour * minutes_in_hour + minute;
  if (hour == 24 && minute == 0)
    reading.problem = no_such_time("a day ends at 23:59", "type '00:00' of the day after");
  else if (hour > 23)
    reading.problem = no_such_time("hours run from 00 to 23", "type a time such as '14:30'");
  else if (minute > 59)
    reading.problem = no_such_time("minutes run from 00 to 59", "type a time such as '14:30'");
  return reading;
}

ClockReading on_12_hours(int hour, int minute, bool afternoon) {
  if (hour < 1 || hour > noon)
    return {{},
            no_such_time("hours before am and pm run from 1 to 12", "type a time such as '14:30'")};
  return on_24_hours(hour % noon + (afternoon ? noon : 0), minute);
}

/// Minutes east of UTC of `z` and `+01:00`.
std::optional<int> offset_of(std::string_view zone) {
  if (zone == "z") return 0;
  if (zone.size() != 6 || zone[3] != ':' || (zone[0] != '+' && zone[0] != '-')) return std::nullopt;
  const auto hours = number_of_digits(zone.substr(1, 2), 2);
  const auto minutes = number_of_digits(zone.substr(4), 2);
  if (!hours || !minutes) return std::nullopt;
  const int offset = *hours * minutes_in_hour + *minutes;
  return zone[0] == '-' ? -offset : offset;
}

bool is_offset(int minutes) {
  constexpr int widest = 18 * minutes_in_hour;  // more than any zone ever had
  return minutes >= -widest && minutes <= widest;
}

}  // namespace

std::optional<ClockReading> read_clock(std::string_view word) {
  if (word == "noon") return on_24_hours(noon, 0);
  const bool am = word.ends_with("am");
  const bool pm = word.ends_with("pm");
  if (am || pm) word.remove_suffix(2);
  const auto colon = word.find(':');
  const std::string_view hours = word.substr(0, colon);
  const auto hour = number_of_digits(hours, hours.size());
  if (!hour || hours.empty() || hours.size() > 2) return std::nullopt;
  int minute = 0;
  if (colon != std::string_view::npos) {
    const auto typed = number_of_digits(word.substr(colon + 1), 2);
    if (!typed) return std::nullopt;
    minute = *typed;
  } else if (!am && !pm) {
    return std::nullopt;
  }
  if (am || pm) return on_12_hours(*hour, minute, pm);
  ClockReading reading = on_24_hours(*hour, minute);
  reading.single_digit = hours.size() == 1;
  return reading;
}

std::optional<ClockReading> read_iso_clock(std::string_view word) {
  constexpr std::size_t short_form = 5;  // 14:30
  constexpr std::size_t long_form = 8;   // 14:30:00
  if (word.size() < short_form || word[2] != ':') return std::nullopt;
  auto reading = read_clock(word.substr(0, short_form));
  if (!reading) return std::nullopt;
  word.remove_prefix(short_form);
  if (word.starts_with(':')) {
    const auto seconds = number_of_digits(word.substr(1, 2), 2);
    if (!seconds) return std::nullopt;
    if (*seconds > 59 && !reading->problem)
      reading->problem = no_such_time("seconds run from 00 to 59", "leave the seconds out");
    word.remove_prefix(long_form - short_form);
  }
  if (word.empty()) return reading;
  reading->time.offset = offset_of(word);
  if (!reading->time.offset) return std::nullopt;
  if (!is_offset(*reading->time.offset) && !reading->problem)
    reading->problem = no_such_time("no zone is so far from UTC", "type a zone such as '+01:00'");
  return reading;
}

std::optional<Reading> read_hours_ago(Words words, const WhenContext& context) {
  if (words.size() < 2 || words.back().letters != "ago") return std::nullopt;
  const auto amount = amount_of(words.first(words.size() - 1));
  if (!amount || !is_clock_unit(amount->unit)) return std::nullopt;
  const bool hours = amount->unit.starts_with('h');
  const long long minutes = context.minute_now - amount->count * (hours ? minutes_in_hour : 1);
  long long days = minutes / minutes_in_day;
  if (minutes % minutes_in_day < 0) --days;

  Reading reading = reading_of(shifted(context.today, days, Duration::Unit::day));
  if (!context.hours_ago)
    reading = failed({Problem::Kind::not_taken, "is taken for 'log --at' only",
                      "type a day, such as 'today' or '3 days ago'"});
  reading.has_time = true;
  reading.when.time = ClockTime{static_cast<int>(minutes - days * minutes_in_day), std::nullopt};
  return reading;
}

}  // namespace relate::reading
