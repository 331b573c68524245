#include "relate/store/facts.hpp"

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "store/name_columns.hpp"

namespace relate::store {
namespace {

std::string select_fact(const char* where) {
  return fmt::format(
      "SELECT {}, f.id, f.key, f.value, f.private FROM fact f JOIN party p ON p.id = f.party_id {}",
      name_columns, where);
}

Fact read_fact(const Statement& row) {
  return {.id = row.integer(name_column_count),
          .who = read_name(row),
          .key = row.text(name_column_count + 1),
          .value = row.text(name_column_count + 2),
          .is_private = row.integer(name_column_count + 3) != 0};
}

}  // namespace

Fact load_fact(Database& database, Id id, Day today) {
  Statement rows = database.query(select_fact("WHERE f.id = ?2"), today, id);
  if (!rows.step())
    throw Error(Error::Kind::not_found, fmt::format("no fact '{}'", to_letters(id)));
  return read_fact(rows);
}

std::vector<Fact> list_facts(Database& database, std::optional<Id> who, Day today) {
  Statement rows = database.query(
      select_fact(
          who ? "WHERE f.party_id = ?2 ORDER BY f.key, f.sequence"
              : "WHERE ?2 IS NULL ORDER BY relate_fold(p.name), p.handle, f.key, f.sequence"),
      today, who);
  std::vector<Fact> result;
  while (rows.step()) result.push_back(read_fact(rows));
  return result;
}

void save_fact(Operation& operation, Fact& fact) {
  if (fact.id == 0) {
    fact.id = operation.new_id();
    operation.database().run(
        "INSERT INTO fact (id, party_id, key, value, recorded, sequence) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        fact.id, fact.who.id, fact.key, fact.value, operation.stamp().at,
        operation.next_sequence());
  }
  operation.database().run("UPDATE fact SET key = ?2, value = ?3, private = ?4 WHERE id = ?1",
                           fact.id, fact.key, fact.value, fact.is_private);
}

void remove_fact(Operation& operation, Id id) {
  operation.database().run("DELETE FROM fact WHERE id = ?1", id);
}

}  // namespace relate::store
