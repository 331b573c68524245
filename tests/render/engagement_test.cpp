#include <doctest/doctest.h>

#include "relate/render/stakeholders.hpp"
#include "small_report.hpp"

namespace relate::render {
namespace {

Stakeholder assessed(const PartyName& person, std::string engagement, std::string desired) {
  Stakeholder one{.person = person, .is_assessed = true};
  one.assessment.id = person.id;
  one.assessment.day = day_of("2026-02-02");
  one.assessment.engagement = std::move(engagement);
  one.assessment.desired = std::move(desired);
  return one;
}

/// One to be won, one who does more than is wanted, one who is not assessed.
Stakeholders three() {
  Stakeholders result{.people = {assessed(dana, "supportive", "leading"),
                                 assessed(lee, "leading", "neutral"),
                                 {.person = ann}}};
  result.people[0].assessment.note = "asks for figures";
  result.people[1].assessment.engaged_since = day_of("2025-12-29");
  result.people[1].assessment.is_private = true;
  return result;
}

std::string engagement_of(const Stakeholders& stakeholders, Format format = Format::text,
                          const Screen& screen = {}) {
  return written(engagement_document(report_of_today(), stakeholders, four_letters), format,
                 screen);
}

}  // namespace

TEST_CASE("the matrix marks where somebody stands and is wanted, and counts the steps between") {
  const std::string text =
      titled("Engagement, Wed 18 Mar 2026: Acme") +
      "\n"
      "           unaware  resistant  neutral  supportive  leading  gap\n"
      "Dana Ruiz                               C           D        1 step up\n"
      "           asks for figures (since Mon 2 Feb)\n"
      "Lee Chan                       D                    C        2 steps down\n"
      "           since Mon 29 Dec 2025, private\n"
      "C where they stand now, D where they are wanted\n"
      "\n"
      "Not assessed\n"
      "  Ann Hill\n";
  CHECK(engagement_of(three()) == text);
  CHECK(engagement_of(three(), Format::text, {.utf8 = false}) == text);
}

TEST_CASE("on forty columns each mark of the matrix is named") {
  CHECK(engagement_of(three(), Format::text, {.width = 40}) ==
        titled("Engagement, Wed 18 Mar 2026: Acme") +
            "\n"
            "Dana Ruiz  supportive C  leading D\n"
            "  1 step up\n"
            "  asks for figures (since Mon 2 Feb)\n"
            "Lee Chan  neutral D  leading C\n"
            "  2 steps down\n"
            "  since Mon 29 Dec 2025, private\n"
            "C where they stand now, D where they are\n"
            "wanted\n"
            "\n"
            "Not assessed\n"
            "  Ann Hill\n");
}

TEST_CASE("who stands where they are wanted has both marks in one place and no gap") {
  const std::string text = engagement_of({.people = {assessed(dana, "neutral", "neutral")}});
  CHECK(has(text, "\nDana Ruiz" + std::string(22, ' ') + "C D\n"));
  CHECK_FALSE(has(text, "step"));
}

TEST_CASE("of whom only one of the two is judged there is a mark and no gap") {
  const std::string text = engagement_of({.people = {assessed(dana, "", "leading")}});
  CHECK(has(text, "\nDana Ruiz                                           D\n"));
  CHECK_FALSE(has(text, "step"));
}

TEST_CASE("without anybody assessed engagement says how to assess somebody") {
  const std::string nobody = titled("Engagement, Wed 18 Mar 2026: Acme") +
                             "\nNobody is assessed: relate assess WHO --engagement neutral\n";
  CHECK(engagement_of({}) == nobody);
  CHECK(engagement_of({.people = {{.person = ann}}}) == nobody + "\nNot assessed\n  Ann Hill\n");
}

TEST_CASE("the data of engagement hold who is not assessed, too, and the gap with its sign") {
  CHECK(engagement_of(three(), Format::json)
            .ends_with("  \"people\": [\n"
                       "    {\"id\": \"kkklkkkkkkkkkkkk\", \"handle\": \"dana-ruiz\", \"name\": "
                       "\"Dana Ruiz\", \"role\": null, \"project\": null, \"day\": \"2026-02-02\", "
                       "\"engagement\": \"supportive\", \"desired\": \"leading\", \"gap\": 1, "
                       "\"influence\": null, \"interest\": null, \"note\": \"asks for figures\"},\n"
                       "    {\"id\": \"kkkmkkkkkkkkkkkk\", \"handle\": \"lee-chan\", \"name\": "
                       "\"Lee Chan\", \"role\": null, \"project\": null, \"day\": \"2025-12-29\", "
                       "\"engagement\": \"leading\", \"desired\": \"neutral\", \"gap\": -2, "
                       "\"influence\": null, \"interest\": null, \"note\": null},\n"
                       "    {\"id\": null, \"handle\": \"ann-hill\", \"name\": \"Ann Hill\", "
                       "\"role\": null, \"project\": null, \"day\": null, \"engagement\": null, "
                       "\"desired\": null, \"gap\": null, \"influence\": null, \"interest\": null, "
                       "\"note\": null}\n"
                       "  ]\n"
                       "}\n"));
}

}  // namespace relate::render
