#include "relate/core/rhythm.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;  // a Wednesday
constexpr Period period{2026y / 3 / 2, 2026y / 3 / 31};

constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

Clock every(std::string text) {
  Clock clock;
  clock.every = std::move(text);
  clock.added = 2026y / 1 / 5;
  return clock;
}

Rhythm of(const Clock& clock, std::optional<Day> before, std::vector<Day> contacts) {
  return rhythm_of(clock, before, contacts, {}, period, today);
}

}  // namespace

TEST_CASE("a wait is kept when contact comes on the reconnect day, and not a day later") {
  const Rhythm kept = of(every("1w"), Day(2026y / 2 / 25), {march(4), march(11)});
  CHECK(kept.waits == 2);  // 25 February to 4 March, and on to 11 March; since then it runs
  CHECK(kept.kept == 2);
  CHECK(kept.longest_late == 0);
  const Rhythm late = of(every("1w"), Day(2026y / 2 / 25), {march(5), march(12)});
  CHECK(late.waits == 2);
  CHECK(late.kept == 1);  // 5 March is a day after 4 March
  CHECK(late.longest_late == 1);
}

TEST_CASE("a wait that runs counts once it is too long") {
  const Rhythm late = of(every("1w"), march(3), {march(10)});
  CHECK(late.waits == 2);  // up to 10 March, and since then: the 17th has passed by a day
  CHECK(late.kept == 1);
  CHECK(late.longest_late == 1);
  CHECK(of(every("1w"), march(4), {march(11)}).waits == 1);  // the 18th is today
}

TEST_CASE("a day off moves the day on which contact is still in time") {
  // Ten days after Wednesday 4 March is Saturday the 14th: Monday the 16th is in time.
  const Rhythm rhythm = of(every("10d"), march(4), {march(16)});
  CHECK(rhythm.waits == 1);
  CHECK(rhythm.kept == 1);
}

TEST_CASE("the first wait begins on the day somebody was added, where there was no contact") {
  Clock clock = every("1w");
  clock.added = march(3);
  const Rhythm rhythm = of(clock, {}, {march(9), march(16)});
  CHECK(rhythm.waits == 2);
  CHECK(rhythm.kept == 2);
}

TEST_CASE("several contacts of a day are one, and without a cadence there are no waits") {
  CHECK(of(every("1w"), march(4), {march(11), march(11)}).waits == 1);
  CHECK(of(every("never"), {}, {march(11)}).waits == 0);
  CHECK(of(every(""), {}, {march(11)}).waits == 0);
}

TEST_CASE("each wait is named: from when, until when contact was due, when it came") {
  Clock clock = every("10d");
  clock.added = 2026y / 2 / 20;  // 10 days on is Monday 2 March
  const std::vector<Wait> waits = of(clock, {}, {march(4), march(17)}).each;
  REQUIRE(waits.size() == 2);
  CHECK(waits[0].from == Day(2026y / 2 / 20));
  CHECK_FALSE(waits[0].is_from_contact);
  CHECK(waits[0].cadence == "10d");
  CHECK(waits[0].due == march(2));
  CHECK(waits[0].contact == march(4));
  CHECK(waits[0].days_late == 2);
  CHECK_FALSE(waits[0].is_kept());
  CHECK(waits[1].from == march(4));
  CHECK(waits[1].is_from_contact);
  CHECK(waits[1].cadence_day == march(14));  // a Saturday
  CHECK(waits[1].due == march(16));
  CHECK(waits[1].days_late == 1);
}

TEST_CASE("a wait that is too long is named without a contact, and is not kept") {
  const std::vector<Wait> waits = of(every("1w"), march(3), {}).each;
  REQUIRE(waits.size() == 1);
  CHECK(waits[0].due == march(10));
  CHECK_FALSE(waits[0].contact);
  CHECK(waits[0].days_late == 8);  // as of today, the 18th
  CHECK_FALSE(waits[0].is_kept());
}

TEST_CASE("rhythms add up, and the longest delay is the longest of all") {
  Rhythm sum{.waits = 3, .kept = 2, .longest_late = 4};
  sum += {.waits = 2, .kept = 2, .longest_late = 1};
  CHECK(sum.waits == 5);
  CHECK(sum.kept == 4);
  CHECK(sum.longest_late == 4);
}

}  // namespace relate
