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

std::string select_records() {
  std::string sql;
  for (std::size_t kind = 0; kind < tables.size(); ++kind)
    sql += fmt::format("{}SELECT id, {} FROM {} WHERE id BETWEEN ?1 AND ?2",
                       sql.empty() ? "" : " UNION ALL ", kind, tables.at(kind));
  return sql + " LIMIT ?3";
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
  Statement rows = database.query(select_records(), range.first, range.last, limit);
  std::vector<Record> result;
  while (rows.step()) result.push_back({rows.integer(0), static_cast<RecordKind>(rows.integer(1))});
  return result;
}

ShownLetters::ShownLetters(Database& database)
    : records_(database.query(select_records())), names_(database.query(select_names)) {}

bool ShownLetters::begins_another(std::string_view letters, Id id) {
  const auto range = id_range(letters);
  if (!range) return false;  // a damaged journal's
  records_.rebind(range->first, range->last, 2);
  while (records_.step())
    if (records_.integer(0) != id) return true;
  return false;
}

bool ShownLetters::begins_a_name(std::string_view letters) {
  names_.rebind(letters);
  return names_.step();
}

std::size_t ShownLetters::of(Id id) {
  const std::string all = to_letters(id);
  for (std::size_t length = least_letters; length < all.size(); ++length) {
    const std::string_view letters = std::string_view(all).substr(0, length);
    if (!begins_another(letters, id) &&
        std::ranges::find(date_words, letters) == date_words.end() && !begins_a_name(letters))
      return length;
  }
  return all.size();
}

std::size_t shown_letters(Database& database, Id id) { return ShownLetters(database).of(id); }

}  // namespace relate::store
