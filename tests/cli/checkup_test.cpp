#include "cli/checkup.hpp"

#include <doctest/doctest.h>

#include "store/small_journal.hpp"

namespace relate::cli {
namespace {

using store::day_of;

struct CheckupJournal : store::SmallJournal {
  PartyHealth health(Id party, const Viewer& viewer = {}) {
    return Checkup(database, settings, viewer, today).of(name(party));
  }
  /// A call with a mood, which is all that is known of their health.
  void felt(Id who, const char* day, int mood) {
    Interaction interaction{.day = day_of(day), .channel = Channel::call, .mood = mood};
    interaction.participants = {{name(who), Role::with}};
    store(interaction);
  }
  void change(Id id, auto edit) {
    Party changed = party(id);
    edit(changed);
    store(changed);
  }

  Settings settings;
};

std::vector<std::string> names_of(const HealthOn& health) {
  std::vector<std::string> names;
  for (const PersonHealth& person : health.people) names.push_back(person.person.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the health of an account is its people's, each once, whatever they belong to of it") {
  CheckupJournal journal;
  const Id acme = journal.org("Acme");
  const Id labs = journal.org("Acme Labs", {journal.in(acme)});
  const Id rollout = journal.project("Rollout", {journal.in(labs)});
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme), journal.in(rollout)});
  const Id lee = journal.person("Lee Chan", {journal.in(labs), journal.in(rollout)});
  journal.person("Zoë Müller", {journal.in(acme)});
  journal.felt(dana, "2026-03-02", 2);
  journal.felt(lee, "2026-03-02", -1);

  const PartyHealth health = journal.health(acme);
  CHECK(names_of(health.now) == Names{"Dana Ruiz", "Lee Chan", "Zoë Müller"});
  CHECK(health.now.total() == 63);  // 100 and 25; of Zoë nothing is known
  REQUIRE(health.now.lowest());
  CHECK(health.now.lowest()->person.id == lee);
  CHECK(health.in_contact == 2);
  CHECK_FALSE(health.trend());
}

TEST_CASE("who is on our side, or has ended, has no health and is no part of any") {
  CheckupJournal journal;
  const Id acme = journal.org("Acme");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme)});
  const Id mia = journal.person("Mia Lindqvist", {journal.in(acme)});
  const Id olga = journal.person("Olga Petrova", {journal.in(acme)});
  for (const Id person : {dana, mia, olga}) journal.felt(person, "2026-03-02", 1);
  journal.change(mia, [](Party& party) { party.internal = true; });
  journal.change(olga, [](Party& party) { party.ended = day_of("2026-03-10"); });
  CHECK(names_of(journal.health(acme).now) == Names{"Dana Ruiz"});
  CHECK_FALSE(journal.health(mia).now.total());
  CHECK_FALSE(journal.health(olga).now.total());
  CHECK(journal.health(dana).now.total() == 75);
  CHECK_FALSE(journal.health(dana).in_contact);
  journal.change(acme, [](Party& party) { party.ended = day_of("2026-03-10"); });
  CHECK_FALSE(journal.health(acme).now.total());
}

TEST_CASE("the health before is of those who belonged, and had not ended, 90 days before") {
  CheckupJournal journal;
  const Id acme = journal.org("Acme");
  const Id globex = journal.org("Globex");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme)});
  const Id lee = journal.person("Lee Chan", {journal.in(acme, {}, day_of("2026-01-01")),
                                             journal.in(globex, day_of("2026-01-01"))});
  const Id olga = journal.person("Olga Petrova", {journal.in(acme)});
  journal.change(olga, [](Party& party) { party.ended = day_of("2025-12-19"); });
  journal.felt(dana, "2026-03-02", 1);
  journal.felt(lee, "2025-12-01", -1);
  journal.felt(olga, "2025-12-01", 2);

  const PartyHealth health = journal.health(acme);
  CHECK(health.before.day == day_of("2025-12-18"));
  CHECK(names_of(health.now) == Names{"Dana Ruiz"});
  CHECK(names_of(health.before) == Names{"Dana Ruiz", "Lee Chan", "Olga Petrova"});
  CHECK(health.now.total() == 75);
  CHECK(health.before.total() == 63);  // 25 and 100; of Dana nothing was known
  CHECK(health.trend() == 12);
  CHECK(journal.health(globex).now.total() == 25);
}

TEST_CASE("the team does not see the health of private people") {
  CheckupJournal journal;
  const Id acme = journal.org("Acme");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme)});
  const Id lee = journal.person("Lee Chan", {journal.in(acme)});
  journal.felt(dana, "2026-03-02", 1);
  journal.felt(lee, "2026-03-02", -2);
  const Viewer team{.audience = Audience::team, .private_parties = {lee}};
  CHECK(journal.health(acme).now.total() == 38);  // 37.5
  CHECK(journal.health(acme, team).now.total() == 75);
  CHECK(names_of(journal.health(acme, team).now) == Names{"Dana Ruiz"});
}

}  // namespace relate::cli
