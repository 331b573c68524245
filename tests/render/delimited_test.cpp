#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/rows.hpp"

using namespace relate;
using namespace relate::render;

namespace {

std::string written(const Rows& rows, Format format) {
  std::ostringstream out;
  write(out, format, rows);
  return out.str();
}

/// The one field of a table of one, without its header line.
std::string field(Cell cell, Format format = Format::csv) {
  const std::string lines =
      written({.columns = {{.key = "x"}}, .rows = {{std::move(cell)}}}, format);
  REQUIRE(lines.starts_with("x\n"));
  REQUIRE(lines.ends_with("\n"));
  return lines.substr(2, lines.size() - 3);
}

const Rows asks{.columns = {{.key = "id", .is_id = true},
                            {.key = "shown", .title = "Who", .place = Place::column},
                            {.key = "who", .place = Place::data},
                            {.key = "text", .title = "What"},
                            {.key = "due"},
                            {.key = "days_late"},
                            {.key = "private"},
                            {.key = "more", .place = Place::below}},
                .rows = {{ShownId{1, 4}, "Dana", std::vector<std::string>{"dana-ruiz", "lee-chan"},
                          "budget, by mail", Date{2026, 3, 18}, std::int64_t{-2}, true, "x"},
                         {ShownId{2, 4}, "Zoë", std::vector<std::string>{}, std::monostate{},
                          Date{{}, 3, 20}, std::monostate{}, false, ""}},
                .footer = "1 more"};

}  // namespace

TEST_CASE("CSV is a line of keys and a line a row, of the data columns") {
  CHECK(written(asks, Format::csv) ==
        "id,who,text,due,days_late,private\n"
        "kkkkkkkkkkkkkkkl,dana-ruiz;lee-chan,\"budget, by mail\",2026-03-18,-2,true\n"
        "kkkkkkkkkkkkkkkm,,,03-20,,false\n");
}

TEST_CASE("TSV is the same between tabs") {
  CHECK(written(asks, Format::tsv) ==
        "id\twho\ttext\tdue\tdays_late\tprivate\n"
        "kkkkkkkkkkkkkkkl\tdana-ruiz;lee-chan\tbudget, by mail\t2026-03-18\t-2\ttrue\n"
        "kkkkkkkkkkkkkkkm\t\t\t03-20\t\tfalse\n");
}

TEST_CASE("without rows the header line is left") {
  Rows none = asks;
  none.rows.clear();
  CHECK(written(none, Format::csv) == "id,who,text,due,days_late,private\n");
  CHECK(written(none, Format::tsv) == "id\twho\ttext\tdue\tdays_late\tprivate\n");
}

TEST_CASE("CSV quotes fields with a comma, a quote or a line break, and doubles quotes") {
  CHECK(field("a,b") == "\"a,b\"");
  CHECK(field("say \"yes\"") == "\"say \"\"yes\"\"\"");
  CHECK(field("a\nb") == "\"a\nb\"");
  CHECK(field("a\r\nb") == "\"a\r\nb\"");
  CHECK(field("a\tb; c") == "a\tb; c");
}

TEST_CASE("TSV escapes tabs, line breaks and backslashes, and quotes nothing") {
  CHECK(field("a\tb\nc\rd\\e", Format::tsv) == "a\\tb\\nc\\rd\\\\e");
  CHECK(field("a,\"b\"", Format::tsv) == "a,\"b\"");
}

TEST_CASE("a cell that a spreadsheet would run is prefixed, a number is not") {
  CHECK(field("=1+1") == "'=1+1");
  CHECK(field("+49 30 123456") == "'+49 30 123456");
  CHECK(field("-1") == "'-1");
  CHECK(field("@SUM(A1)") == "'@SUM(A1)");
  CHECK(field("\t=1") == "'\t=1");
  CHECK(field("\r=1") == "\"'\r=1\"");
  CHECK(field("\n=1") == "\"'\n=1\"");
  CHECK(field("=a,b") == "\"'=a,b\"");
  CHECK(field(std::vector<std::string>{"=a", "b"}) == "'=a;b");
  CHECK(field("=1+1", Format::tsv) == "'=1+1");
  CHECK(field("\t=1", Format::tsv) == "'\\t=1");
  CHECK(field(std::int64_t{-1}) == "-1");
  CHECK(field("a=b") == "a=b");
}

TEST_CASE("no other control character is in CSV or TSV, and what is not UTF-8 neither") {
  CHECK(field("a\x1b[31m\u009B\u202E\xFF") == "a\uFFFD[31m\uFFFD\uFFFD\uFFFD");
  CHECK(field("a\x1b\x7F", Format::tsv) == "a\uFFFD\uFFFD");
}
