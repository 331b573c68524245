#include "relate/store/operation.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "relate/store/schema.hpp"
#include "store/changeset.hpp"
#include "store/inserts.hpp"

namespace relate::store {
namespace {

constexpr int place_bits = 24;  // sixteen million records an operation

std::int64_t next_number(Database& database) {
  Statement newest = database.query("SELECT max(number) FROM operation");
  newest.step();
  return newest.integer(0) + 1;
}

bool is_taken(Database& database, Id id) {
  Statement taken = database.query(
      "SELECT 1 FROM party WHERE id = ?1 UNION ALL SELECT 1 FROM interaction WHERE id = ?1 "
      "UNION ALL SELECT 1 FROM item WHERE id = ?1 UNION ALL SELECT 1 FROM occasion WHERE id = ?1 "
      "UNION ALL SELECT 1 FROM fact WHERE id = ?1 UNION ALL SELECT 1 FROM link WHERE id = ?1 "
      "UNION ALL SELECT 1 FROM assessment WHERE id = ?1 LIMIT 1",
      id);
  return taken.step();
}

}  // namespace

struct Operation::Session {
  explicit Session(Database& database) : recorder(std::make_unique<Recorder>(database.raw())) {}
  std::unique_ptr<Recorder> recorder;
};

Operation::Operation(Database& database, Stamp stamp, std::mt19937_64& random)
    : database_(database),
      stamp_(std::move(stamp)),
      random_(random),
      transaction_(database),
      number_(next_number(database)),
      session_(std::make_unique<Session>(database)) {}

Operation::~Operation() = default;

Id Operation::new_id() {
  Id id = 0;
  do {
    id = drawn_.empty() ? make_id(random_) : drawn_.back();
    if (!drawn_.empty()) drawn_.pop_back();
  } while (is_taken(database_, id));
  return id;
}

void Operation::draw_ids(std::size_t count) {
  drawn_.resize(count);
  std::ranges::generate(drawn_, [&] { return make_id(random_); });
  std::ranges::sort(drawn_, std::greater<>());
}

std::int64_t Operation::next_sequence() { return (number_ << place_bits) + ++place_; }

std::int64_t Operation::previous_sequence() {
  return ((number_ + 1) << place_bits) - ++places_from_end_;
}

void Operation::cut() {
  const std::string changeset = session_->recorder->changeset();
  if (changeset.empty()) return;
  const std::set<Id> touched = touched_records(database_, changeset);
  session_->recorder.reset();
  write_piece(changeset);
  record_touched(touched);
  session_->recorder = std::make_unique<Recorder>(database_.raw());
}

void Operation::insert_all(const NewRows& rows) {
  cut();
  session_->recorder.reset();
  {
    const TriggersOff off(database_);
    for (const auto& [table, from] : rows.tables) {
      database_.run(fmt::format("INSERT INTO {} SELECT * FROM {}", table, from));
      describe_inserts(database_, table, from,
                       [&](std::string_view changeset) { write_piece(changeset); });
    }
    for (const char* sql : rows.derived) database_.run(sql);
  }
  for (const char* ids : rows.touched)
    database_.run(
        fmt::format("INSERT OR IGNORE INTO operation_record SELECT *, ?1, ?2 FROM ({})", ids),
        stamp_.device, number_);
  session_->recorder = std::make_unique<Recorder>(database_.raw());
}

void Operation::write_piece(std::string_view changeset) {
  if (parts_ == 0) begin_record();
  database_.run("INSERT INTO operation_part VALUES (?1, ?2, ?3, ?4)", stamp_.device, number_,
                parts_++, Blob{changeset});
}

void Operation::begin_record() {
  Statement version = database_.query("PRAGMA user_version");
  version.step();
  database_.run("INSERT INTO operation VALUES (?1, ?2, ?3, '', ?4, NULL, ?5)", stamp_.device,
                number_, stamp_.at, version.integer(0), !undoes_.empty());
}

void Operation::record_touched(const std::set<Id>& touched) {
  // What is changed of a record with parties is part of the parties' history, too.
  Statement insert = database_.query(
      "INSERT OR IGNORE INTO operation_record SELECT id, ?2, ?3 FROM (SELECT ?1 AS id "
      "UNION ALL SELECT party_id FROM item_party WHERE item_id = ?1 "
      "UNION ALL SELECT party_id FROM participant WHERE interaction_id = ?1 "
      "UNION ALL SELECT party_id FROM occasion_party WHERE occasion_id = ?1)");
  for (const Id record : touched) {
    insert.rebind(record, stamp_.device, number_);
    insert.step();
  }
}

bool Operation::commit(const std::string& sentence) {
  cut();
  if (parts_ == 0 && undoes_.empty()) return false;
  if (parts_ == 0) begin_record();  // what was taken back may come to nothing as a whole
  session_->recorder.reset();
  database_.run(
      "UPDATE operation SET sentence = ?3, captured = ?4 WHERE device = ?1 AND number = ?2",
      stamp_.device, number_, sentence, captured_);
  for (const OperationKey& undone : undoes_)
    database_.run("INSERT INTO operation_undo VALUES (?1, ?2, ?3, ?4)", stamp_.device, number_,
                  undone.device, undone.number);
  transaction_.commit();
  return true;
}

}  // namespace relate::store
