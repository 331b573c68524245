#include "relate/render/feedback.hpp"

#include <doctest/doctest.h>

#include "small_report.hpp"

namespace relate::render {
namespace {

Item closed(Item feedback, const char* day, std::string how, std::string outcome) {
  feedback.closed = day_of(day);
  feedback.closed_as = std::move(how);
  feedback.outcome = std::move(outcome);
  return feedback;
}

/// One that waits to be acted on, one that waits to be told, one that is complete: those on our
/// side need not be told.
std::vector<Item> three() {
  Item open = item(1, ItemKind::feedback, "answers are slow", {dana});
  open.opened = day_of("2026-02-11");
  open.how = "survey";
  open.nps = 9;
  Item untold = closed(item(2, ItemKind::feedback, "exercises are unreal", {lee}), "2026-03-05",
                       "acted on", "rewritten");
  untold.csat = 3;
  untold.is_private = true;
  const PartyName mia{.id = 4, .handle = "mia", .name = "Mia Lindqvist", .internal = true};
  Item complete = closed(item(3, ItemKind::feedback, "the printer jams", {dana, mia}), "2026-03-09",
                         "declined", "");
  complete.parties[0].told = day_of("2026-03-10");
  return {open, untold, complete};
}

FeedbackCounts counts() {
  return {.received = 3,
          .received_before = 1,
          .open = 1,
          .untold = 1,
          .complete = 1,
          .to_act = {{12, 23}},
          .to_tell = {{4}},
          .nps = {.good = 1, .bad = 1},
          .nps_before = {.good = 1},
          .csat = {.good = 1, .bad = 1},
          .csat_before = {.good = 1, .bad = 2},
          .by_how = {{"survey", 2}, {"talk", 1}}};
}

std::string feedback_text(const FeedbackCounts& counts, const std::vector<Item>& items,
                          const Screen& screen = {}) {
  return written(feedback_document(report_of_quarter(), counts, items, four_letters), Format::text,
                 screen);
}

std::string for_customer(const std::vector<CustomerItem>& items, Format format = Format::text) {
  ReportHead head = report_of_quarter();
  head.audience = Audience::customer;
  return written(feedback_document(head, items), format);
}

const std::string title = titled("Feedback, Thu 1 Jan 2026 to Tue 31 Mar 2026: Acme");

}  // namespace

TEST_CASE("feedback is a loop: to be acted on, to be told, and what was said and done") {
  CHECK(feedback_text(counts(), three()) ==
        title +
            "\n"
            "Received      3, 1 before\n"
            "Loops         1 complete, 1 to be told, 1 not acted on\n"
            "Time to act   18 days (median of 2), 23 at most\n"
            "Time to tell  4 days\n"
            "NPS           0 (2 answers: 1 promoter, 0 passives, 1 detractor), 100 before\n"
            "CSAT          50 % (1 of 2 at 4 or 5), 33 % before\n"
            "\n"
            "By how it came\n"
            "  survey  2  ██████████████████████████████\n"
            "  talk    1  ███████████████\n"
            "\n"
            "Not acted on yet\n"
            "  kkkl  answers are slow (survey, NPS 9)  Dana Ruiz  Wed 11 Feb, 35 days ago\n"
            "\n"
            "To be told what came of it\n"
            "  kkkm  exercises are unreal (CSAT 3, private)  Lee Chan  Thu 5 Mar\n"
            "        we: acted on, rewritten\n"
            "        to be told: Lee Chan\n"
            "\n"
            "You said, we did\n"
            "  kkkn  the printer jams  Dana Ruiz, Mia Lindqvist  Mon 9 Mar\n"
            "        we: declined\n"
            "        told: Dana Ruiz Tue 10 Mar\n");
}

TEST_CASE("on forty columns without UTF-8 feedback needs no more, and its bars are plain") {
  const std::string text = feedback_text(counts(), three(), {.width = 40, .utf8 = false});
  CHECK(widest_line(text) <= 40);
  // Two of indent, and `survey  2  `, leave 27 columns for the longest bar.
  CHECK(has(text, "\n  survey  2  " + std::string(27, '#') + "\n"));
  CHECK(has(text, "\n  talk    1  " + std::string(13, '#') + "\n"));
  CHECK(has(text, "\n  kkkl  Wed 11 Feb, 35 days ago\n    answers are slow (survey, NPS 9)\n"));
}

TEST_CASE("without feedback the counts are nought and nothing else is said") {
  CHECK(feedback_text({}, {}) == title +
                                     "\n"
                                     "Received  0, 0 before\n"
                                     "Loops     0 complete, 0 to be told, 0 not acted on\n");
}

TEST_CASE("a customer reads what they said and what came of it, and nothing of other kinds") {
  const std::vector<CustomerItem> items = {
      {.kind = ItemKind::promise, .who = {dana}, .text = "the plan", .state = "open"},
      {.kind = ItemKind::feedback,
       .who = {dana},
       .text = "the printer jams",
       .state = "acted on",
       .outcome = "guide rail replaced"}};
  CHECK(for_customer(items) == title +
                                   "\n"
                                   "You said, we did\n"
                                   "  the printer jams  Dana Ruiz  acted on\n"
                                   "    outcome: guide rail replaced\n");
  CHECK(for_customer(items, Format::json)
            .ends_with("  \"feedback\": [\n"
                       "    {\"who\": [\"Dana Ruiz\"], \"text\": \"the printer jams\", "
                       "\"state\": \"acted on\", \"outcome\": \"guide rail replaced\"}\n"
                       "  ]\n"
                       "}\n"));
  CHECK(for_customer({}) == title + "\nYou said, we did\n  Nothing in this period.\n");
}

}  // namespace relate::render
