#include "relate/core/account.hpp"

#include <doctest/doctest.h>

using namespace relate;
using namespace std::chrono;

namespace {

constexpr Day jan = 2026y / 1 / 1;
constexpr Day feb = 2026y / 2 / 1;
constexpr Day mar = 2026y / 3 / 1;
constexpr Day apr = 2026y / 4 / 1;

using Stretches = std::vector<Stretch>;

AccountMember member(std::string name, Stretches days, std::optional<Day> ended = {}) {
  return {.party = {.name = std::move(name)}, .level = {}, .days = std::move(days), .ended = ended};
}

}  // namespace

TEST_CASE("stretches that overlap or touch are one, and others stay apart") {
  CHECK(joined({{jan, mar}, {feb, apr}}) == Stretches{{jan, apr}});
  CHECK(joined({{feb, mar}, {jan, feb}}) == Stretches{{jan, mar}});
  CHECK(joined({{mar, apr}, {jan, feb}}) == Stretches{{jan, feb}, {mar, apr}});
  CHECK(joined({{jan, apr}, {feb, mar}}) == Stretches{{jan, apr}});
  CHECK(joined({}) == Stretches{});
}

TEST_CASE("a stretch without a day at an end holds for all days on that side") {
  CHECK(joined({{jan, feb}, {std::nullopt, feb}}) == Stretches{{std::nullopt, feb}});
  CHECK(joined({{jan, std::nullopt}, {feb, mar}}) == Stretches{{jan, std::nullopt}});
  CHECK(joined({{std::nullopt, std::nullopt}, {jan, feb}}) ==
        Stretches{{std::nullopt, std::nullopt}});
  CHECK(Stretch{}.holds_on(jan));
}

TEST_CASE("who belonged until a day does not belong on it, and who belongs since one does") {
  const AccountMember dana = member("Dana Ruiz", {{jan, feb}, {mar, std::nullopt}});
  CHECK(dana.belongs_on(jan));
  CHECK(dana.belongs_on(feb - days(1)));
  CHECK_FALSE(dana.belongs_on(feb));
  CHECK_FALSE(dana.belongs_on(jan - days(1)));
  CHECK(dana.belongs_on(apr));
}

TEST_CASE("the people of an account are those who belong on the day and have not ended") {
  const AccountScope scope{.groups = {member("Acme", {{}})},
                           .people = {member("Dana Ruiz", {{std::nullopt, mar}}),
                                      member("Lee Chan", {{}}), member("Ann Hill", {{}}, mar)}};
  const auto now = people_on(scope, mar);
  REQUIRE(now.size() == 1);
  CHECK(now[0].name == "Lee Chan");
  CHECK(people_on(scope, feb).size() == 3);
}

TEST_CASE("a position is what somebody is to the account, whatever they are elsewhere") {
  const auto in = [](Id group, PartyKind kind, std::string role, std::optional<Day> until = {}) {
    return Membership{
        .group = {.id = group, .kind = kind}, .role = std::move(role), .until = until};
  };
  const Party dana{.memberships = {in(1, PartyKind::org, "CIO"),
                                   in(2, PartyKind::project, "sponsor"),
                                   in(3, PartyKind::org, "board member"),
                                   in(4, PartyKind::org, "trainee", feb)}};
  CHECK(position_in({1, 2}, dana, mar)->role == "CIO");
  CHECK(position_in({3}, dana, mar)->role == "board member");
  CHECK(position_in({2, 9}, dana, mar)->role == "sponsor");
  CHECK(position_in({4}, dana, jan)->role == "trainee");
  CHECK(position_in({4}, dana, feb) == nullptr);
  CHECK(position_in({}, dana, mar) == nullptr);
}
