#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "relate/core/item.hpp"
#include "relate/core/period.hpp"
#include "relate/core/say_do.hpp"

namespace relate {

/// How a party of theirs and we kept what we said.
struct PartyPromises {
  PartyName party;
  SayDo ours;    ///< promises to it
  SayDo theirs;  ///< asks of it
  int open = 0;  ///< promises to it that are open, whatever their day
};

/// Promises of one series.
struct SeriesPromises {
  Id series = 0;
  std::string text;
  std::string every;
  std::vector<PartyName> who;
  SayDo met;
};

/// How what was promised was kept in a period, both ways. Items count by their agreed day.
struct PromiseCounts {
  SayDo ours;
  SayDo theirs;
  SayDo ours_before;  ///< in the period before, of equal length
  SayDo theirs_before;
  std::vector<std::pair<Period, SayDo>> months;  ///< of ours, by month
  std::vector<PartyPromises> parties;            ///< who has any; the most open and late first
  std::vector<SeriesPromises> series;            ///< recurring ones, as first opened
};

/// Counts promises and asks; other kinds are left out. An item of several parties counts for
/// each of those that are not on our side, and once in all.
PromiseCounts count_promises(std::span<const Item> items, const Period& period, Day today);

/// Leaves out promises, asks and needs that concern nobody but our own people.
void keep_theirs(std::vector<Item>& items);

/// Whether its agreed day lies in the period and it was not kept in time: kept late, broken or
/// overdue; or the day was moved.
bool is_worth_a_word(const Item& item, const Period& period, Day today);

}  // namespace relate
