#include "when_answers.hpp"

namespace relate::typed {
namespace {

TEST_CASE("a time alone is today") {
  for (const Same row : {Same{"14:30", "2026-03-18 14:30"},
                         {"00:00", "2026-03-18 00:00"},
                         {"23:59", "2026-03-18 23:59"},
                         {"9:30", "2026-03-18 09:30"},
                         {"09:30", "2026-03-18 09:30"},
                         {"2pm", "2026-03-18 14:00"},
                         {"2PM", "2026-03-18 14:00"},
                         {"02pm", "2026-03-18 14:00"},
                         {"2:30pm", "2026-03-18 14:30"},
                         {"11:59pm", "2026-03-18 23:59"},
                         {"1am", "2026-03-18 01:00"},
                         {"12am", "2026-03-18 00:00"},
                         {"12:30am", "2026-03-18 00:30"},
                         {"12pm", "2026-03-18 12:00"},
                         {"12:30pm", "2026-03-18 12:30"},
                         {"noon", "2026-03-18 12:00"},
                         {"at 14:30", "2026-03-18 14:30"},
                         {"at noon", "2026-03-18 12:00"}})
    check_in_every_direction(row);
}

TEST_CASE("a time stands after its day or before it") {
  for (const Same row : {Same{"2026-03-17 14:30", "2026-03-17 14:30"},
                         {"14:30 2026-03-17", "2026-03-17 14:30"},
                         {"2026-03-17 2pm", "2026-03-17 14:00"},
                         {"2026-03-17 at noon", "2026-03-17 12:00"},
                         {"today 14:30", "2026-03-18 14:30"},
                         {"now 14:30", "2026-03-18 14:30"},
                         {"yesterday at 2:30pm", "2026-03-17 14:30"},
                         {"at 2pm yesterday", "2026-03-17 14:00"},
                         {"noon tomorrow", "2026-03-19 12:00"},
                         {"last fri 9:30", "2026-03-13 09:30"},
                         {"14:30 last fri", "2026-03-13 14:30"},
                         {"last fri, 14:30", "2026-03-13 14:30"},
                         {"3 days ago 14:30", "2026-03-15 14:30"},
                         {"14:30 in 2 weeks", "2026-04-01 14:30"},
                         {"18 mar 2027 14:30", "2027-03-18 14:30"},
                         {"Fri 20 Mar 2026 14:30", "2026-03-20 14:30"},
                         {"Fri, 20 Mar 2026 at 2pm", "2026-03-20 14:00"},
                         {"eow 14:30", "2026-03-22 14:30"},
                         {"on 2026-03-17 at 14:30", "2026-03-17 14:30"},
                         {"at 14:30 on 2026-03-17", "2026-03-17 14:30"}})
    check_in_every_direction(row);
  for (const Directed& row :
       {Directed{"fri 14:30", "2026-03-13 14:30", "2026-03-20 14:30", "2026-03-20 14:30"},
        {"at 2pm on fri", "2026-03-13 14:00", "2026-03-20 14:00", "2026-03-20 14:00"},
        {"fri at noon", "2026-03-13 12:00", "2026-03-20 12:00", "2026-03-20 12:00"},
        {"20 mar 14:30", "2025-03-20 14:30", "2026-03-20 14:30", "03-20 14:30"},
        {"mar 20 2pm", "2025-03-20 14:00", "2026-03-20 14:00", "03-20 14:00"},
        {"14:30 03-20", "2025-03-20 14:30", "2026-03-20 14:30", "03-20 14:30"},
        {"3d 14:30", "2026-03-15 14:30", "2026-03-21 14:30", "2026-03-21 14:30"}})
    check_directions(row);
}

TEST_CASE("an ISO time may have seconds and a zone, and keeps its civil day and time") {
  for (const Same row : {Same{"2026-03-18T14:30", "2026-03-18 14:30"},
                         {"2026-03-18T14:30:59", "2026-03-18 14:30"},
                         {"2026-03-18T14:30Z", "2026-03-18 14:30 +0"},
                         {"2026-03-18T14:30:00Z", "2026-03-18 14:30 +0"},
                         {"2026-03-18t14:30:00z", "2026-03-18 14:30 +0"},
                         {"2026-03-18T14:30+01:00", "2026-03-18 14:30 +60"},
                         {"2026-03-18T23:30:00-05:00", "2026-03-18 23:30 -300"},
                         {"2026-03-18T00:10+05:45", "2026-03-18 00:10 +345"},
                         {"2026-03-18T14:30-00:00", "2026-03-18 14:30 +0"},
                         {"2026-03-18 14:30:00", "2026-03-18 14:30"},
                         {"2026-03-18 14:30:00+01:00", "2026-03-18 14:30 +60"},
                         {"on 2026-03-18T14:30", "2026-03-18 14:30"}})
    check_in_every_direction(row);
  for (const char* text : {"2026-03-18T9:30", "2026-03-18T14", "2026-03-18T1430", "2026-03-18T",
                           "2026-03-18T14:30:0", "2026-03-18T14:30+1", "2026-03-18T14:30+0100",
                           "2026-03-18T14:30 Z", "2026-03-18T2pm", "03-18T14:30", "2026-03T14:30",
                           "14:30Z", "14:30:00", "fri 14:30:00", "2026-03-18T14:30:00ZZ"}) {
    CAPTURE(text);
    CHECK_FALSE(reads_as_when(text, wednesday(Toward::back)));
    error_of(text, wednesday(Toward::back));
  }
}

TEST_CASE("a time that does not exist is an error that says why") {
  for (const Wrong& row :
       {Wrong{"24:00", "no such time '24:00': a day ends at 23:59",
              "type '00:00' of the day after"},
        {"fri 24:00", "no such time 'fri 24:00': a day ends at 23:59",
         "type '00:00' of the day after"},
        {"2026-03-18T24:00", "no such time '2026-03-18T24:00': a day ends at 23:59",
         "type '00:00' of the day after"},
        {"25:00", "no such time '25:00': hours run from 00 to 23", "type a time such as '14:30'"},
        {"14:60", "no such time '14:60': minutes run from 00 to 59", "type a time such as '14:30'"},
        {"2:75pm", "no such time '2:75pm': minutes run from 00 to 59",
         "type a time such as '14:30'"},
        {"13pm", "no such time '13pm': hours before am and pm run from 1 to 12",
         "type a time such as '14:30'"},
        {"14:30pm", "no such time '14:30pm': hours before am and pm run from 1 to 12",
         "type a time such as '14:30'"},
        {"0am", "no such time '0am': hours before am and pm run from 1 to 12",
         "type a time such as '14:30'"},
        {"2026-03-18T14:30:60", "no such time '2026-03-18T14:30:60': seconds run from 00 to 59",
         "leave the seconds out"},
        {"2026-03-18T14:30+19:00",
         "no such time '2026-03-18T14:30+19:00': no zone is so far from UTC",
         "type a zone such as '+01:00'"},
        {"2026-03-18 9:30", "'2026-03-18 9:30' has an hour of one digit",
         "type two digits, such as '09:30'"},
        {"2026-02-30 14:30", "no such day '2026-02-30 14:30': Feb 2026 has 28 days",
         "type a day from 1 to 28"}})
    check_error(row);
}

TEST_CASE("hours and minutes ago give a day and a time, over midnight too") {
  for (const Same row : {Same{"2h ago", "2026-03-18 08:00"},
                         {"2 hours ago", "2026-03-18 08:00"},
                         {"an hour ago", "2026-03-18 09:00"},
                         {"one hour ago", "2026-03-18 09:00"},
                         {"two hours ago", "2026-03-18 08:00"},
                         {"30min ago", "2026-03-18 09:30"},
                         {"30 minutes ago", "2026-03-18 09:30"},
                         {"30 mins ago", "2026-03-18 09:30"},
                         {"a minute ago", "2026-03-18 09:59"},
                         {"0h ago", "2026-03-18 10:00"},
                         {"10h ago", "2026-03-18 00:00"},
                         {"601min ago", "2026-03-17 23:59"},
                         {"11h ago", "2026-03-17 23:00"},
                         {"34h ago", "2026-03-17 00:00"},
                         {"35h ago", "2026-03-16 23:00"},
                         {"450h ago", "2026-02-27 16:00"}})
    check_in_every_direction(row);
  WhenContext midnight = on("2026-03-01", Toward::back);
  midnight.minute_now = 0;
  CHECK(answer("1h ago", midnight) == "2026-02-28 23:00");
  CHECK(answer("1min ago", midnight) == "2026-02-28 23:59");
  CHECK(answer("0min ago", midnight) == "2026-03-01 00:00");
  CHECK(answer("30m ago", midnight) == "2023-09-01");
  CHECK(answer("999999999999h ago", midnight) ==
        "no such day '999999999999h ago': years run from 0001 to 9999");
}

TEST_CASE("hours ago are for log --at alone") {
  WhenContext context = wednesday(Toward::back);
  context.hours_ago = false;
  for (const char* text : {"2h ago", "30min ago", "an hour ago"}) {
    CAPTURE(text);
    const Error error = error_of(text, context);
    CHECK(error.what() == "'" + std::string(text) + "' is taken for 'log --at' only");
    CHECK(error.hint() == "type a day, such as 'today' or '3 days ago'");
    CHECK(reads_as_when(text, context));
  }
  CHECK(answer("30m ago", context) == "2023-09-18");
}

TEST_CASE("a time where none is taken is an error that names the day alone") {
  WhenContext context = wednesday(Toward::ahead);
  context.takes_time = false;
  for (const Wrong& row :
       {Wrong{"fri 14:30", "'fri 14:30' has a time of day, which is not taken here", "type 'fri'"},
        {"2pm on next fri", "'2pm on next fri' has a time of day, which is not taken here",
         "type 'next fri'"},
        {"2026-03-20T14:30Z", "'2026-03-20T14:30Z' has a time of day, which is not taken here",
         "type '2026-03-20'"},
        {"noon", "'noon' has a time of day, which is not taken here",
         "type a day, such as 'today' or 'fri'"}}) {
    CAPTURE(row.text);
    const Error error = error_of(row.text, context);
    CHECK(error.what() == std::string(row.message));
    CHECK(error.hint() == row.hint);
    CHECK(reads_as_when(row.text, context));
  }
  CHECK(answer("fri", context) == "2026-03-20");
}

}  // namespace
}  // namespace relate::typed
