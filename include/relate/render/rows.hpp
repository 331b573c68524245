#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "relate/core/day.hpp"
#include "relate/core/id.hpp"

namespace relate::render {

enum class Format { text, json, jsonl, csv, tsv, markdown, ids, dot, svg };
inline constexpr Format all_formats[] = {Format::text, Format::json, Format::jsonl,
                                         Format::csv,  Format::tsv,  Format::markdown,
                                         Format::ids,  Format::dot,  Format::svg};

/// The format of that name, out of `allowed`. Throws Error::usage that names those.
Format parse_format(std::string_view name, const std::vector<Format>& allowed);
std::string_view to_word(Format format);

/// An id: people read and type as many letters as are unique, programs get all.
struct ShownId {
  Id id = 0;
  std::size_t letters = 16;  ///< letters that text shows
};

/// What a text means for colour; the words must say it without.
enum class Tone { plain, strong, dim, good, warning, bad };

/// A text with a tone of its own, whatever that of its column.
struct Toned {
  std::string text;
  Tone tone = Tone::plain;
};

/// One value, still typed, so that each format writes it its own way. monostate is
/// "none": null in JSON, empty elsewhere.
using Cell = std::variant<std::monostate, bool, std::int64_t, std::string, Date, ShownId,
                          std::vector<std::string>, Toned>;

/// Where a column stands.
enum class Place {
  data,    ///< in JSON, JSON Lines, CSV, TSV only
  column,  ///< text and Markdown only: a column of the table
  below,   ///< text and Markdown only: a line of its own under the row, wrapped, `title: ` first
  both,    ///< a column of the table and of the data
};

constexpr bool is_data(Place place) { return place == Place::data || place == Place::both; }
constexpr bool is_in_table(Place place) { return place == Place::column || place == Place::both; }

struct Column {
  std::string key;         ///< snake_case; part of the contract where the column is data
  std::string title = {};  ///< head of the column in text; empty where cells speak for themselves
  Place place = Place::both;
  bool right = false;     ///< aligned to the right in text
  bool flexible = false;  ///< gives way first where the terminal is narrow, by wrapping
  bool is_id = false;     ///< what Format::ids prints
  bool is_mark = false;   ///< its cells say nothing without the title
  Tone tone = Tone::plain;
};

/// A list: named columns of typed cells. Every row has as many cells as there are columns.
struct Rows {
  std::vector<Column> columns = {};
  std::vector<std::vector<Cell>> rows = {};
  std::string footer = {};  ///< a line under the text form: what was cut, a total; empty for none
};

/// What text needs to know of the terminal.
struct Screen {
  int width = 80;      ///< columns
  bool color = false;  ///< SGR sequences may be written
  bool utf8 = true;    ///< pictures may be drawn with other characters than ASCII's
};

/// Writes `rows`.
/// * text: a table where it fits the screen's width, otherwise each row as a block, in which
///   numbers, days and truths bear their column's title (`due Fri 20 Mar 2026`); lists as
///   `a, b`; the footer alone for no rows. Columns without title and text are left out.
/// * json: an array of objects; jsonl: an object a line. Controls are escaped.
/// * csv as RFC 4180 but for line feeds as line ends, and tsv: a line of keys, then a line
///   for each row; lists as `a;b`, as names and phone numbers hold blanks and commas. A cell
///   that a spreadsheet would run is prefixed with `'`.
/// * markdown: a pipe table, `below` cells as its last columns.
/// * ids: the `is_id` column, one a line. Throws Error::usage where there is none.
/// No control character and no override of direction reaches the output as such; only csv
/// keeps tabs and line breaks, the latter in quotes.
void write(std::ostream& out, Format format, const Rows& rows, const Screen& screen = {});

}  // namespace relate::render
