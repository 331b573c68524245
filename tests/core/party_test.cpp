#include "relate/core/party.hpp"

#include <chrono>

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

TEST_CASE("every kind of party is read back from its word") {
  CHECK(to_word(PartyKind::person) == "person");
  CHECK(to_word(PartyKind::org) == "org");
  CHECK(to_word(PartyKind::project) == "project");
  for (const auto kind : {PartyKind::person, PartyKind::org, PartyKind::project})
    CHECK(party_kind(to_word(kind)) == kind);
  CHECK_FALSE(party_kind("people"));
  CHECK_FALSE(party_kind(""));
}

TEST_CASE("a party is named with its org where it has one") {
  PartyName dana;
  dana.name = "Dana Ruiz";
  CHECK(with_org(dana) == "Dana Ruiz");
  dana.org = "Acme";
  CHECK(with_org(dana) == "Dana Ruiz (Acme)");
}

TEST_CASE("a membership holds from its first day until the day before its last") {
  Membership membership;
  membership.since = Day{2026y / 3 / 2};
  membership.until = Day{2026y / 3 / 18};
  CHECK_FALSE(membership.holds_on(2026y / 3 / 1));
  CHECK(membership.holds_on(2026y / 3 / 2));
  CHECK(membership.holds_on(2026y / 3 / 17));
  CHECK_FALSE(membership.holds_on(2026y / 3 / 18));
}

TEST_CASE("a membership without days holds always") {
  CHECK(Membership{}.holds_on(1900y / 1 / 1));
  CHECK(Membership{}.holds_on(2100y / 1 / 1));
}

}  // namespace
}  // namespace relate
