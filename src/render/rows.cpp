#include "relate/render/rows.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "cell.hpp"
#include "delimited.hpp"
#include "json.hpp"
#include "markdown.hpp"
#include "relate/core/error.hpp"
#include "relate/core/suggestion.hpp"
#include "relate/render/width.hpp"
#include "table.hpp"

namespace relate::render {
namespace {

struct FormatWord {
  Format format;
  std::string_view word;
};

constexpr FormatWord format_words[] = {
    {Format::text, "text"}, {Format::json, "json"}, {Format::jsonl, "jsonl"},
    {Format::csv, "csv"},   {Format::tsv, "tsv"},   {Format::markdown, "markdown"},
    {Format::ids, "ids"},   {Format::dot, "dot"},   {Format::svg, "svg"},
};

std::string hint_of(const std::vector<Format>& allowed) {
  std::string hint = "use ";
  for (std::size_t i = 0; i < allowed.size(); ++i) {
    if (i > 0) hint += i + 1 == allowed.size() ? " or " : ", ";
    hint += to_word(allowed[i]);
  }
  return hint;
}

void append_ids(std::string& out, const Rows& rows) {
  const auto column = std::find_if(rows.columns.begin(), rows.columns.end(),
                                   [](const Column& each) { return each.is_id; });
  if (column == rows.columns.end()) {
    throw Error(Error::Kind::usage, "format 'ids' is not possible for what has no ids",
                "use text, json, jsonl, csv, tsv or markdown");
  }
  const auto index = static_cast<std::size_t>(column - rows.columns.begin());
  for (const auto& row : rows.rows) {
    const std::string id = printable(written(row[index]));
    if (!id.empty()) out.append(id).append("\n");
  }
}

}  // namespace

Format parse_format(std::string_view name, const std::vector<Format>& allowed) {
  const auto known = std::find_if(std::begin(format_words), std::end(format_words),
                                  [&](const FormatWord& each) { return each.word == name; });
  if (known == std::end(format_words)) {
    std::vector<std::string> words;
    for (const Format format : allowed) words.emplace_back(to_word(format));
    throw Error(Error::Kind::usage, fmt::format("no format named '{}'", name),
                suggestion(name, words) + hint_of(allowed));
  }
  if (std::find(allowed.begin(), allowed.end(), known->format) == allowed.end()) {
    throw Error(Error::Kind::usage, fmt::format("format '{}' is not possible here", name),
                hint_of(allowed));
  }
  return known->format;
}

std::string_view to_word(Format format) {
  return std::find_if(std::begin(format_words), std::end(format_words),
                      [&](const FormatWord& each) { return each.format == format; })
      ->word;
}

void write(std::ostream& out, Format format, const Rows& rows, const Screen& screen) {
  std::string bytes;
  switch (format) {
    case Format::text:
      append_text(Page(bytes, screen), rows);
      break;
    case Format::json:
      append_json(bytes, rows);
      bytes += '\n';
      break;
    case Format::jsonl:
      append_jsonl(bytes, rows);
      break;
    case Format::csv:
      append_csv(bytes, rows);
      break;
    case Format::tsv:
      append_tsv(bytes, rows);
      break;
    case Format::markdown:
      append_markdown(bytes, rows);
      break;
    case Format::ids:
      append_ids(bytes, rows);
      break;
    case Format::dot:
    case Format::svg:
      throw Error(Error::Kind::usage,
                  fmt::format("format '{}' is not possible for a list", to_word(format)),
                  "report map can be drawn");
  }
  out << bytes;
}

}  // namespace relate::render
