#include "relate/core/occasion.hpp"

#include <string>

#include <doctest/doctest.h>

#include "relate/core/error.hpp"

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;  // a Wednesday

constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

Occasion occasion(Date date, std::string every = "") {
  Occasion result;
  result.label = "birthday";
  result.date = date;
  result.every = std::move(every);
  result.added = today;
  return result;
}

Occasion done(Occasion occasion, Day day) {
  occasion.done.push_back(day);
  return occasion;
}

void check_refused(const Occasion& occasion, Day day, const std::string& message,
                   const std::string& hint) {
  try {
    occurrence_to_close(occasion, day);
    FAIL_CHECK("nothing was thrown, expected: " << message);
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::refused);
    CHECK(error.what() == message);
    CHECK(error.hint() == hint);
  }
}

const Occasion birthday = occasion({1986, 3, 20}, "1y");
const Occasion go_live = occasion({2026, 4, 1});

TEST_CASE("an occasion is yearly without a year or with a day before it was added, else once") {
  CHECK(usual_every({{}, 3, 20}, today) == "1y");
  CHECK(usual_every({{}, 2, 29}, today) == "1y");
  CHECK(usual_every({1986, 3, 20}, today) == "1y");
  CHECK(usual_every({2026, 3, 17}, today) == "1y");
  CHECK(usual_every({2026, 3, 18}, today) == "");
  CHECK(usual_every({2026, 3, 19}, today) == "");
}

TEST_CASE("a day to come happens once") {
  CHECK(next_occurrence(go_live, today) == 2026y / 4 / 1);
  CHECK(next_occurrence(go_live, 2026y / 4 / 1) == 2026y / 4 / 1);
  CHECK_FALSE(next_occurrence(go_live, 2026y / 4 / 2));
}

TEST_CASE("what comes next is not done") {
  CHECK(next_occurrence(done(birthday, march(20)), today) == 2027y / 3 / 20);
  CHECK(next_occurrence(done(done(birthday, march(20)), 2027y / 3 / 20), today) == 2028y / 3 / 20);
  CHECK(next_occurrence(done(birthday, 2025y / 3 / 20), today) == march(20));
  CHECK_FALSE(next_occurrence(done(go_live, 2026y / 4 / 1), today));
  CHECK(is_done(done(go_live, 2026y / 4 / 1)));
  CHECK_FALSE(is_done(go_live));
  CHECK_FALSE(is_done(done(birthday, march(20))));
}

TEST_CASE("a yearly occasion comes every year, its own day included") {
  CHECK(next_occurrence(birthday, today) == march(20));
  CHECK(next_occurrence(birthday, march(20)) == march(20));
  CHECK(next_occurrence(birthday, march(21)) == 2027y / 3 / 20);
}

TEST_CASE("a yearly occasion with a past year begins the year after") {
  CHECK(next_occurrence(birthday, 1980y / 1 / 1) == 1987y / 3 / 20);
  CHECK(next_occurrence(occasion({2026, 3, 17}, "1y"), today) == 2027y / 3 / 17);
  CHECK(next_occurrence(occasion({2026, 3, 17}, "1y"), march(1)) == 2027y / 3 / 17);
  CHECK_FALSE(occurrence_in_window(occasion({2026, 3, 17}, "1y"), today));
}

TEST_CASE("an occasion without a year has no beginning") {
  const auto unknown = occasion({{}, 3, 20}, "1y");
  CHECK(next_occurrence(unknown, today) == march(20));
  CHECK(next_occurrence(unknown, 1999y / 4 / 1) == 2000y / 3 / 20);
  CHECK(occurrence_in_window(occasion({{}, 3, 16}, "1y"), today) == march(16));
  CHECK(next_occurrence(occasion({{}, 3, 16}), today) == 2027y / 3 / 16);
}

TEST_CASE("29 February is the 28th in plain years and comes back in leap years") {
  for (const auto& leap : {occasion({{}, 2, 29}, "1y"), occasion({1988, 2, 29}, "1y")}) {
    CHECK(next_occurrence(leap, today) == 2027y / 2 / 28);
    CHECK(next_occurrence(leap, 2027y / 3 / 1) == 2028y / 2 / 29);
    CHECK(next_occurrence(leap, 2028y / 2 / 28) == 2028y / 2 / 29);
    CHECK(next_occurrence(leap, 2028y / 3 / 1) == 2029y / 2 / 28);
  }
}

TEST_CASE("a quarterly occasion counts from its date, and begins there when that is to come") {
  const auto review = occasion({2026, 8, 31}, "1q");
  CHECK(next_occurrence(review, today) == 2026y / 8 / 31);
  CHECK(next_occurrence(review, 2026y / 9 / 1) == 2026y / 11 / 30);
  CHECK(next_occurrence(review, 2026y / 12 / 1) == 2027y / 2 / 28);
  CHECK(next_occurrence(review, 2027y / 3 / 1) == 2027y / 5 / 31);
}

TEST_CASE("a quarterly occasion with a past date begins a quarter after it") {
  const auto review = occasion({2026, 2, 10}, "1q");
  CHECK(next_occurrence(review, 2026y / 1 / 1) == 2026y / 5 / 10);
  CHECK(next_occurrence(occasion({2025, 2, 10}, "1q"), today) == 2026y / 5 / 10);
}

TEST_CASE("a period that divides a year needs no year, another counts from the day ahead") {
  const auto review = occasion({{}, 1, 31}, "quarterly");
  CHECK(next_occurrence(review, today) == 2026y / 4 / 30);
  CHECK(next_occurrence(review, 2026y / 5 / 1) == 2026y / 7 / 31);
  const auto fair = occasion({{}, 3, 16}, "2y");
  CHECK(next_occurrence(fair, today) == 2027y / 3 / 16);
  CHECK(next_occurrence(fair, 2027y / 3 / 17) == 2029y / 3 / 16);
}

