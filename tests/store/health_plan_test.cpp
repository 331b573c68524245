// Whoever's health is asked for: what is stored of others is not read.

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "relate/store/accounts.hpp"
#include "relate/store/health.hpp"
#include "small_journal.hpp"

namespace relate::store {
namespace {

/// Keeps the text of every statement that runs while it lives.
class Trace {
 public:
  explicit Trace(Database& database) : database_(database) {
    sqlite3_trace_v2(database.raw(), SQLITE_TRACE_STMT, keep, &statements);
  }
  Trace(const Trace&) = delete;
  Trace& operator=(const Trace&) = delete;
  ~Trace() { sqlite3_trace_v2(database_.raw(), 0, nullptr, nullptr); }

  std::vector<std::string> statements;

 private:
  static int keep(unsigned, void* statements, void* statement, void*) {
    const char* text = sqlite3_sql(static_cast<sqlite3_stmt*>(statement));
    static_cast<std::vector<std::string>*>(statements)->emplace_back(text);
    return 0;
  }

  Database& database_;
};

std::string plan_of(Database& database, const std::string& statement) {
  std::string plan;
  Statement rows = database.query("EXPLAIN QUERY PLAN " + statement);
  while (rows.step()) plan += rows.text(3) + "\n";
  return plan;
}

/// Whether a step of the plan goes through all of a table. What the statement itself has made
/// before is no table.
bool scans_a_table(const std::string& plan) {
  std::istringstream lines(plan);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("SCAN ") && line != "SCAN b" && line != "SCAN CONSTANT ROW" &&
        line != "SCAN belongs" && line.find("(subquery") == std::string::npos)
      return true;
  return false;
}

}  // namespace

TEST_CASE("the health of an account is worked out without reading others' records") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme)});
  Interaction message{
      .day = day_of("2026-03-02"), .channel = Channel::email, .direction = Direction::in};
  message.participants = {{journal.name(dana), Role::with}};
  journal.store(message);

  const std::map<std::string, std::string> no_cadences;
  const Viewer me;
  std::vector<std::string> statements;
  {
    const Trace trace(journal.database);
    HealthReader reader(journal.database, no_cadences, me, journal.today);
    for (const PartyName& person :
         people_on(account_scope(journal.database, acme, {}, journal.today), journal.today))
      CHECK(reader.read(person).unanswered);
    people_in_contact(journal.database, acme, day_of("2026-01-01"), journal.today, me);
    statements = trace.statements;
  }
  CHECK(statements.size() > 10);
  CHECK(scans_a_table(plan_of(journal.database, "SELECT count(*) FROM interaction")));
  for (const std::string& statement : statements) {
    const std::string plan = plan_of(journal.database, statement);
    CAPTURE(statement);
    CAPTURE(plan);
    CHECK_FALSE(scans_a_table(plan));
    CHECK(plan.find("interaction_day") == std::string::npos);
    CHECK(plan.find("item_open") == std::string::npos);
    CHECK(plan.find("item_kind") == std::string::npos);
  }
}

}  // namespace relate::store
