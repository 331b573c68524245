#include <doctest/doctest.h>

#include "relate/render/explained.hpp"
#include "small_report.hpp"

namespace relate::render {

TEST_CASE("of each account it is said since when it is quiet, and what its row counts") {
  AccountStanding standing{.account = {.id = 1, .handle = "acme", .name = "Acme"},
                           .last_contact = day_of("2026-03-10")};
  Item late = item(1, ItemKind::promise, "the plan", {dana});
  late.due = day_of("2026-03-16");
  Item ask = item(2, ItemKind::ask, "test data", {lee});
  ask.due = day_of("2026-03-17");
  const Item someday = item(3, ItemKind::promise, "a visit", {lee});
  Item not_late = ask;
  not_late.due = day_of("2026-03-18");
  count_items(standing, {late, ask, someday, not_late}, day_of("2026-03-18"));
  const AccountStanding other{.account = {.id = 2, .handle = "globex", .name = "Globex"}};
  const auto sections = standings_explained({standing, other}, day_of("2026-03-18"), four_letters);
  CHECK(written({.schema = "s", .title = {}, .sections = sections}, Format::text) ==
        "Quiet\n"
        "  account  last contact  days\n"
        "  Acme     Tue 10 Mar       8\n"
        "\n"
        "Open promises, and asks past their day\n"
        "        what               account  day\n"
        "  kkkl  promise: the plan  Acme     Mon 16 Mar  2 days late\n"
        "  kkkm  ask: test data     Acme     Tue 17 Mar  1 day late\n"
        "  kkkn  promise: a visit   Acme\n");
}

}  // namespace relate::render
