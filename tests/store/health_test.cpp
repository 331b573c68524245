#include "relate/store/health.hpp"

#include <doctest/doctest.h>

#include "small_journal.hpp"

namespace relate::store {
namespace {

struct HealthJournal : SmallJournal {
  HealthInputs inputs(Id person, const char* day = "2026-03-18", const Viewer& viewer = {}) {
    return HealthReader(database, cadences, viewer, day_of(day)).read(name(person));
  }
  HealthInputs for_team(Id person) { return inputs(person, "2026-03-18", viewer_for_team()); }
  static Viewer viewer_for_team() { return {.audience = Audience::team}; }

  Interaction entry(Id who, const char* day, std::optional<Direction> direction,
                    Channel channel = Channel::call) {
    Interaction interaction{.day = day_of(day), .channel = channel, .direction = direction};
    interaction.participants = {{name(who), Role::with}};
    return interaction;
  }
  Id contact(Id who, const char* day, Direction direction, Channel channel = Channel::call) {
    Interaction interaction = entry(who, day, direction, channel);
    return store(interaction);
  }
  Id felt(Id who, const char* day, int mood, Channel channel = Channel::call,
          Role role = Role::with, bool is_private = false) {
    Interaction interaction = entry(who, day, {}, channel);
    interaction.mood = mood;
    interaction.is_private = is_private;
    interaction.participants.front().role = role;
    return store(interaction);
  }

