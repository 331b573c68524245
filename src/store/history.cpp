#include "relate/store/history.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "store/changeset.hpp"

namespace relate::store {
namespace {

// An operation is undone when one that takes it back is itself not taken back.
constexpr const char* select_operations = R"sql(
  SELECT o.device, o.number, o.at, o.sentence, o.is_undo, EXISTS (
    SELECT 1 FROM operation_undo u WHERE u.undone_device = o.device AND u.undone_number = o.number
      AND NOT EXISTS (SELECT 1 FROM operation_undo r
        WHERE r.undone_device = u.device AND r.undone_number = u.number))
  FROM operation o
)sql";

PastOperation read(const Statement& row) {
  return {.key = {row.integer(0), row.integer(1)},
          .at = row.text(2),
          .sentence = row.text(3),
          .is_undo = row.integer(4) != 0,
          .is_undone = row.integer(5) != 0};
}

/// The record, the parties that were merged into it, and in turn into these, as a list of JSON.
/// One that an undo brought back is its own again.
std::string with_those_merged(Database& database, Id record) {
  std::vector<Id> all = {record};
  Statement party = database.query("SELECT 1 FROM party WHERE id = ?1", record);
  const auto is_gone = [&](Id id) {
    party.rebind(id);
    return !party.step();
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    Statement parts = database.query(
        "SELECT p.changeset FROM operation_record r JOIN operation o USING (device, number) "
        "JOIN operation_part p USING (device, number) "
        "WHERE r.record_id = ?1 AND o.sentence LIKE 'merge %' AND NOT o.is_undo",
        all[i]);
    while (parts.step())
      for (const Id removed : removed_parties(database, parts.blob(0)))
        if (is_gone(removed) && std::ranges::find(all, removed) == all.end())
          all.push_back(removed);
  }
  return fmt::format("[{}]", fmt::join(all, ","));
}

/// A later operation that holds and touched a record which `past` touched.
std::optional<PastOperation> later_on_same_record(Database& database, const PastOperation& past) {
  Statement rows = database.query(
      std::string(select_operations) +
          "WHERE o.number > ?2 AND NOT o.is_undo AND EXISTS (SELECT 1 FROM operation_record a "
          "JOIN operation_record b USING (record_id) WHERE a.device = ?1 AND a.number = ?2 "
          "AND b.device = o.device AND b.number = o.number) ORDER BY o.number DESC",
      past.key.device, past.key.number);
  while (rows.step()) {
    PastOperation later = read(rows);
    if (!later.is_undone) return later;
  }
  return {};
}

[[noreturn]] void refuse(Database& database, const PastOperation& past, Obstacle obstacle) {
  const bool is_needed = obstacle == Obstacle::needed;
  if (const auto later = later_on_same_record(database, past))
    throw Error(Error::Kind::refused,
                fmt::format("cannot take back '{}': '{}' came later and {}", past.sentence,
                            later->sentence, is_needed ? "needs it" : "changed the same"),
                fmt::format("relate undo --operation {}  (that one first)", later->key.number));
  throw Error(
      Error::Kind::refused,
      fmt::format("cannot take back '{}': {}", past.sentence,
                  is_needed ? "later records need it" : "what came later stands in its place"),
      "relate history");
}

}  // namespace

std::vector<PastOperation> past_operations(Database& database, std::optional<Id> record,
                                           int limit) {
  const std::string where =
      record ? "WHERE (o.device, o.number) IN (SELECT device, number FROM operation_record "
               "WHERE record_id IN (SELECT value FROM json_each(?2))) "
             : "WHERE ?2 IS NULL ";
  Statement rows = database.query(
      std::string(select_operations) + where + "ORDER BY o.number DESC LIMIT ?1", limit,
      record ? std::optional(with_those_merged(database, *record)) : std::nullopt);
  std::vector<PastOperation> result;
  while (rows.step()) result.push_back(read(rows));
  return result;
}

