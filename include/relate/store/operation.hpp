#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "relate/core/id.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// What the outside gives to an operation.
struct Stamp {
  std::string at;           ///< the instant, UTC: `2026-03-18T08:00:00Z`
  Day today;                ///< the civil day it is recorded on
  std::int64_t device = 0;  ///< of this machine
};

/// Names an operation: the machine, and its number in the journal.
struct OperationKey {
  std::int64_t device = 0;
  std::int64_t number = 0;
  bool operator==(const OperationKey&) const = default;
};

/// Rows of temporary tables, to be inserted into base tables.
struct NewRows {
  struct Table {
    const char* name;
    const char* from;  ///< a temporary table with the same columns
  };
  std::vector<Table> tables;
  std::vector<const char*> derived;  ///< statements that do what triggers would do for the rows
  std::vector<const char*> touched;  ///< what selects the ids of the records that are touched
};

/// One change of the journal, from its beginning to its commit: a transaction in which
/// every change of a base table is recorded, so that it can be taken back whole. What is
/// not committed has not happened.
class Operation {
 public:
  /// Waits up to ten seconds for other writers.
  Operation(Database& database, Stamp stamp, std::mt19937_64& random);
  Operation(const Operation&) = delete;
  Operation& operator=(const Operation&) = delete;
  ~Operation();

  Database& database() { return database_; }
  const Stamp& stamp() const { return stamp_; }

  /// An id that no record has.
  Id new_id();
  /// Draws the next `count` ids at once: new_id gives them in ascending order. Records that are
  /// stored in the order of their ids cost tables and search index far less.
  void draw_ids(std::size_t count);
  /// Operation number and place in it: orders the records of a day.
  std::int64_t next_sequence();
  /// The same for records that come latest first: each lies before those that had one so far.
  std::int64_t previous_sequence();
  /// Makes `id` what `last` means on this machine.
  void set_captured(Id id) { captured_ = id; }
  /// Marks this operation as one that takes back `undone`.
  void set_undoes(std::vector<OperationKey> undone) { undoes_ = std::move(undone); }

  /// Writes what has been recorded so far down as a piece, so that an import of any size
  /// does not hold all its changes in memory. Requires that foreign keys hold.
  void cut();

  /// Inserts very many rows at once. Far less work than to have each of them recorded, and derived
  /// tables kept by triggers. Requires that foreign keys hold.
  void insert_all(const NewRows& rows);

  /// Makes it last, under a sentence that says what was done. Without a change nothing is
  /// written, and false is returned, unless it takes others back.
  bool commit(const std::string& sentence);

 private:
  struct Session;

  void begin_record();
  void write_piece(std::string_view changeset);
  void record_touched(const std::set<Id>& touched);

  Database& database_;
  Stamp stamp_;
  std::mt19937_64& random_;
  Transaction transaction_;
  std::int64_t number_;
  std::int64_t place_ = 0;
  std::int64_t places_from_end_ = 0;
  std::vector<Id> drawn_;  ///< largest first
  int parts_ = 0;
  std::optional<Id> captured_;
  std::vector<OperationKey> undoes_;
  std::unique_ptr<Session> session_;
};

}  // namespace relate::store
