#include "relate/render/coverage.hpp"

#include <doctest/doctest.h>

#include "small_report.hpp"

namespace relate::render {
namespace {

/// An executive who was called 8 days ago and written to 100 days ago, and two others without
/// contact, of one of whom no level is known.
Coverage three() {
  const std::vector<ChannelContact> contacts = {{dana.id, Channel::call, day_of("2026-03-10")},
                                                {dana.id, Channel::email, day_of("2025-12-08")}};
  return coverage_of({{.person = dana, .role = "CIO", .level = "executive"},
                      {.person = lee, .role = "head of IT"},
                      {.person = ann, .level = "front-line"}},
                     contacts, 1, day_of("2026-03-18"));
}

std::string coverage_text(const Coverage& coverage, const Screen& screen = {},
                          const ReportHead& head = report_of_today()) {
  return written(coverage_document(head, coverage), Format::text, screen);
}

}  // namespace

TEST_CASE("coverage counts days since the last contact by level and channel, and names the holes") {
  const std::string text = titled("Coverage, Wed 18 Mar 2026: Acme") +
                           "\n"
                           "People  3 people now, 1 in contact in 90 days\n"
                           "Flag    single-threaded\n"
                           "Holes   nobody is known on the management level\n"
                           "        no contact yet on the front-line level\n"
                           "\n"
                           "By level and channel, days since the last contact\n"
                           "              executive  management  front-line  not known\n"
                           "  people              1           0           1          1\n"
                           "  in contact          1           0           0          0\n"
                           "  call                8\n"
                           "  email             100\n"
                           "  any                 8\n"
                           "\n"
                           "People\n"
                           "  Dana Ruiz  CIO         executive   8 days ago\n"
                           "  Ann Hill               front-line  never\n"
                           "  Lee Chan   head of IT              never\n";
  CHECK(coverage_text(three()) == text);
  CHECK(coverage_text(three(), {.utf8 = false}) == text);
}

TEST_CASE("of those who were in contact it is said how many left since") {
  Coverage coverage = three();
  coverage.in_contact = 3;
  CHECK(has(coverage_text(coverage),
            "People  3 people now, 3 in contact in 90 days, 2 of them left since\n"));
}

TEST_CASE("on forty columns coverage needs no more, and names the level of each number") {
  const std::string text = coverage_text(three(), {.width = 40});
  CHECK(widest_line(text) <= 40);
  CHECK(has(text, "\n  people  executive 1  management 0\n    front-line 1  not known 1\n"));
  CHECK(has(text, "\n  call  executive 8\n"));
}

TEST_CASE("a level that was not in contact for more than 90 days is a hole") {
  const std::vector<ChannelContact> contact = {{dana.id, Channel::email, day_of("2025-12-08")}};
  const Coverage coverage =
      coverage_of({{.person = dana, .level = "executive"}}, contact, 0, day_of("2026-03-18"));
  const std::string text = coverage_text(coverage);
  CHECK(has(text, "\nPeople  1 person now, 0 in contact in 90 days\n"));
  CHECK(has(text, "\nHoles   no contact on the executive level for 100 days\n"));
  CHECK(has(text, "\nFlag    silent\n"));
}

TEST_CASE("where nobody belongs coverage says how to add somebody, to an org or to a project") {
  const Coverage nobody = coverage_of({}, {}, 0, day_of("2026-03-18"));
  CHECK(coverage_text(nobody) == titled("Coverage, Wed 18 Mar 2026: Acme") +
                                     "\n"
                                     "People  0 people now, 0 in contact in 90 days\n"
                                     "Flag    silent\n"
                                     "Holes   nobody is known on the executive level\n"
                                     "        nobody is known on the management level\n"
                                     "        nobody is known on the front-line level\n"
                                     "\n"
                                     "By level and channel, days since the last contact\n"
                                     "              executive  management  front-line\n"
                                     "  people              0           0           0\n"
                                     "  in contact          0           0           0\n"
                                     "  any\n"
                                     "\n"
                                     "People\n"
                                     "  Nobody belongs to it: relate edit WHO --org acme\n");
  ReportHead head = report_of_today();
  head.who = {rollout};
  CHECK(coverage_text(nobody, {}, head)
            .ends_with("Nobody belongs to it: relate edit WHO --project rollout\n"));
}

TEST_CASE("the data of coverage list a contact for each person and channel that was used") {
  CHECK(written(coverage_document(report_of_today(), three()), Format::json)
            .ends_with("  \"contacts\": [\n"
                       "    {\"handle\": \"dana-ruiz\", \"channel\": \"call\", "
                       "\"last_contact\": \"2026-03-10\"},\n"
                       "    {\"handle\": \"dana-ruiz\", \"channel\": \"email\", "
                       "\"last_contact\": \"2025-12-08\"}\n"
                       "  ]\n"
                       "}\n"));
}

}  // namespace relate::render
