#include "relate/render/wins.hpp"

#include <doctest/doctest.h>

#include "small_report.hpp"

namespace relate::render {
namespace {

/// One that has all that makes a case, and one that has nothing of it.
std::vector<Win> both() {
  Item whole = item(1, ItemKind::win, "line 2 live", {dana});
  whole.measure = "9 hours to 0";
  whole.quote = "I did not notice it";
  whole.quotable = true;
  Item bare = item(2, ItemKind::win, "the order", {acme});
  bare.is_private = true;
  return {{whole, {"six lines live"}, {"a rehearsal", "a plan"}}, {.win = bare}};
}

std::string wins_of(const std::vector<Win>& wins, Format format = Format::text,
                    const Screen& screen = {}) {
  return written(wins_document(report_of_quarter(), wins, four_letters), format, screen);
}

std::string for_customer(const std::vector<CustomerWin>& wins, Format format = Format::text) {
  ReportHead head = report_of_quarter();
  head.audience = Audience::customer;
  return written(wins_document(head, wins), format);
}

const std::string title = titled("Wins, Thu 1 Jan 2026 to Tue 31 Mar 2026: Acme");

}  // namespace

TEST_CASE("a win is told as need, action, measure and quote, and what it lacks of them") {
  const std::string text = title +
                           "\n"
                           "kkkl  line 2 live (quotable)  Dana Ruiz  Mon 2 Mar\n"
                           "      need: six lines live\n"
                           "      action: a rehearsal; a plan\n"
                           "      measure: 9 hours to 0\n"
                           "      quote: \"I did not notice it\"\n"
                           "kkkm  the order (private)     Acme       Mon 2 Mar\n"
                           "      as a case it lacks: need, action, measure, quote\n"
                           "2 wins, 1 quotable, 1 with need, action, measure and quote\n";
  CHECK(wins_of(both()) == text);
  CHECK(wins_of(both(), Format::text, {.utf8 = false}) == text);
}

TEST_CASE("on forty columns a win is a block") {
  CHECK(wins_of({both().front()}, Format::text, {.width = 40}) ==
        "Wins, Thu 1 Jan 2026 to Tue 31 Mar 2026:\n"
        "Acme\n"
        "========================================\n"
        "\n"
        "kkkl  Mon 2 Mar\n"
        "  line 2 live (quotable)\n"
        "  Dana Ruiz\n"
        "  need: six lines live\n"
        "  action: a rehearsal; a plan\n"
        "  measure: 9 hours to 0\n"
        "  quote: \"I did not notice it\"\n"
        "1 win, 1 quotable, 1 with need, action,\n"
        "measure and quote\n");
}

TEST_CASE("without wins it is said how to add one") {
  CHECK(wins_of({}) == title + "\nNo wins in this period: relate add win dana TEXT\n");
  CHECK(wins_of({}, Format::json).ends_with("  \"wins\": []\n}\n"));
}

TEST_CASE("the data of a win hold what it came from and what it lacks") {
  const std::string json = wins_of(both(), Format::json);
  CHECK(has(json,
            "\"needs\": [\"six lines live\"], \"actions\": [\"a rehearsal\", \"a plan\"], "
            "\"missing\": []}"));
  CHECK(has(json,
            "\"needs\": [], \"actions\": [], "
            "\"missing\": [\"need\", \"action\", \"measure\", \"quote\"]}"));
}

TEST_CASE("a customer reads the story of a win, and not what it lacks or how it is kept") {
  const CustomerItem shown{.kind = ItemKind::win,
                           .who = {dana},
                           .text = "line 2 live",
                           .state = "recorded",
                           .quote = "I did not notice it"};
  const CustomerItem need{.kind = ItemKind::need, .who = {dana}, .text = "six lines live"};
  const std::vector<CustomerWin> wins = {{.win = shown, .needs = {need}}};
  CHECK(for_customer(wins) == title +
                                  "\n"
                                  "line 2 live  Dana Ruiz\n"
                                  "  need: six lines live\n"
                                  "  quote: \"I did not notice it\"\n");
  CHECK(for_customer(wins, Format::json)
            .ends_with("  \"wins\": [\n"
                       "    {\"who\": [\"Dana Ruiz\"], \"text\": \"line 2 live\", \"needs\": "
                       "[\"six lines live\"], \"actions\": [], \"measure\": null, \"quote\": "
                       "\"I did not notice it\"}\n"
                       "  ]\n"
                       "}\n"));
  CHECK(for_customer({}) == title + "\nNo wins in this period.\n");
}

}  // namespace relate::render
