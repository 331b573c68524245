#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "relate/store/occasions.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

struct Cast : MemoryJournal {
  PartyName dana = name(add_person("dana-ruiz", "Dana Ruiz"));
  PartyName lee = name(add_person("lee-chan", "Lee Chan"));

  bool save(Occasion& occasion) {
    return change("occasion", [&](Operation& operation) { save_occasion(operation, occasion); });
  }
  Occasion reloaded(const Occasion& occasion) {
    return load_occasion(database, occasion.id, today);
  }
};

std::string who(const Occasion& occasion) {
  std::string text;
  for (const PartyName& party : occasion.who) text += party.handle + " ";
  return text;
}

}  // namespace

TEST_CASE("every field of an occasion is stored and read again, with a year and without") {
  Cast journal;
  Occasion meeting{.who = {journal.lee, journal.dana},
                   .label = "steering committee",
                   .date = {2026, 3, 26},
                   .time = ClockTime{14 * 60 + 30, 60},
                   .every = "1m",
                   .lead = 14,
                   .is_private = true,
                   .added = march(2)};
  CHECK(journal.save(meeting));
  const Occasion stored = journal.reloaded(meeting);
  CHECK(who(stored) == "lee-chan dana-ruiz ");
  CHECK(stored.label == "steering committee");
  CHECK(stored.date == Date{2026, 3, 26});
  CHECK(stored.time == ClockTime{14 * 60 + 30, 60});
  CHECK(stored.every == "1m");
  CHECK(stored.lead == 14);
  CHECK(stored.is_private);
  CHECK(stored.added == march(2));
  CHECK(stored.done.empty());

  Occasion birthday{.who = {journal.dana}, .label = "birthday", .date = {{}, 2, 29}};
  journal.save(birthday);
  CHECK(journal.reloaded(birthday).date == Date{{}, 2, 29});
  CHECK(!journal.reloaded(birthday).time);
  CHECK(journal.reloaded(birthday).every.empty());
}

TEST_CASE("an occasion is changed, and the change taken back") {
  Cast journal;
  Occasion birthday{.who = {journal.dana, journal.lee}, .label = "birthday", .date = {{}, 3, 20}};
  journal.save(birthday);
  birthday.who = {journal.lee};
  birthday.date = {1980, 3, 21};
  birthday.time = ClockTime{0, {}};
  CHECK(journal.save(birthday));
  CHECK(who(journal.reloaded(birthday)) == "lee-chan ");
  CHECK(journal.reloaded(birthday).date == Date{1980, 3, 21});
  CHECK(journal.reloaded(birthday).time == ClockTime{0, {}});
  journal.undo();
  CHECK(who(journal.reloaded(birthday)) == "dana-ruiz lee-chan ");
  CHECK(!journal.reloaded(birthday).time);
}

TEST_CASE("occurrences that were closed are read oldest first; one is closed once") {
  Cast journal;
  Occasion birthday{.who = {journal.dana}, .label = "birthday", .date = {{}, 3, 20}};
  journal.save(birthday);
  const auto close = [&](Day occurrence) {
    journal.change("done", [&](Operation& operation) {
      save_occurrence_done(operation, birthday.id, occurrence, today, "");
    });
  };
  close(2026y / 3 / 20);
  close(2025y / 3 / 20);
  CHECK(journal.reloaded(birthday).done ==
        std::vector<Day>{Day(2025y / 3 / 20), Day(2026y / 3 / 20)});
  CHECK(refusal([&] { close(2026y / 3 / 20); }).starts_with("refused: the journal refused"));
}

TEST_CASE("occasions are listed in the order of the year, of one party or of all") {
  Cast journal;
  const auto add = [&](const char* label, Date date, const PartyName& whose) {
    Occasion occasion{.who = {whose}, .label = label, .date = date};
    journal.save(occasion);
  };
  add("renewal", {2027, 6, 1}, journal.dana);
  add("birthday", {{}, 3, 20}, journal.lee);
  add("go-live", {2026, 6, 1}, journal.dana);
  const auto labels = [&](std::optional<Id> whose) {
    std::string text;
    for (const Occasion& occasion : list_occasions(journal.database, whose, today))
      text += occasion.label + " ";
    return text;
  };
  CHECK(labels({}) == "birthday go-live renewal ");
  CHECK(labels(journal.dana.id) == "go-live renewal ");
}

TEST_CASE("removing an occasion takes its closed occurrences along, and is taken back whole") {
  Cast journal;
  Occasion birthday{.who = {journal.dana}, .label = "birthday", .date = {{}, 3, 20}};
  journal.save(birthday);
  journal.change("done", [&](Operation& operation) {
    save_occurrence_done(operation, birthday.id, march(20), today, "cake");
  });
  journal.change("rm", [&](Operation& operation) { remove_occasion(operation, birthday.id); });
  CHECK(refusal([&] { journal.reloaded(birthday); }) ==
        "not found: no occasion '" + to_letters(birthday.id) + "'");
  CHECK(journal.value("SELECT count(*) FROM occasion_done") == "0");
  journal.undo();
  CHECK(who(journal.reloaded(birthday)) == "dana-ruiz ");
  CHECK(journal.reloaded(birthday).done == std::vector<Day>{march(20)});
}

}  // namespace relate::store
