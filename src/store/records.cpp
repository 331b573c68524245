#include "relate/store/records.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace relate::store {
namespace {

constexpr std::array<std::string_view, 7> tables = {"party", "interaction", "item",      "occasion",
                                                    "fact",  "link",        "assessment"};
constexpr std::size_t least_letters = 4;

/// Words of dates that can be spelled with the letters of ids.
constexpr std::array<std::string_view, 2> date_words = {"noon", "tomorrow"};

std::string select_neighbours() {
  std::string sql;
  for (const std::string_view table : tables)
    sql += fmt::format(
        "{}SELECT (SELECT max(id) FROM {} WHERE id < ?1), (SELECT min(id) FROM {} WHERE id > ?1)",
        sql.empty() ? "" : " UNION ALL ", table, table);
  return sql;
}

constexpr const char* select_names =
    "SELECT 1 FROM (SELECT 'handle' AS how UNION ALL SELECT 'alias' UNION ALL SELECT 'word') "
    "h WHERE EXISTS (SELECT 1 FROM name_key k WHERE k.how = h.how AND k.key >= ?1 AND "
    "k.key < ?1 || char(1114111)) LIMIT 1";

std::string select_kind() {
  std::string sql;
  for (std::size_t kind = 0; kind < tables.size(); ++kind)
    sql += fmt::format("{}SELECT {} FROM {} WHERE id = ?1", sql.empty() ? "" : " UNION ALL ", kind,
                       tables.at(kind));
  return sql + " LIMIT 1";
}

}  // namespace

std::optional<RecordKind> kind_of(Database& database, Id id) {
  static const std::string sql = select_kind();
  Statement row = database.query(sql, id);
  if (!row.step()) return {};
  return static_cast<RecordKind>(row.integer(0));
}

std::vector<Record> records_in(Database& database, IdRange range, int limit) {
  std::string sql;
  for (std::size_t kind = 0; kind < tables.size(); ++kind)
    sql += fmt::format("{}SELECT id, {} FROM {} WHERE id BETWEEN ?1 AND ?2",
                       sql.empty() ? "" : " UNION ALL ", kind, tables.at(kind));
  Statement rows = database.query(sql + " LIMIT ?3", range.first, range.last, limit);
  std::vector<Record> result;
  while (rows.step()) result.push_back({rows.integer(0), static_cast<RecordKind>(rows.integer(1))});
  return result;
}

ShownLetters::ShownLetters(Database& database)
    : neighbours_(database.query(select_neighbours())), names_(database.query(select_names)) {}

/// The most letters that `id` shares with another record's.
std::size_t ShownLetters::shared_with_neighbours(Id id) {
  neighbours_.rebind(id);
  std::size_t shared = 0;
  while (neighbours_.step())
    for (const int column : {0, 1})
      if (const auto other = neighbours_.optional_integer(column))
        shared = std::max(shared, shared_letters(id, *other));
  return shared;
}

bool ShownLetters::begins_a_name(std::string_view letters) {
  names_.rebind(letters);
  return names_.step();
}

std::size_t ShownLetters::of(Id id) {
  const std::string all = to_letters(id);
  for (std::size_t length = std::max(least_letters, shared_with_neighbours(id) + 1);
       length < all.size(); ++length) {
    const std::string_view letters = std::string_view(all).substr(0, length);
    if (std::ranges::find(date_words, letters) == date_words.end() && !begins_a_name(letters))
      return length;
  }
  return all.size();
}

std::size_t shown_letters(Database& database, Id id) { return ShownLetters(database).of(id); }

}  // namespace relate::store
