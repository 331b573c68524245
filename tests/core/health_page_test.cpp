// The manual page of health and the program say the same.

#include <fstream>
#include <map>
#include <sstream>
#include <vector>

#include <doctest/doctest.h>

#include "healthy_person.hpp"

namespace relate {
namespace {

using Row = std::vector<std::string>;

Row cells_of(const std::string& line) {
  constexpr std::string_view separator = " Ta ";
  Row cells;
  std::size_t begin = std::string_view(".It ").size();
  for (std::size_t end = 0; end != std::string::npos; begin = end + separator.size()) {
    end = line.find(separator, begin);
    cells.push_back(line.substr(begin, end - begin));
  }
  return cells;
}

/// The rows of every table of the page, in their order.
std::vector<std::vector<Row>> tables() {
  std::ifstream file(RELATE_SOURCE_DIR "/man/relate-health.7");
  std::vector<std::vector<Row>> result;
  bool is_inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(".Bl -column")) result.emplace_back();
    is_inside = line.starts_with(".Bl -column") || (is_inside && line != ".El");
    if (is_inside && line.starts_with(".It ") && !line.starts_with(".It Em "))
      result.back().push_back(cells_of(line));
  }
  return result;
}

std::vector<Row> table(std::size_t which) {
  const auto all = tables();
  REQUIRE(all.size() == 5);
  return all[which];
}

/// What the page works out by hand: Dana Ruiz on Wed 18 March 2026.
HealthInputs example() {
  HealthInputs inputs = in_contact("2026-02-26");
  inputs.items = {
      closed(promise("2025-12-10", day_of("2025-12-17")), "2025-12-19", "kept"),
      promise("2026-02-26", day_of("2026-03-04")),
      item_for_dana(ItemKind::roadblock, "2026-03-02"),
  };
  inputs.moods = {{1, day_of("2026-02-24"), -1}, {2, day_of("2025-12-10"), 1}};
  inputs.wrote = true;
  inputs.in = 1;
  inputs.both = 1;
  inputs.out = 2;
  return inputs;
}

}  // namespace

TEST_CASE("the page names every part of health with its weight") {
  const std::vector<Row> rows = table(0);
  REQUIRE(rows.size() == health_parts().size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(rows[i].at(0) == health_parts()[i].word);
    CHECK(rows[i].at(1) == std::to_string(health_parts()[i].weight));
  }
}

TEST_CASE("the page names the colours, and the least health of each") {
  for (const Row& row : table(1)) {
    const int least = std::stoi(row.at(1));
    CHECK(to_word(color_of(least)) == row.at(0));
    if (least > 0) CHECK(to_word(color_of(least - 1)) != row.at(0));
  }
}

TEST_CASE("the page names the numbers that are fixed") {
  std::vector<int> numbers;
  for (const Row& row : table(2)) numbers.push_back(std::stoi(row.at(0)));
  CHECK(numbers == std::vector{trend_days, contact_window, reciprocity_window, reciprocity_least,
                               mood_half_life});
}

TEST_CASE("the page names what a promise counts as") {
  const Day due = day_of("2026-03-10");
  const std::map<std::string, Item> promises = {
      {"kept", closed(promise("2026-03-02", due), "2026-03-10", "kept")},
      {"kept late", closed(promise("2026-03-02", due), "2026-03-11", "kept")},
      {"broken", closed(promise("2026-03-02", due), "2026-03-10", "broken")},
      {"overdue", promise("2026-03-02", due)}};
  const std::vector<Row> rows = table(3);
  REQUIRE(rows.size() == promises.size());
  for (const Row& row : rows) {
    HealthInputs inputs = dana_ruiz();
    inputs.items = {promises.at(row.at(0))};
    const Health health = health_of(inputs, terms_on("2026-03-18"));
    CHECK(share_of(health, HealthPart::commitments).points == std::stoi(row.at(1)));
  }
}

TEST_CASE("the example that the page works out by hand comes out") {
  const Health health = health_of(example(), terms_on("2026-03-18"));
  const std::vector<Row> rows = table(4);
  REQUIRE(rows.size() == health.shares.size() + 1);
  int sum = 0;
  for (std::size_t i = 0; i < health.shares.size(); ++i) {
    const int points = std::stoi(rows[i].at(1));
    const int weight = std::stoi(rows[i].at(2));
    CHECK(rows[i].at(0) == to_word(health.shares[i].part));
    CHECK(points == health.shares[i].points);
    CHECK(weight == health.shares[i].weight());
    CHECK(points * weight == std::stoi(rows[i].at(3)));
    sum += points * weight;
  }
  CHECK(rows.back().at(1) == std::to_string(*health.total()));
  CHECK(rows.back().at(3) == std::to_string(sum));
}

}  // namespace relate
