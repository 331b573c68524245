#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "relate/core/interaction.hpp"
#include "relate/core/period.hpp"
#include "relate/core/rhythm.hpp"

namespace relate {

/// The part of one party of theirs in a contact. A contact has as many as it has parties.
struct ContactPart {
  Id interaction = 0;
  Id party = 0;
  Day day{};
  Channel channel = Channel::contact;
  std::optional<Direction> direction;
};

/// A number of contacts, beside that of the period before.
struct Count {
  int now = 0;
  int before = 0;
};

/// The longest time without contact, between two days of contact or the ends of the period.
struct Silence {
  Day first{};  ///< the first day without contact
  int days = 0;
};

/// A party in the contacts of a period.
struct PartyActivity {
  Id party = 0;
  Count contacts;
  std::optional<Day> last = {};  ///< in the period
  std::vector<Day> days = {};    ///< of contact in the period, the earliest first
};

/// The contacts of a period, and what they are made of.
struct Activity {
  Period period;
  std::optional<Period> before = {};  ///< of equal length
  Count contacts;
  Count days;                      ///< with contact
  int in = 0, out = 0, both = 0;   ///< by who began them; the others do not say
  std::optional<Silence> silence;  ///< none without a day that has come
  std::vector<int> by_day;         ///< contacts of each day that has come, from the first on
  std::vector<int> by_month;       ///< of each month of the days that have come
  std::vector<std::pair<Channel, Count>> by_channel;  ///< the most now first
  std::vector<PartyActivity> by_party;                ///< the most now first
  std::vector<ContactPart> parts;                     ///< of the contacts of the period, as given
};

/// Counts the contacts of a period and those of the one before, by their parts. Requires that
/// the period has begun.
Activity count_activity(std::span<const ContactPart> parts, std::span<const ContactPart> before,
                        const Period& period, Day today);

}  // namespace relate
