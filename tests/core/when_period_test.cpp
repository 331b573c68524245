#include "when_answers.hpp"

namespace relate::typed {
namespace {

TEST_CASE("a period has its first day and its last") {
  for (const Same row :
       {Same{"this week", "2026-03-16..2026-03-22"}, {"last week", "2026-03-09..2026-03-15"},
        {"next week", "2026-03-23..2026-03-29"},     {"this month", "2026-03-01..2026-03-31"},
        {"last month", "2026-02-01..2026-02-28"},    {"next month", "2026-04-01..2026-04-30"},
        {"this quarter", "2026-01-01..2026-03-31"},  {"last quarter", "2025-10-01..2025-12-31"},
        {"next quarter", "2026-04-01..2026-06-30"},  {"this year", "2026-01-01..2026-12-31"},
        {"last year", "2025-01-01..2025-12-31"},     {"Next Year", "2027-01-01..2027-12-31"},
        {"2026-03", "2026-03-01..2026-03-31"},       {"2024-02", "2024-02-01..2024-02-29"},
        {"2026-12", "2026-12-01..2026-12-31"},       {"mar 2026", "2026-03-01..2026-03-31"},
        {"March 2026", "2026-03-01..2026-03-31"},    {"sept. 2025", "2025-09-01..2025-09-30"},
        {"may 2026", "2026-05-01..2026-05-31"},      {"feb 1900", "1900-02-01..1900-02-28"},
        {"2026-Q1", "2026-01-01..2026-03-31"},       {"2026-q2", "2026-04-01..2026-06-30"},
        {"2026-Q3", "2026-07-01..2026-09-30"},       {"2026-Q4", "2026-10-01..2026-12-31"},
        {"2026", "2026-01-01..2026-12-31"},          {"0001", "0001-01-01..0001-12-31"},
        {"9999", "9999-01-01..9999-12-31"},          {"9999-Q4", "9999-10-01..9999-12-31"},
        {"on 2026", "2026-01-01..2026-12-31"}})
    check_in_every_direction(row);
}

TEST_CASE("the periods around the end of a month and of a year") {
  check_in_every_direction({"last month", "2026-02-01..2026-02-28"}, "2026-03-31");
  check_in_every_direction({"next month", "2026-02-01..2026-02-28"}, "2026-01-31");
  check_in_every_direction({"last quarter", "2026-04-01..2026-06-30"}, "2026-08-31");
  check_in_every_direction({"next quarter", "2027-01-01..2027-03-31"}, "2026-11-30");
  check_in_every_direction({"this week", "2026-12-28..2027-01-03"}, "2027-01-01");
  check_in_every_direction({"last week", "2026-12-21..2026-12-27"}, "2027-01-01");
  check_in_every_direction({"next week", "2027-01-04..2027-01-10"}, "2026-12-31");
  check_in_every_direction({"last year", "2023-01-01..2023-12-31"}, "2024-02-29");
}

TEST_CASE("a period counts by its first day, until by its last") {
  const When period = parse_when("2026-Q1", wednesday(Toward::back));
  CHECK(to_iso(period.day()) == "2026-01-01");
  CHECK(to_iso(period.until()) == "2026-03-31");
  const When day = parse_when("2026-03-18", wednesday(Toward::back));
  CHECK_FALSE(day.last);
  CHECK(to_iso(day.day()) == "2026-03-18");
  CHECK(to_iso(day.until()) == "2026-03-18");
}

TEST_CASE("a period that does not exist is an error that says why") {
  check_error({"2026-13", "no such day '2026-13': months run from 01 to 12",
               "type the month, such as '2026-03'"});
  check_error({"2026-00", "no such day '2026-00': months run from 01 to 12",
               "type the month, such as '2026-03'"});
  check_error({"2026-Q5", "no such day '2026-Q5': quarters run from Q1 to Q4",
               "type the quarter, such as '2026-Q1'"});
  check_error({"2026-Q0", "no such day '2026-Q0': quarters run from Q1 to Q4",
               "type the quarter, such as '2026-Q1'"});
  for (const char* text : {"0000", "0000-01", "0000-Q1", "mar 0000", "mar 10000"})
    CHECK(answer(text, wednesday(Toward::back)) ==
          "no such day '" + std::string(text) + "': years run from 0001 to 9999");
}

TEST_CASE("a day of a month and a month of a year are told apart by their digits") {
  CHECK(answer("mar 20", wednesday(Toward::ahead)) == "2026-03-20");
  CHECK(answer("mar 2020", wednesday(Toward::ahead)) == "2020-03-01..2020-03-31");
  CHECK(answer("03-18", wednesday(Toward::ahead)) == "2026-03-18");
  CHECK(answer("2003-18", wednesday(Toward::ahead)) ==
        "no such day '2003-18': months run from 01 to 12");
  CHECK(answer("12-11", wednesday(Toward::ahead)) == "2026-12-11");
  CHECK(answer("2012-11", wednesday(Toward::ahead)) == "2012-11-01..2012-11-30");
  for (const char* text : {"mar 202", "mar 1", "202", "2026-3", "2026-123", "2026-Q12", "2026-Q"}) {
    CAPTURE(text);
    CHECK(answer(text, wednesday(Toward::ahead)).find("..") == std::string::npos);
  }
}

TEST_CASE("what is nearly a period is an error, and no other period") {
  for (const Wrong& row :
       {Wrong{"q3 2026", "'q3 2026' has the quarter before the year", "type '2026-Q3'"},
        {"end of next month", "'end of next month' is no day",
         "type the day itself, such as '2026-03-31', or 'eom'"},
        {"end of mar 2026", "'end of mar 2026' is no day",
         "type the day itself, such as '2026-03-31', or 'eom'"},
        {"start of 2027", "'start of 2027' is no day",
         "type the day itself, such as '2026-03-31', or 'eom'"},
        {"the next week", "'the next week' has 'the' in it", "type 'next week'"},
        {"end of the month", "'end of the month' has 'the' in it", "type 'end of month'"},
        {"next week 14:30", "'next week 14:30' has a time though it is no single day",
         "type the day of that time"}}) {
    check_error(row);
    CHECK(reads_as_when(row.text, wednesday(Toward::none)));
  }
}

}  // namespace
}  // namespace relate::typed
