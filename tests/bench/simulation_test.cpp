#include "simulation.hpp"

#include <doctest/doctest.h>

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
