#include "when_answers.hpp"

namespace relate::typed {
namespace {

constexpr const char* any_hint =
    "type 'today', 'fri', '18 mar', '2026-03-18', '3 days ago' or 'in 2 weeks'";
constexpr const char* iso_hint = "type year, month and day, such as '2026-03-18'";
constexpr const char* one_day_hint = "type one day, or a period such as '2026-03'";

void check_formless(const Wrong& row) {
  check_error(row);
  CHECK_FALSE(reads_as_when(row.text, wednesday(Toward::back)));
}

TEST_CASE("an empty day is an error") {
  check_formless({"", "the day is empty", any_hint});
  check_formless({" \t\n", "the day is empty", any_hint});
}

TEST_CASE("slashes and dots are errors that name the day where it can be one only") {
  for (const Wrong& row :
       {Wrong{"18/03/2026", "'18/03/2026' has slashes", "type '2026-03-18'"},
        {"3/18/2026", "'3/18/2026' has slashes", "type '2026-03-18'"},
        {"2026/3/18", "'2026/3/18' has slashes", "type '2026-03-18'"},
        {"3/4/2026", "'3/4/2026' has slashes", iso_hint},
        {"4/4/2026", "'4/4/2026' has slashes", "type '2026-04-04'"},
        {"18/3", "'18/3' has slashes", iso_hint},
        {"18/mar/2026", "'18/mar/2026' has slashes", iso_hint},
        {"18/03/2026 14:30", "'18/03/2026 14:30' has slashes", "type '2026-03-18'"},
        {"18.03.2026", "'18.03.2026' has dots", "type '2026-03-18'"},
        {"2026.03.18", "'2026.03.18' has dots", "type '2026-03-18'"},
        {"18.3.", "'18.3.' has dots", iso_hint},
        {"4.3.2026", "'4.3.2026' has dots", iso_hint}})
    check_formless(row);
}

TEST_CASE("single digits and other days that are no ISO are errors that show it") {
  for (const Wrong& row :
       {Wrong{"2026-3-18", "'2026-3-18' is no ISO day", "type '2026-03-18'"},
        {"2026-03-8", "'2026-03-8' is no ISO day", "type '2026-03-08'"},
        {"18-03-2026", "'18-03-2026' is no ISO day", "type '2026-03-18'"},
        {"2026-2-30", "'2026-2-30' is no ISO day", iso_hint},
        {"3-18", "'3-18' is no ISO day", "type two digits each, such as '03-18' or '2026-03'"},
        {"2026-3", "'2026-3' is no ISO day", "type two digits each, such as '03-18' or '2026-03'"},
        {"20260318", "'20260318' has no hyphens", "type '2026-03-18'"},
        {"20260231", "'20260231' has no hyphens", iso_hint},
        {"2026-03-18T9:30", "'2026-03-18T9:30' has no time in ISO",
         "type it as in '2026-03-18T14:30'"}})
    check_formless(row);
}

TEST_CASE("a year beyond 9999 is an error") {
  for (const char* text : {"10000", "12026-03-18", "100000-03"})
    check_formless({text,
                    fmt::format("no such day '{}': years run from 0001 to 9999", text).c_str(),
                    "type a year of four digits"});
}

TEST_CASE("ranges are errors") {
  for (const char* text : {"2026-03-18..2026-03-20", "mon to fri", "18 - 20 mar", "fri until sun",
                           "mon - fri", "18 mar \u2013 20 mar", "14:30 to 15:30"})
    check_formless({text, fmt::format("'{}' is a range", text).c_str(), one_day_hint});
}

TEST_CASE("what lacks a part is an error that says which") {
  for (const Wrong& row :
       {Wrong{"mar", "'mar' is a month alone", "type '18 mar' or 'mar 2026'"},
        {"may", "'may' is a month alone", "type '18 mar' or 'mar 2026'"},
        {"18", "'18' is a number alone", "type a day with its month, such as '18 mar'"},
        {"two weeks", "'two weeks' has no direction", "type 'in two weeks' or 'two weeks ago'"},
        {"a day", "'a day' has no direction", "type 'in a day' or 'a day ago'"},
        {"midnight", "'midnight' has no time in numbers", "type '00:00'"},
        {"fri midnight", "'fri midnight' has no time in numbers", "type '00:00'"},
        {"2 pm", "'2 pm' has a blank in its time", "type it as in '2pm'"},
        {"fri at 10 am", "'fri at 10 am' has a blank in its time", "type it as in '2am'"},
        {"in 2h", "'in 2h' is no day", "type a time such as '14:30', or '2h ago' with 'log --at'"},
        {"+2h", "'+2h' is no day", "type a time such as '14:30', or '2h ago' with 'log --at'"},
        {"30min", "'30min' is no day", "type a time such as '14:30', or '2h ago' with 'log --at'"}})
    check_formless(row);
}

TEST_CASE("other words are no day") {
  for (const char* text : {"noon sharp",
                           "soon",
                           "second",
                           "week",
                           "weekend",
                           "this weekend",
                           "fri fri",
                           "on",
                           "at",
                           "on on fri",
                           "at fri",
                           "on 14:30",
                           "14:30 fri 15:30",
                           "next",
                           "last",
                           "ago",
                           "3 ago",
                           "in",
                           "from now",
                           "next 3 days",
                           "eleven days ago",
                           "-two weeks",
                           "- 3d",
                           "+-3d",
                           "3d ago 2w ago",
                           "in -2 weeks",
                           "a d ago",
                           "mar 202",
                           "18 19 mar",
                           "2026 mar",
                           "mar mar 18",
                           "weds",
                           "tuesd",
                           "marc 18",
                           "march. 18",
                           "fri.",
                           ",",
                           "fri,,",
                           "18 mar 2026 2027",
                           "18th",
                           "1.5d",
                           "3dd",
                           "biweekly",
                           "daily",
                           "today today",
                           "e\u00f3w",
                           "\xff\xfe",
                           "2026-03-18\xff",
                           "\u5c71\u7530"}) {
    CAPTURE(text);
    CHECK_FALSE(reads_as_when(text, wednesday(Toward::back)));
    for (const Toward toward : every_direction) error_of(text, wednesday(toward));
  }
  check_formless({"soon", "'soon' is not a day", any_hint});
  check_formless({"  soon ", "'soon' is not a day", any_hint});
}

TEST_CASE("a day counted from another day is an error, and not that other day") {
  for (const char* text : {"2 days before fri", "a week from tomorrow", "day after 18 mar 2027",
                           "3 weeks after 2026-03-18", "1 hour from now"}) {
    check_error({text, fmt::format("'{}' counts from another day", text).c_str(),
                 "type the day itself, such as '2026-03-18'"});
    CHECK(reads_as_when(text, wednesday(Toward::back)));
  }
  check_error({"the day before yesterday", "'the day before yesterday' has 'the' in it",
               "type 'day before yesterday'"});
}

TEST_CASE("a long text is quoted by its beginning, cut between letters") {
  const std::string text = std::string(79, 'x') + "\u00e9\u00e9";
  CHECK(answer(text, wednesday(Toward::back)) == "'" + std::string(79, 'x') + "...' is not a day");
  CHECK(answer(std::string(80, 'x'), wednesday(Toward::back)) ==
        "'" + std::string(80, 'x') + "' is not a day");
  CHECK(answer(std::string(1'000'000, '\x80'), wednesday(Toward::back)) == "'...' is not a day");
}

}  // namespace
}  // namespace relate::typed
