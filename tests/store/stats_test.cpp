#include "relate/store/stats.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

std::int64_t count_of(const Stats& stats, std::string_view what) {
  const auto found = std::ranges::find(stats.counts, what, &Count::what);
  return found == stats.counts.end() ? -1 : found->count;
}

}  // namespace

TEST_CASE("records are counted by their kind, operations as often as something was changed") {
  MemoryJournal journal;
  const Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  journal.add_org("acme", "Acme");
  journal.log({{journal.name(dana), Role::with}}, "budget");
  journal.add_item({journal.name(dana)}, "send it");
  journal.add_item({journal.name(dana)}, "send it again");
  const Stats stats = load_stats(journal.database);
  CHECK(count_of(stats, "people") == 1);
  CHECK(count_of(stats, "orgs") == 1);
  CHECK(count_of(stats, "projects") == 0);
  CHECK(count_of(stats, "interactions") == 1);
  CHECK(count_of(stats, "promises") == 2);
  CHECK(count_of(stats, "asks") == 0);
  CHECK(stats.operations == 5);
  CHECK(stats.first_day == march(18));
  CHECK(stats.last_day == march(18));
  CHECK(stats.version == migrations().back().version);
}

TEST_CASE("tables are measured with their indexes, and the parts of the search index as one") {
  MemoryJournal journal;
  const Stats stats = load_stats(journal.database);
  REQUIRE(stats.tables.size() == 10);
  CHECK(std::ranges::is_sorted(stats.tables, std::greater(), &TableSize::bytes));
  CHECK(std::ranges::count(stats.tables, "search", &TableSize::table) == 1);
  CHECK(std::ranges::none_of(
      stats.tables, [](const TableSize& size) { return size.table.starts_with("search_"); }));
  CHECK(!stats.first_day);
  CHECK(stats.bytes > 0);
  CHECK(stats.free_bytes == 0);
}

}  // namespace relate::store
