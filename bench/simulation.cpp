#include "simulation.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <vector>

#include <fmt/format.h>

#include "cast.hpp"
#include "phrases.hpp"
#include "relate/core/life_cycle.hpp"
#include "relate/core/series.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"

namespace relate::bench {
namespace {

using std::chrono::days;

constexpr std::int64_t device = 1;
constexpr int busy_day = 100;  // contacts, from which on an operation is a month's
constexpr int days_of_busy = 30;
constexpr int weekend_share = 5;  // of a working day's hundred

// The more often a word stands here, the more often it comes.
constexpr Channel channels[] = {Channel::email, Channel::email, Channel::email,   Channel::call,
                                Channel::call,  Channel::call,  Channel::meeting, Channel::meeting,
                                Channel::chat,  Channel::chat,  Channel::message, Channel::visit,
                                Channel::event, Channel::note,  Channel::contact, Channel::letter,
                                Channel::gift};
constexpr ItemKind item_kinds[] = {
    ItemKind::promise, ItemKind::promise, ItemKind::promise,  ItemKind::promise,   ItemKind::ask,
    ItemKind::ask,     ItemKind::ask,     ItemKind::feedback, ItemKind::roadblock, ItemKind::need,
    ItemKind::win,     ItemKind::idea,    ItemKind::lesson,   ItemKind::promise};

/// The part of all that has happened by the end of a day, when work is done on working days.
class Calendar {
 public:
  explicit Calendar(const Scale& scale) {
    for (int i = 0; i < scale.days; ++i)
      so_far_.push_back((so_far_.empty() ? 0 : so_far_.back()) + share(first_day(scale) + days(i)));
  }
  static Day first_day(const Scale& scale) { return scale.until - days(scale.days - 1); }

  std::int64_t by_end_of(int day, std::int64_t all) const {
    return all * so_far_[static_cast<std::size_t>(day)] / so_far_.back();
  }

 private:
  static std::int64_t share(Day day) { return weekday_of(day) > 5 ? weekend_share : 100; }

  std::vector<std::int64_t> so_far_;
};

class Simulation {
 public:
  Simulation(store::Database& database, const Scale& scale)
      : database_(database), scale_(scale), chance_(scale.seed), random_(scale.seed) {}

  void run() {
    const Day first = Calendar::first_day(scale_);
    change(first, "add the people of", [&](store::Operation& operation) {
      cast_ = make_cast(operation, chance_, scale_.people, scale_.days);
    });
    const Calendar calendar(scale_);
    const int step = scale_.interactions / scale_.days < busy_day ? 1 : days_of_busy;
    for (int from = 0; from < scale_.days; from += step) {
      const int to = std::min(from + step, scale_.days) - 1;
      change(first + days(to), "what happened until", [&](store::Operation& operation) {
        const std::int64_t to_come = calendar.by_end_of(to, scale_.interactions) - interactions_ +
                                     calendar.by_end_of(to, scale_.items) - items_;
        operation.draw_ids(static_cast<std::size_t>(std::max<std::int64_t>(0, to_come)));
        for (int day = from; day <= to; ++day) {
          today_ = first + days(day);
          live(operation, calendar.by_end_of(day, scale_.interactions),
               calendar.by_end_of(day, scale_.items));
        }
      });
    }
  }

 private:
  template <class Action>
  void change(Day day, const char* what, Action action) {
    const store::Stamp stamp{.at = to_iso(day) + "T17:00:00Z", .today = day, .device = device};
    store::Operation operation(database_, stamp, random_);
    action(operation);
    operation.commit(fmt::format("{} {}", what, to_words(day)));
  }

  /// A day: what is pending is closed, then contacts and items come until there are so many.
  void live(store::Operation& operation, std::int64_t interactions, std::int64_t items) {
    close_pending(operation);
    const std::int64_t contacts = interactions - interactions_;
    for (std::int64_t i = 1; i <= contacts; ++i) {
      const Interaction interaction = meet(operation);
      const std::int64_t owed = items - items_;
      for (std::int64_t n = owed * i / contacts - owed * (i - 1) / contacts;
           n > 0 && items_ < items; --n)
        follow_up(operation, interaction);
    }
    interactions_ = interactions;
  }

