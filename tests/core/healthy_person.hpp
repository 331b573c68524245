#pragma once

#include <string>
#include <utility>

#include "relate/core/health.hpp"
#include "relate/core/settings.hpp"

namespace relate {

inline Day day_of(const char* iso) { return *day_from_iso(iso); }

inline DueTerms terms_on(const char* day) { return {day_of(day), 0, Settings{}}; }

/// Dana Ruiz, of whom nothing is known yet.
inline HealthInputs dana_ruiz() {
  HealthInputs inputs{.person = {.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"}};
  inputs.clock.added = day_of("2024-01-01");
  return inputs;
}

/// In touch every two weeks, the last time on that day.
inline HealthInputs in_contact(const char* last) {
  HealthInputs inputs = dana_ruiz();
  inputs.clock.every = "2w";
  inputs.clock.last_contact = day_of(last);
  return inputs;
}

inline Item item_for_dana(ItemKind kind, const char* opened) {
  Item item{.kind = kind, .parties = {{dana_ruiz().person, {}}}, .opened = day_of(opened)};
  return item;
}

inline Item promise(const char* opened, std::optional<Day> due) {
  Item item = item_for_dana(ItemKind::promise, opened);
  item.due = due;
  return item;
}

inline Item closed(Item item, const char* day, std::string as) {
  item.closed = day_of(day);
  item.closed_as = std::move(as);
  return item;
}

inline const HealthShare& share_of(const Health& health, HealthPart part) {
  return health.shares.at(static_cast<std::size_t>(part));
}

}  // namespace relate