  std::map<std::string, std::string> cadences = {{"sponsor", "2w"}};
};

std::vector<int> moods_of(const HealthInputs& inputs) {
  std::vector<int> moods;
  for (const Mood& mood : inputs.moods) moods.push_back(mood.mood);
  return moods;
}

using Texts = std::vector<std::string>;

Texts items_of(const HealthInputs& inputs) {
  Texts texts;
  for (const Item& item : inputs.items) texts.push_back(item.text);
  return texts;
}

}  // namespace

TEST_CASE("a person's clock has their own cadence, those of tags, and of groups of that day") {
  HealthJournal journal;
  Party acme{.kind = PartyKind::org, .handle = "acme", .name = "Acme", .each = "1m"};
  acme.added = journal.today;
  Party old{.kind = PartyKind::project, .handle = "old", .name = "Old", .each = "1w"};
  old.added = journal.today;
  old.ended = day_of("2026-03-01");
  Party rollout{.kind = PartyKind::project, .handle = "rollout", .name = "Rollout", .each = "3w"};
  rollout.added = journal.today;
  for (Party* group : {&acme, &old, &rollout}) journal.store(*group);
  Party dana{.handle = "dana-ruiz", .name = "Dana Ruiz", .every = "10d", .at_most = "2m"};
  dana.added = day_of("2026-01-07");
  dana.tags = {"Sponsor", "board"};
  dana.memberships = {journal.in(acme.id), journal.in(old.id),
                      journal.in(rollout.id, day_of("2026-02-01"))};
  journal.store(dana);

  const Clock clock = journal.inputs(dana.id).clock;
  CHECK(clock.every == "10d");
  CHECK(clock.at_most == "2m");
  CHECK(clock.added == day_of("2026-01-07"));
  CHECK(clock.tags == Texts{"2w"});
  CHECK(clock.orgs == Texts{"1m"});
  CHECK(clock.projects == Texts{"3w"});
  CHECK_FALSE(clock.last_contact);
  CHECK(journal.inputs(dana.id, "2026-01-31").clock.projects == Texts{"1w"});
}

TEST_CASE("contacts count up to that day, copies, mentions and notes never") {
  HealthJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  journal.log(dana, "2025-12-01");
  journal.log(dana, "2026-03-02");
  journal.log(dana, "2026-03-19");
  journal.log(dana, "2026-03-10", "copied", Role::cc);
  journal.felt(dana, "2026-03-11", 1, Channel::note);
  CHECK(journal.inputs(dana).clock.last_contact == day_of("2026-03-02"));
  CHECK(journal.inputs(dana, "2026-03-01").clock.last_contact == day_of("2025-12-01"));
  CHECK_FALSE(journal.inputs(dana, "2025-11-30").clock.last_contact);
}

TEST_CASE("directions are those of the 180 days that end on that day") {
  HealthJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  journal.contact(dana, "2025-09-19", Direction::in);  // 180 days before
  journal.contact(dana, "2025-09-20", Direction::in);  // the first of 180 days
  journal.contact(dana, "2026-03-01", Direction::both);
  journal.contact(dana, "2026-03-18", Direction::out);
  journal.contact(dana, "2026-03-19", Direction::out);
  journal.contact(dana, "2026-03-18", Direction::out, Channel::note);
  journal.log(dana, "2026-03-18");
  const HealthInputs inputs = journal.inputs(dana);
  CHECK(inputs.in == 1);
  CHECK(inputs.both == 1);
  CHECK(inputs.out == 1);
  CHECK(journal.inputs(dana, "2026-03-17").in == 2);
}

TEST_CASE("moods are those of the year in which they took part, notes too, the latest first") {
  HealthJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  journal.felt(dana, "2025-03-18", -2);  // the same day a year before
  journal.felt(dana, "2025-03-19", -1);
  journal.felt(dana, "2026-03-18", 2);
  journal.felt(dana, "2026-03-19", -2);
  journal.felt(dana, "2026-02-01", 1, Channel::note);
  journal.felt(dana, "2026-02-02", -2, Channel::call, Role::cc);
  journal.log(dana, "2026-03-03");
  CHECK(moods_of(journal.inputs(dana)) == std::vector{2, 1, -1});
  CHECK(moods_of(journal.inputs(dana, "2025-03-18")) == std::vector{-2});
}

TEST_CASE("moods are the same where very many people are read") {
  HealthJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id lee = journal.person("Lee Chan");
  journal.felt(dana, "2025-03-18", -2, Channel::note);  // the same day a year before
  journal.felt(dana, "2026-03-10", 1);
  journal.felt(dana, "2026-03-11", -1, Channel::note);
  journal.felt(dana, "2026-03-11", 2, Channel::note);
  journal.felt(dana, "2026-03-12", 0);
  journal.felt(dana, "2026-03-12", -2, Channel::note, Role::mentioned);
  journal.felt(dana, "2026-03-19", -2, Channel::note);
  for (const Audience audience : {Audience::me, Audience::team}) {
    const Viewer viewer{.audience = audience};
    HealthReader reader(journal.database, journal.cadences, viewer, journal.today);
    const std::vector<int> moods = moods_of(reader.read(journal.name(dana)));
    reader.prepare_for_many();
    CHECK(moods_of(reader.read(journal.name(dana))) == moods);
    CHECK(moods_of(reader.read(journal.name(lee))).empty());
    CHECK(moods == (audience == Audience::me ? std::vector{0, 2, -1, 1} : std::vector{0, 1}));
  }
}

TEST_CASE("a message from them waits as it does in due, on that day") {
  HealthJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id first = journal.contact(dana, "2026-03-02", Direction::in, Channel::email);
  journal.contact(dana, "2026-03-03", Direction::in, Channel::email);
  journal.log(dana, "2026-03-10");
  const HealthInputs then = journal.inputs(dana, "2026-03-09");
  REQUIRE(then.unanswered);
  CHECK(then.unanswered->interaction == first);
  CHECK(then.wrote);
  CHECK_FALSE(journal.inputs(dana).unanswered);
  CHECK(journal.inputs(dana).wrote);
  CHECK_FALSE(journal.inputs(dana, "2026-03-01").wrote);
  CHECK_FALSE(journal.inputs(dana, "2027-03-03").wrote);
  journal.contact(dana, "2026-03-12", Direction::in, Channel::call);
  CHECK_FALSE(journal.inputs(dana).unanswered);
}

TEST_CASE("items are promises, roadblocks and feedback that concern them, opened by that day") {
  HealthJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id lee = journal.person("Lee Chan");
  const auto add = [&](ItemKind kind, const char* text, const char* opened, const char* closed) {
    Item item{.kind = kind, .text = text, .parties = {{journal.name(dana), {}}}};
    item.opened = day_of(opened);
    if (closed) item.closed = day_of(closed);
    journal.store(item);
  };
  add(ItemKind::promise, "open since long", "2023-01-01", nullptr);
  add(ItemKind::promise, "closed long ago", "2024-01-01", "2025-03-18");
  add(ItemKind::promise, "closed in the year", "2024-01-01", "2025-03-19");
  add(ItemKind::roadblock, "old roadblock", "2024-01-02", "2024-01-03");
  add(ItemKind::feedback, "feedback", "2026-03-01", nullptr);
  add(ItemKind::ask, "ask", "2026-03-01", nullptr);
  add(ItemKind::promise, "tomorrow", "2026-03-19", nullptr);
  journal.promise(lee, "2026-03-01", "of another");
  CHECK(items_of(journal.inputs(dana)) ==
        Texts{"open since long", "closed in the year", "old roadblock", "feedback"});
}

TEST_CASE("what the team does not see is left out for the team") {
  HealthJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  journal.log(dana, "2026-02-01");
  journal.felt(dana, "2026-03-02", 1);
  journal.felt(dana, "2026-03-03", -2, Channel::note);
  journal.felt(dana, "2026-03-04", -2, Channel::call, Role::with, true);
  Interaction letter = journal.entry(dana, "2026-03-05", Direction::in, Channel::letter);
  letter.is_private = true;
  journal.store(letter);
  Item secret{.text = "secret", .parties = {{journal.name(dana), {}}}, .opened = journal.today};
  secret.is_private = true;
  journal.store(secret);

  const HealthInputs team = journal.for_team(dana);
  CHECK(team.clock.last_contact == day_of("2026-03-02"));
  CHECK(moods_of(team) == std::vector{1});
  CHECK_FALSE(team.wrote);
  CHECK_FALSE(team.unanswered);
  CHECK(team.in == 0);
  CHECK(team.items.empty());
  const HealthInputs me = journal.inputs(dana);
  CHECK(me.clock.last_contact == day_of("2026-03-05"));
  CHECK(moods_of(me) == std::vector{-2, -2, 1});
  CHECK(me.unanswered);
  CHECK(me.in == 1);
  CHECK(me.items.size() == 1);
}

}  // namespace relate::store
