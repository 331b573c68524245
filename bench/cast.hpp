#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "chance.hpp"
#include "relate/core/assessment.hpp"
#include "relate/core/occasion.hpp"
#include "relate/core/party.hpp"
#include "relate/store/operation.hpp"

namespace relate::bench {

/// Who appears in a simulated journal: customers by org, projects, and our own side.
struct Cast {
  struct Person {
    PartyName name;
    std::size_t org = 0;                       ///< place in `orgs`
    double weight = 0;                         ///< of all contacts up to this person
    bool in_project = false;                   ///< of their org
    std::optional<Day> leaves = {};            ///< the first day on which they are not there
    std::optional<std::size_t> next_org = {};  ///< where they are from that day on
    std::optional<Assessment> judged = {};     ///< the latest; none where nobody ever judged
  };
  struct Org {
    PartyName name;
    std::vector<std::size_t> people;  ///< places in `people`; of some on some days alone
    std::optional<PartyName> project;
  };

  std::vector<PartyName> us;
  std::vector<Org> orgs;
  std::vector<Person> people;
  std::vector<Occasion> occasions;

  /// Somebody who has not gone, those who are seen often far oftener than the others.
  const Person& somebody(Chance& chance, Day day) const;
  /// Where somebody is on that day; none who has gone.
  static std::optional<std::size_t> org_on(const Person& person, Day day);
};

/// Stores `people` people of `orgs` orgs with what is known of them, as of the operation's day. Of
/// a person a cadence of its own, or one that its org gives; addresses, levels, facts, a birthday;
/// some change their org during the `days` to come, a few leave.
Cast make_cast(store::Operation& operation, Chance& chance, int people, int orgs, int days);

}  // namespace relate::bench
