// Health and `due` never tell two stories of the same day.

#include <algorithm>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "cli/due_list.hpp"
#include "cli/journal_in_folder.hpp"
#include "relate/store/health.hpp"
#include "relate/store/parties.hpp"

namespace {

using namespace relate;
using Line = std::vector<std::string>;

const Day today = *day_from_iso("2026-03-18");

rc::Gen<Line> any_line() {
  const auto who = rc::gen::element<std::string>("dana-ruiz", "lee-chan", "dana-ruiz,lee-chan");
  const auto when = rc::gen::element<std::string>("today", "yesterday", "2 days ago", "3 days ago",
                                                  "5 days ago", "3 weeks ago", "3 months ago");
  const auto how = rc::gen::element<std::string>("--in", "--out", "--both");
  return rc::gen::mapcat(rc::gen::inRange(0, 7), [=](int which) {
    using Word = const std::string&;
    const auto make = [&](auto line) { return rc::gen::apply(line, who, when, how); };
    switch (which) {
      case 0:
        return make([](Word w, Word at, Word) {
          return Line{"add", "roadblock", w, "no firmware", "--at", at};
        });
      case 1:
        return make([](Word w, Word at, Word) {
          return Line{"add", "feedback", w, "too slow", "--at", at};
        });
      case 2:
        return rc::gen::just(Line{"done", "last"});
      case 3:
        return rc::gen::just(Line{"told", "last", "--to", "dana-ruiz"});
      case 4:
        return make([](Word w, Word at, Word in) {
          return Line{"log", w, "email: a word", "--at", at, in};
        });
      case 5:
        return make([](Word w, Word at, Word in) {
          return Line{"log", w, "call: a word", "--at", at, in};
        });
      default:
        return rc::gen::just(Line{"undo"});
    }
  });
}

bool names(const Due& due, Id party) {
  return std::ranges::find(due.who, party, &DueParty::id) != due.who.end();
}

void check_person(store::Database& journal, Id person, const std::vector<Due>& dues) {
  const std::map<std::string, std::string> no_cadences;
  const Viewer me;
  const Settings settings;
  store::HealthReader reader(journal, no_cadences, me, today);
  const Health health = health_of(reader.read(store::load_party_name(journal, person, today)),
                                  DueTerms(today, 0, settings));
  const auto& concerns = health.shares.at(static_cast<std::size_t>(HealthPart::concerns));
  const auto& recency = health.shares.at(static_cast<std::size_t>(HealthPart::recency));
  std::size_t rows = 0;
  for (const Due& due : dues) {
    if (!names(due, person)) continue;
    if (due.why == Why::reconnect) {
      RC_ASSERT(recency.inputs.at(2).value == std::optional(due.days_late));
      continue;
    }
    ++rows;
    RC_ASSERT(std::ranges::find(concerns.inputs, std::optional(due.id), &HealthInput::id) !=
              concerns.inputs.end());
  }
  RC_ASSERT(rows == concerns.inputs.size());
}

}  // namespace

TEST_CASE("the concerns and the lateness that lower health are the rows of due") {
  CHECK(rc::check([] {
    JournalInFolder journal;
    journal.run({"add", "person", "Dana Ruiz", "--every", "1w"});
    journal.run({"add", "person", "Lee Chan", "--every", "2w"});
    const auto lines = *rc::gen::resize(12, rc::gen::container<std::vector<Line>>(any_line()));
    for (const Line& line : lines) journal.run(line);
    const auto database = journal.open();
    cli::DueQuestion question;
    question.filter.only = {Why::answer, Why::roadblock, Why::feedback, Why::reconnect};
    std::vector<Due> dues;
    for (DueRow& row : cli::find_due(*database, Settings{}, today, question).rows)
      dues.push_back(std::move(row.due));
    store::Statement people = database->query("SELECT id FROM party WHERE kind = 'person'");
    while (people.step()) check_person(*database, people.integer(0), dues);
  }));
}
