#include "when_answers.hpp"

namespace relate::typed {
namespace {

TEST_CASE("an ISO day is itself in every direction") {
  for (const Same row : {Same{"2026-03-18", "2026-03-18"},
                         {"2026-03-17", "2026-03-17"},
                         {"2031-12-31", "2031-12-31"},
                         {"2024-02-29", "2024-02-29"},
                         {"0001-01-01", "0001-01-01"},
                         {"9999-12-31", "9999-12-31"},
                         {"on 2026-03-18", "2026-03-18"},
                         {"  2026-03-18\t", "2026-03-18"}})
    check_in_every_direction(row);
}

TEST_CASE("a day without a year is the nearest in the direction, today included") {
  for (const Directed& row : {Directed{"18 mar", "2026-03-18", "2026-03-18", "03-18"},
                              {"17 mar", "2026-03-17", "2027-03-17", "03-17"},
                              {"19 mar", "2025-03-19", "2026-03-19", "03-19"},
                              {"31 dec", "2025-12-31", "2026-12-31", "12-31"},
                              {"1 jan", "2026-01-01", "2027-01-01", "01-01"},
                              {"mar 20", "2025-03-20", "2026-03-20", "03-20"},
                              {"28 feb", "2026-02-28", "2027-02-28", "02-28"},
                              {"03-18", "2026-03-18", "2026-03-18", "03-18"},
                              {"03-20", "2025-03-20", "2026-03-20", "03-20"},
                              {"12-01", "2025-12-01", "2026-12-01", "12-01"},
                              {"on 20 mar", "2025-03-20", "2026-03-20", "03-20"}})
    check_directions(row);
}

TEST_CASE("at the end of a year the nearest day lies in the next or the last") {
  check_directions({"31 dec", "2026-12-31", "2026-12-31", "12-31"}, "2026-12-31");
  check_directions({"1 jan", "2026-01-01", "2027-01-01", "01-01"}, "2026-12-31");
  check_directions({"31 dec", "2026-12-31", "2027-12-31", "12-31"}, "2027-01-01");
  check_directions({"30 apr", "2026-04-30", "2027-04-30", "04-30"}, "2026-05-31");
}

TEST_CASE("29 February without a year is in the nearest year that has one") {
  for (const char* text : {"29 feb", "feb 29", "29th february", "02-29"}) {
    check_directions({text, "2024-02-29", "2028-02-29", "02-29"});
    check_directions({text, "2024-02-29", "2024-02-29", "02-29"}, "2024-02-29");
    check_directions({text, "2024-02-29", "2028-02-29", "02-29"}, "2024-03-01");
    check_directions({text, "2020-02-29", "2024-02-29", "02-29"}, "2024-02-28");
    check_directions({text, "2096-02-29", "2104-02-29", "02-29"}, "2098-05-05");
  }
}

TEST_CASE("there is no nearest day before the first year or after the last") {
  CHECK(answer("31 dec", on("0001-06-01", Toward::back)) ==
        "no such day '31 dec': years run from 0001 to 9999");
  CHECK(answer("1 jan", on("9999-06-01", Toward::ahead)) ==
        "no such day '1 jan': years run from 0001 to 9999");
  CHECK(answer("29 feb", on("9998-01-01", Toward::ahead)) ==
        "no such day '29 feb': years run from 0001 to 9999");
}

TEST_CASE("day and month stand in either order, with ordinals, names whole or short") {
  for (const char* text : {"18 mar 2026", "mar 18 2026", "18 march 2026", "march 18 2026",
                           "18th mar 2026", "march 18th 2026", "mar. 18 2026", "18 mar. 2026",
                           "18TH MARCH 2026", "Mar 18 2026", " 18   mar\t2026 ", "on 18 mar 2026"})
    check_in_every_direction({text, "2026-03-18"});
  for (const Same row : {Same{"1st jan 2026", "2026-01-01"}, {"2nd feb 2026", "2026-02-02"},
                         {"3rd mar 2026", "2026-03-03"},     {"4th apr 2026", "2026-04-04"},
                         {"10th may 2026", "2026-05-10"},    {"11th june 2026", "2026-06-11"},
                         {"12th jun 2026", "2026-06-12"},    {"13th july 2026", "2026-07-13"},
                         {"20th jul 2026", "2026-07-20"},    {"21st august 2026", "2026-08-21"},
                         {"22nd aug 2026", "2026-08-22"},    {"23rd september 2026", "2026-09-23"},
                         {"24th sep 2026", "2026-09-24"},    {"25 sept 2026", "2026-09-25"},
                         {"25 sept. 2026", "2026-09-25"},    {"30th october 2026", "2026-10-30"},
                         {"31st oct 2026", "2026-10-31"},    {"1 november 2026", "2026-11-01"},
                         {"08 nov 2026", "2026-11-08"},      {"9 december 2026", "2026-12-09"},
                         {"dec 31st 2026", "2026-12-31"},    {"may 5 2026", "2026-05-05"},
                         {"may. 5 2026", "2026-05-05"},      {"29 feb 2028", "2028-02-29"},
                         {"18 mar 0900", "0900-03-18"}})
    check_in_every_direction(row);
}

TEST_CASE("relate's own echo reads back, its weekday checked") {
  for (const char* text :
       {"Fri 20 Mar 2026", "Fri, 20 Mar 2026", "friday 20 march 2026", "FRI 20TH MAR 2026",
        "Fri Mar 20 2026", "Friday, Mar 20th 2026", "Fri,20 Mar 2026", "on Fri 20 Mar 2026"})
    check_in_every_direction({text, "2026-03-20"});
  check_error({"Thu 20 Mar 2026", "no such day 'Thu 20 Mar 2026': 2026-03-20 is a Friday",
               "type 'Fri 20 Mar 2026' or '20 mar 2026'"});
  check_error({"sunday mar 20 2026", "no such day 'sunday mar 20 2026': 2026-03-20 is a Friday",
               "type 'Fri 20 Mar 2026' or 'mar 20 2026'"});
  check_error({"Fri 31 Apr 2026", "no such day 'Fri 31 Apr 2026': Apr 2026 has 30 days",
               "type a day from 1 to 30"});
  check_error(
      {"fri 20 mar", "'fri 20 mar' has a weekday but no year", "type '20 mar', or add the year"});
  check_error(
      {"fri, mar 20", "'fri, mar 20' has a weekday but no year", "type 'mar 20', or add the year"});
  check_error(
      {"fri 2026-03-20", "'fri 2026-03-20' has a weekday before an ISO day", "type '2026-03-20'"});
}

TEST_CASE("a day that does not exist is an error that says why") {
  for (const Wrong& row :
       {Wrong{"2026-02-30", "no such day '2026-02-30': Feb 2026 has 28 days",
              "type a day from 1 to 28"},
        {"2026-02-29", "no such day '2026-02-29': Feb 2026 has 28 days", "type a day from 1 to 28"},
        {"1900-02-29", "no such day '1900-02-29': Feb 1900 has 28 days", "type a day from 1 to 28"},
        {"2024-02-30", "no such day '2024-02-30': Feb 2024 has 29 days", "type a day from 1 to 29"},
        {"2026-04-31", "no such day '2026-04-31': Apr 2026 has 30 days", "type a day from 1 to 30"},
        {"2026-03-00", "no such day '2026-03-00': Mar 2026 has 31 days", "type a day from 1 to 31"},
        {"2026-13-01", "no such day '2026-13-01': months run from 01 to 12",
         "type year, month and day, such as '2026-03-18'"},
        {"2026-00-10", "no such day '2026-00-10': months run from 01 to 12",
         "type year, month and day, such as '2026-03-18'"},
        {"0000-01-01", "no such day '0000-01-01': years run from 0001 to 9999",
         "type a year of four digits"},
        {"30 feb", "no such day '30 feb': Feb has 29 days", "type a day from 1 to 29"},
        {"02-30", "no such day '02-30': Feb has 29 days", "type a day from 1 to 29"},
        {"31 apr", "no such day '31 apr': Apr has 30 days", "type a day from 1 to 30"},
        {"32 mar", "no such day '32 mar': Mar has 31 days", "type a day from 1 to 31"},
        {"mar 0", "no such day 'mar 0': Mar has 31 days", "type a day from 1 to 31"},
        {"99 mar 2026", "no such day '99 mar 2026': Mar 2026 has 31 days",
         "type a day from 1 to 31"},
        {"29 feb 2026", "no such day '29 feb 2026': Feb 2026 has 28 days",
         "type a day from 1 to 28"},
        {"13-18", "no such day '13-18': months run from 01 to 12",
         "type month and day, such as '03-18'"},
        {"18 mar 0000", "no such day '18 mar 0000': years run from 0001 to 9999",
         "type a year of four digits"},
        {"18 mar 10000", "no such day '18 mar 10000': years run from 0001 to 9999",
         "type a year of four digits"}})
    check_error(row);
}

TEST_CASE("an ordinal has its own ending") {
  check_error({"18st mar", "no such day '18st mar': '18st' is no ordinal", "type '18th' or '18'"});
  check_error({"mar 1th", "no such day 'mar 1th': '1th' is no ordinal", "type '1st' or '1'"});
  for (const char* text : {"11st mar", "12nd mar", "13rd mar", "21th mar", "22th mar", "23th mar",
                           "2rd mar", "3nd mar", "30st mar", "31th mar", "mar 18nd 2026"}) {
    CAPTURE(text);
    CHECK(error_of(text, wednesday(Toward::back)).hint().starts_with("type '"));
    CHECK(reads_as_when(text, wednesday(Toward::back)));
  }
}

TEST_CASE("what is nearly a date is an error, and no other date") {
  for (const Wrong& row :
       {Wrong{"18 mar 26", "'18 mar 26' has a year of two digits",
              "type four digits, such as '2026'"},
        {"mar 18 26", "'mar 18 26' has a year of two digits", "type four digits, such as '2026'"},
        {"18. mar 2026", "'18. mar 2026' has a dot after the day", "leave the dot out"},
        {"18-20 mar 2026", "'18-20 mar 2026' is a range", "type one day"},
        {"mar 18-20", "'mar 18-20' is a range", "type one day"},
        {"18th of mar 2026", "'18th of mar 2026' has 'of' in it", "leave it out"},
        {"mar 18, 2026", "'mar 18, 2026' has a comma, which is taken after a weekday only",
         "type 'mar 18 2026'"},
        {"mar 18,2026", "'mar 18,2026' has a comma, which is taken after a weekday only",
         "type 'mar 18 2026'"},
        {"18 march, 2026", "'18 march, 2026' has a comma, which is taken after a weekday only",
         "type '18 march 2026'"}}) {
    check_error(row);
    CHECK(reads_as_when(row.text, wednesday(Toward::none)));
  }
}

}  // namespace
}  // namespace relate::typed
