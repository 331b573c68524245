#include "relate/core/brief.hpp"

#include <doctest/doctest.h>

using namespace relate;
using namespace std::chrono;

namespace {

constexpr Day today = 2026y / 3 / 18;

Interaction on(Id id, Day day, std::optional<int> minute = {}) {
  Interaction interaction;
  interaction.id = id;
  interaction.day = day;
  interaction.sequence = id;
  if (minute) interaction.time = ClockTime{.minute = *minute};
  return interaction;
}

template <class Records>
std::vector<Id> ids(const Records& records) {
  std::vector<Id> result;
  for (const auto& record : records) result.push_back(record.id);
  return result;
}

using Ids = std::vector<Id>;

Item item(ItemKind kind, std::optional<Day> closed = {}) {
  Item result;
  result.kind = kind;
  result.closed = closed;
  return result;
}

}  // namespace

TEST_CASE("open promises, asks, needs, feedback and roadblocks are unfinished") {
  for (const ItemKind kind : {ItemKind::promise, ItemKind::ask, ItemKind::need, ItemKind::feedback,
                              ItemKind::roadblock}) {
    CHECK(is_unfinished(item(kind)));
    CHECK_FALSE(is_unfinished(item(kind, today)));
  }
  for (const ItemKind kind : {ItemKind::idea, ItemKind::win, ItemKind::lesson})
    CHECK_FALSE(is_unfinished(item(kind)));
}

TEST_CASE("a roadblock that is resolved is unfinished while somebody is to be told") {
  Item roadblock = item(ItemKind::roadblock, today);
  roadblock.parties = {{PartyName{.id = 1}, {}}};
  CHECK(is_unfinished(roadblock));
  roadblock.parties[0].told = today;
  CHECK_FALSE(is_unfinished(roadblock));
}

TEST_CASE("nobody on our side, and nobody who has ended, is to be told") {
  Item feedback = item(ItemKind::feedback, today);
  feedback.parties = {{PartyName{.id = 1, .ended = true}, {}},
                      {PartyName{.id = 2, .internal = true}, {}}};
  CHECK_FALSE(is_unfinished(feedback));
}

TEST_CASE("interactions stand the latest first: within a day without a time, then by time") {
  std::vector all = {on(1, today - days(1)), on(2, today, 540), on(3, today, 900),
                     on(4, today),           on(5, today),      on(2, today, 540)};
  sort_interactions(all);
  CHECK(ids(all) == Ids{5, 4, 3, 2, 1});
}

TEST_CASE("a brief about one shows the latest three contacts") {
  CHECK(ids(contacts_of_brief({{on(4, today), on(3, today), on(2, today), on(1, today)}})) ==
        Ids{4, 3, 2});
  CHECK(contacts_of_brief({{}}).empty());
}

TEST_CASE("a brief about several shows the latest three of all, and the latest of each") {
  const Interaction both = on(8, today);
  CHECK(ids(contacts_of_brief({{both, on(7, today - days(1)), on(6, today - days(2))},
                               {both, on(5, today - days(3))},
                               {on(4, today - days(4)), on(3, today - days(5))},
                               {}})) == Ids{8, 7, 6, 4});
}

TEST_CASE("a brief tells those whom it is about from others") {
  Brief brief;
  brief.subjects = {{.name = {.id = 1}, .party = {}}, {.name = {.id = 2}, .party = {}}};
  CHECK(brief.is_about({.id = 2}));
  CHECK_FALSE(brief.is_about({.id = 3}));
  CHECK(ids(brief.subjects_among({{.id = 3}, {.id = 2}, {.id = 1}})) == Ids{2, 1});
}
