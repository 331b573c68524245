#include "cast.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "names.hpp"
#include "phrases.hpp"
#include "relate/core/handle.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"

namespace relate::bench {
namespace {

using Words = std::span<const std::string_view>;
using std::chrono::days;

constexpr int people_of_org = 12;
constexpr int people_of_us = 40;  // customers for each of ours
constexpr double skew = 0.7;      // 0: all are seen equally often

constexpr std::string_view cadences[] = {"1m", "2w", "1q", "6w", "1w", "3w", "2m", "6m"};
constexpr std::string_view fact_keys[] = {"prefers", "drives",   "coffee",
                                          "plays",   "children", "fiscal-year"};
constexpr std::string_view fact_values[] = {
    "mornings", "calls before nine", "email",           "an old Saab",      "flat white",
    "cello",    "two, at school",    "begins in April", "chess on Fridays", "short mails"};
constexpr std::string_view engagements[] = {"neutral", "supportive", "leading", "resistant",
                                            "unaware"};

/// Makes the parties, one after the other.
class Casting {
 public:
  Casting(store::Operation& operation, Chance& chance, int span)
      : operation_(operation), chance_(chance), span_(span), today_(operation.stamp().today) {}

  Cast make(int people) {
    const int orgs = std::max(1, people / people_of_org);
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
    describe(party, cast_.orgs[org]);
    const PartyName name = store(party);
    know(name);
    relate(name, cast_.orgs[org]);
    const double before = cast_.people.empty() ? 0 : cast_.people.back().weight;
    const double often = std::pow(chance_.part() + 1e-4, -skew);
    cast_.orgs[org].people.push_back(cast_.people.size());
    cast_.people.push_back({name, org, before + often});
  }

  void describe(Party& party, const Cast::Org& org) {
    party.level = levels[std::min<std::size_t>(2, chance_.below(6))];
    if (chance_.happens(85)) party.every = cadence();
    if (chance_.happens(5)) party.at_most = "1y";
    if (chance_.happens(25)) party.tags.push_back(tag_text(chance_));
    Membership membership{.group = org.name, .role = role_name(chance_)};
    const Day change = today_ + days(chance_.between(span_ / 4, span_));
    if (chance_.happens(8)) {
      membership.until = change;
      const Cast::Org& next = cast_.orgs[chance_.below(cast_.orgs.size())];
      party.memberships.push_back(
          {.group = next.name, .role = role_name(chance_), .since = change});
    }
    if (chance_.happens(2)) party.ended = change;
    party.memberships.insert(party.memberships.begin(), membership);
    if (org.project && chance_.happens(30)) party.memberships.push_back({.group = *org.project});
    const std::string mailbox = derive_handle(party.name);
    if (!mailbox.empty() && chance_.happens(80))
      party.addresses.push_back(
          {Address::Kind::email, fmt::format("{}@{}.example", mailbox, org.name.handle)});
    if (chance_.happens(60))
      party.addresses.push_back(
          {Address::Kind::phone, fmt::format("+49 30 {:07}", chance_.below(10'000'000))});
  }

  void know(const PartyName& who) {
    for (int i = chance_.between(0, 2); i > 0; --i) {
      Fact fact{.who = who,
                .key = std::string(chance_.one_of(Words(fact_keys))),
                .value = std::string(chance_.one_of(Words(fact_values)))};
      store::save_fact(operation_, fact);
    }
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
  }

  void relate(const PartyName& who, const Cast::Org& org) {
    if (!org.people.empty() && chance_.happens(50)) {
      const auto& boss = cast_.people[org.people.front()].name;
      operation_.database().run(
          "INSERT INTO link (id, from_id, relation, to_id, recorded, sequence) "
          "VALUES (?1, ?2, 'reports-to', ?3, ?4, ?5)",
          operation_.new_id(), who.id, boss.id, operation_.stamp().at, operation_.next_sequence());
    }
    if (!chance_.happens(40)) return;
    operation_.database().run(
        "INSERT INTO assessment (id, party_id, day, influence, interest, engagement, desired, "
        "recorded, sequence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'supportive', ?7, ?8)",
        operation_.new_id(), who.id, today_, chance_.between(1, 5), chance_.between(1, 5),
        chance_.early_one_of(Words(engagements)), operation_.stamp().at,
        operation_.next_sequence());
  }

  store::Operation& operation_;
  Chance& chance_;
  int span_;
  Day today_;
  Cast cast_;
};

}  // namespace

const Cast::Person& Cast::somebody(Chance& chance) const {
  const double place = chance.part() * people.back().weight;
  return *std::ranges::upper_bound(people, place, {}, &Person::weight);
}

Cast make_cast(store::Operation& operation, Chance& chance, int people, int span) {
  return Casting(operation, chance, span).make(people);
}

}  // namespace relate::bench
