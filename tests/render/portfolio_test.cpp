#include "relate/render/portfolio.hpp"

#include <sstream>

#include <doctest/doctest.h>

using namespace relate;
using namespace relate::render;
using namespace std::chrono;

namespace {

constexpr Day today = 2026y / 3 / 18;

AccountStanding standing(Id id, std::string handle, std::string name) {
  AccountStanding result;
  result.account = {
      .id = id, .kind = PartyKind::org, .handle = std::move(handle), .name = std::move(name)};
  result.health.party = result.account;
  result.health.in_contact = 0;
  return result;
}

PersonHealth person(std::string name, int health) {
  return {{.handle = "someone", .name = std::move(name)},
          {{{.part = HealthPart::recency, .points = health}}}};
}

std::vector<AccountStanding> three() {
  AccountStanding acme = standing(1, "acme", "Acme");
  acme.people = 6;
  acme.last_contact = 2026y / 3 / 13;
  acme.health.in_contact = 5;
  acme.health.now.people = {person("Dana Ruiz", 54), person("Lee Chan", 75)};
  acme.health.before.people = {person("Dana Ruiz", 72)};
  acme.open_promises = 5;
  acme.late_promises = {1, 2, 3};
  acme.overdue_asks = 1;
  acme.next = Coming{.occasion = {.label = "renewal"}, .day = 2026y / 5 / 30, .turning = 2};
  AccountStanding globex = standing(2, "gx", "Globex");
  globex.is_private = true;
  globex.people = 1;
  globex.last_contact = 2026y / 1 / 15;
  globex.health.in_contact = 1;
  return {acme, globex, standing(3, "initech", "Initech")};
}

std::string written(Format format, const std::vector<AccountStanding>& standings, int width = 80) {
  std::ostringstream out;
  const auto document = portfolio_document(standings, Audience::me, today);
  write(out, format, document, {.width = width});
  return out.str();
}

}  // namespace

TEST_CASE("a portfolio is a table with an account in each row, without what is nought") {
  CHECK(written(Format::text, three()) ==
        "Portfolio, Wed 18 Mar 2026\n"
        "==========================\n"
        "\n"
        "account                 health  trend  quiet  promises  late\n"
        "Acme                  65 amber     -7      5         5     3\n"
        "  lowest: Dana Ruiz, 54\n"
        "  asks late: 1\n"
        "  next: renewal (2) Sat 30 May, in 73 days\n"
        "Globex (gx, private)                      62                  single-threaded\n"
        "Initech                                                       silent\n"
        "3 accounts, 3 promises late, 1 single-threaded, 1 silent\n");
}

TEST_CASE("on forty columns an account of the portfolio is a block, and its numbers are named") {
  CHECK(written(Format::text, three(), 40) ==
        "Portfolio, Wed 18 Mar 2026\n"
        "==========================\n"
        "\n"
        "Acme  65 amber  -7  quiet 5  promises 5\n"
        "  late 3\n"
        "  lowest: Dana Ruiz, 54\n"
        "  asks late: 1\n"
        "  next: renewal (2) Sat 30 May, in 73\n"
        "  days\n"
        "Globex (gx, private)  quiet 62\n"
        "  single-threaded\n"
        "Initech  silent\n"
        "3 accounts, 3 promises late, 1\n"
        "single-threaded, 1 silent\n");
}

TEST_CASE("the keys of a portfolio are these, health and trend among them") {
  std::vector standings = three();
  standings.pop_back();
  CHECK(written(Format::json, standings) ==
        "{\n"
        "  \"schema\": \"relate.portfolio.v1\",\n"
        "  \"title\": \"Portfolio, Wed 18 Mar 2026\",\n"
        "  \"day\": \"2026-03-18\",\n"
        "  \"audience\": \"me\",\n"
        "  \"accounts\": [\n"
        "    {\"id\": \"kkkkkkkkkkkkkkkl\", \"handle\": \"acme\", \"name\": \"Acme\", "
        "\"people\": 6, \"last_contact\": \"2026-03-13\", \"quiet_days\": 5, "
        "\"open_promises\": 5, \"late_promises\": 3, \"overdue_asks\": 1, "
        "\"next_occasion\": \"renewal\", \"next_occasion_day\": \"2026-05-30\", "
        "\"people_in_contact\": 5, \"flags\": [], \"health\": 65, \"trend\": -7, "
        "\"private\": false, \"color\": \"amber\", \"health_before\": 72, "
        "\"lowest\": \"someone\", \"lowest_health\": 54},\n"
        "    {\"id\": \"kkkkkkkkkkkkkkkm\", \"handle\": \"gx\", \"name\": \"Globex\", "
        "\"people\": 1, \"last_contact\": \"2026-01-15\", \"quiet_days\": 62, "
        "\"open_promises\": 0, \"late_promises\": 0, \"overdue_asks\": 0, "
        "\"next_occasion\": null, \"next_occasion_day\": null, "
        "\"people_in_contact\": 1, \"flags\": [\"single-threaded\"], \"health\": null, "
        "\"trend\": null, \"private\": true, \"color\": null, \"health_before\": null, "
        "\"lowest\": null, \"lowest_health\": null}\n"
        "  ]\n"
        "}\n");
}

TEST_CASE("a portfolio in Markdown is a pipe table") {
  std::vector standings = three();
  standings.erase(standings.begin());
  CHECK(written(Format::markdown, standings) ==
        "# Portfolio, Wed 18 Mar 2026\n"
        "\n"
        "| account | health | trend | quiet | promises | late | |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | --- |\n"
        "| Globex (gx, private) | | | 62 | | | single-threaded |\n"
        "| Initech | | | | | | silent |\n"
        "\n"
        "2 accounts, 1 single-threaded, 1 silent\n");
}

TEST_CASE("without an account a portfolio says how to make one") {
  CHECK(written(Format::text, {}) ==
        "Portfolio, Wed 18 Mar 2026\n"
        "==========================\n"
        "\n"
        "No accounts yet: relate add org Acme --account\n");
  CHECK(written(Format::json, {}).ends_with("\"accounts\": []\n}\n"));
}
