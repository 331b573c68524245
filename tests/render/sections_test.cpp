#include "render/sections.hpp"

#include <doctest/doctest.h>

#include "small_report.hpp"

namespace relate::render {
namespace {

const PartyName ben{.id = 4, .handle = "ben-o-neil", .name = "Ben O'Neil"};

std::string title_about(std::vector<PartyName> who) {
  ReportHead head = report_of_today();
  head.who = std::move(who);
  return begun_report("brief", head).title;
}

}  // namespace

TEST_CASE("a title says report, day and whom it is about, of more than three two and how many") {
  CHECK(title_about({}) == "Brief, Wed 18 Mar 2026");
  CHECK(title_about({dana, lee, ann}) == "Brief, Wed 18 Mar 2026: Dana Ruiz, Lee Chan, Ann Hill");
  CHECK(title_about({dana, lee, ann, ben}) ==
        "Brief, Wed 18 Mar 2026: Dana Ruiz, Lee Chan and 2 others");
}

TEST_CASE("data of a report name its schema, and handles to everybody but a customer") {
  ReportHead head = report_of_quarter();
  CHECK(written(begun_report("wins", head), Format::json) ==
        "{\n"
        "  \"schema\": \"relate.wins.v1\",\n"
        "  \"title\": \"Wins, Thu 1 Jan 2026 to Tue 31 Mar 2026: Acme\",\n"
        "  \"day\": \"2026-03-18\",\n"
        "  \"audience\": \"me\",\n"
        "  \"period\": {\n"
        "    \"first\": \"2026-01-01\",\n"
        "    \"last\": \"2026-03-31\",\n"
        "    \"days\": 90\n"
        "  },\n"
        "  \"who\": [\n"
        "    {\"handle\": \"acme\", \"kind\": \"org\", \"name\": \"Acme\"}\n"
        "  ]\n"
        "}\n");
  head.audience = Audience::customer;
  CHECK(has(written(begun_report("wins", head), Format::json),
            "    {\"kind\": \"org\", \"name\": \"Acme\"}\n"));
}

}  // namespace relate::render