  Interaction meet(store::Operation& operation) {
    const Cast::Person& person = cast_.somebody(chance_);
    const Cast::Org& org = cast_.orgs[person.org];
    Interaction interaction{.day = today_,
                            .channel = chance_.one_of(std::span<const Channel>(channels)),
                            .text = entry_text(chance_),
                            .participants = {{person.name, Role::with}}};
    if (chance_.happens(60)) interaction.direction = static_cast<Direction>(chance_.below(3));
    if (chance_.happens(30)) interaction.mood = std::min(2, chance_.between(-2, 3));
    if (chance_.happens(50)) interaction.time = ClockTime{chance_.between(8 * 60, 18 * 60), {}};
    if (chance_.happens(20)) interaction.minutes = chance_.between(1, 8) * 15;
    if (org.project && chance_.happens(30)) interaction.project = org.project;
    if (chance_.happens(8)) interaction.tags.push_back(tag_text(chance_));
    interaction.is_private = chance_.happens(2);
    join(interaction, org);
    store::save_interaction(operation, interaction);
    return interaction;
  }

  void join(Interaction& interaction, const Cast::Org& org) {
    const auto add = [&](const PartyName& party, Role role) {
      if (std::ranges::none_of(interaction.participants, [&](const Participant& known) {
            return known.party.id == party.id;
          }))
        interaction.participants.push_back({party, role});
    };
    while (org.people.size() > 1 && chance_.happens(25))
      add(cast_.people[org.people[chance_.below(org.people.size())]].name,
          chance_.happens(70) ? Role::with : Role::cc);
    if (chance_.happens(10)) add(cast_.us[chance_.below(cast_.us.size())], Role::with);
    if (chance_.happens(8)) add(cast_.somebody(chance_).name, Role::mentioned);
  }

  void follow_up(store::Operation& operation, const Interaction& interaction) {
    const ItemKind kind = chance_.one_of(std::span<const ItemKind>(item_kinds));
    const KindRules& rules = rules_of(kind);
    Item item{.kind = kind,
              .text = item_text(chance_, kind),
              .parties = {},
              .opened = interaction.day,
              .project = interaction.project,
              .interaction = interaction.id};
    for (const Participant& participant : interaction.participants)
      if (participant.role == Role::with && !participant.party.internal)
        item.parties.push_back({participant.party, {}});
    const bool has_day = kind == ItemKind::promise || kind == ItemKind::ask || chance_.happens(30);
    if (rules.has_due && has_day) item.due = item.opened + days(chance_.between(2, 45));
    if (rules.can_recur && chance_.happens(3)) {
      item.every = "1m";
      start_series(item, item.opened);
    }
    if (kind == ItemKind::feedback && chance_.happens(50)) item.nps = chance_.between(3, 10);
    if (rules.closes_at_once) {
      item.closed = item.opened;
      item.closed_as = recorded_state;
      item.quotable = chance_.happens(40);
    }
    if (chance_.happens(10)) item.owner = cast_.us[chance_.below(cast_.us.size())];
    if (chance_.happens(10)) item.tags.push_back(tag_text(chance_));
    store::save_item(operation, item);
    ++items_;
    leave_open(std::move(item));
  }

  /// Most items are closed, some before their day and some after it.
  void leave_open(Item item) {
    if (!item.is_open() || chance_.happens(6)) return;
    const Day agreed = item.due.value_or(item.opened + days(20));
    const Day closing = std::max(item.opened + days(1), agreed + days(chance_.between(-8, 6)));
    pending_.emplace(closing, std::move(item));
  }

  void close_pending(store::Operation& operation) {
    while (!pending_.empty() && pending_.begin()->first <= today_) {
      Item item = std::move(pending_.extract(pending_.begin()).mapped());
      if (rules_of(item.kind).has_due && chance_.happens(8)) {
        move_due(item, today_ + days(chance_.between(3, 20)), today_);
        store::save_item(operation, item);
        leave_open(std::move(item));
      } else {
        close(operation, item);
      }
    }
  }

  void close(store::Operation& operation, Item& item) {
    const KindRules& rules = rules_of(item.kind);
    item.closed = today_;
    const bool dropped = !rules.dropped.empty() && chance_.happens(8);
    item.closed_as = dropped && rules.can_break && chance_.happens(40) ? broken_state
                     : dropped                                         ? rules.dropped
                                                                       : rules.done;
    if (chance_.happens(40)) item.outcome = outcome_text(chance_);
    if (rules.is_told && chance_.happens(90))
      for (ItemParty& party : item.parties) party.told = item.closed;
    store::save_item(operation, item);
    if (auto next = next_item(item)) {
      store::save_item(operation, *next);
      ++items_;
      leave_open(std::move(*next));
    }
  }

  store::Database& database_;
  const Scale& scale_;
  Chance chance_;
  std::mt19937_64 random_;
  Cast cast_;
  Day today_{};
  std::multimap<Day, Item> pending_;  ///< by the day they will be closed
  std::int64_t interactions_ = 0;
  std::int64_t items_ = 0;
};

}  // namespace

void simulate(store::Database& database, const Scale& scale) { Simulation(database, scale).run(); }

}  // namespace relate::bench
