#include "relate/store/latest.hpp"

#include <doctest/doctest.h>

#include "relate/store/accounts.hpp"
#include "small_journal.hpp"

namespace relate::store {
namespace {

using Ids = std::vector<Id>;

const Viewer me;

Ids ids_of(const std::vector<Interaction>& interactions) {
  Ids ids;
  for (const Interaction& interaction : interactions) ids.push_back(interaction.id);
  return ids;
}

Ids contacts(SmallJournal& journal, Id party, int count, const Viewer& viewer = me) {
  return ids_of(latest_contacts(journal.database,
                                account_scope(journal.database, party, {}, journal.today), count,
                                viewer, journal.today));
}

Ids mentions(SmallJournal& journal, Id party, int count, const Viewer& viewer = me) {
  return ids_of(latest_mentions(journal.database, party, count, viewer, journal.today));
}

/// What happened with `who`, changed before it is stored.
template <class Change>
Id log_changed(SmallJournal& journal, Id who, const char* day, Change change) {
  Interaction interaction;
  interaction.day = day_of(day);
  interaction.channel = Channel::call;
  interaction.participants = {{journal.name(who), Role::with}};
  change(interaction);
  return journal.store(interaction);
}

}  // namespace

TEST_CASE("the latest contacts stand by day, within a day without a time first, then by time") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id old = journal.log(dana, "2026-02-01");
  const Id afternoon = log_changed(journal, dana, "2026-03-10", [](Interaction& interaction) {
    interaction.time = ClockTime{.minute = 15 * 60};
  });
  const Id untimed = journal.log(dana, "2026-03-10");
  const Id morning = log_changed(journal, dana, "2026-03-10", [](Interaction& interaction) {
    interaction.time = ClockTime{.minute = 9 * 60};
  });
  journal.log(dana, "2026-03-19", "still to come");
  CHECK(contacts(journal, dana, 9) == Ids{untimed, afternoon, morning, old});
  CHECK(contacts(journal, dana, 2) == Ids{untimed, afternoon});
}

TEST_CASE("the latest contacts of an account are those of its people while they belonged") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Day change = day_of("2026-03-02");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme, {}, change)});
  const Id lee = journal.person("Lee Chan", {journal.in(acme)});
  const Id before = journal.log(dana, "2026-03-01");
  journal.log(dana, "2026-03-02");
  const Id with_org = journal.log(acme, "2026-02-20");
  const Id both = log_changed(journal, dana, "2026-02-25", [&](Interaction& interaction) {
    interaction.participants.push_back({journal.name(lee), Role::with});
  });
  CHECK(contacts(journal, acme, 9) == Ids{before, both, with_org});
}

TEST_CASE("mentions, copies and notes are no contacts, and stand apart") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id lee = journal.person("Lee Chan");
  journal.log(dana, "2026-03-01");
  const Id mention = log_changed(journal, lee, "2026-03-02", [&](Interaction& interaction) {
    interaction.participants.push_back({journal.name(dana), Role::mentioned});
  });
  const Id copy = log_changed(journal, lee, "2026-03-03", [&](Interaction& interaction) {
    interaction.participants.push_back({journal.name(dana), Role::cc});
  });
  const Id note = log_changed(journal, dana, "2026-03-04", [](Interaction& interaction) {
    interaction.channel = Channel::note;
  });
  CHECK(mentions(journal, dana, 9) == Ids{note, copy, mention});
  CHECK(mentions(journal, dana, 1) == Ids{note});
  CHECK(mentions(journal, lee, 9).empty());
}

TEST_CASE("a note on a project is one about it, another interaction on it is a contact") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id rollout = journal.project("Rollout");
  const auto on_project = [&](Channel channel) {
    return log_changed(journal, dana, "2026-03-04", [&](Interaction& interaction) {
      interaction.channel = channel;
      interaction.project = journal.name(rollout);
      interaction.participants.push_back({journal.name(rollout), Role::mentioned});
    });
  };
  const Id note = on_project(Channel::note);
  const Id call = on_project(Channel::call);
  CHECK(mentions(journal, rollout, 9) == Ids{note});
  CHECK(contacts(journal, rollout, 9) == Ids{call});
}

TEST_CASE("the team gets as many as were asked for, without notes and what is private") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id lee = journal.person("Lee Chan");
  const auto hide = [](Interaction& interaction) { interaction.is_private = true; };
  const Id first = journal.log(dana, "2026-03-01");
  log_changed(journal, dana, "2026-03-10", hide);
  log_changed(journal, dana, "2026-03-11",
              [](Interaction& interaction) { interaction.channel = Channel::note; });
  const auto mention = [&](const char* day, auto change) {
    return log_changed(journal, lee, day, [&](Interaction& interaction) {
      interaction.participants.push_back({journal.name(dana), Role::mentioned});
      change(interaction);
    });
  };
  const Id seen = mention("2026-03-02", [](Interaction&) {});
  mention("2026-03-12", hide);

  const Viewer team = viewer_for(journal.database, Audience::team);
  CHECK(contacts(journal, dana, 1, team) == Ids{first});
  CHECK(mentions(journal, dana, 1, team) == Ids{seen});
  CHECK(contact_days(journal.database, dana, day_of("2026-01-01"), team, journal.today).size() ==
        1);
}

TEST_CASE("the days of contact begin on the day asked for and end today") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  journal.log(dana, "2025-03-18");
  const Id first = journal.log(dana, "2025-03-19");
  const Id last = journal.log(dana, "2026-03-18");
  journal.log(dana, "2026-03-19");
  const auto days = contact_days(journal.database, dana, day_of("2025-03-19"), me, journal.today);
  REQUIRE(days.size() == 2);
  CHECK(days[0].interaction == first);
  CHECK(days[0].day == day_of("2025-03-19"));
  CHECK(days[1].interaction == last);
}

}  // namespace relate::store
