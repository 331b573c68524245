#include "relate/render/account.hpp"

#include <doctest/doctest.h>

#include "small_report.hpp"

namespace relate::render {
namespace {

PersonHealth healthy(const PartyName& person, int points) {
  return {person, {{{.part = HealthPart::recency, .points = points}}}};
}

Item closed(Item item, const char* day, std::string how, std::string outcome) {
  item.closed = day_of(day);
  item.closed_as = std::move(how);
  item.outcome = std::move(outcome);
  return item;
}

/// What happened, without items.
AccountReport counted_quarter() {
  AccountReport report;
  report.health.party = acme;
  report.health.now.people = {healthy(dana, 54), healthy(lee, 75)};
  report.health.before.people = {healthy(dana, 72)};
  const std::vector<ChannelContact> call = {{dana.id, Channel::call, day_of("2026-03-10")}};
  report.coverage = coverage_of({{.person = dana, .role = "CIO", .level = "executive"},
                                 {.person = lee, .level = "management"}},
                                call, 1, day_of("2026-03-18"));
  report.departures = {{ann, day_of("2026-03-09")}};
  report.activity.period = *report_of_quarter().period;
  report.activity.before = Period{day_of("2025-10-16"), day_of("2025-12-31")};
  report.activity.contacts = {4, 2};
  report.activity.days = {3, 2};
  report.responses = {.days = {{1, 3}}, .in_time = 1, .waiting = 1};
  report.promises.ours = {.kept = 2, .kept_early = 1, .kept_late = 1, .pending = 1};
  report.promises.ours.promises = {{.item = 1, .as = Keeping::kept, .is_recurring = true},
                                   {.item = 2, .as = Keeping::kept_late, .is_recurring = true}};
  report.promises.series = {
      {.text = "status", .every = "1w", .who = {dana}, .met = {.kept = 1, .kept_late = 1}}};
  report.feedback.nps = {.good = 1};
  const Occasion renewal{.id = 1, .who = {acme}, .label = "renewal", .date = {2024, 4, 10}};
  report.occasions = {{renewal, day_of("2026-04-10"), 2}};
  return report;
}

std::vector<Item> items_of_quarter() {
  Item plan = item(1, ItemKind::promise, "the plan", {dana});
  plan.due = day_of("2026-03-20");
  Item login = closed(item(3, ItemKind::need, "one login", {lee}), "2026-03-03", "met", "by SSO");
  login.measure = "passwords";
  Item lines = item(4, ItemKind::need, "six lines", {dana});
  lines.due = day_of("2026-04-01");
  Item old = closed(item(9, ItemKind::need, "an old one", {lee}), "2025-12-15", "met", "");
  old.opened = day_of("2025-12-01");
  Item jams = closed(item(6, ItemKind::feedback, "it jams", {dana}), "2026-03-04", "acted on",
                     "rail replaced");
  jams.parties[0].told = day_of("2026-03-09");
  Item scanners = item(7, ItemKind::roadblock, "no scanners", {dana, ann});
  scanners.parties[0].told = day_of("2026-03-04");
  Item hour = item(8, ItemKind::idea, "a weekly hour", {lee});
  hour.is_private = true;
  hour.challenge = true;
  return {plan, item(2, ItemKind::ask, "test data", {lee}), login, lines,
          old,  item(5, ItemKind::feedback, "slow", {lee}), jams,  scanners,
          hour};
}

AccountReport quarter() {
  AccountReport report = counted_quarter();
  report.items = items_of_quarter();
  Win win{.win = item(10, ItemKind::win, "line 2 live", {dana})};
  win.win.measure = "9 hours to 0";
  win.win.quote = "I did not notice it";
  report.wins = {win};
  Interaction gift = call(11, "2026-02-20", {dana}, "a book on looms");
  gift.channel = Channel::gift;
  report.gifts = {gift};
  return report;
}

std::string account_of(const AccountReport& report, Format format = Format::text,
                       const Screen& screen = {}) {
  return written(account_document(report_of_quarter(), report, four_letters), format, screen);
}

const std::string title = titled("Account, Thu 1 Jan 2026 to Tue 31 Mar 2026: Acme");

}  // namespace

TEST_CASE("an account review begins with what was counted") {
  CHECK(account_of(quarter()).starts_with(
      title +
      "\n"
      "Health           65, amber, 7 below 90 days before; lowest Dana Ruiz, 54\n"
      "People           2 now, 1 in contact in 90 days (executive 1 of 1, management 0\n"
      "                 of 1)\n"
      "Contacts         4 on 3 days, 2 in the 77 days before\n"
      "Answers          1 of 2 in time, 2 days (median of 2), 3 at most, 1 waiting\n"
      "We promised      67 % in time, 2 of 3 (1 early, 1 late)\n"
      "                 besides, 1 not due yet\n"
      "Recurring        met 1 of 2\n"
      "Needs            1 met, 1 open\n"
      "Roadblocks told  2 days\n"
      "NPS              100 (1 answer: 1 promoter, 0 passives, 0 detractors)\n"
      "\n"
      "The four usual mistakes avoided\n"));
}

TEST_CASE("people stand with their last contact, then who left, and what is next") {
  const std::string text = account_of(quarter());
  CHECK(section_of(text, "People") ==
        "  Dana Ruiz  CIO  executive   8 days ago\n"
        "  Lee Chan        management  never\n");
  CHECK(section_of(text, "Left") == "  Ann Hill  Mon 9 Mar\n");
  CHECK(section_of(text, "What is next") == "  Fri 10 Apr  renewal (2)  Acme  in 23 days\n");
}

TEST_CASE(
    "items of a kind stand together: what is open or news of the period, and what came of it") {
  const std::string text = account_of(quarter());
  CHECK(section_of(text, "We owe them") == "  kkkl  the plan  Dana Ruiz  Fri 20 Mar, in 2 days\n");
  CHECK(section_of(text, "They owe us") == "  kkkm  test data  Lee Chan  since Mon 2 Mar\n");
  CHECK(section_of(text, "Needs") ==
        "  kkkn  one login  Lee Chan   Mon 2 Mar to Tue 3 Mar\n"
        "        met: by SSO (measure passwords)\n"
        "  kkko  six lines  Dana Ruiz  since Mon 2 Mar\n"
        "        open (by Wed 1 Apr)\n");
  CHECK(section_of(text, "You said, we did") ==
        "  kkkp  slow     Lee Chan   since Mon 2 Mar\n"
        "        not acted on yet\n"
        "  kkkq  it jams  Dana Ruiz  Mon 2 Mar to Wed 4 Mar\n"
        "        acted on: rail replaced (told: Dana Ruiz after 5 days)\n");
  CHECK(section_of(text, "Roadblocks, and how soon they were told") ==
        "  kkkr  no scanners  Dana Ruiz, Ann Hill  since Mon 2 Mar\n"
        "        open; told: Dana Ruiz after 2 days, Ann Hill not yet\n");
  CHECK(section_of(text, "Ideas") ==
        "  kkks  a weekly hour (private)  Lee Chan  since Mon 2 Mar\n"
        "        open (a challenge)\n");
}

TEST_CASE(
    "on forty columns without UTF-8 an account review needs no more and no other characters") {
  const std::string text = account_of(quarter(), Format::text, {.width = 40, .utf8 = false});
  CHECK(widest_line(text) <= 40);
  CHECK(
      text.find_first_not_of("\n !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
                             "abcdefghijklmnopqrstuvwxyz{|}~") == std::string::npos);
}

TEST_CASE("of an account without anything that is said, and how to add people to it") {
  AccountReport report;
  report.health.in_contact = 0;
  const std::string text = account_of(report);
  CHECK(text.starts_with(title + "\n"
                                 "Flag         silent\n"
                                 "People       0 now, 0 in contact in 90 days\n"
                                 "Contacts     none\n"
                                 "We promised  nothing with a day in the period\n"
                                 "Needs        0 met, 0 open\n"
                                 "\n"));
  CHECK(section_of(text, "People") == "  Nobody belongs to it: relate edit WHO --org acme\n");
  for (const char* left_out : {"Left", "We owe them", "Needs", "Wins", "Gifts", "What is next"})
    CHECK(section_of(text, left_out) == "(no section)");
}

TEST_CASE("messages that nobody answered yet are said to wait") {
  AccountReport report;
  report.responses.waiting = 2;
  CHECK(has(account_of(report), "\nAnswers      none answered, 2 waiting\n"));
}

TEST_CASE("the data of an account hold every count, null where there is none") {
  const std::string json = account_of(quarter(), Format::json);
  for (const char* member :
       {"\"health\": 65", "\"trend\": -7", "\"people\": 2", "\"people_in_contact\": 1",
        "\"contacts\": 4", "\"contacts_before\": 2", "\"days_with_contact\": 3",
        "\"messages_answered\": 2", "\"messages_answered_in_time\": 1", "\"messages_waiting\": 1",
        "\"days_to_answer\": 2", "\"recurring_met\": 1", "\"recurring_counted\": 2",
        "\"needs_met\": 1", "\"needs_open\": 1", "\"days_to_tell_roadblocks\": 2", "\"nps\": 100",
        "\"csat\": null"}) {
    CAPTURE(member);
    CHECK(has(json, std::string("\n    ") + member));
  }
}

}  // namespace relate::render
