// Who sees what: every text column of every base table has a marker of its own, and the reports
// for others hold no marker of what is not for them.

#include "relate/core/audience.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "cli/marked_journal.hpp"
#include "cli/reports/reports.hpp"
#include "relate/store/schema.hpp"

namespace relate::cli {
namespace {

using Words = std::vector<std::string>;

/// Of a customer, what is shared with one of theirs alone; what is of the account, too, of us.
bool may_see(Audience audience, const MarkedColumn& column, Side side) {
  if (audience == Audience::customer)
    return column.audience == Audience::customer && side == Side::shared;
  return column.audience != Audience::me && side != Side::hidden && side != Side::remark;
}

/// Whether the value is one of the program's own words. The team's reports name them whoever has
/// them: the heads of a matrix.
bool is_word(const MarkedColumn& column, Side side) {
  return !column.values.empty() && std::ranges::none_of(marker(column, side), [](char character) {
    return character >= '0' && character <= '9';
  });
}

/// Whether the value says of which column and side it is.
bool is_telling(Audience audience, const MarkedColumn& column, Side side) {
  if (is_word(column, side) && (audience == Audience::team || marker(column, side) == "note"))
    return false;
  return std::ranges::all_of(sides, [&](Side other) {
    return other == side || marker(column, other) != marker(column, side);
  });
}

bool holds(const std::string& text, const std::string& marker) {
  return text.find(marker) != std::string::npos;
}

bool shows(const std::string& text, const MarkedColumn& column, Side side) {
  return std::ranges::any_of(spellings(column, side),
                             [&](const std::string& spelling) { return holds(text, spelling); });
}

/// All ways to ask for reports for that audience.
std::vector<Words> command_lines(const std::string& audience) {
  std::vector<Words> lines;
  for (const Report& report : all_reports()) {
    std::vector<Words> whos = {{}};
    if (!report.synopsis.empty())
      for (const char* kind : {"org", "project", "person"})
        whos.push_back({std::string("partyhandleshared") + kind});
    for (const Words& who : whos)
      for (const bool explained : {false, true})
        for (const char* format : {"text", "json", "markdown", "svg", "dot"}) {
          Words line = {"report", std::string(report.name)};
          line.insert(line.end(), who.begin(), who.end());
          line.insert(line.end(), {"--for", audience, "--format", format});
          if (explained) line.push_back("--explain");
          if (!report.usual_period.empty()) line.insert(line.end(), {"--period", "1y"});
          lines.push_back(line);
        }
  }
  return lines;
}

/// What all reports show a customer, as text and as data, which every format is made of.
std::string shown_to_customer(JournalInFolder& journal) {
  std::string shown;
  for (const Words& line : command_lines("customer")) {
    const bool is_made_of_these = std::ranges::any_of(line, [](const std::string& word) {
      return word == "--explain" || word == "markdown" || word == "svg" || word == "dot";
    });
    if (!is_made_of_these && journal.run(line) == 0) shown += journal.printed();
  }
  return shown;
}

/// Checks what all reports for the audience show; the markers that were seen.
std::set<std::string> seen_by_audience(JournalInFolder& journal, Audience audience) {
  std::set<std::string> seen;
  int written = 0;
  for (const Words& line : command_lines(std::string(to_word(audience)))) {
    const int status = journal.run(line);
    if (status != 0) continue;
    ++written;
    for (const MarkedColumn& column : marked_columns())
      for (const Side side : sides) {
        if (!is_telling(audience, column, side) || !shows(journal.printed(), column, side))
          continue;
        seen.insert(marker(column, side));
        CHECK_MESSAGE(may_see(audience, column, side),
                      fmt::format("{} shows {} of {}:\n{}", fmt::join(line, " "),
                                  marker(column, side), column.name, journal.printed()));
      }
  }
  CHECK(written > 20);
  return seen;
}

/// Makes messages that wait for an answer of the visits and letters, which are shared and hidden.
void write_messages(JournalInFolder& journal) {
  journal.open()->script(
      "UPDATE interaction SET channel = 'email', direction = 'in' "
      "WHERE channel IN ('visit', 'letter')");
}

}  // namespace

TEST_CASE("every text column of a journal was judged: whom a report that shows it is for") {
  MarkedJournal journal;
  const auto database = journal.open();
  store::Statement columns = database->query(
      "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c "
      "WHERE t.type = 'table' AND c.type = 'TEXT'");
  std::set<std::string> present;
  while (columns.step())
    if (store::is_recorded(columns.text(0)))
      present.insert(columns.text(0) + "." + columns.text(1));
  std::set<std::string> judged;
  for (const MarkedColumn& column : marked_columns()) judged.insert(column.name);
  CHECK(judged == present);
}

TEST_CASE("every text column of the marked journal has the markers of whatever side has rows") {
  MarkedJournal journal;
  const auto database = journal.open();
  for (const MarkedColumn& column : marked_columns()) {
    const std::size_t point = column.name.find('.');
    const std::string table = column.name.substr(0, point);
    for (const Side side : {Side::shared, Side::hidden, Side::foreign}) {
      store::Statement rows =
          database->query(fmt::format("SELECT count(*) FROM {} WHERE instr({}, ?1)", table,
                                      column.name.substr(point + 1)),
                          marker(column, side));
      rows.step();
      CHECK_MESSAGE(rows.integer(0) > 0, column.name);
    }
  }
}

TEST_CASE("a report for a customer shows of what is theirs the columns that are listed alone") {
  MarkedJournal journal;
  const std::set<std::string> seen = seen_by_audience(journal, Audience::customer);
  for (const MarkedColumn& column : marked_columns())
    if (column.audience == Audience::customer &&
        is_telling(Audience::customer, column, Side::shared))
      CHECK_MESSAGE(seen.contains(marker(column, Side::shared)), column.name);
}

TEST_CASE("no score, mood or flag that is not for a customer changes what they are shown") {
  MarkedJournal journal;
  const std::string shown = shown_to_customer(journal);
  for (const char* change :
       {"UPDATE assessment SET influence = 1, interest = 2, pulse = 1",
        "UPDATE interaction SET mood = -2, minutes = 47, utc_offset = 330",
        "UPDATE item SET priority = 9, challenge = 1, nps = 3, csat = 1",
        "UPDATE occasion SET lead = 47, utc_offset = 330", "DELETE FROM fact WHERE NOT private",
        "DELETE FROM link", "DELETE FROM assessment", "DELETE FROM party_tag",
        "DELETE FROM interaction_tag", "DELETE FROM item_tag"}) {
    CAPTURE(change);
    journal.open()->script(change);
    CHECK(shown_to_customer(journal) == shown);
  }
  journal.open()->script("UPDATE interaction SET channel = 'chat'");
  CHECK(shown_to_customer(journal) != shown);
}

TEST_CASE("what is private leaves no trace in what a customer is shown") {
  MarkedJournal journal;
  const std::string shown = shown_to_customer(journal);
  for (const char* change :
       {"DELETE FROM fact WHERE private",
        "DELETE FROM interaction_tag WHERE interaction_id IN "
        "(SELECT id FROM interaction WHERE private)",
        "DELETE FROM participant WHERE interaction_id IN "
        "(SELECT id FROM interaction WHERE private)",
        "DELETE FROM interaction WHERE private",
        "UPDATE item SET text = 'other', due = '2026-03-20', closed = NULL, closed_as = NULL "
        "WHERE private",
        "UPDATE occasion SET label = 'other', date = '2026-03-20' WHERE private"}) {
    CAPTURE(change);
    journal.open()->script(change);
    CHECK(shown_to_customer(journal) == shown);
  }
  journal.open()->script("UPDATE item SET text = 'other' WHERE NOT private");
  CHECK(shown_to_customer(journal) != shown);
}

TEST_CASE("a report for the team shows nothing that is private, nor notes") {
  MarkedJournal journal;
  write_messages(journal);
  const std::set<std::string> seen = seen_by_audience(journal, Audience::team);
  for (const char* column : {"interactiontextshared", "assessmentnoteshared", "itemtextkept"})
    CHECK_MESSAGE(seen.contains(column), column);
}

TEST_CASE("what explains the numbers of a report for the team is among what was looked at") {
  MarkedJournal journal;
  write_messages(journal);
  REQUIRE(journal.run({"report", "account", "partyhandlesharedorg", "--for", "team", "--explain",
                       "--period", "1y", "--format", "json"}) == 0);
  for (const char* rows : {"answers", "contacts_counted", "health_inputs", "say_do_promises",
                           "score_answers", "times", "waits"}) {
    CHECK_MESSAGE(holds(journal.printed(), fmt::format("\"{}\": [\n", rows)), rows);
  }
}

}  // namespace relate::cli
