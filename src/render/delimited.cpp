#include "delimited.hpp"

#include "cell.hpp"
#include "harmless.hpp"
#include "relate/core/letters.hpp"

namespace relate::render {
namespace {

/// A spreadsheet takes what begins so for a formula and runs it.
bool is_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos;
}

/// `text` with its tabs and line breaks, without other controls.
std::string harmless_field(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_character(text, at);
    const bool is_kept = character == '\t' || character == '\n' || character == '\r';
    append_character(result, is_kept ? character : harmless(character));
  }
  return result;
}

std::string field(const Cell& cell) {
  if (!is_text(cell)) return written(cell);
  std::string result = harmless_field(written(cell));
  if (is_formula(result)) result.insert(0, 1, '\'');
  return result;
}

void append_csv_field(std::string& out, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_tsv_field(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out += c;
    }
  }
}

using AppendField = void (*)(std::string& out, std::string_view text);

void append_lines(std::string& out, const Rows& rows, char separator, AppendField append_field) {
  std::vector<std::size_t> data;
  for (std::size_t i = 0; i < rows.columns.size(); ++i) {
    if (is_data(rows.columns[i].place)) data.push_back(i);
  }
  const auto append_line = [&](auto&& text_of) {
    for (const std::size_t i : data) {
      if (i != data.front()) out += separator;
      append_field(out, text_of(i));
    }
    out += '\n';
  };
  append_line([&](std::size_t i) { return rows.columns[i].key; });
  for (const auto& row : rows.rows) {
    append_line([&](std::size_t i) { return field(row[i]); });
  }
}

}  // namespace

void append_csv(std::string& out, const Rows& rows) {
  append_lines(out, rows, ',', append_csv_field);
}

void append_tsv(std::string& out, const Rows& rows) {
  append_lines(out, rows, '\t', append_tsv_field);
}

}  // namespace relate::render
