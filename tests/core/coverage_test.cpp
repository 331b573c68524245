#include "relate/core/coverage.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;

CoveredPerson person(Id id, std::string name, std::string level) {
  return {.person = {.id = id, .handle = name, .name = name}, .level = std::move(level)};
}

const std::vector<CoveredPerson> people = {
    person(1, "Zoë Müller", "front-line"), person(2, "Lee Chan", "management"),
    person(3, "Ben O'Neil", "management"), person(4, "Ann Hill", "")};
const std::vector<ChannelContact> contacts = {
    {1, Channel::visit, 2025y / 12 / 18},  // 90 days ago: not within them
    {2, Channel::email, 2026y / 3 / 10},
    {2, Channel::call, 2026y / 1 / 20},
    {3, Channel::email, 2025y / 12 / 19},  // 89 days ago
};

Coverage coverage() { return coverage_of(people, contacts, 2, today); }

}  // namespace

TEST_CASE("levels stand from the highest, then those of whom it is not known") {
  const Coverage result = coverage();
  REQUIRE(result.levels.size() == 4);
  CHECK(result.levels[0].level == "executive");
  CHECK(result.levels[0].people == 0);
  CHECK(result.levels[1].level == "management");
  CHECK(result.levels[1].people == 2);
  CHECK(result.levels[1].in_contact == 2);
  CHECK(result.levels[1].last == Day(2026y / 3 / 10));
  CHECK(result.levels[3].level.empty());
  CHECK(result.levels[3].people == 1);
}

TEST_CASE("a hole is a level without anybody, or without contact in ninety days") {
  const Coverage result = coverage();
  CHECK(result.levels[0].is_hole());
  CHECK_FALSE(result.levels[1].is_hole());
  CHECK(result.levels[2].is_hole());
  CHECK_FALSE(result.levels[3].is_hole());  // it is no level
}

TEST_CASE("only channels that were used are there, with the last contact by each") {
  const Coverage result = coverage();
  CHECK(result.channels == std::vector<Channel>{Channel::call, Channel::email, Channel::visit});
  const CoveredLevel& management = result.levels[1];
  CHECK(management.last_by[0] == Day(2026y / 1 / 20));
  CHECK(management.last_by[1] == Day(2026y / 3 / 10));
  CHECK_FALSE(management.last_by[2]);
}

TEST_CASE("a channel by which only somebody was in contact who left is not there") {
  CHECK(coverage_of({person(4, "Ann Hill", "")}, contacts, 0, today).channels.empty());
}

TEST_CASE("people stand by level, then those in contact last") {
  const Coverage result = coverage();
  REQUIRE(result.people.size() == 4);
  CHECK(result.people[0].person.name == "Lee Chan");
  CHECK(result.people[1].person.name == "Ben O'Neil");
  CHECK(result.people[2].person.name == "Zoë Müller");
  CHECK(result.people[2].last == Day(2025y / 12 / 18));
  CHECK_FALSE(result.people[3].last);
}

TEST_CASE("one in contact makes an account single-threaded, none silent") {
  CHECK(coverage_of({}, {}, 1, today).is_single_threaded());
  CHECK(coverage_of({}, {}, 0, today).is_silent());
  CHECK_FALSE(coverage().is_single_threaded());
}

}  // namespace relate
