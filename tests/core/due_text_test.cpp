#include <string>

#include <doctest/doctest.h>

#include "relate/core/error.hpp"
#include "relate/core/when.hpp"

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;  // a Wednesday

struct Row {
  const char* text;
  const char* rest;
  const char* due;
};

void check_due(const Row& row, Day day = today) {
  CAPTURE(row.text);
  const TextAndDue split = split_due(row.text, day);
  CHECK(split.text == row.rest);
  REQUIRE(split.due);
  CHECK(to_iso(*split.due) == row.due);
}

void check_whole(const std::string& text) {
  CAPTURE(text);
  const TextAndDue split = split_due(text, today);
  CHECK(split.text == text);
  CHECK_FALSE(split.due);
}

void check_no_such_day(const std::string& text, const std::string& message) {
  CAPTURE(text);
  try {
    split_due(text, today);
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    CHECK(error.what() == message);
    CHECK_FALSE(error.hint().empty());
    return;
  }
  FAIL("no error");
}

TEST_CASE("a text that ends in by and a day is split into both") {
  for (const Row& row : {Row{"send it by fri", "send it", "2026-03-20"},
                         {"send it by today", "send it", "2026-03-18"},
                         {"send it by tomorrow", "send it", "2026-03-19"},
                         {"send it by day after tomorrow", "send it", "2026-03-20"},
                         {"send it by wed", "send it", "2026-03-25"},
                         {"send it by next mon", "send it", "2026-03-23"},
                         {"send it by this thu", "send it", "2026-03-19"},
                         {"send it by 2026-03-20", "send it", "2026-03-20"},
                         {"send it by 03-20", "send it", "2026-03-20"},
                         {"send it by 20 mar", "send it", "2026-03-20"},
                         {"send it by 18 mar", "send it", "2026-03-18"},
                         {"send it by 17 mar", "send it", "2027-03-17"},
                         {"send it by march 20th", "send it", "2026-03-20"},
                         {"send it by 29 feb", "send it", "2028-02-29"},
                         {"send it by Fri 20 Mar 2026", "send it", "2026-03-20"},
                         {"send it by Fri, 20 Mar 2026", "send it", "2026-03-20"},
                         {"send it by in 2 weeks", "send it", "2026-04-01"},
                         {"send it by 2 weeks from now", "send it", "2026-04-01"},
                         {"send it by +3d", "send it", "2026-03-21"},
                         {"send it by yesterday", "send it", "2026-03-17"},
                         {"send it by eow", "send it", "2026-03-22"},
                         {"send it by eoww", "send it", "2026-03-20"},
                         {"send it by end of month", "send it", "2026-03-31"},
                         {"send it by on fri", "send it", "2026-03-20"}})
    check_due(row);
}

TEST_CASE("a period gives its first day") {
  check_due({"send it by next week", "send it", "2026-03-23"});
  check_due({"send it by 2026-Q3", "send it", "2026-07-01"});
  check_due({"send it by may 2026", "send it", "2026-05-01"});
  check_due({"send it by 2027", "send it", "2027-01-01"});
}

TEST_CASE("days count from the day of the entry") {
  check_due({"send it by fri", "send it", "2026-01-09"}, 2026y / 1 / 5);
  check_due({"send it by 18 mar", "send it", "2026-03-18"}, 2025y / 12 / 31);
  check_due({"send it by tomorrow", "send it", "2027-01-01"}, 2026y / 12 / 31);
}

TEST_CASE("case does not count, nor do blanks around the day") {
  check_due({"Send It BY FRI", "Send It", "2026-03-20"});
  check_due({"send it By Friday", "send it", "2026-03-20"});
  check_due({"send it  by   fri  ", "send it", "2026-03-20"});
  check_due({"send it\nby\tfri\n", "send it", "2026-03-20"});
  check_due({"  send it by fri", "  send it", "2026-03-20"});
  check_due(
      {"Zo\u00eb fragt: \u00fcbersetzen by fri", "Zo\u00eb fragt: \u00fcbersetzen", "2026-03-20"});
}

TEST_CASE("one closing period or exclamation mark is ignored behind a day") {
  check_due({"send it by fri.", "send it", "2026-03-20"});
  check_due({"send it by fri!", "send it", "2026-03-20"});
  check_due({"send it by 20 mar.", "send it", "2026-03-20"});
  check_due({"send it by mar 20.", "send it", "2026-03-20"});
  check_due({"send it by 2026-03-20. ", "send it", "2026-03-20"});
  check_due({"send it by eom !", "send it", "2026-03-31"});
  for (const char* text : {"send it by fri?", "send it by fri!!", "send it by fri...",
                           "send it by (fri)", "send it by fri;", "stand by noon.", "send it!"})
    check_whole(text);
}

