// For the session extension each row is a matter of its own: it is noted when it is inserted, and
// found and read again for the changeset. Of many rows that come from a table all is known before.
// The format of a changeset is told in changeset_format.cpp.

#include "store/inserts.hpp"

#include <cstdint>

#include <sqlite3.h>

namespace relate::store {
namespace {

constexpr std::size_t bytes_of_piece = 8 << 20;
constexpr int low_bits = 7;  // of a byte of a length

void add_length(std::string& bytes, std::size_t length) {
  int shift = 0;
  while (length >> shift >= 1u << low_bits) shift += low_bits;
  for (; shift > 0; shift -= low_bits)
    bytes += static_cast<char>(((length >> shift) & 0x7Fu) | 0x80u);
  bytes += static_cast<char>(length & 0x7Fu);
}

void add_eight(std::string& bytes, std::uint64_t bits) {
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(bits >> shift & 0xFFu);
}

/// A column of a recorded table holds integers or texts.
void add_value(std::string& bytes, const Statement& row, int column) {
  if (row.is_null(column)) {
    bytes += static_cast<char>(SQLITE_NULL);
  } else if (row.is_integer(column)) {
    bytes += static_cast<char>(SQLITE_INTEGER);
    add_eight(bytes, static_cast<std::uint64_t>(row.integer(column)));
  } else {
    const std::string_view text = row.blob(column);
    bytes += static_cast<char>(SQLITE_TEXT);
    add_length(bytes, text.size());
    bytes += text;
  }
}

std::string header_of(Database& database, const std::string& table) {
  std::string keys;
  Statement columns = database.query("SELECT pk FROM pragma_table_info(?1, 'main')", table);
  while (columns.step()) keys += static_cast<char>(columns.integer(0));
  std::string header = "T";
  add_length(header, keys.size());
  header += keys + table;
  header += '\0';
  return header;
}

}  // namespace

void describe_inserts(Database& database, const std::string& table, const std::string& from,
                      const std::function<void(std::string_view changeset)>& take) {
  const std::string header = header_of(database, table);
  std::string changeset = header;
  Statement rows = database.query("SELECT * FROM " + from);
  while (rows.step()) {
    changeset += {static_cast<char>(SQLITE_INSERT), '\0'};
    for (int column = 0; column < rows.columns(); ++column) add_value(changeset, rows, column);
    if (changeset.size() < bytes_of_piece) continue;
    take(changeset);
    changeset = header;
  }
  if (changeset.size() > header.size()) take(changeset);
}

}  // namespace relate::store
