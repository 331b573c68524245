#include "cli/due_list.hpp"

#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "../store/small_journal.hpp"

namespace relate::cli {
namespace {

using store::SmallJournal;
using store::Statement;
using Names = std::set<std::string>;

DueList all_due(SmallJournal& journal, const DueQuestion& question = {.within = 5}) {
  Settings settings;
  settings.tag_cadence = {{"sponsor", "2w"}};
  return find_due(journal.database, settings, journal.today, question);
}

std::string whys_of(const DueList& list) {
  std::string text;
  for (const DueRow& row : list.rows)
    text += (text.empty() ? "" : " ") + std::string(to_word(row.due.why));
  return text;
}

void add_item(SmallJournal& journal, ItemKind kind, Id who) {
  Item item{.kind = kind,
            .text = "something",
            .parties = {{journal.name(who), {}}},
            .opened = store::day_of("2026-03-02"),
            .due = journal.today};
  journal.store(item);
}

void add_occasion(SmallJournal& journal, Id who, Date date, std::optional<ClockTime> time = {}) {
  Occasion occasion;
  occasion.who = {journal.name(who)};
  occasion.label = "steering committee";
  occasion.date = date;
  occasion.time = time;
  occasion.added = store::day_of("2026-03-02");
  occasion.every = usual_every(date, occasion.added);
  journal.store(occasion);
}

Id add_person(SmallJournal& journal, const char* name, const char* every) {
  Party party = journal.party(journal.person(name));
  party.every = every;
  party.added = store::day_of("2026-01-05");
  party.tags = {"sponsor"};
  return journal.store(party);
}

void log_mail(SmallJournal& journal, Id who, const char* day) {
  Interaction mail;
  mail.day = store::day_of(day);
  mail.channel = Channel::email;
  mail.direction = Direction::in;
  mail.text = "is it ready";
  mail.participants = {{journal.name(who), Role::with}};
  journal.store(mail);
}

/// Something of everything that can be due.
void fill(SmallJournal& journal) {
  const Id dana = add_person(journal, "Dana Ruiz", "1w");
  for (const KindRules& rules : kinds()) add_item(journal, rules.kind, dana);
  add_occasion(journal, dana, {2026, 3, 18}, ClockTime{14 * 60, {}});
  add_occasion(journal, dana, {{}, 3, 20});
  log_mail(journal, dana, "2026-03-02");
  Party acme = journal.party(journal.org("Acme"));
  acme.every = "1w";
  acme.each = "1m";
  acme.added = store::day_of("2026-01-05");
  journal.store(acme);
  journal.person("Lee Chan", {journal.in(acme.id)});
  log_mail(journal, acme.id, "2026-03-02");
}

int remember(unsigned, void* statements, void* statement, void*) {
  if (const char* sql = sqlite3_sql(static_cast<sqlite3_stmt*>(statement)))
    static_cast<Names*>(statements)->insert(sql);
  return 0;
}

/// The texts of all statements that `action` runs.
template <class Action>
Names statements_of(SmallJournal& journal, Action action) {
  Names statements;
  sqlite3_trace_v2(journal.database.raw(), SQLITE_TRACE_STMT, remember, &statements);
  action();
  sqlite3_trace_v2(journal.database.raw(), 0, nullptr, nullptr);
  return statements;
}

/// How many statements `action` runs, each as often as it is started.
int count(unsigned, void* runs, void*, void*) { return ++*static_cast<int*>(runs), 0; }
template <class Action>
int runs_of(SmallJournal& journal, Action action) {
  int runs = 0;
  sqlite3_trace_v2(journal.database.raw(), SQLITE_TRACE_STMT, count, &runs);
  action();
  sqlite3_trace_v2(journal.database.raw(), 0, nullptr, nullptr);
  return runs;
}

/// The tables that a statement goes through from end to end, or one of their indexes.
Names scanned_by(SmallJournal& journal, const std::string& sql) {
  Names scanned;
  std::map<std::int64_t, std::int64_t> root_of_cursor;
  Statement codes = journal.database.query("EXPLAIN " + sql);
  while (codes.step()) {
    const std::string code = codes.text(1);
    if (code == "OpenRead") root_of_cursor[codes.integer(2)] = codes.integer(3);
    if (code != "Rewind" && code != "Last") continue;
    const auto root = root_of_cursor.find(codes.integer(2));
    if (root == root_of_cursor.end()) continue;  // a table of the statement's own
    Statement table = journal.database.query(
        "SELECT tbl_name FROM sqlite_schema WHERE rootpage = ?1", root->second);
    if (table.step()) scanned.insert(table.text(0));
  }
  return scanned;
}

}  // namespace

TEST_CASE("meetings today stand first, then each why in its order") {
  SmallJournal journal;
  fill(journal);
  CHECK(whys_of(all_due(journal)) ==
        "occasion promise answer answer roadblock feedback ask need idea lesson occasion "
        "reconnect reconnect");
}

TEST_CASE("a limit holds for all rows together") {
  SmallJournal journal;
  fill(journal);
  CHECK(whys_of(all_due(journal, {.limit = 1})) == "occasion");
  CHECK(whys_of(all_due(journal, {.limit = 3})) == "occasion promise answer");
  CHECK(whys_of(all_due(journal, {.limit = 100})).size() == whys_of(all_due(journal)).size());
}

TEST_CASE("only the reasons that are asked for are listed") {
  SmallJournal journal;
  fill(journal);
  CHECK(whys_of(all_due(journal, {.filter = {.only = {Why::reconnect, Why::ask}}})) ==
        "ask reconnect reconnect");
  CHECK(whys_of(all_due(journal, {.filter = {.only = {Why::occasion}}})) == "occasion occasion");
}

TEST_CASE("rows of reconnect are cut where that is asked for, and what is cut is counted") {
  SmallJournal journal;
  fill(journal);
  const DueFilter filter{.only = {Why::reconnect}};
  CHECK(all_due(journal, {.filter = filter}).reconnect_cut == 0);
  const DueList one = all_due(journal, {.filter = filter, .reconnect_rows = 1});
  CHECK(one.rows.size() == 1);
  CHECK(one.reconnect_cut == 1);
  const DueList none = all_due(journal, {.filter = filter, .reconnect_rows = 0});
  CHECK(none.rows.empty());
  CHECK(none.reconnect_cut == 2);
  const DueList limited = all_due(journal, {.filter = filter, .limit = 1, .reconnect_rows = 2});
  CHECK(limited.rows.size() == 1);
  CHECK(limited.reconnect_cut == 1);
}

TEST_CASE("what is cut by a limit is counted where that is known") {
  SmallJournal journal;
  fill(journal);  // 13 rows, the last two of them reconnects
  const DueList all = all_due(journal, {.limit = 13});
  CHECK(all.rows.size() == 13);
  CHECK(all.more == 0);
  const DueList exact = all_due(journal, {.limit = 11});
  CHECK(exact.rows.size() == 11);
  CHECK(exact.more == 2);
  CHECK(exact.is_more_exact);
  const DueList more = all_due(journal, {.limit = 10});
  CHECK(more.rows.size() == 10);
  CHECK_FALSE(more.is_more_exact);
}

TEST_CASE("nothing goes through all interactions, contacts or items") {
  SmallJournal journal;
  fill(journal);
  const Names statements = statements_of(journal, [&] {
    all_due(journal);
    all_due(journal, {.within = 500, .filter = {.only = {Why::occasion}}, .tag = "pilot"});
  });
  CHECK(statements.size() > 10);
  for (const std::string& sql : statements) {
    CAPTURE(sql);
    for (const char* table : {"interaction", "contact", "participant", "item", "item_party",
                              "item_tag", "name_key", "fact", "address"})
      CHECK_FALSE(scanned_by(journal, sql).contains(table));
  }
}

TEST_CASE("a table that is gone through from end to end is noticed") {
  SmallJournal journal;
  CHECK(scanned_by(journal, "SELECT text FROM item x WHERE text = 'y'") == Names{"item"});
  CHECK(scanned_by(journal, "SELECT 1 FROM item x WHERE x.id = 7").empty());
}

TEST_CASE("however many have a cadence, the statements that are run are as many") {
  const auto runs = [](int people) {
    SmallJournal journal;
    for (int i = 0; i < people; ++i) {
      const Id id = add_person(journal, "Dana Ruiz", "1w");
      journal.log(id, "2026-01-05", "the budget");
    }
    return runs_of(journal, [&] { all_due(journal, {.limit = 1}); });
  };
  CHECK(runs(2) == runs(20));
}

}  // namespace relate::cli
