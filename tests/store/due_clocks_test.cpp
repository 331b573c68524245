#include <doctest/doctest.h>

#include "relate/store/due.hpp"
#include "small_journal.hpp"

namespace relate::store {
namespace {

using Texts = std::vector<std::string>;

std::vector<DueClock> clocks_of(SmallJournal& journal,
                                const std::map<std::string, std::string>& tag_cadence = {}) {
  std::vector<DueClock> clocks;
  visit_clocks(journal.database, tag_cadence, journal.today,
               [&](DueClock clock) { clocks.push_back(std::move(clock)); });
  return clocks;
}

/// The clock of a party among all; nothing where it has none.
std::optional<Clock> clock_of(SmallJournal& journal, Id party,
                              const std::map<std::string, std::string>& tag_cadence = {}) {
  for (const DueClock& each : clocks_of(journal, tag_cadence))
    if (each.clocked.party.id == party) return each.clocked.clock;
  return {};
}

std::optional<Day> last_of(SmallJournal& journal, Id party) {
  const auto clock = clock_of(journal, party);
  return clock ? clock->last_contact : std::nullopt;
}

/// Of a journal with one party.
bool waits(SmallJournal& journal) { return clocks_of(journal).at(0).last_is_in; }

/// Sets one thing of a party.
template <class Value>
void set(SmallJournal& journal, Id id, Value Party::*member, const char* value) {
  Party party = journal.party(id);
  if constexpr (std::is_same_v<Value, std::optional<Day>>)
    party.*member = day_of(value);
  else
    party.*member = value;
  journal.store(party);
}

void add_tag(SmallJournal& journal, Id id, const char* tag) {
  Party party = journal.party(id);
  party.tags.emplace_back(tag);
  journal.store(party);
}

void log_in(SmallJournal& journal, Id who, const char* day, Direction direction,
            std::optional<ClockTime> time = {}) {
  Interaction interaction;
  interaction.day = day_of(day);
  interaction.time = time;
  interaction.channel = Channel::email;
  interaction.direction = direction;
  interaction.participants = {{journal.name(who), Role::with}};
  journal.store(interaction);
}

void log_about(SmallJournal& journal, Id project, Id who, const char* day) {
  Interaction interaction;
  interaction.day = day_of(day);
  interaction.channel = Channel::call;
  interaction.project = journal.name(project);
  interaction.participants = {{journal.name(who), Role::with}};
  journal.store(interaction);
}

}  // namespace

TEST_CASE("a clock has what the party itself says") {
  SmallJournal journal;
  Party party{.handle = "dana-ruiz", .name = "Dana Ruiz"};
  party.every = "2w";
  party.at_most = "1m";
  party.internal = true;
  party.snoozed_until = day_of("2026-04-01");
  party.added = day_of("2026-01-05");
  journal.store(party);
  const auto clocks = clocks_of(journal);
  REQUIRE(clocks.size() == 1);
  CHECK(clocks[0].clocked.party.name == "Dana Ruiz");
  CHECK(clocks[0].clocked.party.handle == "dana-ruiz");
  const Clock& clock = clocks[0].clocked.clock;
  CHECK(clock.every == "2w");
  CHECK(clock.at_most == "1m");
  CHECK(clock.internal);
  CHECK(clock.snoozed_until == day_of("2026-04-01"));
  CHECK(clock.added == day_of("2026-01-05"));
  CHECK_FALSE(clock.last_contact);
}

TEST_CASE("what has ended has no clock from that day on") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  set(journal, dana, &Party::ended, "2026-03-19");
  CHECK(clock_of(journal, dana));
  set(journal, dana, &Party::ended, "2026-03-18");
  CHECK_FALSE(clock_of(journal, dana));
}

TEST_CASE("the last contact is the latest on or before today that they took part in") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  journal.log(dana, "2026-02-01");
  journal.log(dana, "2026-03-10");
  journal.log(dana, "2026-03-12", "copied", Role::cc);
  journal.log(dana, "2026-03-13", "spoken of", Role::mentioned);
  journal.log(dana, "2026-03-19", "after today");
  CHECK(last_of(journal, dana) == day_of("2026-03-10"));
  journal.log(dana, "2026-03-18");
  CHECK(last_of(journal, dana) == journal.today);
}

TEST_CASE("a note is no contact") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  Interaction note;
  note.day = journal.today;
  note.channel = Channel::note;
  note.participants = {{journal.name(dana), Role::with}};
  journal.store(note);
  CHECK_FALSE(last_of(journal, dana));
}

