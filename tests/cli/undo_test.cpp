#include <string>

#include <doctest/doctest.h>

#include "cli/journal_in_folder.hpp"

namespace relate {
namespace {

/// The newest entry of the history.
std::string newest(JournalInFolder& journal) {
  const std::string said = journal.says({"history", "--limit", "1", "--format", "tsv"});
  return said.substr(said.find('\n') + 1);
}

/// A journal with that many people: Dana 1, Dana 2 and so on.
struct People : JournalInFolder {
  explicit People(int count) {
    for (int number = 1; number <= count; ++number)
      run({"add", "person", "Dana " + std::to_string(number)});
  }
};

}  // namespace

TEST_CASE("an undo of up to three operations names each") {
  People journal(3);
  CHECK(journal.says({"undo", "3"}) ==
        "undone: add person Dana 3\nundone: add person Dana 2\nundone: add person Dana 1\n");
  CHECK(newest(journal) ==
        "4\t2026-03-18T09:00:00Z\t"
        "undo: add person Dana 3; add person Dana 2; add person Dana 1\tfalse\n");
}

TEST_CASE("an undo of more gives their numbers, and names the newest three") {
  People journal(40);
  CHECK(journal.run({"undo", "39"}) == 0);
  CHECK(newest(journal) ==
        "41\t2026-03-18T09:00:00Z\tundo: 39 operations (2 to 40): add person Dana 40; "
        "add person Dana 39; add person Dana 38; and 36 more\tfalse\n");
  CHECK(journal.says({"redo"}) ==
        "redone: 39 operations (2 to 40): add person Dana 40; "
        "add person Dana 39; add person Dana 38; and 36 more\n");
}

TEST_CASE("the numbers leave out what was not undone then") {
  People journal(4);
  journal.run({"undo", "--operation", "2"});
  journal.run({"add", "person", "Lee Chan"});
  CHECK(journal.run({"undo", "4"}) == 0);
  CHECK(newest(journal) ==
        "7\t2026-03-18T09:00:00Z\tundo: 4 operations (1, 3 to 4, 6): add person Lee Chan; "
        "add person Dana 4; add person Dana 3; and 1 more\tfalse\n");
}

}  // namespace relate
