#include <doctest/doctest.h>

#include "relate/render/stakeholders.hpp"
#include "small_report.hpp"

namespace relate::render {
namespace {

Stakeholder placed(const PartyName& person, int influence, int interest) {
  Stakeholder one{.person = person, .is_assessed = true};
  one.assessment.influence = influence;
  one.assessment.interest = interest;
  return one;
}

/// Two who are placed, one of whom the influence alone is known.
Stakeholders three() {
  Stakeholder half{.person = ann, .is_assessed = true};
  half.assessment.influence = 5;
  return {.people = {placed(dana, 5, 5), half, placed(lee, 3, 4)},
          .links = {{.id = 1, .from = lee, .relation = "reports-to", .to = dana},
                    {.id = 2,
                     .from = dana,
                     .relation = "conflicts-with",
                     .to = lee,
                     .note = "budget",
                     .is_private = true}}};
}

std::string map_of(const Stakeholders& stakeholders, Format format = Format::text,
                   const Screen& screen = {.width = 60}) {
  return written(map_document(report_of_today(), stakeholders, four_letters), format, screen);
}

}  // namespace

TEST_CASE("a map places whom influence and interest are known of, and says conflicts first") {
  CHECK(map_of(three()) == titled("Map, Wed 18 Mar 2026: Acme") +
                               "\n"
                               "keep satisfied               │ manage closely\n"
                               "                             │   Dana Ruiz (5/5)\n"
                               "─────────────────────────────┼─────────────────────────────\n"
                               "monitor                      │ keep informed\n"
                               "                             │   Lee Chan (3/4)\n"
                               "above: more influence; to the right: more interest;\n"
                               "(influence/interest) of 5\n"
                               "\n"
                               "Links\n"
                               "  Dana Ruiz  conflicts with  Lee Chan (budget, private)\n"
                               "  Lee Chan   reports to      Dana Ruiz\n"
                               "\n"
                               "Not placed\n"
                               "  Ann Hill\n");
}

TEST_CASE("on forty columns without UTF-8 a map is drawn with plain characters, links are blocks") {
  CHECK(map_of(three(), Format::text, {.width = 40, .utf8 = false}) ==
        titled("Map, Wed 18 Mar 2026: Acme") +
            "\n"
            "keep satisfied     | manage closely\n"
            "                   |   Dana Ruiz (5/5)\n"
            "-------------------+-------------------\n"
            "monitor            | keep informed\n"
            "                   |   Lee Chan (3/4)\n"
            "above: more influence; to the right:\n"
            "more interest; (influence/interest) of 5\n"
            "\n"
            "Links\n"
            "  Dana Ruiz  conflicts with\n"
            "    Lee Chan (budget, private)\n"
            "  Lee Chan  reports to\n"
            "    Dana Ruiz\n"
            "\n"
            "Not placed\n"
            "  Ann Hill\n");
}

TEST_CASE("a map without anybody placed says how to place somebody") {
  const std::string nobody = titled("Map, Wed 18 Mar 2026: Acme") +
                             "\nNobody is placed: relate assess WHO --influence 4 --interest 5\n";
  CHECK(map_of({}, Format::text, {}) == nobody);
  CHECK(map_of({.people = {{.person = ann}}}, Format::text, {}) ==
        nobody + "\nNot placed\n  Ann Hill\n");
}

TEST_CASE("a drawn link has the direction of its relation, and none where both ends say the same") {
  const std::string dot = map_of(three(), Format::dot);
  CHECK(has(dot, "\"lee-chan\" -> \"dana-ruiz\" [label=\"reports to\"];"));
  CHECK(has(dot,
            "\"dana-ruiz\" -> \"lee-chan\" [label=\"conflicts with\", dir=none, color=red, "
            "style=dashed];"));
}

TEST_CASE("the data of a map are the points, then the links as they were made") {
  CHECK(
      map_of(three(), Format::json)
          .ends_with(
              "  \"people\": [\n"
              "    {\"handle\": \"dana-ruiz\", \"name\": \"Dana Ruiz\", \"influence\": 5, "
              "\"interest\": 5, \"place\": \"manage closely\"},\n"
              "    {\"handle\": \"lee-chan\", \"name\": \"Lee Chan\", \"influence\": 3, "
              "\"interest\": 4, \"place\": \"keep informed\"}\n"
              "  ],\n"
              "  \"links\": [\n"
              "    {\"id\": \"kkkkkkkkkkkkkkkl\", \"from\": \"lee-chan\", \"relation\": "
              "\"reports-to\", \"to\": \"dana-ruiz\", \"note\": null, \"private\": false, "
              "\"since\": null, \"until\": null},\n"
              "    {\"id\": \"kkkkkkkkkkkkkkkm\", \"from\": \"dana-ruiz\", \"relation\": "
              "\"conflicts-with\", \"to\": \"lee-chan\", \"note\": \"budget\", \"private\": true, "
              "\"since\": null, \"until\": null}\n"
              "  ]\n"
              "}\n"));
}

}  // namespace relate::render