TEST_CASE("who began the last contact is known, by its time and then as recorded") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  CHECK_FALSE(waits(journal));
  log_in(journal, dana, "2026-03-10", Direction::in);
  CHECK(waits(journal));
  log_in(journal, dana, "2026-03-10", Direction::out);
  CHECK_FALSE(waits(journal));
  // Without a time it comes after those that have one.
  log_in(journal, dana, "2026-03-10", Direction::in, ClockTime{23 * 60, {}});
  CHECK_FALSE(waits(journal));
  log_in(journal, dana, "2026-03-11", Direction::in);
  CHECK(waits(journal));
  journal.log(dana, "2026-03-12");  // not said who began
  CHECK_FALSE(waits(journal));
}

TEST_CASE("tags give the cadences that the configuration has for them, whatever their case") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  add_tag(journal, dana, "Sponsor");
  add_tag(journal, dana, "pilot");
  add_tag(journal, dana, "other");
  const auto clock = clock_of(journal, dana, {{"pilot", "1m"}, {"sponsor", "2w"}});
  REQUIRE(clock);
  CHECK(clock->tags == Texts{"1m", "2w"});
}

TEST_CASE("projects and orgs give their people the cadence for each, while they belong") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id rollout = journal.project("Rollout");
  set(journal, acme, &Party::each, "1m");
  set(journal, rollout, &Party::each, "2w");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme), journal.in(rollout)});
  const Id lee = journal.person(
      "Lee Chan", {journal.in(acme, {}, journal.today), journal.in(rollout, day_of("2026-03-19"))});
  CHECK(clock_of(journal, dana)->orgs == Texts{"1m"});
  CHECK(clock_of(journal, dana)->projects == Texts{"2w"});
  CHECK(clock_of(journal, lee)->orgs.empty());
  CHECK(clock_of(journal, lee)->projects.empty());
}

TEST_CASE("from an org or project that has ended its people inherit nothing") {
  SmallJournal journal;
  const Id rollout = journal.project("Rollout");
  set(journal, rollout, &Party::each, "2w");
  const Id dana = journal.person("Dana Ruiz", {journal.in(rollout)});
  set(journal, rollout, &Party::ended, "2026-03-18");
  REQUIRE(clock_of(journal, dana));
  CHECK(clock_of(journal, dana)->projects.empty());
}

TEST_CASE("of an org with a cadence the contacts of its people count, on days they belonged") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id dana =
      journal.person("Dana Ruiz", {journal.in(acme, day_of("2026-02-01"), day_of("2026-03-01"))});
  journal.log(dana, "2026-01-31");
  journal.log(dana, "2026-03-01");
  CHECK_FALSE(last_of(journal, acme));  // without a cadence it is not asked for
  set(journal, acme, &Party::every, "2w");
  CHECK_FALSE(last_of(journal, acme));
  journal.log(dana, "2026-02-01");
  CHECK(last_of(journal, acme) == day_of("2026-02-01"));
  journal.log(dana, "2026-02-28");
  CHECK(last_of(journal, acme) == day_of("2026-02-28"));
  journal.log(acme, "2026-03-02");
  CHECK(last_of(journal, acme) == day_of("2026-03-02"));
}

TEST_CASE("the first membership without a day holds for all earlier days") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  set(journal, acme, &Party::at_most, "1m");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme)});
  journal.log(dana, "2020-01-01");
  CHECK(last_of(journal, acme) == day_of("2020-01-01"));
}

TEST_CASE("internal people move no clock but that of the project they worked for") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id rollout = journal.project("Rollout", {journal.in(acme)});
  set(journal, acme, &Party::every, "2w");
  set(journal, rollout, &Party::every, "2w");
  Party sam = journal.party(journal.person("Sam Okafor", {journal.in(acme), journal.in(rollout)}));
  sam.internal = true;
  journal.store(sam);
  journal.log(sam.id, "2026-03-10");
  CHECK_FALSE(last_of(journal, acme));
  CHECK_FALSE(last_of(journal, rollout));
  log_about(journal, rollout, sam.id, "2026-03-11");
  CHECK(last_of(journal, rollout) == day_of("2026-03-11"));
  CHECK(last_of(journal, acme) == day_of("2026-03-11"));
}

TEST_CASE("member orgs and projects of an account count, each only while it belonged") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id globex = journal.org("Globex", {journal.in(acme, day_of("2026-03-01"))});
  const Id dana = journal.person("Dana Ruiz", {journal.in(globex)});
  set(journal, acme, &Party::every, "2w");
  journal.log(dana, "2026-02-28");
  CHECK_FALSE(last_of(journal, acme));
  journal.log(dana, "2026-03-01");
  CHECK(last_of(journal, acme) == day_of("2026-03-01"));
}

TEST_CASE("orgs that belong to each other in a circle are gone round once") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id globex = journal.org("Globex", {journal.in(acme)});
  Party party = journal.party(acme);
  party.memberships = {journal.in(globex)};
  party.every = "2w";
  journal.store(party);
  journal.log(globex, "2026-03-10");
  CHECK(last_of(journal, acme) == day_of("2026-03-10"));
}

}  // namespace relate::store
