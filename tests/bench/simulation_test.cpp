#include "simulation.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "cli/journal_in_folder.hpp"
#include "relate/store/journal.hpp"

namespace relate::bench {
namespace {

using namespace std::chrono_literals;

constexpr Scale small{.people = 30,
                      .interactions = 200,
                      .items = 40,
                      .seed = 7,
                      .until = 2026y / 3 / 18,
                      .days = 100};

void fill(const JournalInFolder& journal, const Scale& scale) {
  simulate(*store::open_to_write(journal.path()), scale);
}

std::string value(const JournalInFolder& journal, const char* sql) {
  const auto database = journal.open();
  store::Statement row = database->query(sql);
  return row.step() ? row.text(0) : "(no row)";
}

}  // namespace

TEST_CASE("a simulated journal has the records that were asked for, up to its last day") {
  JournalInFolder journal;
  fill(journal, small);
  CHECK(value(journal, "SELECT count(*) FROM party WHERE kind = 'person' AND NOT internal") ==
        "30");
  CHECK(value(journal, "SELECT count(*) FROM interaction") == "200");
  CHECK(value(journal, "SELECT count(*) >= 40 FROM item") == "1");
  CHECK(value(journal, "SELECT min(day) >= '2025-12-09' FROM interaction") == "1");
  CHECK(value(journal, "SELECT max(day) FROM interaction") == "2026-03-18");
  CHECK(value(journal,
              "SELECT count(*) FROM interaction WHERE id NOT IN "
              "(SELECT interaction_id FROM participant WHERE role = 'with')") == "0");
  CHECK(value(journal, "SELECT count(*) FROM item WHERE closed > '2026-03-18'") == "0");
  CHECK(value(journal, "SELECT count(*) FROM operation WHERE sentence = ''") == "0");
}

TEST_CASE("a simulated year has something of everything that reports are about") {
  JournalInFolder journal;
  fill(journal, {.people = 25,
                 .orgs = 8,
                 .interactions = 500,
                 .items = 200,
                 .seed = 31,
                 .until = 2026y / 3 / 18,
                 .days = 365});
  for (const char* what :
       {"item WHERE kind = 'need' AND measure <> '' AND why <> ''",
        "item WHERE kind = 'feedback' AND nps IS NOT NULL",
        "item WHERE kind = 'feedback' AND csat IS NOT NULL",
        "item WHERE kind = 'idea' AND challenge",
        "item WHERE kind = 'idea' AND closed_as = 'declined' AND why <> ''",
        "item WHERE kind = 'win' AND quotable AND quote <> ''",
        "item_origin",
        "item_wording",
        "item_move",
        "item WHERE every <> ''",
        "item WHERE closed_as = 'broken'",
        "item WHERE kind = 'roadblock' AND EXISTS "
        "(SELECT 1 FROM item_party WHERE item_id = item.id AND told > item.opened)",
        "item_party WHERE told IS NOT NULL AND EXISTS (SELECT 1 FROM item_party other "
        "WHERE other.item_id = item_party.item_id AND other.told IS NULL)",
        "fact JOIN party ON party.id = party_id WHERE party.kind = 'org'",
        "link WHERE relation = 'accountable'",
        "link WHERE relation = 'conflicts-with'",
        "assessment WHERE day > '2025-03-19'",
        "occasion_done",
        "interaction WHERE channel = 'gift'",
        "membership WHERE until IS NOT NULL"}) {
    const std::string sql = fmt::format("SELECT count(*) > 0 FROM {}", what);
    CHECK_MESSAGE(value(journal, sql.c_str()) == "1", what);
  }
}

TEST_CASE("nobody is met in a simulated journal who has gone") {
  JournalInFolder journal;
  fill(journal, small);
  CHECK(value(journal,
              "SELECT count(*) FROM party p JOIN participant t ON t.party_id = p.id "
              "AND t.role = 'with' JOIN interaction i ON i.id = t.interaction_id "
              "WHERE p.ended <= i.day") == "0");
}

TEST_CASE("a simulated journal is the same for the same seed, and another for another") {
  JournalInFolder one;
  JournalInFolder same;
  JournalInFolder other;
  fill(one, small);
  fill(same, small);
  Scale scale = small;
  scale.seed = 8;
  fill(other, scale);
  CHECK(one.base_tables() == same.base_tables());
  CHECK(one.base_tables() != other.base_tables());
}

TEST_CASE("the derived tables of a simulated journal equal a rebuild") {
  JournalInFolder journal;
  fill(journal, small);
  CHECK(journal.derived_tables() == journal.rebuilt_derived_tables());
}

TEST_CASE("the last day of a simulated journal can be taken back") {
  JournalInFolder journal;
  fill(journal, small);
  CHECK(journal.run({"undo"}) == 0);
  CHECK(value(journal, "SELECT max(day) FROM interaction") == "2026-03-17");
}

}  // namespace relate::bench
