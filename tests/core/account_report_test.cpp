#include "relate/core/account_report.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;
constexpr Period march_so_far{2026y / 3 / 1, 2026y / 3 / 31};

constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

Item item(ItemKind kind, Day opened, std::optional<Day> closed = {}, std::string as = {}) {
  Item result;
  result.kind = kind;
  result.opened = opened;
  result.closed = closed;
  result.closed_as = std::move(as);
  return result;
}

PartyName person(Id id, std::string name) {
  PartyName result;
  result.id = id;
  result.name = std::move(name);
  return result;
}

}  // namespace

TEST_CASE("needs are met or dropped in the period of their closing, and open whenever they came") {
  const std::vector items = {item(ItemKind::need, Day(2026y / 1 / 5)),
                             item(ItemKind::need, Day(2026y / 1 / 5), march(2), "met"),
                             item(ItemKind::need, Day(2026y / 1 / 5), march(2), "dropped"),
                             item(ItemKind::need, Day(2026y / 1 / 5), Day(2026y / 2 / 2), "met"),
                             item(ItemKind::promise, march(2))};
  const NeedCounts counts = count_needs(items, march_so_far);
  CHECK(counts.met == 1);
  CHECK(counts.dropped == 1);
  CHECK(counts.open == 1);
}

TEST_CASE("roadblocks of the period were told to each of theirs in so many days") {
  Item roadblock = item(ItemKind::roadblock, march(2));
  PartyName mia = person(3, "Mia Lindqvist");
  mia.internal = true;
  roadblock.parties = {{person(1, "Dana Ruiz"), march(2)},
                       {person(2, "Lee Chan"), march(9)},
                       {person(4, "Ann Hill"), {}},
                       {mia, march(2)}};
  Item earlier = item(ItemKind::roadblock, Day(2026y / 2 / 2));
  earlier.parties = {{person(1, "Dana Ruiz"), march(2)}};
  CHECK(time_to_tell(std::vector{roadblock, earlier}, march_so_far).days == std::vector<int>{0, 7});
}

TEST_CASE("who left in the period and does not belong today has departed, the latest first") {
  const auto member = [](Id id, std::string name, std::vector<Stretch> days) {
    return AccountMember{person(id, std::move(name)), "", std::move(days)};
  };
  AccountScope account;
  account.people = {member(1, "Dana Ruiz", {{}}),
                    member(2, "Lee Chan", {{{}, march(2)}}),
                    member(3, "Ann Hill", {{{}, march(9)}}),
                    member(4, "Ben O'Neil", {{{}, Day(2026y / 2 / 2)}}),
                    member(5, "Priya Nair", {{{}, march(25)}}),
                    member(6, "Sam Okafor", {{{}, march(2)}, {march(9), {}}})};
  const auto departures = departures_of(account, march_so_far, today);
  REQUIRE(departures.size() == 2);
  CHECK(departures[0].person.name == "Ann Hill");
  CHECK(departures[0].day == march(9));
  CHECK(departures[1].person.name == "Lee Chan");
}

TEST_CASE("who ended in the period has departed on that day, or when they left before") {
  const auto ended = [](Id id, std::string name, Day day, std::vector<Stretch> days) {
    AccountMember member{person(id, std::move(name)), "", std::move(days), day};
    member.party.ended = day <= today;
    return member;
  };
  AccountScope account;
  account.people = {
      ended(1, "Dana Ruiz", march(5), {{}}), ended(2, "Lee Chan", march(6), {{{}, march(2)}}),
      ended(3, "Ann Hill", march(25), {{}}), ended(4, "Ben O'Neil", Day(2026y / 2 / 2), {{}})};
  const auto departures = departures_of(account, march_so_far, today);
  REQUIRE(departures.size() == 2);
  CHECK(departures[0].person.name == "Dana Ruiz");
  CHECK(departures[0].day == march(5));
  CHECK(departures[1].person.name == "Lee Chan");
  CHECK(departures[1].day == march(2));
}

}  // namespace relate
