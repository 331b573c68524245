#include "store/sql_functions.hpp"

#include <string>
#include <string_view>

#include <sqlite3.h>

#include "relate/core/fold.hpp"
#include "relate/store/database.hpp"

namespace relate::store {
namespace {

std::string_view text_of(sqlite3_value* value) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
  if (!bytes) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void give(sqlite3_context* context, const std::string& text) {
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void sql_fold(sqlite3_context* context, int, sqlite3_value** values) {
  give(context, fold(text_of(values[0])));
}

void sql_words(sqlite3_context* context, int, sqlite3_value** values) {
  std::string json = "[";
  // Folded words hold letters, digits and marks only: nothing to escape.
  for (const std::string& word : words(text_of(values[0])))
    json += (json.size() > 1 ? ",\"" : "\"") + word + '"';
  give(context, json + ']');
}

void sql_search(sqlite3_context* context, int count, sqlite3_value** values) {
  std::string body;
  for (int i = 0; i < count; ++i) {
    const std::string_view text = text_of(values[i]);
    if (text.empty()) continue;
    if (!body.empty()) body += ' ';
    body += text;
  }
  give(context, fold_for_search(body));
}

void sql_address_key(sqlite3_context* context, int, sqlite3_value** values) {
  const std::string_view text = text_of(values[1]);
  give(context, text_of(values[0]) == "phone" ? phone_key(text) : fold(text));
}

}  // namespace

void add_functions(sqlite3* database) {
  constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  const auto add = [&](const char* name, int count,
                       void (*function)(sqlite3_context*, int, sqlite3_value**)) {
    if (sqlite3_create_function_v2(database, name, count, flags, nullptr, function, nullptr,
                                   nullptr, nullptr) != SQLITE_OK)
      fail(database);
  };
  add("relate_fold", 1, sql_fold);
  add("relate_words", 1, sql_words);
  add("relate_search", -1, sql_search);
  add("relate_address_key", 2, sql_address_key);
}

}  // namespace relate::store
