#include <doctest/doctest.h>

#include "relate/render/account.hpp"
#include "small_report.hpp"

namespace relate::render {
namespace {

CustomerAccount quarter() {
  const Occasion renewal{.id = 1, .who = {acme}, .label = "renewal", .date = {2026, 4, 10}};
  return {.people = {{.person = dana, .role = "CIO"}, {.person = lee}},
          .contacts = {{day_of("2026-03-02"), Channel::call, {dana, lee}}},
          .items = {{.kind = ItemKind::promise,
                     .who = {dana},
                     .text = "the plan",
                     .due = day_of("2026-01-30"),
                     .state = "kept late"},
                    {.kind = ItemKind::need,
                     .who = {lee},
                     .text = "one login for all",
                     .state = "met",
                     .outcome = "since line 2"}},
          .wins = {{.win = {.kind = ItemKind::win,
                            .who = {dana},
                            .text = "line 2 live",
                            .measure = "9 hours to 0",
                            .quote = "I did not notice it"},
                    .needs = {{.text = "no stops at night"}},
                    .actions = {{.text = "a new drive"}}}},
          .occasions = {{renewal, day_of("2026-04-10"), {}}}};
}

std::string account_of(const CustomerAccount& account, Format format = Format::text,
                       const Screen& screen = {}) {
  ReportHead head = report_of_quarter();
  head.audience = Audience::customer;
  return written(account_document(head, account), format, screen);
}

const std::string title = titled("Account, Thu 1 Jan 2026 to Tue 31 Mar 2026: Acme");

}  // namespace

TEST_CASE("a customer reads of their account what was promised, asked, needed, said and won") {
  const std::string text = title +
                           "\n"
                           "People\n"
                           "  Dana Ruiz  CIO\n"
                           "  Lee Chan\n"
                           "\n"
                           "Contacts\n"
                           "  Mon 2 Mar  call  Dana Ruiz, Lee Chan\n"
                           "\n"
                           "What we promised\n"
                           "  the plan  Dana Ruiz  kept late (by Fri 30 Jan)\n"
                           "\n"
                           "What we asked for\n"
                           "  Nothing in this period.\n"
                           "\n"
                           "What you need\n"
                           "  one login for all  Lee Chan  met\n"
                           "    outcome: since line 2\n"
                           "\n"
                           "You said, we did\n"
                           "  Nothing in this period.\n"
                           "\n"
                           "Roadblocks\n"
                           "  Nothing in this period.\n"
                           "\n"
                           "Wins\n"
                           "  line 2 live  Dana Ruiz\n"
                           "    need: no stops at night\n"
                           "    action: a new drive\n"
                           "    measure: 9 hours to 0\n"
                           "    quote: \"I did not notice it\"\n"
                           "\n"
                           "Coming up\n"
                           "  Fri 10 Apr  renewal  Acme\n";
  CHECK(account_of(quarter()) == text);
  CHECK(account_of(quarter(), Format::text, {.utf8 = false}) == text);
  CHECK(widest_line(account_of(quarter(), Format::text, {.width = 40})) <= 40);
}

TEST_CASE("of an account where nothing happened a customer reads that, kind by kind") {
  std::string text = title;
  for (const char* kind : {"What we promised", "What we asked for", "What you need",
                           "You said, we did", "Roadblocks", "Wins"})
    text += "\n" + std::string(kind) + "\n  Nothing in this period.\n";
  CHECK(account_of({}) == text);
}

TEST_CASE("the data of an account for a customer name people and hold no handle and no id") {
  const std::string json = account_of(quarter(), Format::json);
  CHECK(has(json,
            "\"people\": [\n"
            "    {\"name\": \"Dana Ruiz\", \"role\": \"CIO\"},\n"
            "    {\"name\": \"Lee Chan\", \"role\": null}\n"
            "  ],\n"));
  CHECK(has(json,
            "{\"day\": \"2026-03-02\", \"channel\": \"call\", "
            "\"with\": [\"Dana Ruiz\", \"Lee Chan\"]}"));
  CHECK(has(json,
            "{\"who\": [\"Dana Ruiz\"], \"text\": \"the plan\", \"due\": \"2026-01-30\", "
            "\"state\": \"kept late\", \"outcome\": null}"));
  CHECK(has(json, "{\"day\": \"2026-04-10\", \"label\": \"renewal\", \"who\": [\"Acme\"]}"));
  for (const char* kept : {"handle", "dana-ruiz", "\"id\""}) {
    CAPTURE(kept);
    CHECK_FALSE(has(json, kept));
  }
}

}  // namespace relate::render
