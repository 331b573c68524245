#include "simulation.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <vector>

#include <fmt/format.h>

#include "cast.hpp"
#include "follow_up.hpp"
#include "phrases.hpp"
#include "relate/core/series.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/occasions.hpp"
#include "stakeholders.hpp"

namespace relate::bench {
namespace {

using std::chrono::days;

constexpr std::int64_t device = 1;
constexpr int busy_day = 100;  // contacts, from which on an operation is a month's
constexpr int days_of_busy = 30;
constexpr int people_of_org = 12;
constexpr int weekend_share = 5;  // of a working day's hundred

// The more often a word stands here, the more often it comes.
constexpr Channel channels[] = {Channel::email, Channel::email, Channel::email,   Channel::call,
                                Channel::call,  Channel::call,  Channel::meeting, Channel::meeting,
                                Channel::chat,  Channel::chat,  Channel::message, Channel::visit,
                                Channel::event, Channel::note,  Channel::contact, Channel::letter,
                                Channel::gift};
bool begins_quarter(Day day) {
  const std::chrono::year_month_day date(day);
  return unsigned{date.day()} == 1 && unsigned{date.month()} % 3 == 1;
}

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
      const int orgs = scale_.orgs > 0 ? scale_.orgs : std::max(1, scale_.people / people_of_org);
      cast_ = make_cast(operation, chance_, scale_.people, orgs, scale_.days);
      link_people(operation, chance_, cast_);
    });
    if (scale_.interactions == 0 && scale_.items == 0) return;
    for (const Occasion& occasion : cast_.occasions) await(occasion, first + days(1));
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

  /// A day: what is pending goes on, then contacts and items come until there are so many.
  void live(store::Operation& operation, std::int64_t interactions, std::int64_t items) {
    go_on(operation);
    celebrate(operation);
    if (begins_quarter(today_)) judge_people(operation, chance_, cast_, today_);
    const std::int64_t contacts = interactions - interactions_;
    for (std::int64_t i = 1; i <= contacts; ++i) {
      const Interaction interaction = meet(operation);
      const std::int64_t owed = items - items_;
      for (std::int64_t n = owed * i / contacts - owed * (i - 1) / contacts;
           n > 0 && items_ < items; --n)
        add_item(operation, interaction);
    }
    interactions_ = interactions;
  }

  Interaction meet(store::Operation& operation) {
    const Cast::Person& person = cast_.somebody(chance_, today_);
    const std::size_t place = *Cast::org_on(person, today_);
    const Cast::Org& org = cast_.orgs[place];
    Interaction interaction{.day = today_,
                            .channel = chance_.one_of(std::span<const Channel>(channels)),
                            .text = {},
                            .participants = {{person.name, Role::with}}};
    interaction.text =
        interaction.channel == Channel::gift ? gift_text(chance_) : entry_text(chance_);
    if (chance_.happens(60)) interaction.direction = static_cast<Direction>(chance_.below(3));
    if (chance_.happens(30)) interaction.mood = std::min(2, chance_.between(-2, 3));
    if (chance_.happens(50)) interaction.time = ClockTime{chance_.between(8 * 60, 18 * 60), {}};
    if (chance_.happens(20)) interaction.minutes = chance_.between(1, 8) * 15;
    if (org.project && chance_.happens(30)) interaction.project = org.project;
    if (chance_.happens(8)) interaction.tags.push_back(tag_text(chance_));
    interaction.is_private = chance_.happens(2);
    join(interaction, place);
    store::save_interaction(operation, interaction);
    return interaction;
  }

  void join(Interaction& interaction, std::size_t place) {
    const Cast::Org& org = cast_.orgs[place];
    const auto add = [&](const PartyName& party, Role role) {
      if (std::ranges::none_of(interaction.participants, [&](const Participant& known) {
            return known.party.id == party.id;
          }))
        interaction.participants.push_back({party, role});
    };
    while (org.people.size() > 1 && chance_.happens(25)) {
      const Cast::Person& other = cast_.people[org.people[chance_.below(org.people.size())]];
      if (Cast::org_on(other, today_) == place)
        add(other.name, chance_.happens(70) ? Role::with : Role::cc);
    }
    if (chance_.happens(10)) add(cast_.us[chance_.below(cast_.us.size())], Role::with);
    if (chance_.happens(8)) add(cast_.somebody(chance_, today_).name, Role::mentioned);
  }

  void add_item(store::Operation& operation, const Interaction& interaction) {
    Item item = follow_up(chance_, interaction);
    if (chance_.happens(10)) item.owner = cast_.us[chance_.below(cast_.us.size())];
    if (item.kind == ItemKind::win) add_origins(item);
    store::save_item(operation, item);
    ++items_;
    await(std::move(item));
  }

  /// A win comes of what was met and kept for the same people last.
  void add_origins(Item& win) {
    for (const ItemParty& party : win.parties)
      for (auto* last : {&last_met_, &last_kept_})
        if (const auto found = last->find(party.party.id);
            found != last->end() && std::ranges::find(win.from, found->second) == win.from.end())
          win.from.push_back(found->second);
  }

  void remember(const Item& item) {
    auto* last = item.closed_as == "met"    ? &last_met_
                 : item.closed_as == "kept" ? &last_kept_
                                            : nullptr;
    if (!last) return;
    for (const ItemParty& party : item.parties) (*last)[party.party.id] = item.id;
  }

  void await(Item item) {
    if (const auto day = next_step(chance_, item)) pending_.emplace(*day, std::move(item));
  }

  void go_on(store::Operation& operation) {
    while (!pending_.empty() && pending_.begin()->first <= today_) {
      Item item = std::move(pending_.extract(pending_.begin()).mapped());
      const bool was_open = item.is_open();
      take_step(chance_, item, today_);
      store::save_item(operation, item);
      if (was_open && !item.is_open()) {
        remember(item);
        if (auto next = next_item(item)) {
          store::save_item(operation, *next);
          ++items_;
          await(std::move(*next));
        }
      }
      await(std::move(item));
    }
  }

  /// Most occasions are marked on their day.
  void celebrate(store::Operation& operation) {
    while (!occasions_.empty() && occasions_.begin()->first <= today_) {
      const auto [day, occasion] = *occasions_.begin();
      occasions_.erase(occasions_.begin());
      if (chance_.happens(85))
        store::save_occurrence_done(operation, occasion->id, day, today_,
                                    chance_.happens(60) ? mark_text(chance_) : "");
      await(*occasion, day + days(1));
    }
  }

  void await(const Occasion& occasion, Day from) {
    if (const auto day = next_occurrence(occasion, from)) occasions_.emplace(*day, &occasion);
  }

  store::Database& database_;
  const Scale& scale_;
  Chance chance_;
  std::mt19937_64 random_;
  Cast cast_;
  Day today_{};
  std::multimap<Day, Item> pending_;               ///< by the day something happens to them
  std::multimap<Day, const Occasion*> occasions_;  ///< by the day they come next
  std::map<Id, Id> last_met_;                      ///< of each party, the need that was met last
  std::map<Id, Id> last_kept_;                     ///< of each party, the promise kept last
  std::int64_t interactions_ = 0;
  std::int64_t items_ = 0;
};

}  // namespace

void simulate(store::Database& database, const Scale& scale) { Simulation(database, scale).run(); }

}  // namespace relate::bench
