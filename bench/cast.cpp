#include "cast.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "names.hpp"
#include "phrases.hpp"
#include "relate/core/handle.hpp"
#include "relate/store/assessments.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"

namespace relate::bench {
namespace {

using Words = std::span<const std::string_view>;
using std::chrono::days;

constexpr int people_of_us = 40;  // customers for each of ours
constexpr double skew = 0.7;      // 0: all are seen equally often

constexpr std::string_view cadences[] = {"1m", "2w", "1q", "6w", "1w", "3w", "2m", "6m"};
struct Known {
  std::string_view key;
  std::string_view value;
};

constexpr Known facts_of_people[] = {
    {"prefers", "mornings"},         {"prefers", "calls before nine"},
    {"prefers", "short mails"},      {"drives", "an old Saab"},
    {"coffee", "flat white"},        {"plays", "cello"},
    {"plays", "chess on Fridays"},   {"children", "two, at school"},
    {"holidays", "Porto, every May"}};
constexpr Known facts_of_orgs[] = {{"industry", "food and retail"},
                                   {"fiscal-year", "begins in April"},
                                   {"sites", "three, one abroad"},
                                   {"owners", "the family, in the third generation"},
                                   {"works-council", "meets on the first Monday"}};
constexpr std::string_view first_engagements[] = {"neutral", "supportive", "leading", "resistant",
                                                  "unaware"};

/// Makes the parties, one after the other.
class Casting {
 public:
  Casting(store::Operation& operation, Chance& chance, int span)
      : operation_(operation), chance_(chance), span_(span), today_(operation.stamp().today) {}

  Cast make(int people, int orgs) {
    for (int i = 0; i < 1 + people / people_of_us; ++i) cast_.us.push_back(colleague());
    for (int i = 0; i < orgs; ++i) cast_.orgs.push_back(org());
    for (int i = 0; i < people; ++i) add_person();
    return std::move(cast_);
  }

 private:
  PartyName store(Party& party) {
    party.handle = store::free_handle(operation_.database(), derive_handle(party.name), party.kind);
    party.added = today_;
    store::save_party(operation_, party);
    return {.id = party.id,
            .kind = party.kind,
            .handle = party.handle,
            .name = party.name,
            .internal = party.internal};
  }

  PartyName colleague() {
    Party party{.name = person_name(chance_), .internal = true};
    return store(party);
  }

  std::string cadence() { return std::string(chance_.early_one_of(Words(cadences))); }

  Cast::Org org() {
    Party party{.kind = PartyKind::org, .name = org_name(chance_)};
    party.account = chance_.happens(60);
    if (party.account) party.every = cadence();
    if (chance_.happens(40)) party.each = cadence();
    if (chance_.happens(30)) party.tags.push_back(tag_text(chance_));
    Cast::Org result{.name = store(party), .people = {}, .project = {}};
    know(result.name, facts_of_orgs);
    if (chance_.happens(50)) result.project = project(result.name);
    if (party.account) occasion(result.name, "contract renewal", {}, 30);
    return result;
  }

  PartyName project(const PartyName& org) {
    Party party{.kind = PartyKind::project, .name = project_name(chance_)};
    party.memberships.push_back({.group = org});
    if (chance_.happens(50)) party.every = "2w";
    PartyName name = store(party);
    occasion(name, "go-live", date_of(today_ + days(chance_.between(30, span_ + 60))), 14);
    return name;
  }

  void add_person() {
    const auto org = chance_.below(cast_.orgs.size());
    Party party{.name = person_name(chance_)};
    Cast::Person person{.name = {}, .org = org};
    describe(party, person);
    const PartyName name = person.name = store(party);
    know(name, facts_of_people);
    celebrate(name);
    const double before = cast_.people.empty() ? 0 : cast_.people.back().weight;
    const double often = std::pow(chance_.part() + 1e-4, -skew);
    person.weight = before + often;
    person.judged = judge(name);
    cast_.orgs[org].people.push_back(cast_.people.size());
    cast_.people.push_back(person);
    if (person.next_org) cast_.orgs[*person.next_org].people.push_back(cast_.people.size() - 1);
  }

