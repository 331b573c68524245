#include "when_answers.hpp"

namespace relate::typed {
namespace {

TEST_CASE("the days around today have names") {
  for (const Same row : {Same{"today", "2026-03-18"},
                         {"now", "2026-03-18"},
                         {"yesterday", "2026-03-17"},
                         {"tomorrow", "2026-03-19"},
                         {"day before yesterday", "2026-03-16"},
                         {"day after tomorrow", "2026-03-20"},
                         {"TODAY", "2026-03-18"},
                         {"Day  Before\tYesterday", "2026-03-16"},
                         {"on tomorrow", "2026-03-19"}})
    check_in_every_direction(row);
  check_in_every_direction({"tomorrow", "2027-01-01"}, "2026-12-31");
  check_in_every_direction({"yesterday", "2024-02-29"}, "2024-03-01");
}

TEST_CASE("a weekday is the nearest before or after today, never today") {
  for (const Directed& row : {Directed{"mon", "2026-03-16", "2026-03-23", "2026-03-23"},
                              {"tue", "2026-03-17", "2026-03-24", "2026-03-24"},
                              {"wed", "2026-03-11", "2026-03-25", "2026-03-25"},
                              {"thu", "2026-03-12", "2026-03-19", "2026-03-19"},
                              {"fri", "2026-03-13", "2026-03-20", "2026-03-20"},
                              {"sat", "2026-03-14", "2026-03-21", "2026-03-21"},
                              {"sun", "2026-03-15", "2026-03-22", "2026-03-22"},
                              {"tues", "2026-03-17", "2026-03-24", "2026-03-24"},
                              {"thur", "2026-03-12", "2026-03-19", "2026-03-19"},
                              {"thurs", "2026-03-12", "2026-03-19", "2026-03-19"},
                              {"monday", "2026-03-16", "2026-03-23", "2026-03-23"},
                              {"tuesday", "2026-03-17", "2026-03-24", "2026-03-24"},
                              {"Wednesday", "2026-03-11", "2026-03-25", "2026-03-25"},
                              {"THURSDAY", "2026-03-12", "2026-03-19", "2026-03-19"},
                              {"friday", "2026-03-13", "2026-03-20", "2026-03-20"},
                              {"saturday", "2026-03-14", "2026-03-21", "2026-03-21"},
                              {"sunday", "2026-03-15", "2026-03-22", "2026-03-22"},
                              {"fri,", "2026-03-13", "2026-03-20", "2026-03-20"},
                              {"on fri", "2026-03-13", "2026-03-20", "2026-03-20"}})
    check_directions(row);
  check_directions({"fri", "2026-03-20", "2026-03-27", "2026-03-27"}, "2026-03-21");
  check_directions({"sun", "2026-03-15", "2026-03-29", "2026-03-29"}, "2026-03-22");
  check_directions({"mon", "2026-12-28", "2027-01-04", "2027-01-04"}, "2026-12-31");
}

TEST_CASE("last and next weekday are nearest before and after today, this of the ISO week") {
  for (const Same row : {Same{"last fri", "2026-03-13"},
                         {"next fri", "2026-03-20"},
                         {"this fri", "2026-03-20"},
                         {"last tue", "2026-03-17"},
                         {"next tue", "2026-03-24"},
                         {"this tue", "2026-03-17"},
                         {"last wed", "2026-03-11"},
                         {"next wed", "2026-03-25"},
                         {"this wed", "2026-03-18"},
                         {"this monday", "2026-03-16"},
                         {"this sunday", "2026-03-22"},
                         {"Last Thurs,", "2026-03-12"},
                         {"on next mon", "2026-03-23"}})
    check_in_every_direction(row);
  for (const Same row : {Same{"last fri", "2026-03-20"},
                         {"next fri", "2026-03-27"},
                         {"this fri", "2026-03-20"},
                         {"this sun", "2026-03-22"},
                         {"this sat", "2026-03-21"}})
    check_in_every_direction(row, "2026-03-21");
  for (const Same row : {Same{"this mon", "2026-12-28"},
                         {"this sun", "2027-01-03"},
                         {"last thu", "2026-12-31"},
                         {"next fri", "2027-01-08"}})
    check_in_every_direction(row, "2027-01-01");
}

TEST_CASE("a distance with a direction is counted from today") {
  for (const Same row : {Same{"3 days ago", "2026-03-15"},
                         {"1 day ago", "2026-03-17"},
                         {"3d ago", "2026-03-15"},
                         {"2w ago", "2026-03-04"},
                         {"2 weeks ago", "2026-03-04"},
                         {"1m ago", "2026-02-18"},
                         {"30m ago", "2023-09-18"},
                         {"1q ago", "2025-12-18"},
                         {"2 quarters ago", "2025-09-18"},
                         {"1y ago", "2025-03-18"},
                         {"0 days ago", "2026-03-18"},
                         {"a week ago", "2026-03-11"},
                         {"a day ago", "2026-03-17"},
                         {"one month ago", "2026-02-18"},
                         {"two weeks ago", "2026-03-04"},
                         {"three days ago", "2026-03-15"},
                         {"four days ago", "2026-03-14"},
                         {"five days ago", "2026-03-13"},
                         {"six days ago", "2026-03-12"},
                         {"seven days ago", "2026-03-11"},
                         {"eight days ago", "2026-03-10"},
                         {"nine days ago", "2026-03-09"},
                         {"Ten Days Ago", "2026-03-08"},
                         {"a year ago", "2025-03-18"},
                         {"-3d", "2026-03-15"},
                         {"-2w", "2026-03-04"},
                         {"-1M", "2026-02-18"},
                         {"-3 days", "2026-03-15"},
                         {"-0d", "2026-03-18"},
                         {"in 2 weeks", "2026-04-01"},
                         {"in 2w", "2026-04-01"},
                         {"in a month", "2026-04-18"},
                         {"in two quarters", "2026-09-18"},
                         {"in 0 days", "2026-03-18"},
                         {"+2w", "2026-04-01"},
                         {"+1q", "2026-06-18"},
                         {"+2 weeks", "2026-04-01"},
                         {"2 weeks from now", "2026-04-01"},
                         {"2w from now", "2026-04-01"},
                         {"a week from now", "2026-03-25"},
                         {"007d ago", "2026-03-11"}})
    check_in_every_direction(row);
}

TEST_CASE("a distance without a sign lies in the command's direction") {
  for (const Directed& row : {Directed{"3d", "2026-03-15", "2026-03-21", "2026-03-21"},
                              {"2w", "2026-03-04", "2026-04-01", "2026-04-01"},
                              {"2 weeks", "2026-03-04", "2026-04-01", "2026-04-01"},
                              {"1 week", "2026-03-11", "2026-03-25", "2026-03-25"},
                              {"1m", "2026-02-18", "2026-04-18", "2026-04-18"},
                              {"1Q", "2025-12-18", "2026-06-18", "2026-06-18"},
                              {"10 years", "2016-03-18", "2036-03-18", "2036-03-18"},
                              {"0d", "2026-03-18", "2026-03-18", "2026-03-18"}})
    check_directions(row);
}

TEST_CASE("months, quarters and years clamp to the last day of the month") {
  check_directions({"1m", "2026-02-28", "2026-04-30", "2026-04-30"}, "2026-03-31");
  check_directions({"1q", "2025-12-31", "2026-06-30", "2026-06-30"}, "2026-03-31");
  check_directions({"1y", "2023-02-28", "2025-02-28", "2025-02-28"}, "2024-02-29");
  check_in_every_direction({"a month ago", "2024-02-29"}, "2024-03-31");
  check_in_every_direction({"in 4 years", "2028-02-29"}, "2024-02-29");
  check_in_every_direction({"in 1 month", "2026-02-28"}, "2026-01-31");
  check_in_every_direction({"in 13 months", "2027-02-28"}, "2026-01-31");
}

TEST_CASE("starts and ends are those of the current period, though past") {
  for (const Same row : {Same{"sow", "2026-03-16"},
                         {"som", "2026-03-01"},
                         {"soq", "2026-01-01"},
                         {"soy", "2026-01-01"},
                         {"eow", "2026-03-22"},
                         {"eoww", "2026-03-20"},
                         {"eom", "2026-03-31"},
                         {"eoq", "2026-03-31"},
                         {"eoy", "2026-12-31"},
                         {"start of week", "2026-03-16"},
                         {"start of month", "2026-03-01"},
                         {"start of quarter", "2026-01-01"},
                         {"start of year", "2026-01-01"},
                         {"end of week", "2026-03-22"},
                         {"end of month", "2026-03-31"},
                         {"end of quarter", "2026-03-31"},
                         {"end of year", "2026-12-31"},
                         {"end of working week", "2026-03-20"},
                         {"EOM", "2026-03-31"},
                         {"End of Week", "2026-03-22"}})
    check_in_every_direction(row);
}

TEST_CASE("the working week ends on its Friday, on a Saturday too") {
  check_in_every_direction({"eoww", "2026-03-20"}, "2026-03-16");
  check_in_every_direction({"eoww", "2026-03-20"}, "2026-03-20");
  check_in_every_direction({"eoww", "2026-03-20"}, "2026-03-21");
  check_in_every_direction({"eoww", "2026-03-20"}, "2026-03-22");
  check_in_every_direction({"eow", "2026-03-22"}, "2026-03-22");
  check_in_every_direction({"sow", "2026-03-16"}, "2026-03-16");
}

TEST_CASE("ISO weeks run over the end of the year, other periods do not") {
  for (const Same row : {Same{"sow", "2026-12-28"},
                         {"eow", "2027-01-03"},
                         {"eoww", "2027-01-01"},
                         {"som", "2026-12-01"},
                         {"soq", "2026-10-01"},
                         {"eoq", "2026-12-31"},
                         {"eoy", "2026-12-31"}})
    check_in_every_direction(row, "2026-12-31");
  for (const Same row : {Same{"sow", "2026-12-28"},
                         {"eow", "2027-01-03"},
                         {"eoww", "2027-01-01"},
                         {"som", "2027-01-01"},
                         {"eom", "2027-01-31"},
                         {"eoq", "2027-03-31"},
                         {"soy", "2027-01-01"}})
    check_in_every_direction(row, "2027-01-01");
  check_in_every_direction({"eom", "2024-02-29"}, "2024-02-10");
  check_in_every_direction({"eoq", "2026-06-30"}, "2026-04-01");
}

TEST_CASE("days before the first year and after the last are errors") {
  const auto beyond = [](const std::string& text) {
    return "no such day '" + text + "': years run from 0001 to 9999";
  };
  for (const std::string text : {"9999y ago", "in 8000 years", "-99999999999999999999d",
                                 "+4000000d", "999999 weeks from now", "120000 months ago"})
    CHECK(answer(text, wednesday(Toward::back)) == beyond(text));
  for (const std::string text : {"tomorrow", "day after tomorrow", "1d", "next fri", "fri", "eow",
                                 "next week", "next month", "in a year"})
    CHECK(answer(text, on("9999-12-31", Toward::ahead)) == beyond(text));
  for (const std::string text : {"yesterday", "1d", "mon", "last mon", "last week", "a year ago"})
    CHECK(answer(text, on("0001-01-01", Toward::back)) == beyond(text));
  CHECK(answer("sow", on("0001-01-01", Toward::back)) == "0001-01-01");
  CHECK(answer("eoy", on("9999-12-31", Toward::back)) == "9999-12-31");
}

}  // namespace
}  // namespace relate::typed
