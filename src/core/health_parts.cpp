#include <algorithm>
#include <cmath>

#include "relate/core/health.hpp"
#include "relate/core/life_cycle.hpp"

namespace relate {
namespace {

constexpr int full = 100;

/// A share of 1 in whole points, halves up. What binary fractions lack of a half is made good,
/// so that it is the same number on all machines.
int points(double share) {
  constexpr double tolerance = 1e-9;
  return static_cast<int>(std::floor(full * share + 0.5 + tolerance));
}

double halved(double times) { return std::exp2(-times); }

HealthShare recency(const HealthInputs& inputs, const DueTerms& terms) {
  HealthShare share{.part = HealthPart::recency};
  if (inputs.clock.start() > terms.today) {
    share.missing = "not known yet";
    return share;
  }
  const auto reconnect = reconnect_of(inputs.clock, terms.calendar, terms.today);
  if (!reconnect) {
    share.missing = "no cadence";
    return share;
  }
  const int days = reconnect->cadence.days;
  const int late = std::max(reconnect->days_late, 0);
  share.points = points(halved(static_cast<double>(late) / days));
  share.inputs = {
      {.name = "cadence_days", .value = days},
      {.name = inputs.clock.last_contact ? "last_contact" : "added", .day = inputs.clock.start()},
      {.name = "days_late", .value = reconnect->days_late, .day = reconnect->day}};
  return share;
}

/// What a promise counts as; none where it does not count on that day.
std::optional<HealthInput> commitment(const Item& promise, Day today) {
  const auto agreed = agreed_day(promise);
  if (promise.is_open()) {
    if (!is_overdue(promise, today)) return {};
    return HealthInput{.name = "overdue", .value = 0, .day = agreed};
  }
  if (*promise.closed < health_year(today)) return {};
  if (promise.closed_as == broken_state)
    return HealthInput{.name = "broken", .value = 0, .day = promise.closed};
  if (promise.closed_as != rules_of(promise.kind).done) return {};
  if (agreed && *promise.closed > *agreed)
    return HealthInput{.name = "kept_late", .value = full / 2, .day = promise.closed};
  return HealthInput{.name = "kept", .value = full, .day = promise.closed};
}

HealthShare commitments(const std::vector<Item>& items, Day today) {
  HealthShare share{.part = HealthPart::commitments,
                    .missing = "no promise closed or overdue in a year"};
  int sum = 0;
  for (const Item& item : items) {
    if (item.kind != ItemKind::promise) continue;
    auto input = commitment(item, today);
    if (!input) continue;
    input->id = item.id;
    sum += *input->value;
    share.inputs.push_back(*input);
  }
  const int count = static_cast<int>(share.inputs.size());
  if (count > 0) share.points = (2 * sum + count) / (2 * count);
  return share;
}

HealthShare sentiment(const HealthInputs& inputs) {
  HealthShare share{.part = HealthPart::sentiment, .missing = "no mood in a year"};
  if (inputs.moods.empty()) return share;
  const auto cadence = cadence_of(inputs.clock);
  const int half_life = cadence ? cadence->days : mood_half_life;
  share.inputs.push_back({.name = "half_life", .value = half_life});
  double sum = 0;
  double weights = 0;
  for (const Mood& mood : inputs.moods) {
    // By the age beyond the latest, so that no weight is lost to the smallest numbers there are.
    const int age = days_between(mood.day, inputs.moods.front().day);
    const double weight = halved(static_cast<double>(age) / half_life);
    sum += weight * (mood.mood + 2) / 4;
    weights += weight;
    share.inputs.push_back(
        {.name = "mood", .value = mood.mood, .day = mood.day, .id = mood.interaction});
  }
  share.points = points(sum / weights);
  return share;
}

/// An item as far as it may be due.
std::optional<DueItem> due_item(const Item& item) {
  const auto why = why_of(item.kind);
  if (!why) return {};
  DueItem result{.id = item.id,
                 .why = *why,
                 .opened = item.opened,
                 .due = item.due,
                 .closed = !item.is_open(),
                 .owner = {},
                 .project = {},
                 .has_tag = false,
                 .parties = {}};
  for (const ItemParty& each : item.parties)
    result.parties.push_back({.party = {.id = each.party.id, .name = {}, .handle = {}},
                              .untold = each.is_untold(),
                              .ended = each.party.ended});
  return result;
}

/// The row of `due` about the item, where it names that person.
std::optional<Due> row_for(Id person, const Item& item, const DueTerms& terms) {
  const auto waiting = due_item(item);
  auto due = waiting ? due_of(*waiting, terms) : std::nullopt;
  if (due && std::ranges::find(due->who, person, &DueParty::id) == due->who.end()) return {};
  return due;
}

HealthInput input_of(const Due& due) {
  return {.name = to_word(due.why), .value = due.days_late, .day = due.day, .id = due.id};
}

HealthShare concerns(const HealthInputs& inputs, const std::vector<Item>& items,
                     const DueTerms& terms) {
  HealthShare share{.part = HealthPart::concerns,
                    .missing = "no roadblock, feedback or message in a year"};
  bool had_any = inputs.wrote;
  for (const Item& item : items) {
    if (item.kind != ItemKind::roadblock && item.kind != ItemKind::feedback) continue;
    had_any = had_any || item.opened >= health_year(terms.today);
    if (const auto due = row_for(inputs.person.id, item, terms))
      share.inputs.push_back(input_of(*due));
  }
  const auto answer = inputs.unanswered ? due_of(*inputs.unanswered, terms) : std::nullopt;
  if (answer) share.inputs.push_back(input_of(*answer));
  if (had_any || !share.inputs.empty())
    share.points = points(halved(static_cast<double>(share.inputs.size())));
  return share;
}

HealthShare reciprocity(const HealthInputs& inputs) {
  HealthShare share{.part = HealthPart::reciprocity,
                    .missing = "too few contacts with a direction"};
  share.inputs = {{.name = "in", .value = inputs.in},
                  {.name = "both", .value = inputs.both},
                  {.name = "out", .value = inputs.out}};
  const int count = inputs.in + inputs.both + inputs.out;
  if (count < reciprocity_least) return share;
  const int theirs = 2 * full * (inputs.in + inputs.both);
  share.points = std::min(full, (2 * theirs + count) / (2 * count));
  return share;
}

std::vector<Item> as_of(const std::vector<Item>& items, Day day) {
  std::vector<Item> result;
  for (const Item& item : items)
    if (auto then = as_of(item, day)) result.push_back(std::move(*then));
  return result;
}

}  // namespace

Health health_of(const HealthInputs& inputs, const DueTerms& terms) {
  const std::vector<Item> items = as_of(inputs.items, terms.today);
  return {{recency(inputs, terms), commitments(items, terms.today), sentiment(inputs),
           concerns(inputs, items, terms), reciprocity(inputs)}};
}

}  // namespace relate