  void describe(Party& party, Cast::Person& person) {
    const Cast::Org& org = cast_.orgs[person.org];
    party.level = levels[std::min<std::size_t>(2, chance_.below(6))];
    if (chance_.happens(85)) party.every = cadence();
    if (chance_.happens(5)) party.at_most = "1y";
    if (chance_.happens(25)) party.tags.push_back(tag_text(chance_));
    Membership membership{.group = org.name, .role = role_name(chance_)};
    const Day change = today_ + days(chance_.between(span_ / 4, span_));
    const std::size_t others = cast_.orgs.size() - 1;
    if (others > 0 && chance_.happens(8)) {
      membership.until = person.leaves = change;
      person.next_org = (person.org + 1 + chance_.below(others)) % cast_.orgs.size();
      party.memberships.push_back({.group = cast_.orgs[*person.next_org].name,
                                   .role = role_name(chance_),
                                   .since = change});
    }
    if (!person.leaves && chance_.happens(3)) person.leaves = party.ended = change;
    party.memberships.insert(party.memberships.begin(), membership);
    person.in_project = org.project && chance_.happens(50);
    if (person.in_project) party.memberships.push_back({.group = *org.project});
    const std::string mailbox = derive_handle(party.name);
    if (!mailbox.empty() && chance_.happens(80))
      party.addresses.push_back(
          {Address::Kind::email, fmt::format("{}@{}.example", mailbox, org.name.handle)});
    if (chance_.happens(60))
      party.addresses.push_back(
          {Address::Kind::phone, fmt::format("+49 30 {:07}", chance_.below(10'000'000))});
  }

  void know(const PartyName& who, std::span<const Known> known) {
    const std::size_t first = chance_.below(known.size());
    for (std::size_t i = 0, count = chance_.below(3); i < count; ++i) {
      const auto& [key, value] = known[(first + i) % known.size()];
      Fact fact{.who = who,
                .key = std::string(key),
                .value = std::string(value),
                .is_private = chance_.happens(3)};
      store::save_fact(operation_, fact);
    }
  }

  void celebrate(const PartyName& who) {
    const Date birthday{
        .year = chance_.happens(50) ? std::optional(chance_.between(1955, 2000)) : std::nullopt,
        .month = static_cast<unsigned>(chance_.between(1, 12)),
        .day = static_cast<unsigned>(chance_.between(1, 28))};
    if (chance_.happens(40)) occasion(who, "birthday", birthday, 7);
  }

  void occasion(const PartyName& who, const char* label, std::optional<Date> date, int lead) {
    Occasion occasion{.who = {who}, .label = label, .lead = lead, .added = today_};
    occasion.date =
        date ? *date : Date{.month = static_cast<unsigned>(chance_.between(1, 12)), .day = 1};
    occasion.every = usual_every(occasion.date, today_);
    store::save_occasion(operation_, occasion);
    cast_.occasions.push_back(std::move(occasion));
  }

  std::optional<Assessment> judge(const PartyName& who) {
    if (!chance_.happens(40)) return {};
    Assessment assessment{.who = who,
                          .project = {},
                          .day = today_,
                          .influence = chance_.between(1, 5),
                          .interest = chance_.between(1, 5),
                          .engagement = std::string(chance_.early_one_of(Words(first_engagements))),
                          .desired = "supportive",
                          .pulse = {},
                          .note = {}};
    store::save_assessment(operation_, assessment);
    return assessment;
  }

  store::Operation& operation_;
  Chance& chance_;
  int span_;
  Day today_;
  Cast cast_;
};

}  // namespace

const Cast::Person& Cast::somebody(Chance& chance, Day day) const {
  for (;;) {
    const double place = chance.part() * people.back().weight;
    const Person& person = *std::ranges::upper_bound(people, place, {}, &Person::weight);
    if (org_on(person, day)) return person;
  }
}

std::optional<std::size_t> Cast::org_on(const Person& person, Day day) {
  return !person.leaves || day < *person.leaves ? std::optional(person.org) : person.next_org;
}

Cast make_cast(store::Operation& operation, Chance& chance, int people, int orgs, int span) {
  return Casting(operation, chance, span).make(people, orgs);
}

}  // namespace relate::bench
