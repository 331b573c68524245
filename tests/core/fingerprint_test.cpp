#include "relate/core/fingerprint.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

const PartyName dana{.id = 7, .handle = "dana-ruiz", .name = "Dana Ruiz"};
const PartyName lee{.id = 8, .handle = "lee-chan", .name = "Lee Chan"};

Interaction call() {
  return {.day = 2026y / 3 / 18,
          .channel = Channel::call,
          .text = "the budget",
          .participants = {{dana, Role::with}, {lee, Role::cc}},
          .tags = {"budget", "urgent"}};
}

std::string after(void (*change)(Interaction&)) {
  Interaction interaction = call();
  change(interaction);
  return fingerprint(interaction);
}

}  // namespace

TEST_CASE("a fingerprint is the FNV-1a hash of the values, each closed by a zero byte") {
  // Worked out in another language: day 20530 since 1970, no time, contact, no direction,
  // mood or minutes, no text, place or url, no project, not private, nobody in three roles, no tag.
  CHECK(fingerprint({.day = 2026y / 3 / 18}) == "5f7603a979f1b79c");
}

TEST_CASE("what says something else has another fingerprint") {
  const std::string before = fingerprint(call());
  CHECK(before.size() == 16);
  CHECK(before == fingerprint(call()));
  for (const auto change : {
           +[](Interaction& it) { it.day += std::chrono::days(1); },
           +[](Interaction& it) {
             it.time = ClockTime{0, {}};
           },
           +[](Interaction& it) { it.channel = Channel::visit; },
           +[](Interaction& it) { it.direction = Direction::in; },
           +[](Interaction& it) { it.mood = 0; },
           +[](Interaction& it) { it.minutes = 30; },
           +[](Interaction& it) { it.text = "the Budget"; },
           +[](Interaction& it) { it.place = "Berlin"; },
           +[](Interaction& it) { it.url = "Berlin"; },
           +[](Interaction& it) { it.project = lee; },
           +[](Interaction& it) { it.is_private = true; },
           +[](Interaction& it) { it.participants.pop_back(); },
           +[](Interaction& it) { it.participants.back().role = Role::with; },
           +[](Interaction& it) { it.tags.pop_back(); },
       }) {
    CHECK(after(change) != before);
  }
}

TEST_CASE("neither id, place within the day, offset nor the order of tags count") {
  const std::string before = fingerprint(call());
  CHECK(after([](Interaction& it) { it.id = 5; }) == before);
  CHECK(after([](Interaction& it) { it.sequence = 5; }) == before);
  CHECK(after([](Interaction& it) { std::swap(it.tags.front(), it.tags.back()); }) == before);
  CHECK(after([](Interaction& it) {
          it.time = ClockTime{90, {}};
        }) == after([](Interaction& it) {
          it.time = ClockTime{90, 60};
        }));
}

}  // namespace relate
