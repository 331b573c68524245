#include <sstream>

#include <doctest/doctest.h>

#include "relate/core/life_cycle.hpp"
#include "relate/render/explained.hpp"

namespace relate::render {
namespace {

Day day_of(const char* iso) { return *day_from_iso(iso); }

const Day today = day_of("2026-03-18");
const Period quarter{day_of("2026-01-01"), day_of("2026-03-31")};
const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"};
const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan"};

Item item(Id number, const char* text, const char* due) {
  Item result;
  result.id = number << 48;
  result.text = text;
  result.parties = {{dana, {}}};
  result.opened = day_of("2026-01-05");
  if (*due) result.due = day_of(due);
  return result;
}

Item closed(Item item, const char* day, const char* as) {
  item.closed = day_of(day);
  item.closed_as = as;
  return item;
}

std::vector<Item> items_of_quarter() {
  Item plan = item(1, "migration plan", "2026-01-23");
  move_due(plan, day_of("2026-01-30"), day_of("2026-01-22"));
  move_due(plan, day_of("2026-02-06"), day_of("2026-02-02"));
  plan = closed(plan, "2026-02-03", "kept");
  Item status = closed(item(2, "status mail", "2026-01-16"), "2026-01-15", "kept");
  status.every = "1w";
  Item budget = item(3, "budget", "2026-03-13");
  budget.parties.push_back({lee, {}});
  Item training = closed(item(4, "training", "2026-02-12"), "2026-02-13", "withdrawn");
  training.is_private = true;
  return {budget,
          plan,
          status,
          training,
          item(5, "some day", ""),
          item(6, "go-live", "2026-03-20"),
          closed(item(7, "mock-up", "2026-02-04"), "2026-02-04", "kept"),
          closed(item(8, "data", "2026-01-20"), "2026-01-28", "broken")};
}

std::string explained(const std::vector<Item>& items, int width, Format format = Format::text) {
  std::ostringstream out;
  const SayDo ours = say_do(items, quarter.first, quarter.last, today);
  const SayDo theirs = say_do(items, quarter.first, quarter.last, today, ItemKind::ask);
  const auto show = [](Id id) { return ShownId{id, 4}; };
  write(out, format,
        Document{.schema = "relate.test.v1",
                 .title = {},
                 .sections = say_do_explained(
                     {{ItemKind::promise, quarter, ours}, {ItemKind::ask, quarter, theirs}}, items,
                     today, show)},
        {.width = width});
  return out.str();
}

}  // namespace

TEST_CASE("a say-do ratio is explained by its promises, by their day, and their sum") {
  CHECK(explained(items_of_quarter(), 80) ==
        "We promised, Thu 1 Jan 2026 to Tue 31 Mar 2026: 40 %\n"
        "        what                              agreed      closed      counts as\n"
        "  kkkm  Dana Ruiz: status mail (every     Fri 16 Jan  Thu 15 Jan  kept early\n"
        "        1w)\n"
        "  kkks  Dana Ruiz: data                   Tue 20 Jan  Wed 28 Jan  broken\n"
        "  kkkl  Dana Ruiz: migration plan         Fri 30 Jan  Tue 3 Feb   kept late\n"
        "        moved: Thu 22 Jan from Fri 23 Jan to Fri 30 Jan; Mon 2 Feb from Fri 30\n"
        "        Jan to Fri 6 Feb, too late to count\n"
        "  kkkr  Dana Ruiz: mock-up                Wed 4 Feb   Wed 4 Feb   kept\n"
        "  kkko  Dana Ruiz: training (private)     Thu 12 Feb  Fri 13 Feb  withdrawn late\n"
        "  kkkn  Dana Ruiz, Lee Chan: budget       Fri 13 Mar              overdue\n"
        "  kkkq  Dana Ruiz: go-live                Fri 20 Mar              not due yet\n"
        "  kkkp  Dana Ruiz: some day                                       without a day\n"
        "  2 / (2 kept + 1 kept late + 1 broken + 1 overdue) = 40 %; recurring: 1 of 1\n");
}

TEST_CASE("where there is little room each promise of a say-do ratio is a block") {
  const auto items = items_of_quarter();
  CHECK(explained({items[1], items[2]}, 40) ==
        "We promised, Thu 1 Jan 2026 to Tue 31\n"
        "Mar 2026: 50 %\n"
        "  kkkm  agreed Fri 16 Jan\n"
        "    closed Thu 15 Jan  kept early\n"
        "    Dana Ruiz: status mail (every 1w)\n"
        "  kkkl  agreed Fri 30 Jan\n"
        "    closed Tue 3 Feb  kept late\n"
        "    Dana Ruiz: migration plan\n"
        "    moved: Thu 22 Jan from Fri 23 Jan to\n"
        "    Fri 30 Jan; Mon 2 Feb from Fri 30\n"
        "    Jan to Fri 6 Feb, too late to count\n"
        "  1 / (1 kept + 1 kept late + 0 broken +\n"
        "  0 overdue) = 50 %; recurring: 1 of 1\n");
}

TEST_CASE("a ratio that no promise counts for is said to be of none, without any it is left out") {
  CHECK(explained({items_of_quarter()[5]}, 80) ==
        "We promised, Thu 1 Jan 2026 to Tue 31 Mar 2026: n/a\n"
        "        what                agreed      closed  counts as\n"
        "  kkkq  Dana Ruiz: go-live  Fri 20 Mar          not due yet\n"
        "  none counts yet\n");
  CHECK(explained({}, 80).empty());
}

TEST_CASE("as data a say-do ratio is rows of promises and of moves of their days") {
  CHECK(explained({items_of_quarter()[1]}, 80, Format::json) ==
        "{\n"
        "  \"schema\": \"relate.test.v1\",\n"
        "  \"title\": \"\",\n"
        "  \"say_do_promises\": [\n"
        "    {\"kind\": \"promise\", \"first\": \"2026-01-01\", \"last\": \"2026-03-31\", \"id\": "
        "\"kkklkkkkkkkkkkkk\", \"text\": \"migration plan\", \"who\": [\"dana-ruiz\"], \"opened\": "
        "\"2026-01-05\", \"agreed\": \"2026-01-30\", \"closed\": \"2026-02-03\", \"counts_as\": "
        "\"kept_late\", \"moves\": 2, \"every\": null}\n"
        "  ],\n"
        "  \"say_do_moves\": [\n"
        "    {\"id\": \"kkklkkkkkkkkkkkk\", \"made\": \"2026-01-22\", \"from\": \"2026-01-23\", "
        "\"to\": \"2026-01-30\", \"in_time\": true},\n"
        "    {\"id\": \"kkklkkkkkkkkkkkk\", \"made\": \"2026-02-02\", \"from\": \"2026-01-30\", "
        "\"to\": \"2026-02-06\", \"in_time\": false}\n"
        "  ]\n"
        "}\n");
}

}  // namespace relate::render
