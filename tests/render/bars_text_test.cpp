#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/document.hpp"

using namespace relate;
using namespace relate::render;

namespace {

std::string written(Content content, Format format, const Screen& screen = {}) {
  std::ostringstream out;
  write(out, format,
        Document{.schema = "s", .title = {}, .sections = {{"months", "", std::move(content)}}},
        screen);
  return out.str();
}

Rows months(std::vector<Cell> values) {
  Rows rows{.columns = {{.key = "month"}, {.key = "contacts", .title = "contacts", .right = true}}};
  const char* const names[] = {"Jan 2026", "Feb 2026", "Mar 2026"};
  for (std::size_t i = 0; i < values.size(); ++i) rows.rows.push_back({names[i], values[i]});
  return rows;
}

Bars bars(std::vector<Cell> values) { return {.rows = months(std::move(values)), .column = 1}; }

Sparkline sparkline(std::vector<Cell> values) {
  return {.rows = months(std::move(values)), .column = 1};
}

constexpr std::int64_t operator""_n(unsigned long long value) {
  return static_cast<std::int64_t>(value);
}

}  // namespace

TEST_CASE("per cent are drawn of a hundred, and not of the largest of them") {
  Sparkline percent = sparkline({0_n, 50_n, 40_n});
  percent.rows.columns[1].title = "%";
  percent.top = 100;
  CHECK(written(percent, Format::text) == "Jan 2026  ▁▄▃  Mar 2026, 0 to 50 %\n");
}

TEST_CASE("the longest bar is thirty columns, the others are of its eighths") {
  CHECK(written(bars({30_n, 15_n, 1_n}), Format::text) ==
        "          contacts\n"
        "Jan 2026        30  ██████████████████████████████\n"
        "Feb 2026        15  ███████████████\n"
        "Mar 2026         1  █\n");
}

TEST_CASE("what is not nought has a bar that is seen, nought and none have none") {
  CHECK(written(bars({1000_n, 1_n, 0_n}), Format::text, {.width = 28}) ==
        "          contacts\n"
        "Jan 2026      1000  ████████\n"
        "Feb 2026         1  ▏\n"
        "Mar 2026         0\n");
}

TEST_CASE("without UTF-8 a bar is of number signs, and without room it is left out") {
  CHECK(written(bars({4_n, 2_n, 1_n}), Format::text, {.width = 28, .utf8 = false}) ==
        "          contacts\n"
        "Jan 2026         4  ########\n"
        "Feb 2026         2  ####\n"
        "Mar 2026         1  ##\n");
  CHECK(written(bars({4_n, 2_n, 1_n}), Format::text, {.width = 27}) ==
        "          contacts\nJan 2026         4\nFeb 2026         2\nMar 2026         1\n");
}

TEST_CASE("a sparkline rises with its numbers, and says where it begins, ends and ranges") {
  CHECK(written(sparkline({0_n, 5_n, 10_n}), Format::text) ==
        "Jan 2026  ▁▄█  Mar 2026, 0 to 10 contacts\n");
  CHECK(written(sparkline({7_n, Cell(), 7_n}), Format::text, {.utf8 = false}) ==
        "Jan 2026  # #  Mar 2026, 7 contacts\n");
}

TEST_CASE("as data a picture is its rows; as Markdown bars are, and a sparkline is a line") {
  const std::string json =
      "{\n  \"schema\": \"s\",\n  \"title\": \"\",\n  \"months\": [\n"
      "    {\"month\": \"Jan 2026\", \"contacts\": 4},\n"
      "    {\"month\": \"Feb 2026\", \"contacts\": null}\n  ]\n}\n";
  CHECK(written(bars({4_n, Cell()}), Format::json) == json);
  CHECK(written(sparkline({4_n, Cell()}), Format::json) == json);
  const std::string table = "| | contacts |\n| --- | ---: |\n| Jan 2026 | 4 |\n| Feb 2026 | |\n";
  CHECK(written(bars({4_n, Cell()}), Format::markdown) == table);
  CHECK(written(sparkline({4_n, Cell()}), Format::markdown) ==
        "```\nJan 2026  █   Feb 2026, 4 contacts\n```\n");
}
