#include "relate/core/link.hpp"

#include <doctest/doctest.h>

#include "relate/core/error.hpp"

using namespace relate;
using namespace std::chrono_literals;

namespace {

const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"};
const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan"};
const PartyName ann{.id = 3, .handle = "ann-hill", .name = "Ann Hill"};
const PartyName acme{.id = 4, .kind = PartyKind::org, .handle = "acme", .name = "Acme"};
const PartyName rollout{
    .id = 5, .kind = PartyKind::project, .handle = "rollout", .name = "Rollout"};

Id next_id = 100;

Link link(const PartyName& from, const char* relation, const PartyName& to,
          std::optional<Day> since = {}, std::optional<Day> until = {}) {
  return {.id = ++next_id,
          .from = from,
          .relation = relation,
          .to = to,
          .since = since,
          .until = until};
}

/// What is said against `link` beside `others`; empty where it can stand.
std::string said_against(const Link& link, const std::vector<Link>& others) {
  try {
    require_can_stand(link, others);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a link holds from its first day to its last, both included") {
  const Link days = link(dana, "knows", lee, 2026y / 3 / 2, 2026y / 3 / 18);
  CHECK_FALSE(days.holds_on(2026y / 3 / 1));
  CHECK(days.holds_on(2026y / 3 / 2));
  CHECK(days.holds_on(2026y / 3 / 18));
  CHECK_FALSE(days.holds_on(2026y / 3 / 19));
  CHECK(link(dana, "knows", lee).holds_on(1999y / 1 / 1));
}

TEST_CASE("a link is of who ended from either end, but not seen from them") {
  PartyName gone = ann;
  gone.ended = true;
  CHECK(link(gone, "knows", lee).is_of_ended());
  CHECK(link(lee, "knows", gone).is_of_ended(lee.id));
  CHECK_FALSE(link(lee, "knows", gone).is_of_ended(gone.id));
  CHECK_FALSE(link(lee, "knows", dana).is_of_ended());
}

TEST_CASE("a party's part in a project is kept from the party to the project") {
  Link part = link(rollout, "accountable", dana);
  settle_ends(part);
  CHECK(part.from.id == dana.id);
  CHECK(part.to.id == rollout.id);
  settle_ends(part);
  CHECK(part.from.id == dana.id);
}

TEST_CASE("ends that a relation does not have are refused") {
  Link itself = link(dana, "knows", dana);
  CHECK_THROWS_WITH_AS(settle_ends(itself), "'Dana Ruiz' cannot be linked to itself", Error);
  Link no_project = link(dana, "informed", acme);
  CHECK_THROWS_WITH_AS(settle_ends(no_project), "'informed' is the part of somebody in a project",
                       Error);
  Link org = link(dana, "reports-to", acme);
  CHECK_THROWS_WITH_AS(settle_ends(org), "'reports-to' is between people, and 'Acme' is none",
                       Error);
  Link sponsor = link(acme, "sponsors", rollout);
  settle_ends(sponsor);
  CHECK(sponsor.from.id == acme.id);
}

TEST_CASE("who reports to whom makes no circle, and the way round is named") {
  const std::vector<Link> others = {link(lee, "reports-to", ann), link(ann, "reports-to", dana)};
  CHECK(said_against(link(dana, "reports-to", lee), others) ==
        "'Dana Ruiz' would come to report to themselves: Dana Ruiz reports to Lee Chan, who "
        "reports to Ann Hill, who reports to Dana Ruiz");
  CHECK(said_against(link(dana, "reports-to", ann), others) ==
        "'Dana Ruiz' would come to report to themselves: Dana Ruiz reports to Ann Hill, who "
        "reports to Dana Ruiz");
  CHECK(said_against(link(lee, "reports-to", dana), others).empty());
  CHECK(said_against(link(dana, "influences", lee), {link(lee, "influences", dana)}).empty());
}

TEST_CASE("links that never hold on the same day make no circle") {
  const Link before = link(lee, "reports-to", dana, {}, 2026y / 2 / 28);
  CHECK(said_against(link(dana, "reports-to", lee, 2026y / 3 / 1), {before}).empty());
  CHECK_FALSE(said_against(link(dana, "reports-to", lee, 2026y / 2 / 28), {before}).empty());
}

TEST_CASE("one is accountable for a project at a time") {
  const std::vector<Link> others = {link(lee, "accountable", rollout, {}, 2026y / 3 / 17)};
  CHECK(said_against(link(dana, "accountable", rollout), others) ==
        "'Lee Chan is accountable for Rollout', and only one can be");
  CHECK(said_against(link(dana, "accountable", rollout, 2026y / 3 / 18), others).empty());
  CHECK(said_against(link(dana, "responsible", rollout), {link(lee, "responsible", rollout)})
            .empty());
}

TEST_CASE("a link that is known already is refused, from either end where both say the same") {
  CHECK(said_against(link(dana, "knows", lee), {link(lee, "knows", dana)}) ==
        "'Lee Chan knows Dana Ruiz' is known already");
  CHECK(said_against(link(lee, "sponsors", dana), {link(dana, "sponsors", lee)}).empty());
  const Link same = link(lee, "sponsors", dana);
  CHECK(said_against(same, {same}).empty());
}
