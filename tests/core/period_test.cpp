#include "relate/core/period.hpp"

#include <doctest/doctest.h>

#include "core/refusal.hpp"

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;

Period of(const TypedPeriod& typed) { return read_period(typed, "90d", today); }

Period named(const char* text) { return of({.period = text, .since = {}, .until = {}}); }

Period between(std::optional<std::string> since, std::optional<std::string> until) {
  return of({.period = {}, .since = std::move(since), .until = std::move(until)});
}

}  // namespace

TEST_CASE("without a word of the period it is the usual length that ends today") {
  CHECK(of({}) == Period{2025y / 12 / 19, today});
  CHECK(of({}).days() == 90);
  CHECK(read_period({}, "1y", today) == Period{2025y / 3 / 19, today});
}

TEST_CASE("a length ends today and counts it, a name is the whole of what it names") {
  CHECK(named("7d") == Period{2026y / 3 / 12, today});
  CHECK(named("1m") == Period{2026y / 2 / 19, today});
  CHECK(named("2026-Q1") == Period{2026y / 1 / 1, 2026y / 3 / 31});
  CHECK(named("2026-02") == Period{2026y / 2 / 1, 2026y / 2 / 28});
  CHECK(named("2025") == Period{2025y / 1 / 1, 2025y / 12 / 31});
  CHECK(named("last month") == Period{2026y / 2 / 1, 2026y / 2 / 28});
}

TEST_CASE("a period runs from its first day to today, or for the usual length to its last") {
  CHECK(between("2026-03-02", {}) == Period{2026y / 3 / 2, today});
  CHECK(between("2025-12", "2026-01") == Period{2025y / 12 / 1, 2026y / 1 / 31});
  CHECK(between({}, "2025-12-31") == Period{2025y / 10 / 3, 2025y / 12 / 31});
  CHECK(between("today", "today") == Period{today, today});
}

TEST_CASE("what is no period, or two of them, is refused") {
  CHECK(refusal([] { named("friday"); }) ==
        "usage: 'friday' is no period\nhint: type '2026-Q1', '2026-03', 'last month' or '90d'; "
        "--since and --until take days");
  CHECK(refusal([] { named("2026-Q5"); }).starts_with("usage: no such day"));
  CHECK(refusal([] { of({.period = "90d", .since = "2026-03-02", .until = {}}); }) ==
        "usage: --period and --since do not go together\n"
        "hint: use --period, or --since and --until");
  CHECK(refusal([] { between("2026-03-02", "2026-03-01"); }) ==
        "usage: the period ends on Sun 1 Mar 2026, before it begins\n"
        "hint: it begins on Mon 2 Mar 2026");
  CHECK(refusal([] { named("2026-Q2"); }) ==
        "usage: the period begins on Wed 1 Apr 2026, a day to come\n"
        "hint: reports are of what has been");
}

TEST_CASE("a period that has not ended is compared to as many days as have come of it") {
  CHECK(until_today(named("2026-03"), today) == Period{2026y / 3 / 1, today});
  CHECK(until_today(named("2026-02"), today) == named("2026-02"));
  CHECK(period_before(named("2026-03"), today) == Period{2026y / 2 / 11, 2026y / 2 / 28});
  CHECK(period_before(named("2026-02"), today) == Period{2026y / 1 / 4, 2026y / 1 / 31});
  CHECK_FALSE(period_before({earliest_day, today}, today));
}

TEST_CASE("a period has the months it touches, cut to it") {
  CHECK(months_of({2025y / 12 / 19, 2026y / 2 / 3}) ==
        std::vector<Period>{{2025y / 12 / 19, 2025y / 12 / 31},
                            {2026y / 1 / 1, 2026y / 1 / 31},
                            {2026y / 2 / 1, 2026y / 2 / 3}});
}

TEST_CASE("a period in words names its days, one day once") {
  CHECK(to_words(Period{2025y / 12 / 19, today}) == "Fri 19 Dec 2025 to Wed 18 Mar 2026");
  CHECK(to_words(Period{today, today}) == "Wed 18 Mar 2026");
}

}  // namespace relate
