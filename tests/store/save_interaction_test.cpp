#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

std::string participants(const Interaction& interaction) {
  std::string text;
  for (const Participant& participant : interaction.participants)
    text += std::string(to_word(participant.role)) + ":" + participant.party.handle + " ";
  return text;
}

struct Cast : MemoryJournal {
  PartyName dana = name(add_person("dana-ruiz", "Dana Ruiz"));
  PartyName lee = name(add_person("lee-chan", "Lee Chan"));
  PartyName rollout =
      name(add({.kind = PartyKind::project, .handle = "rollout", .name = "Rollout"}));

  bool save(Interaction& interaction) {
    return change("log", [&](Operation& operation) { save_interaction(operation, interaction); });
  }
  Interaction reloaded(const Interaction& interaction) {
    return load_interaction(database, interaction.id, today);
  }
  std::string contacts() {
    return column(
        "SELECT p.handle || '@' || c.moment FROM contact c "
        "JOIN party p ON p.id = c.party_id ORDER BY p.handle");
  }
};

}  // namespace

TEST_CASE("every field of an interaction is stored and read again") {
  Cast journal;
  Interaction call{.day = march(17),
                   .time = ClockTime{14 * 60 + 30, 60},
                   .channel = Channel::call,
                   .direction = Direction::in,
                   .mood = -1,
                   .minutes = 45,
                   .text = "rollout worries",
                   .place = "Berlin",
                   .url = "https://example.org/minutes",
                   .project = journal.rollout,
                   .is_private = true,
                   .participants = {{journal.lee, Role::with}, {journal.dana, Role::cc}},
                   .tags = {"budget", "rollout"}};
  CHECK(journal.save(call));
  const Interaction stored = journal.reloaded(call);
  CHECK(stored.day == march(17));
  CHECK(stored.time == ClockTime{14 * 60 + 30, 60});
  CHECK(stored.channel == Channel::call);
  CHECK(stored.direction == Direction::in);
  CHECK(stored.mood == -1);
  CHECK(stored.minutes == 45);
  CHECK(stored.text == "rollout worries");
  CHECK(stored.place == "Berlin");
  CHECK(stored.url == "https://example.org/minutes");
  REQUIRE(stored.project);
  CHECK(stored.project->name == "Rollout");
  CHECK(stored.is_private);
  CHECK(participants(stored) == "with:lee-chan cc:dana-ruiz ");
  CHECK(stored.tags == std::vector<std::string>{"budget", "rollout"});
  CHECK(stored.sequence == call.sequence);
}

TEST_CASE("what was not said of an interaction is empty") {
  Cast journal;
  Interaction contact{.day = today, .participants = {{journal.dana, Role::with}}};
  journal.save(contact);
  const Interaction stored = journal.reloaded(contact);
  CHECK(!stored.time);
  CHECK(stored.channel == Channel::contact);
  CHECK(!stored.direction);
  CHECK(!stored.mood);
  CHECK(!stored.minutes);
  CHECK(stored.text.empty());
  CHECK(!stored.project);
  CHECK(journal.value("SELECT place IS NULL AND url IS NULL FROM interaction") == "1");
}

TEST_CASE("a time without an offset has none when it is read") {
  Cast journal;
  Interaction call{.day = today, .time = ClockTime{0, {}}};
  journal.save(call);
  CHECK(journal.reloaded(call).time == ClockTime{0, {}});
}

TEST_CASE("participants and tags are changed: added, removed, in another role and order") {
  Cast journal;
  Interaction call{.day = today,
                   .participants = {{journal.dana, Role::with}, {journal.lee, Role::mentioned}},
                   .tags = {"budget"}};
  journal.save(call);
  call.participants = {{journal.lee, Role::with}, {journal.rollout, Role::mentioned}};
  call.tags = {"rollout"};
  CHECK(journal.save(call));
  CHECK(participants(journal.reloaded(call)) == "with:lee-chan mentioned:rollout ");
  CHECK(journal.reloaded(call).tags == std::vector<std::string>{"rollout"});
  journal.undo();
  CHECK(participants(journal.reloaded(call)) == "with:dana-ruiz mentioned:lee-chan ");
  CHECK(journal.reloaded(call).tags == std::vector<std::string>{"budget"});
}

