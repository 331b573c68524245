#include "relate/core/period.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/duration.hpp"
#include "relate/core/error.hpp"
#include "relate/core/when.hpp"

namespace relate {
namespace {

using std::chrono::days;

/// The length that ends with `last`: of 90d that day is the ninetieth.
Period ending_with(Day last, const Duration& length) {
  const auto before = shifted(last, -length.count, length.unit);
  return {before ? *before + days(1) : earliest_day, last};
}

std::optional<Duration> as_length(const std::string& text) {
  try {
    return parse_duration(text);
  } catch (const Error&) {
    return {};
  }
}

Period named(const std::string& text, const WhenContext& context) {
  if (const auto length = as_length(text)) return ending_with(context.today, *length);
  if (reads_as_when(text, context)) {
    const When when = parse_when(text, context);
    if (when.last) return {when.day(), *when.last};
  }
  throw Error(Error::Kind::usage, fmt::format("'{}' is no period", text),
              "type '2026-Q1', '2026-03', 'last month' or '90d'; --since and --until take days");
}

void require_some_days(const Period& period, Day today) {
  if (period.first > today)
    throw Error(Error::Kind::usage,
                fmt::format("the period begins on {}, a day to come", to_words(period.first)),
                "reports are of what has been");
  if (period.last < period.first)
    throw Error(Error::Kind::usage,
                fmt::format("the period ends on {}, before it begins", to_words(period.last)),
                fmt::format("it begins on {}", to_words(period.first)));
}

}  // namespace

Period read_period(const TypedPeriod& typed, std::string_view usual, Day today) {
  const WhenContext context{.today = today, .toward = Toward::back, .takes_time = false};
  if (typed.period && (typed.since || typed.until))
    throw Error(
        Error::Kind::usage,
        fmt::format("--period and --{} do not go together", typed.since ? "since" : "until"),
        "use --period, or --since and --until");
  Period period = ending_with(today, parse_duration(usual));
  if (typed.period) period = named(*typed.period, context);
  if (typed.until)
    period = ending_with(parse_when(*typed.until, context).until(), parse_duration(usual));
  if (typed.since) period.first = parse_when(*typed.since, context).day();
  require_some_days(period, today);
  return period;
}

Period until_today(const Period& period, Day today) {
  return {period.first, std::min(period.last, today)};
}

std::optional<Period> period_before(const Period& period, Day today) {
  const Day last = period.first - days(1);
  const Day first = period.first - days(until_today(period, today).days());
  if (first < earliest_day) return {};
  return Period{first, last};
}

std::vector<Period> months_of(const Period& period) {
  std::vector<Period> months;
  for (Day first = period.first; first <= period.last;) {
    const std::chrono::year_month_day date(first);
    const Day last = date.year() / date.month() / std::chrono::last;
    months.push_back({first, std::min(last, period.last)});
    first = last + days(1);
  }
  return months;
}

std::string to_words(const Period& period) {
  if (period.first == period.last) return to_words(period.first);
  return fmt::format("{} to {}", to_words(period.first), to_words(period.last));
}

}  // namespace relate
