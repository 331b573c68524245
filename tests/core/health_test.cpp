#include "relate/core/health.hpp"

#include <doctest/doctest.h>

#include "healthy_person.hpp"

namespace relate {
namespace {

using Points = std::optional<int>;

Health health_with(std::vector<Points> points) {
  Health health;
  for (std::size_t i = 0; i < points.size(); ++i)
    health.shares.push_back({.part = static_cast<HealthPart>(i), .points = points[i]});
  return health;
}

/// Somebody with that health: one part alone is known.
PersonHealth someone(std::string name, Points total) {
  return {{.name = std::move(name)}, health_with({total, {}, {}, {}, {}})};
}

}  // namespace

TEST_CASE("health is the mean of its parts, by their weights, halves up") {
  // 35 x 74 + 25 x 25 + 15 x 26 + 15 x 50 + 10 x 100 = 5355
  CHECK(health_with({74, 25, 26, 50, 100}).total() == 54);
  CHECK(health_with({100, 100, 100, 100, 100}).total() == 100);
  CHECK(health_with({0, 0, 0, 0, 0}).total() == 0);
}

TEST_CASE("a part that is not known is left out, with its weight") {
  CHECK(health_with({100, 0, 75, {}, {}}).total() == 62);  // 4625 / 75
  CHECK(health_with({{}, {}, 60, 61, {}}).total() == 61);  // 60.5
  CHECK(health_with({{}, {}, {}, {}, 33}).total() == 33);
  CHECK_FALSE(health_with({{}, {}, {}, {}, {}}).total());
}

TEST_CASE("health is green from 70, amber from 40, red below") {
  CHECK(color_of(100) == HealthColor::green);
  CHECK(color_of(70) == HealthColor::green);
  CHECK(color_of(69) == HealthColor::amber);
  CHECK(color_of(40) == HealthColor::amber);
  CHECK(color_of(39) == HealthColor::red);
  CHECK(color_of(0) == HealthColor::red);
  CHECK(to_word(HealthColor::green) == "green");
  CHECK(to_word(HealthColor::amber) == "amber");
  CHECK(to_word(HealthColor::red) == "red");
}

TEST_CASE("the health of several is the mean of whole numbers, of those who have one, halves up") {
  HealthOn group{
      .people = {someone("Dana Ruiz", 54), someone("Lee Chan", 75), someone("Ann Hill", {})}};
  CHECK(group.total() == 65);  // 64.5
  REQUIRE(group.lowest());
  CHECK(group.lowest()->person.name == "Dana Ruiz");
  group.people.push_back(someone("Zoë Müller", 54));
  CHECK(group.total() == 61);
  CHECK(group.lowest()->person.name == "Dana Ruiz");
}

TEST_CASE("where nobody has a health, there is none, and nobody is the lowest") {
  CHECK_FALSE(HealthOn{}.total());
  const HealthOn group{.people = {someone("Ann Hill", {})}};
  CHECK_FALSE(group.total());
  CHECK_FALSE(group.lowest());
}

TEST_CASE("the trend is health today less that before, and needs both") {
  PartyHealth health{.now = {.people = {someone("Dana Ruiz", 54)}},
                     .before = {.people = {someone("Dana Ruiz", 62)}}};
  CHECK(health.trend() == -8);
  std::swap(health.now, health.before);
  CHECK(health.trend() == 8);
  health.before = {};
  CHECK_FALSE(health.trend());
}

TEST_CASE("one person in contact makes a party single-threaded, none makes it silent") {
  PartyHealth health;
  CHECK_FALSE(health.is_silent());  // a person is neither
  health.in_contact = 0;
  CHECK(health.is_silent());
  CHECK_FALSE(health.is_single_threaded());
  health.in_contact = 1;
  CHECK(health.is_single_threaded());
  CHECK_FALSE(health.is_silent());
  health.in_contact = 2;
  CHECK_FALSE(health.is_single_threaded());
  CHECK_FALSE(health.is_silent());
}

TEST_CASE("the year of health are the days since the same day of the year before") {
  CHECK(health_year(day_of("2026-03-18")) == day_of("2025-03-19"));
  CHECK(health_year(day_of("2024-02-29")) == day_of("2023-03-01"));
}

}  // namespace relate
