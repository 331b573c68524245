#include <doctest/doctest.h>

#include "render/account_sections.hpp"
#include "small_report.hpp"

namespace relate::render {
namespace {

const PartyName ben_who_left{.id = 9, .name = "Ben O'Neil", .ended = true};

/// All four made, each with evidence.
FourMistakes all_made() {
  FourMistakes mistakes;
  mistakes.rhythms = 1;
  mistakes.rhythm = {.waits = 5, .kept = 2};
  mistakes.slips = {{.person = dana, .cadence = "2w", .rhythm = mistakes.rhythm}};
  mistakes.unclear = {item(1, ItemKind::promise, "a second trainer", {lee}),
                      item(2, ItemKind::need, "one login", {dana})};
  mistakes.unclear[1].is_private = true;
  mistakes.expectations = 4;
  mistakes.concerns = {item(3, ItemKind::feedback, "slow", {lee}),
                       item(4, ItemKind::roadblock, "no scanners", {ann, ben_who_left})};
  mistakes.messages = {{.interaction = 5,
                        .from = {.id = ann.id, .name = "Ann Hill", .handle = "ann-hill"},
                        .day = day_of("2026-03-10"),
                        .last_contact = {}}};
  mistakes.without_facts = {ann};
  mistakes.without_occasions = {dana, ann};
  mistakes.people = 2;
  return mistakes;
}

std::string mistakes_of(const FourMistakes& mistakes, Format format = Format::text,
                        const Screen& screen = {}) {
  return written({.schema = "s",
                  .title = {},
                  .sections = mistake_sections(mistakes, day_of("2026-03-18"), four_letters)},
                 format, screen);
}

}  // namespace

TEST_CASE("each of the four mistakes that was made stands with its evidence") {
  const std::string text =
      "The four usual mistakes avoided\n"
      "  Regular contact     NO  rhythm kept 2 of 5\n"
      "                          Dana Ruiz: every 2w, kept 2 of 5, last contact never\n"
      "  Clear expectations  NO  2 of 4 open without a day or a measure\n"
      "                          Lee Chan: promise without a day: a second trainer\n"
      "                          Dana Ruiz: need without a measure: one login (private)\n"
      "  Answered concerns   NO  2 concerns wait, 1 message waits\n"
      "                          Lee Chan: feedback, not acted on, since Mon 2 Mar:\n"
      "                          slow\n"
      "                          Ann Hill, Ben O'Neil: roadblock, to be told to Ann\n"
      "                          Hill, since Mon 2 Mar: no scanners\n"
      "                          Ann Hill: message not answered since Tue 10 Mar\n"
      "  Personal touch      NO  1 of 2 people without a fact, 2 without an occasion\n"
      "                          Ann Hill: nothing is known beside the work\n"
      "                          Dana Ruiz: no occasion is marked\n"
      "                          Ann Hill: no occasion is marked\n";
  CHECK(mistakes_of(all_made()) == text);
  CHECK(mistakes_of(all_made(), Format::text, {.utf8 = false}) == text);
  const std::string narrow = mistakes_of(all_made(), Format::text, {.width = 40});
  CHECK(widest_line(narrow) <= 40);
  CHECK(has(narrow,
            "  Regular contact  NO\n"
            "    rhythm kept 2 of 5\n"
            "    Dana Ruiz: every 2w, kept 2 of 5,\n"
            "    last contact never\n"
            "  Clear expectations  NO\n"));
}

TEST_CASE("a mistake that was not made is said to be avoided, and by what that is seen") {
  FourMistakes none;
  none.people = 1;
  CHECK(mistakes_of(none) ==
        "The four usual mistakes avoided\n"
        "  Regular contact     n/a  no rhythm is set\n"
        "  Clear expectations  yes  0 of 0 open without a day or a measure\n"
        "  Answered concerns   yes  nothing waits past its day\n"
        "  Personal touch      yes  0 of 1 person without a fact, 0 without an occasion\n");
  none.rhythms = 1;
  CHECK(has(mistakes_of(none), "  Regular contact     yes  no contact was due\n"));
  none.rhythm = {.waits = 3, .kept = 3};
  CHECK(has(mistakes_of(none), "  Regular contact     yes  rhythm kept 3 of 3\n"));
}

TEST_CASE("feedback that was acted on waits to be told, and a slip names the last contact") {
  FourMistakes mistakes;
  mistakes.concerns = {item(3, ItemKind::feedback, "slow", {lee})};
  mistakes.concerns[0].closed = day_of("2026-03-05");
  mistakes.concerns[0].closed_as = "acted on";
  mistakes.slips = {{.person = dana, .cadence = "1m", .last = day_of("2026-02-20")}};
  const std::string text = mistakes_of(mistakes, Format::text, {.width = 100});
  CHECK(has(text, "Lee Chan: feedback, to be told to Lee Chan, since Mon 2 Mar: slow\n"));
  CHECK(has(text, "Dana Ruiz: every 1m, kept 0 of 0, last contact 26 days ago\n"));
}

TEST_CASE("the data say of each mistake whether it was made, and of evidence which record it is") {
  const std::string json = mistakes_of(all_made(), Format::json);
  CHECK(has(json,
            "{\"mistake\": \"contact\", \"made\": true, "
            "\"summary\": \"rhythm kept 2 of 5\"}"));
  CHECK(has(json,
            "{\"mistake\": \"expectations\", \"who\": [\"lee-chan\"], \"text\": "
            "\"promise without a day: a second trainer\", \"id\": \"kkklkkkkkkkkkkkk\"}"));
  CHECK(has(json,
            "{\"mistake\": \"personal_touch\", \"who\": [\"ann-hill\"], \"text\": "
            "\"nothing is known beside the work\", \"id\": null}"));
  CHECK(has(mistakes_of({}, Format::json), "{\"mistake\": \"contact\", \"made\": false, "));
}

}  // namespace relate::render
