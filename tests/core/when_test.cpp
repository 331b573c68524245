#include <random>
#include <vector>

#include "when_answers.hpp"

namespace relate::typed {
namespace {

using Strings = std::vector<std::string>;

std::size_t tail(const Strings& words, Toward toward = Toward::none) {
  return when_tail(words, wednesday(toward));
}

TEST_CASE("a day without a year has no day until it is given one") {
  const When when = parse_when("20 mar", wednesday(Toward::none));
  CHECK(when.date == Date{{}, 3, 20});
  CHECK_THROWS(when.day());
  CHECK(parse_when("20 mar 2026", wednesday(Toward::none)).day() ==
        Day(std::chrono::year(2026) / 3 / 20));
}

TEST_CASE("a text has a form of WHEN be its day real or not") {
  for (const char* text :
       {"today", "2026-03-18", "2026-02-30", "30 feb", "18 mar", "fri", "next fri", "3d", "in 2w",
        "eom", "2026-Q1", "2026-Q7", "2026", "14:30", "24:00", "fri 14:30", "Thu 20 Mar 2026"}) {
    CAPTURE(text);
    for (const Toward toward : every_direction) CHECK(reads_as_when(text, wednesday(toward)));
  }
  for (const char* text : {"", "noon sharp", "renewal", "renewal 18 mar", "by fri", "18/03/2026",
                           "2026-3-18", "mar", "18", "two weeks"}) {
    CAPTURE(text);
    for (const Toward toward : every_direction) CHECK_FALSE(reads_as_when(text, wednesday(toward)));
  }
}

TEST_CASE("the longest tail that reads as WHEN is the day") {
  CHECK(tail({"contract", "renewal", "18", "mar", "2027"}) == 3);
  CHECK(tail({"birthday", "20", "mar"}) == 2);
  CHECK(tail({"go-live", "mar", "20"}) == 2);
  CHECK(tail({"next", "mon"}) == 2);
  CHECK(tail({"review", "next", "mon", "at", "14:30"}) == 4);
  CHECK(tail({"review", "on", "Fri,", "20", "Mar", "2026", "at", "14:30"}) == 7);
  CHECK(tail({"review", "14:30", "fri"}) == 2);
  CHECK(tail({"phase", "2", "2026-03-18"}) == 1);
  CHECK(tail({"phase", "2", "mar", "2027"}) == 3);
  CHECK(tail({"holiday", "of", "3", "days", "fri"}) == 1);
  CHECK(tail({"offsite", "in", "2", "weeks"}) == 3);
  CHECK(tail({"offsite", "2", "weeks", "from", "now"}) == 4);
  CHECK(tail({"day", "after", "tomorrow"}) == 3);
  CHECK(tail({"closing", "end", "of", "month"}) == 3);
  CHECK(tail({"budget", "2027"}) == 1);
  CHECK(tail({"dinner", "at", "fri"}) == 1);
}

TEST_CASE("an argument with blanks counts as one word of the tail") {
  CHECK(tail({"contract renewal", "18 mar 2027"}) == 1);
  CHECK(tail({"contract", "18", "mar 2027"}) == 2);
  CHECK(tail({"contract renewal 18 mar 2027"}) == 0);
  CHECK(tail({"renewal", "", "fri"}) == 1);
  CHECK(tail({"renewal", "fri", ""}) == 2);
}

TEST_CASE("where no tail reads as WHEN there is none") {
  CHECK(tail({}) == 0);
  CHECK(tail({""}) == 0);
  CHECK(tail({"contract", "renewal"}) == 0);
  CHECK(tail({"fri", "review"}) == 0);
  CHECK(tail({"renewal", "18/03/2027"}) == 0);
  CHECK(tail({"renewal", "2027-3-18"}) == 0);
  CHECK(tail({std::string(1'000'000, 'x'), "y"}) == 0);
  CHECK(tail(Strings(100'000, "of")) == 0);
}

TEST_CASE("a tail that is nearly a day is taken whole, so that it is an error") {
  CHECK(tail({"renewal", "30", "feb"}) == 2);
  CHECK(tail({"renewal", "18st", "mar", "2027"}) == 3);
  CHECK(tail({"renewal", "18", "mar", "27"}) == 3);
  CHECK(tail({"renewal", "mar", "18,", "2027"}) == 3);
  CHECK(tail({"renewal", "18.", "mar", "2027"}) == 3);
  CHECK(tail({"renewal", "18-20", "mar", "2027"}) == 3);
  CHECK(tail({"renewal", "the", "18th", "of", "mar", "2027"}) == 5);
  CHECK(tail({"review", "fri", "20", "mar"}) == 3);
  CHECK(tail({"review", "Thu", "20", "Mar", "2026"}) == 4);
  CHECK(tail({"closing", "end", "of", "next", "month"}) == 4);
  CHECK(tail({"review", "q3", "2026"}) == 2);
  CHECK(tail({"review", "2", "days", "before", "fri"}) == 4);
}

TEST_CASE("every day reads back from its ISO form and its echo, in every direction") {
  Day day = std::chrono::year(2024) / 1 / 1;
  for (int i = 0; i < 800; ++i, day += std::chrono::days(1))
    for (const Toward toward : every_direction) {
      CAPTURE(to_iso(day));
      REQUIRE(answer(to_iso(day), wednesday(toward)) == to_iso(day));
      REQUIRE(answer(to_words(day), wednesday(toward)) == to_iso(day));
    }
}

TEST_CASE("a date without a year reads back without one, or as the nearest such day") {
  Day day = std::chrono::year(2024) / 1 / 1;
  for (int i = 0; i < 366; ++i, day += std::chrono::days(1)) {
    Date date = date_of(day);
    date.year.reset();
    CAPTURE(to_iso(date));
    for (const std::string& text : {to_iso(date), to_words(date)}) {
      REQUIRE(answer(text, wednesday(Toward::none)) == to_iso(date));
      const WhenContext context = wednesday(Toward::ahead);
      const Day ahead = parse_when(text, context).day();
      const Day back = parse_when(text, wednesday(Toward::back)).day();
      REQUIRE(ahead >= context.today);
      REQUIRE(back <= context.today);
      for (const Day found : {ahead, back}) {
        REQUIRE(date_of(found).month == date.month);
        REQUIRE(date_of(found).day == date.day);
      }
      if (date.month == 2 && date.day == 29) continue;
      REQUIRE(days_between(back, ahead) <= 366);
    }
  }
}

TEST_CASE("a weekday lies within seven days, strictly before or after, on every day") {
  const char* names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  Day day = std::chrono::year(2025) / 12 / 1;
  for (int i = 0; i < 800; ++i, day += std::chrono::days(1)) {
    WhenContext back{.today = day, .toward = Toward::back};
    WhenContext ahead{.today = day, .toward = Toward::ahead};
    CAPTURE(to_iso(day));
    for (unsigned weekday = 1; weekday <= 7; ++weekday) {
      const std::string name = names[weekday - 1];
      const Day before = parse_when(name, back).day();
      const Day after = parse_when(name, ahead).day();
      const Day current = parse_when("this " + name, back).day();
      REQUIRE(weekday_of(before) == weekday);
      REQUIRE(weekday_of(after) == weekday);
      REQUIRE(weekday_of(current) == weekday);
      const int passed = days_between(before, day);
      const int to_come = days_between(day, after);
      REQUIRE((passed >= 1 && passed <= 7));
      REQUIRE((to_come >= 1 && to_come <= 7));
      REQUIRE(days_between(day, current) ==
              static_cast<int>(weekday) - static_cast<int>(weekday_of(day)));
      REQUIRE(parse_when("last " + name, ahead).day() == before);
      REQUIRE(parse_when("next " + name, back).day() == after);
    }
  }
}

TEST_CASE("starts and ends frame the day they are read on") {
  Day day = std::chrono::year(2025) / 11 / 1;
  for (int i = 0; i < 800; ++i, day += std::chrono::days(1)) {
    const WhenContext context{.today = day, .toward = Toward::ahead};
    CAPTURE(to_iso(day));
    for (const auto& [start, end, period] :
         {std::array{"sow", "eow", "this week"}, std::array{"som", "eom", "this month"},
          std::array{"soq", "eoq", "this quarter"}, std::array{"soy", "eoy", "this year"}}) {
      const When when = parse_when(period, context);
      REQUIRE(parse_when(start, context).day() == when.day());
      REQUIRE(parse_when(end, context).day() == when.until());
      REQUIRE(when.day() <= day);
      REQUIRE(day <= when.until());
    }
    REQUIRE(weekday_of(parse_when("eoww", context).day()) == 5);
  }
}

/// Words and parts of words of the forms, and others, in any order.
std::string any_text(std::mt19937_64& random) {
  static const Strings pieces = {"today",       "now",
                                 "fri",         "Fri,",
                                 "sun",         "last",
                                 "next",        "this",
                                 "week",        "month",
                                 "quarter",     "year",
                                 "ago",         "in",
                                 "from",        "end",
                                 "start",       "of",
                                 "the",         "on",
                                 "at",          "noon",
                                 "18",          "31",
                                 "0",           "2026",
                                 "9999",        "0000",
                                 "29",          "3d",
                                 "2w",          "+1q",
                                 "-5y",         "mar",
                                 "feb",         "sept.",
                                 "18th",        "3rd",
                                 "1th",         "14:30",
                                 "24:00",       "2pm",
                                 "13am",        "2026-03-18",
                                 "02-29",       "99-99",
                                 "2026-Q1",     "2026-13",
                                 "two",         "a",
                                 "an",          "days",
                                 "weeks",       "hours",
                                 "min",         "before",
                                 "after",       "eow",
                                 "eoww",        "sow",
                                 "by",          "to",
                                 "-",           "..",
                                 "/",           ",",
                                 ".",           "T",
                                 "Z",           "\xff",
                                 "\xc3",        "\u00e9",
                                 "\u5c71",      std::string(1, '\0'),
                                 "999999999999"};
  std::string text;
  for (auto count = random() % 6; count > 0; --count) {
    text += pieces[random() % pieces.size()];
    if (random() % 5 != 0) text += ' ';
  }
  return text;
}

TEST_CASE("whatever is typed gives a day of a form or an error that says what to type") {
  std::mt19937_64 random(18);
  for (int i = 0; i < 40'000; ++i) {
    const std::string text = any_text(random);
    CAPTURE(text);
    const WhenContext context = wednesday(every_direction[random() % 3]);
    try {
      const When when = parse_when(text, context);
      REQUIRE(reads_as_when(text, context));
      REQUIRE(when.date.year.has_value() >= (context.toward != Toward::none));
      REQUIRE(make_day(when.date.year.value_or(2024), when.date.month, when.date.day));
      if (when.last) REQUIRE(when.day() <= *when.last);
      if (when.time) REQUIRE((when.time->minute >= 0 && when.time->minute < 1440));
    } catch (const Error& error) {
      REQUIRE(error.kind() == Error::Kind::usage);
      REQUIRE_FALSE(error.hint().empty());
    }
    try {
      const TextAndDue split = split_due("send " + text, context.today);
      REQUIRE(("send " + text).starts_with(split.text));
      if (!split.due) REQUIRE(split.text == "send " + text);
    } catch (const Error& error) {
      REQUIRE(std::string(error.what()).starts_with("no such day"));
    }
  }
}

}  // namespace
}  // namespace relate::typed
