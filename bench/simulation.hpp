#pragma once

#include <cstdint>

#include "relate/core/day.hpp"
#include "relate/store/database.hpp"

namespace relate::bench {

/// How large a journal is, and of which days.
struct Scale {
  int people = 300;  ///< of customers; orgs, projects and our own side come with them
  int orgs = 0;      ///< of customers; 0: one for twelve people
  std::int64_t interactions = 20'000;
  std::int64_t items = 1'200;
  std::uint64_t seed = 1;
  Day until{};      ///< the last day on which something happens
  int days = 1826;  ///< from the first to the last day
};

/// Fills an empty journal as a consultancy would have, one operation a day, or a month where the
/// days are busy, after a first one that adds the people, which is all there is to be with no
/// interactions and no items. The same scale gives the same journal, row for row.
void simulate(store::Database& database, const Scale& scale);

}  // namespace relate::bench
