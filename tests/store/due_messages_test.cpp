#include <doctest/doctest.h>

#include "relate/store/due.hpp"
#include "small_journal.hpp"

namespace relate::store {
namespace {

struct Entry {
  Id who = 0;
  const char* day = "2026-03-10";
  Channel channel = Channel::email;
  std::optional<Direction> direction = Direction::in;
  std::optional<int> minute = {};
  Id project = 0;
  Role role = Role::with;
};

Id log(SmallJournal& journal, const Entry& entry) {
  Interaction interaction;
  interaction.day = day_of(entry.day);
  if (entry.minute) interaction.time = ClockTime{*entry.minute, {}};
  interaction.channel = entry.channel;
  interaction.direction = entry.direction;
  if (entry.project != 0) interaction.project = journal.name(entry.project);
  interaction.participants = {{journal.name(entry.who), entry.role}};
  return journal.store(interaction);
}

/// The messages that wait, of all parties that have not ended and are not on our side.
std::vector<OpenMessage> open(SmallJournal& journal) {
  std::vector<ClockedParty> parties;
  visit_clocks(journal.database, {}, journal.today, [&](const DueClock& clock) {
    if (clock.last_is_in && !clock.clocked.clock.internal) parties.push_back(clock.clocked);
  });
  return unanswered(journal.database, parties, journal.today);
}

/// The days of the first messages that wait, each with the handle of who waits.
std::string waiting(SmallJournal& journal) {
  std::string text;
  for (const OpenMessage& message : open(journal))
    text += (text.empty() ? "" : ", ") + message.from.handle + " " + to_iso(message.day);
  return text;
}

}  // namespace

TEST_CASE("a message from them waits for an answer") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  CHECK(waiting(journal).empty());
  const Id mail = log(journal, {.who = dana});
  const auto messages = open(journal);
  REQUIRE(messages.size() == 1);
  CHECK(messages[0].interaction == mail);
  CHECK(messages[0].from.id == dana);
  CHECK(messages[0].from.name == "Dana Ruiz");
  CHECK(messages[0].day == day_of("2026-03-10"));
  CHECK(messages[0].last_contact == day_of("2026-03-10"));
}

TEST_CASE("emails, messages, chats and letters wait, calls and visits do not") {
  for (const Channel channel : {Channel::email, Channel::message, Channel::chat, Channel::letter}) {
    SmallJournal journal;
    log(journal, {.who = journal.person("Dana Ruiz"), .channel = channel});
    CHECK(waiting(journal) == "dana-ruiz 2026-03-10");
  }
  for (const Channel channel : {Channel::call, Channel::meeting, Channel::visit, Channel::contact,
                                Channel::event, Channel::gift, Channel::note}) {
    SmallJournal journal;
    log(journal, {.who = journal.person("Dana Ruiz"), .channel = channel});
    CHECK(waiting(journal).empty());
  }
}

TEST_CASE("only what they began waits, and only from those it is from") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  log(journal, {.who = dana, .direction = Direction::out});
  log(journal, {.who = dana, .direction = Direction::both});
  log(journal, {.who = dana, .direction = {}});
  log(journal, {.who = dana, .role = Role::cc});
  log(journal, {.who = dana, .role = Role::mentioned});
  CHECK(waiting(journal).empty());
}

TEST_CASE("any later contact that they did not begin answers, by whatever channel") {
  for (const auto& direction : {std::optional(Direction::out), std::optional(Direction::both),
                                std::optional<Direction>()}) {
    SmallJournal journal;
    const Id dana = journal.person("Dana Ruiz");
    log(journal, {.who = dana});
    log(journal,
        {.who = dana, .day = "2026-03-11", .channel = Channel::visit, .direction = direction});
    CHECK(waiting(journal).empty());
  }
}

TEST_CASE("what they began themselves answers nothing, a note neither") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  log(journal, {.who = dana});
  log(journal, {.who = dana, .day = "2026-03-11", .channel = Channel::call});
  log(journal, {.who = dana, .day = "2026-03-12", .channel = Channel::note, .direction = {}});
  CHECK(waiting(journal) == "dana-ruiz 2026-03-10");
}

TEST_CASE("of several messages the first one after the last answer counts") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  log(journal, {.who = dana, .day = "2026-03-02"});
  log(journal, {.who = dana, .day = "2026-03-03", .direction = Direction::out});
  log(journal, {.who = dana, .day = "2026-03-04", .channel = Channel::call});
  log(journal, {.who = dana, .day = "2026-03-05"});
  log(journal, {.who = dana, .day = "2026-03-09"});
  CHECK(waiting(journal) == "dana-ruiz 2026-03-05");
}

TEST_CASE("within a day those with a time come first, by it, then the others as recorded") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  log(journal, {.who = dana, .minute = 10 * 60});
  log(journal, {.who = dana, .direction = Direction::out, .minute = 9 * 60});
  CHECK(waiting(journal) == "dana-ruiz 2026-03-10");
  log(journal, {.who = dana, .direction = Direction::out});
  CHECK(waiting(journal).empty());
  log(journal, {.who = dana, .minute = 18 * 60});
  CHECK(waiting(journal).empty());
  log(journal, {.who = dana});
  CHECK(waiting(journal) == "dana-ruiz 2026-03-10");
}

TEST_CASE("what happens after today neither asks nor answers yet") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  log(journal, {.who = dana});
  log(journal, {.who = dana, .day = "2026-03-19", .direction = Direction::out});
  log(journal, {.who = journal.person("Lee Chan"), .day = "2026-03-19"});
  CHECK(waiting(journal) == "dana-ruiz 2026-03-10");
}

TEST_CASE("internal people wait for no answer, nor do those who have ended") {
  SmallJournal journal;
  Party sam = journal.party(journal.person("Sam Okafor"));
  sam.internal = true;
  journal.store(sam);
  log(journal, {.who = sam.id});
  Party ben = journal.party(journal.person("Ben O'Neil"));
  log(journal, {.who = ben.id});
  ben.ended = day_of("2026-03-17");
  journal.store(ben);
  CHECK(waiting(journal).empty());
}

TEST_CASE("a message about a project waits for an answer to who it is from alone") {
  SmallJournal journal;
  const Id rollout = journal.project("Rollout");
  const Id dana = journal.person("Dana Ruiz");
  log(journal, {.who = dana, .project = rollout});
  CHECK(waiting(journal) == "dana-ruiz 2026-03-10");
}

TEST_CASE("an org waits for an answer to its own messages, which its people can get, too") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme)});
  log(journal, {.who = acme, .day = "2026-03-05"});
  log(journal, {.who = dana, .day = "2026-03-06", .channel = Channel::call});
  CHECK(waiting(journal) == "acme 2026-03-05");
  log(journal, {.who = dana, .day = "2026-03-06", .direction = Direction::out});
  CHECK(waiting(journal).empty());
  log(journal, {.who = acme, .day = "2026-03-09"});
  CHECK(waiting(journal) == "acme 2026-03-09");
}

}  // namespace relate::store
