// The last contact of a party is always the one that its interactions give, whatever was done.

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "cli/journal_in_folder.hpp"
#include "relate/store/parties.hpp"

namespace {

using namespace relate;
using Line = std::vector<std::string>;

rc::Gen<std::string> who() {
  return rc::gen::element<std::string>("dana-ruiz", "lee-chan", "rollout", "dana-ruiz,lee-chan");
}

rc::Gen<std::string> when() {
  return rc::gen::element<std::string>("today", "yesterday", "3 days ago", "2 weeks ago",
                                       "yesterday 9:15");
}

rc::Gen<std::string> channel() { return rc::gen::element<std::string>("call", "note", "email"); }

rc::Gen<Line> any_line() {
  return rc::gen::mapcat(rc::gen::inRange(0, 9), [](int which) {
    const auto make = [](auto line) { return rc::gen::apply(line, who(), when(), channel()); };
    using Word = const std::string&;
    switch (which) {
      case 0:
        return make([](Word w, Word at, Word via) {
          return Line{"log", w, "said so", "--at", at, "--via", via, "--project", "rollout"};
        });
      case 1:
        return make([](Word, Word at, Word) { return Line{"edit", "last", "--at", at}; });
      case 2:
        return make([](Word, Word, Word via) { return Line{"edit", "last", "--via", via}; });
      case 3:
        return make([](Word w, Word, Word) { return Line{"edit", "last", "--with", w}; });
      case 4:
        return rc::gen::just(Line{"rm", "last"});
      case 5:
        return rc::gen::just(Line{"undo"});
      case 6:
        return rc::gen::just(Line{"redo"});
      default:
        return make([](Word w, Word at, Word via) {
          return Line{"log", w, "said so", "--at", at, "--via", via};
        });
    }
  });
}

/// Looked for among all interactions.
std::optional<Day> from_scratch(store::Database& journal, Id party, Day today) {
  store::Statement rows = journal.query(
      "SELECT max(i.day) FROM interaction i WHERE i.channel <> 'note' AND i.day <= ?2 "
      "AND (i.project_id = ?1 OR EXISTS (SELECT 1 FROM participant t "
      "WHERE t.interaction_id = i.id AND t.party_id = ?1 AND t.role = 'with'))",
      party, today);
  rows.step();
  return rows.optional_day(0);
}

}  // namespace

TEST_CASE("the last contact is the one computed from scratch after any log, edit, rm, undo, redo") {
  CHECK(rc::check([] {
    JournalInFolder journal;
    journal.run({"add", "project", "Rollout"});
    journal.run({"add", "person", "Dana Ruiz"});
    journal.run({"add", "person", "Lee Chan"});
    const auto lines = *rc::gen::resize(12, rc::gen::container<std::vector<Line>>(any_line()));
    for (const Line& line : lines) journal.run(line);
    const auto database = journal.open();
    const Day today = *day_from_iso("2026-03-18");
    store::Statement parties = database->query("SELECT id FROM party");
    while (parties.step()) {
      const Id party = parties.integer(0);
      RC_ASSERT(store::last_contact_of(*database, party, Viewer{}, today) ==
                from_scratch(*database, party, today));
    }
  }));
}
