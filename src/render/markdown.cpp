#include "markdown.hpp"

#include <algorithm>

#include "cell.hpp"
#include "relate/render/width.hpp"

namespace relate::render {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// Where a backslash must stand for `text` to begin no heading, list, quote or rule; npos
/// where none is needed.
std::size_t start_of_block(std::string_view text) {
  if (text.empty()) return npos;
  if (std::string_view("#+-=>").find(text[0]) != npos) return 0;
  const auto end =
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
  const bool is_number = end > 0 && end < text.size() && (text[end] == '.' || text[end] == ')');
  return is_number ? end : npos;
}

/// The colon of `http://` and the first dot of `www.` make an address of what follows.
bool begins_address(std::string_view text, std::size_t at) {
  if (text[at] == ':') return text.substr(at + 1, 2) == "//";
  const auto is_w = [](char c) { return c == 'w' || c == 'W'; };
  return text[at] == '.' && at >= 3 && std::all_of(&text[at - 3], &text[at], is_w);
}

bool is_markup(char c) { return std::string_view("\\`*_[]<&|~$").find(c) != npos; }

void append_row(std::string& out, const std::vector<std::string>& cells) {
  for (const std::string& cell : cells)
    out.append("| ").append(cell).append(cell.empty() ? "" : " ");
  out += "|\n";
}

std::vector<std::size_t> shown_columns(const Rows& rows) {
  std::vector<std::size_t> result;
  for (const bool below : {false, true}) {
    for (std::size_t i = 0; i < rows.columns.size(); ++i) {
      const Place place = rows.columns[i].place;
      if (below ? place == Place::below : is_in_table(place)) result.push_back(i);
    }
  }
  std::erase_if(result, [&](std::size_t i) {
    const auto has_no_text = [i](const auto& row) { return shown(row[i]).empty(); };
    const bool may_go = rows.columns[i].title.empty() || rows.columns[i].place == Place::below;
    return may_go && std::all_of(rows.rows.begin(), rows.rows.end(), has_no_text);
  });
  return result;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  const std::string line = printable(text);
  const std::string_view rest =
      std::string_view(line).substr(std::min(line.find_first_not_of(' '), line.size()));
  const std::size_t block = start_of_block(rest);
  std::string result;
  result.reserve(rest.size());
  for (std::size_t at = 0; at < rest.size(); ++at) {
    const bool closes_heading = rest[at] == '#' && at + 1 == rest.size();
    if (at == block || closes_heading || is_markup(rest[at]) || begins_address(rest, at)) {
      result += '\\';
    }
    result += rest[at];
  }
  return result;
}

std::string markdown_cell(const Cell& cell) {
  if (std::holds_alternative<ShownId>(cell)) return written(cell);
  return is_text(cell) ? markdown_text(shown(cell)) : shown(cell);
}

void append_markdown(std::string& out, const Rows& rows) {
  if (rows.rows.empty()) return;
  const std::vector<std::size_t> columns = shown_columns(rows);
  std::vector<std::string> titles;
  std::vector<std::string> rules;
  for (const std::size_t i : columns) {
    titles.push_back(markdown_text(rows.columns[i].title));
    rules.emplace_back(rows.columns[i].right ? "---:" : "---");
  }
  append_row(out, titles);
  append_row(out, rules);
  for (const auto& row : rows.rows) {
    std::vector<std::string> cells;
    for (const std::size_t i : columns) cells.push_back(markdown_cell(row[i]));
    append_row(out, cells);
  }
  if (!rows.footer.empty()) out.append("\n").append(markdown_text(rows.footer)).append("\n");
}

}  // namespace relate::render