TEST_CASE("weeks and days count from the date") {
  const auto weekly = occasion({2026, 3, 18}, "1w");
  CHECK(next_occurrence(weekly, today) == march(18));
  CHECK(next_occurrence(weekly, march(19)) == march(25));
  CHECK(next_occurrence(weekly, 2026y / 12 / 24) == 2026y / 12 / 30);
  CHECK(next_occurrence(occasion({2026, 3, 1}, "10d"), today) == march(21));
}

TEST_CASE("nothing comes after the last day there is") {
  CHECK_FALSE(next_occurrence(occasion({1986, 3, 20}, "1y"), 9999y / 3 / 21));
}

TEST_CASE("the window is from the lead time before to three days after") {
  CHECK_FALSE(occurrence_in_window(birthday, march(12)));
  CHECK(occurrence_in_window(birthday, march(13)) == march(20));
  CHECK(occurrence_in_window(birthday, march(20)) == march(20));
  CHECK(occurrence_in_window(birthday, march(23)) == march(20));
  CHECK_FALSE(occurrence_in_window(birthday, march(24)));

  auto short_lead = birthday;
  short_lead.lead = 0;
  CHECK_FALSE(occurrence_in_window(short_lead, march(19)));
  CHECK(occurrence_in_window(short_lead, march(20)) == march(20));
}

TEST_CASE("looking ahead takes what would first show on one of those days") {
  CHECK_FALSE(occurrence_in_window(birthday, march(10), 2));
  CHECK(occurrence_in_window(birthday, march(10), 3) == march(20));
  CHECK(occurrence_in_window(birthday, march(23), 30) == march(20));
}

TEST_CASE("a window is open over the turn of the year") {
  const auto new_year = occasion({{}, 1, 1}, "1y");
  CHECK(occurrence_in_window(new_year, 2026y / 12 / 26) == 2027y / 1 / 1);
  CHECK(occurrence_in_window(occasion({{}, 12, 31}, "1y"), 2027y / 1 / 3) == 2026y / 12 / 31);
}

TEST_CASE("done occurrences are left out of the window") {
  CHECK_FALSE(occurrence_in_window(done(birthday, march(20)), today));
  CHECK(occurrence_in_window(done(birthday, march(20)), 2027y / 3 / 14) == 2027y / 3 / 20);
  const auto weekly = occasion({2026, 3, 18}, "1w");
  CHECK(occurrence_in_window(weekly, march(19)) == march(18));
  CHECK(occurrence_in_window(done(weekly, march(18)), march(19)) == march(25));
}

TEST_CASE("an occurrence not done gives way to the next when that has come") {
  const auto daily = occasion({2026, 3, 16}, "1d");
  CHECK(occurrence_in_window(daily, march(18)) == march(18));
  CHECK(occurrence_in_window(done(daily, march(18)), march(18)) == march(19));
}

TEST_CASE("done closes the occurrence whose window holds the day, else the next") {
  CHECK(occurrence_to_close(birthday, march(13)) == march(20));
  CHECK(occurrence_to_close(birthday, march(23)) == march(20));
  CHECK(occurrence_to_close(birthday, march(24)) == 2027y / 3 / 20);
  CHECK(occurrence_to_close(birthday, 2026y / 1 / 5) == march(20));
  CHECK(occurrence_to_close(go_live, today) == 2026y / 4 / 1);
  const auto weekly = occasion({2026, 3, 18}, "1w");
  CHECK(occurrence_to_close(done(weekly, march(18)), march(19)) == march(25));
}

TEST_CASE("what is done is not closed again, nor is the one after it in its place") {
  const auto hint = "give --at a day near the one that is meant";
  const auto message = "'birthday' is done for Fri 20 Mar 2026 already";
  check_refused(done(birthday, march(20)), march(18), message, hint);
  check_refused(done(birthday, march(20)), march(23), message, hint);
  check_refused(done(birthday, march(20)), 2026y / 1 / 5, message, hint);
  CHECK(occurrence_to_close(done(birthday, march(20)), march(24)) == 2027y / 3 / 20);
}

TEST_CASE("what happened once and is over cannot be closed on a later day") {
  CHECK(occurrence_to_close(go_live, 2026y / 4 / 4) == 2026y / 4 / 1);
  check_refused(go_live, 2026y / 4 / 5, "'birthday' was on Wed 1 Apr 2026 and does not come again",
                "give --at a day from 2026-03-25 to 2026-04-04");
}

TEST_CASE("the years that an occurrence completes are told when the year is known") {
  CHECK(turning(birthday, march(20)) == 40);
  CHECK(turning(birthday, 1987y / 3 / 20) == 1);
  CHECK_FALSE(turning(occasion({{}, 3, 20}, "1y"), march(20)));
  CHECK_FALSE(turning(go_live, 2026y / 4 / 1));
  CHECK(turning(occasion({1988, 2, 29}, "1y"), 2026y / 2 / 28) == 38);
}

TEST_CASE("only an anniversary completes years") {
  const auto review = occasion({2025, 2, 10}, "1q");
  CHECK_FALSE(turning(review, 2026y / 5 / 10));
  CHECK(turning(review, 2027y / 2 / 10) == 2);
  CHECK_FALSE(turning(occasion({2026, 4, 1}, "1y"), 2026y / 4 / 1));
  CHECK_FALSE(turning(occasion({2020, 3, 18}, "1w"), 2026y / 3 / 18));
}

}  // namespace
}  // namespace relate
