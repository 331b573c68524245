#include "store/best_hits.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <utility>

namespace relate::store {
namespace {

/// Rows that are equally good are many from here on: reading each of them costs more than going
/// back from the latest day.
constexpr std::size_t many = 1000;

/// Finds the record that a row of the index belongs to.
class RowReader {
 public:
  explicit RowReader(Database& database)
      : record_(
            database.query("SELECT id, 1, day FROM interaction WHERE id = ?1 "
                           "UNION ALL SELECT id, 2, opened FROM item WHERE id = ?1 "
                           "UNION ALL SELECT id, 0, NULL FROM party WHERE id = ?1 "
                           "UNION ALL SELECT party_id, 0, NULL FROM alias WHERE id = ?1 "
                           "UNION ALL SELECT party_id, 0, NULL FROM address WHERE id = ?1 "
                           "UNION ALL SELECT member_id, 0, NULL FROM membership WHERE id = ?1 "
                           "UNION ALL SELECT id, 4, NULL FROM fact WHERE id = ?1 "
                           "UNION ALL SELECT id, 3, NULL FROM occasion WHERE id = ?1 "
                           "UNION ALL SELECT id, 5, NULL FROM link WHERE id = ?1 "
                           "UNION ALL SELECT id, 6, day FROM assessment WHERE id = ?1 LIMIT 1")),
        owner_(database.query("SELECT party_id FROM alias WHERE id = ?1 "
                              "UNION ALL SELECT party_id FROM address WHERE id = ?1 "
                              "UNION ALL SELECT member_id FROM membership WHERE id = ?1 LIMIT 1")) {
  }

  std::optional<Hit> read(Id row, double rank) {
    record_.rebind(row);
    if (!record_.step()) return {};
    return Hit{
        {record_.integer(0), static_cast<RecordKind>(record_.integer(1))}, rank, record_.text(2)};
  }

  /// Its id alone: a row is its own record where it is not one of those that lead to a party.
  /// For what is only counted, as nothing of the record itself is read.
  Id id_of(Id row) {
    owner_.rebind(row);
    return owner_.step() ? owner_.integer(0) : row;
  }

 private:
  Statement record_;
  Statement owner_;
};

/// A row of the index that an expression finds.
struct Row {
  Id id = 0;
  double rank = 0;  ///< the lower the better
};

/// All of them, the best first, equals in order of their ids. Sorted here: in order of rank, FTS5
/// works out each rank twice.
std::vector<Row> ranked_rows(Database& database, const std::string& expression) {
  std::vector<Row> result;
  Statement rows =
      database.query("SELECT rowid, rank FROM search WHERE search MATCH ?1", expression);
  while (rows.step()) result.push_back({rows.integer(0), rows.real(1)});
  std::ranges::stable_sort(result, {}, &Row::rank);
  return result;
}

/// Of rows that are equally good, the records of the latest days: as many as are wanted and what
/// else is of the last of these days. Goes back from the latest day of all, so that what is older
/// is not read; nothing where that would look at more rows than these are.
std::vector<Hit> latest_of(Database& database, std::span<const Row> equals, std::size_t wanted) {
  Statement rows = database.query(
      "SELECT id, 1, day FROM interaction UNION ALL SELECT id, 2, opened FROM item "
      "UNION ALL SELECT id, 6, day FROM assessment ORDER BY 3 DESC");
  std::vector<Hit> latest;
  for (std::size_t looked_at = 0; looked_at < equals.size() && rows.step(); ++looked_at) {
    const Id id = rows.integer(0);
    std::string day = rows.text(2);
    if (latest.size() >= wanted && day < latest.back().day) {
      std::ranges::sort(latest, {}, [](const Hit& hit) { return hit.record.id; });
      return latest;
    }
    if (std::ranges::binary_search(equals, id, {}, &Row::id))
      latest.push_back(
          {{id, static_cast<RecordKind>(rows.integer(1))}, equals.front().rank, std::move(day)});
  }
  return {};
}

class BestHits {
 public:
  BestHits(Database& database, int wanted)
      : database_(database),
        reader_(database),
        wanted_(static_cast<std::size_t>(wanted < 0 ? std::numeric_limits<int>::max() : wanted)) {}

  /// Takes rows that are equally good, none of them better than those before.
  void take(std::span<const Row> equals) {
    if (seen_.size() >= wanted_) return count(equals);
    const std::size_t missing = wanted_ - seen_.size();
    std::vector<Hit> latest;
    if (equals.size() >= many && equals.size() > missing)
      latest = latest_of(database_, equals, missing);
    for (Hit& hit : latest) add(std::move(hit));
    if (!latest.empty()) return count(equals);
    for (const Row& row : equals)
      if (auto hit = reader_.read(row.id, row.rank)) add(std::move(*hit));
  }

  /// Whether anything else would not even be counted.
  bool is_full() const { return !hits_.is_all; }

  Hits hits() && { return std::move(hits_); }

 private:
  void add(Hit hit) {
    if (seen_.insert(hit.record.id).second) hits_.best.push_back(std::move(hit));
  }

  void count(std::span<const Row> rows) {
    for (const Row& row : rows) {
      if (seen_.size() + hits_.others.size() >= wanted_ + counted_beyond) {
        hits_.is_all = false;
        return;
      }
      if (const Id id = reader_.id_of(row.id); !seen_.contains(id)) hits_.others.insert(id);
    }
  }

  Database& database_;
  RowReader reader_;
  std::size_t wanted_;
  std::set<Id> seen_;
  Hits hits_;
};

}  // namespace

Hits best_hits(Database& database, const std::string& expression, int wanted) {
  BestHits best(database, wanted);
  const std::vector<Row> rows = ranked_rows(database, expression);
  for (auto begin = rows.begin(); begin != rows.end() && !best.is_full();) {
    const auto end = std::ranges::upper_bound(begin, rows.end(), begin->rank, {}, &Row::rank);
    best.take({begin, end});
    begin = end;
  }
  return std::move(best).hits();
}

}  // namespace relate::store
