#include "json.hpp"

#include <iterator>

#include <fmt/format.h>

#include "cell.hpp"
#include "harmless.hpp"
#include "relate/core/letters.hpp"

namespace relate::render {
namespace {

void append_escaped(std::string& out, char32_t character) {
  switch (character) {
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(character));
}

void append_object(std::string& out, const Rows& rows, const std::vector<Cell>& row) {
  std::string_view separator;
  out += '{';
  for (std::size_t i = 0; i < rows.columns.size(); ++i) {
    if (!is_data(rows.columns[i].place)) continue;
    out += separator;
    append_json_string(out, rows.columns[i].key);
    out += ": ";
    append_json_cell(out, row[i]);
    separator = ", ";
  }
  out += '}';
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_character(text, at);
    if (character == '"' || character == '\\') out += '\\';
    if (character == harmless(character)) {
      append_character(out, character);
    } else {
      append_escaped(out, character);
    }
  }
  out += '"';
}

void append_json_cell(std::string& out, const Cell& cell) {
  if (std::holds_alternative<std::monostate>(cell)) {
    out += "null";
  } else if (std::holds_alternative<bool>(cell) || std::holds_alternative<std::int64_t>(cell)) {
    out += written(cell);
  } else if (const auto* text = std::get_if<std::string>(&cell)) {
    append_json_string(out, *text);
  } else if (const auto* words = std::get_if<std::vector<std::string>>(&cell)) {
    std::string_view separator;
    out += '[';
    for (const std::string& word : *words) {
      out += separator;
      append_json_string(out, word);
      separator = ", ";
    }
    out += ']';
  } else {
    append_json_string(out, written(cell));
  }
}

void append_json(std::string& out, const Rows& rows, std::string_view indent) {
  if (rows.rows.empty()) {
    out += "[]";
    return;
  }
  std::string_view separator = "[\n";
  for (const auto& row : rows.rows) {
    out += separator;
    out.append(indent).append("  ");
    append_object(out, rows, row);
    separator = ",\n";
  }
  out.append("\n").append(indent).append("]");
}

void append_jsonl(std::string& out, const Rows& rows) {
  for (const auto& row : rows.rows) {
    append_object(out, rows, row);
    out += '\n';
  }
}

}  // namespace relate::render