std::vector<PastOperation> operations_naming(Database& database,
                                             const std::vector<std::string>& words, int limit) {
  Statement rows = database.query(std::string(select_operations) + "ORDER BY o.number DESC");
  std::vector<PastOperation> result;
  while (std::ssize(result) != limit && rows.step()) {
    const std::vector<std::string> said = relate::words(rows.text(3));
    if (!words.empty() && !std::ranges::search(said, words).empty()) result.push_back(read(rows));
  }
  return result;
}

std::vector<Id> records_changed(Database& database, IdRange range, int limit) {
  Statement rows = database.query(
      "SELECT DISTINCT record_id FROM operation_record WHERE record_id BETWEEN ?1 AND ?2 LIMIT ?3",
      range.first, range.last, limit);
  std::vector<Id> result;
  while (rows.step()) result.push_back(rows.integer(0));
  return result;
}

std::vector<PastOperation> undoable(Database& database, int count) {
  Statement rows =
      database.query(std::string(select_operations) + "WHERE NOT o.is_undo ORDER BY o.number DESC");
  std::vector<PastOperation> result;
  while (static_cast<int>(result.size()) < count && rows.step()) {
    PastOperation past = read(rows);
    if (!past.is_undone) result.push_back(std::move(past));
  }
  if (result.empty())
    throw Error(Error::Kind::refused, "there is nothing to undo", "relate history");
  if (static_cast<int>(result.size()) < count)
    throw Error(Error::Kind::refused,
                result.size() == 1
                    ? "there is only 1 operation to undo"
                    : fmt::format("there are only {} operations to undo", result.size()),
                fmt::format("relate undo {}", result.size()));
  return result;
}

PastOperation operation_numbered(Database& database, std::int64_t number) {
  Statement rows = database.query(std::string(select_operations) + "WHERE o.number = ?1", number);
  if (!rows.step())
    throw Error(Error::Kind::not_found, fmt::format("no operation number {}", number),
                "relate history");
  return read(rows);
}

PastOperation redoable(Database& database) {
  Statement rows = database.query(std::string(select_operations) + "ORDER BY o.number DESC");
  while (rows.step()) {
    PastOperation past = read(rows);
    if (!past.is_undo) break;
    Statement redo = database.query(
        "SELECT 1 FROM operation_undo u JOIN operation o ON o.device = u.undone_device "
        "AND o.number = u.undone_number WHERE u.device = ?1 AND u.number = ?2 AND o.is_undo",
        past.key.device, past.key.number);
    if (!past.is_undone && !redo.step()) return past;
  }
  throw Error(Error::Kind::refused, "there is nothing to redo",
              "redo brings back what was undone last, until something else is done");
}

void take_back(Operation& operation, const PastOperation& past) {
  Database& database = operation.database();
  Statement parts = database.query(
      "SELECT changeset FROM operation_part WHERE device = ?1 AND number = ?2 ORDER BY part DESC",
      past.key.device, past.key.number);
  while (parts.step()) {
    const Obstacle obstacle = apply_inverse(database.raw(), parts.blob(0));
    if (obstacle != Obstacle::none) refuse(database, past, obstacle);
  }
}

std::optional<Id> last_captured(Database& database, std::int64_t device) {
  std::string is_there;
  for (const char* table :
       {"interaction", "item", "occasion", "fact", "party", "link", "assessment"})
    is_there += fmt::format("{}EXISTS (SELECT 1 FROM {} WHERE id = o.captured)",
                            is_there.empty() ? "" : " OR ", table);
  Statement rows = database.query(
      fmt::format("SELECT o.captured FROM operation o WHERE o.device = ?1 AND o.captured IS NOT "
                  "NULL AND ({}) ORDER BY o.number DESC LIMIT 1",
                  is_there),
      device);
  return rows.step() ? rows.optional_integer(0) : std::nullopt;
}

}  // namespace relate::store
