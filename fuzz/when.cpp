// WHEN in each direction, durations, and the due day at the end of a text. What was understood is
// echoed in words, and these words mean the same day whatever the direction.

#include "relate/core/when.hpp"

#include "fuzzing.hpp"
#include "relate/core/duration.hpp"

namespace relate::fuzz {
namespace {

constexpr Toward directions[] = {Toward::back, Toward::ahead, Toward::none};

/// Any day there is, days of this century more often.
Day any_day(Input& input) {
  using std::chrono::days;
  const Day day =
      Day(std::chrono::year(2000) / 1 / 1) + days(input.choose(256) * 142 + input.choose(256));
  switch (input.choose(16)) {
    case 0:
      return earliest_day + days(input.choose(256));
    case 1:
      return latest_day - days(input.choose(256));
    default:
      return day;
  }
}

void check_echo(const When& when, WhenContext context) {
  claim(!when.date.year || day_from_iso(to_iso(when.date)) == when.day(), "a day is real");
  claim(date_from_iso(to_iso(when.date)) == when.date, "ISO days are read back");
  if (when.time) {
    claim(time_from_text(to_text(*when.time))->minute == when.time->minute, "times are read back");
  }
  if (!when.date.year) return;
  claim(when.until() >= when.day(), "a period ends after it begins");
  for (const Toward direction : directions) {
    context.toward = direction;
    claim(parse_when(to_words(when.day()), context).day() == when.day(), "the echo is read back");
    claim(parse_when(to_iso(when.day()), context).day() == when.day(), "ISO is read back");
  }
}

void check_when(std::string_view text, const WhenContext& context) {
  const bool is_when = reads_as_when(text, context);
  const bool refused =
      is_refused({Error::Kind::usage}, [&] { check_echo(parse_when(text, context), context); });
  claim(refused || is_when, "what is understood has a form of WHEN");
}

void check_duration(std::string_view text) {
  is_refused({Error::Kind::usage}, [&] {
    const Duration duration = parse_duration(text);
    claim(parse_duration(to_text(duration)) == duration, "durations are read back");
  });
  is_refused({Error::Kind::usage}, [&] {
    const int minutes = parse_minutes(text);
    claim(parse_minutes(minutes_to_text(minutes)) == minutes, "minutes are read back");
  });
}

void check_due(std::string_view text, Day today) {
  is_refused({Error::Kind::usage}, [&] {
    const TextAndDue split = split_due(text, today);
    claim(split.due || split.text == text, "a text without a day stays whole");
    claim(text.starts_with(split.text), "a text keeps its beginning");
  });
}

}  // namespace
}  // namespace relate::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace relate::fuzz;
  Input input(bytes, size);
  const relate::WhenContext context{.today = any_day(input),
                                    .toward = directions[input.choose(3)],
                                    .minute_now = static_cast<int>(input.choose(240)) * 6,
                                    .hours_ago = input.choose(2) == 1,
                                    .takes_time = input.choose(2) == 1};
  check_when(input.rest(), context);
  check_duration(input.rest());
  check_due(input.rest(), context.today);
  check_due("send it by " + std::string(input.rest()), context.today);
  const auto words = split(input.rest(), ' ');
  claim(when_tail(words, context) <= words.size(), "a tail is no longer than the line");
  return 0;
}
