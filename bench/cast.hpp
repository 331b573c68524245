#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "chance.hpp"
#include "relate/core/party.hpp"
#include "relate/store/operation.hpp"

namespace relate::bench {

/// Who appears in a simulated journal: customers by org, projects, and our own side.
struct Cast {
  struct Person {
    PartyName name;
    std::size_t org = 0;  ///< place in `orgs`
    double weight = 0;    ///< of all contacts up to this person
  };
  struct Org {
    PartyName name;
    std::vector<std::size_t> people;  ///< places in `people`
    std::optional<PartyName> project;
  };

  std::vector<PartyName> us;
  std::vector<Org> orgs;
  std::vector<Person> people;

  /// Somebody, those who are seen often far oftener than the others.
  const Person& somebody(Chance& chance) const;
};

/// Stores `people` people with what is known of them, as of the operation's day. Of a person a
/// cadence of its own, or one that its org gives; addresses, levels, facts, a birthday; some
/// change their org during the `days` to come, a few leave.
Cast make_cast(store::Operation& operation, Chance& chance, int people, int days);

}  // namespace relate::bench