TEST_CASE("now, times and unsigned durations leave the text whole") {
  for (const char* text :
       {"stand by now", "be there by now!", "stand by noon", "call by 14:30", "call by 2pm",
        "call by fri 14:30", "call by 14:30 on fri", "call by 2026-03-20T14:30", "call by fri noon",
        "call by 24:00", "call by 2026-02-30 14:30", "call by 2h ago", "drop by 3d",
        "cut it by 2 weeks", "delay it by 2w", "delay it by 1 month", "delay it by 99999999d"})
    check_whole(text);
}

TEST_CASE("what is no day leaves the text whole") {
  for (const char* text : {"",
                           " ",
                           "by",
                           "stand by",
                           "stand by ",
                           "send it",
                           "send it by noon sharp",
                           "stand by me",
                           "send it by fri afternoon",
                           "send it by 18/03/2026",
                           "send it by 18.03.2026",
                           "send it by 2026-3-18",
                           "send it by 18 mar 26",
                           "send it by mar 20, 2026",
                           "send it by fri 20 mar",
                           "send it by the end of the month",
                           "send it by end of next month",
                           "send it by two weeks",
                           "send it by mar",
                           "send it by 18",
                           "grow by 20 percent",
                           "send it by 2 days before fri",
                           "send it by mon to fri"})
    check_whole(text);
}

TEST_CASE("numbers that were never meant as days leave the text whole") {
  for (const char* text : {"cut the cost by 50-60", "cut the cost by 10-45", "cut it by 00-10",
                           "raise it by 1000", "raise it by 5000", "raise it by 2025"})
    check_whole(text);
}

TEST_CASE("by with nothing before it leaves the text whole") {
  check_whole("by fri");
  check_whole("  by fri");
  check_whole("by 2026-02-30");
}

TEST_CASE("by is a whole word, and the last one counts") {
  for (const char* text : {"stand-by fri", "send it (by fri", "goodbye fri", "send it:by fri",
                           "pass by: fri", "send it byfri", "send it by.fri", "whereby fri",
                           "bye fri", "send it by fri by noon", "send it by fri by me"})
    check_whole(text);
  check_due({"drop by at noon by fri", "drop by at noon", "2026-03-20"});
  check_due({"send it by noon by fri", "send it by noon", "2026-03-20"});
  check_due({"stand by by fri", "stand by", "2026-03-20"});
  check_due({"send it by mon by fri", "send it by mon", "2026-03-20"});
}

TEST_CASE("a due day that does not exist is an error that says why") {
  check_no_such_day("send it by 2026-02-30", "no such day '2026-02-30': Feb 2026 has 28 days");
  check_no_such_day("send it by 2026-02-30.", "no such day '2026-02-30': Feb 2026 has 28 days");
  check_no_such_day("send it by 30 feb", "no such day '30 feb': Feb has 29 days");
  check_no_such_day("send it by 30 Feb!", "no such day '30 Feb': Feb has 29 days");
  check_no_such_day("send it by 02-30", "no such day '02-30': Feb has 29 days");
  check_no_such_day("send it by 2026-13", "no such day '2026-13': months run from 01 to 12");
  check_no_such_day("send it by 2026-13-01", "no such day '2026-13-01': months run from 01 to 12");
  check_no_such_day("send it by 2026-Q5", "no such day '2026-Q5': quarters run from Q1 to Q4");
  check_no_such_day("send it by Thu 20 Mar 2026",
                    "no such day 'Thu 20 Mar 2026': 2026-03-20 is a Friday");
  check_no_such_day("send it by 21th mar", "no such day '21th mar': '21th' is no ordinal");
  check_no_such_day("send it by in 9999 years",
                    "no such day 'in 9999 years': years run from 0001 to 9999");
}

TEST_CASE("any bytes may come") {
  check_whole("\xff\xfe by \xff");
  check_whole(std::string("send it by fri\0", 15));
  check_whole(std::string("send it by \0fri", 15));
  check_whole("send it by fri\u00a0");
  check_whole(std::string(100'000, ' '));
  check_whole("wait by " + std::string(1'000'000, 'x'));
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += "by ";
  check_whole(many);
  check_due({"\xff\xfe by fri", "\xff\xfe", "2026-03-20"});
}

}  // namespace
}  // namespace relate