TEST_CASE("only who took part has a contact, on that day, and only what is no note") {
  Cast journal;
  Interaction call{.day = march(17),
                   .participants = {{journal.dana, Role::with}, {journal.lee, Role::cc}}};
  journal.save(call);
  CHECK(journal.contacts() == "dana-ruiz@2026-03-17 ~");
  call.participants[1].role = Role::with;
  call.time = ClockTime{9 * 60, {}};
  journal.save(call);
  CHECK(journal.contacts() == "dana-ruiz@2026-03-17 09:00 lee-chan@2026-03-17 09:00");
  call.channel = Channel::note;
  journal.save(call);
  CHECK(journal.contacts() == "");
  journal.undo();
  CHECK(journal.contacts() == "dana-ruiz@2026-03-17 09:00 lee-chan@2026-03-17 09:00");
  journal.undo(2);
  CHECK(journal.contacts() == "");
}

TEST_CASE("an interaction about a project is a contact of it, whoever took part") {
  Cast journal;
  Interaction call{
      .day = today, .project = journal.rollout, .participants = {{journal.dana, Role::with}}};
  journal.save(call);
  CHECK(journal.contacts() == "dana-ruiz@2026-03-18 ~ rollout@2026-03-18 ~");
  call.project.reset();
  journal.save(call);
  CHECK(journal.contacts() == "dana-ruiz@2026-03-18 ~");
}

TEST_CASE("removing an interaction leaves the items out of it, and is taken back whole") {
  Cast journal;
  Interaction call{.day = today, .participants = {{journal.dana, Role::with}}, .tags = {"budget"}};
  Item item{.text = "send it", .parties = {{journal.dana, {}}}, .opened = today};
  journal.change("log", [&](Operation& operation) {
    save_interaction(operation, call);
    item.interaction = call.id;
    save_item(operation, item);
  });
  journal.change("rm", [&](Operation& operation) { remove_interaction(operation, call.id); });
  CHECK(refusal([&] { journal.reloaded(call); }) ==
        "not found: no interaction '" + to_letters(call.id) + "'");
  CHECK(!load_item(journal.database, item.id, today).interaction);
  CHECK(journal.contacts() == "");
  journal.undo();
  CHECK(participants(journal.reloaded(call)) == "with:dana-ruiz ");
  CHECK(journal.reloaded(call).tags == std::vector<std::string>{"budget"});
  CHECK(load_item(journal.database, item.id, today).interaction == call.id);
  CHECK(journal.contacts() == "dana-ruiz@2026-03-18 ~");
}

TEST_CASE("interactions are listed by channel, tag, day, role and up to a limit") {
  Cast journal;
  Interaction call{.day = march(10),
                   .channel = Channel::call,
                   .text = "call",
                   .participants = {{journal.dana, Role::with}},
                   .tags = {"budget"}};
  Interaction mail{.day = march(12),
                   .channel = Channel::email,
                   .text = "mail",
                   .participants = {{journal.lee, Role::with}, {journal.dana, Role::cc}}};
  Interaction visit{.day = march(14),
                    .channel = Channel::visit,
                    .text = "visit",
                    .participants = {{journal.lee, Role::with}}};
  for (Interaction* entry : {&call, &mail, &visit}) journal.save(*entry);
  const auto texts = [&](const InteractionFilter& filter) {
    std::string text;
    for (const Interaction& entry : list_interactions(journal.database, filter, today))
      text += entry.text + " ";
    return text;
  };
  CHECK(texts({}) == "visit mail call ");
  CHECK(texts({.who = journal.dana.id}) == "mail call ");
  CHECK(texts({.who = journal.dana.id, .role = Role::with}) == "call ");
  CHECK(texts({.channel = Channel::email}) == "mail ");
  CHECK(texts({.tag = "budget"}) == "call ");
  CHECK(texts({.since = march(12)}) == "visit mail ");
  CHECK(texts({.until = march(12)}) == "mail call ");
  CHECK(texts({.since = march(11), .until = march(13)}) == "mail ");
  CHECK(texts({.limit = 2}) == "visit mail ");
}

TEST_CASE("within a day those with a time come before those without, ties as recorded") {
  Cast journal;
  const auto log = [&](const char* text, std::optional<ClockTime> time) {
    Interaction entry{.day = today, .time = time, .text = text};
    journal.save(entry);
  };
  log("untimed", {});
  log("noon", ClockTime{720, {}});
  log("untimed later", {});
  log("nine", ClockTime{540, {}});
  std::string texts;
  for (const Interaction& entry : list_interactions(journal.database, {}, today))
    texts += entry.text + "; ";
  CHECK(texts == "untimed later; untimed; noon; nine; ");  // the latest first
}

}  // namespace relate::store
