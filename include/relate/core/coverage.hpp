#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "relate/core/channel.hpp"
#include "relate/core/party.hpp"

namespace relate {

/// The last contact of somebody by a channel.
struct ChannelContact {
  Id party = 0;
  Channel channel = Channel::contact;
  Day last{};
};

/// Somebody of an account, as far as coverage goes.
struct CoveredPerson {
  PartyName person;
  std::string role = {};
  std::string level = {};                        ///< empty when not known
  std::vector<std::optional<Day>> last_by = {};  ///< last contact by each of Coverage::channels
  std::optional<Day> last = {};
};

/// A level of an account.
struct CoveredLevel {
  std::string level;  ///< empty for those of whom it is not known
  int people = 0;
  int in_contact = 0;                            ///< of them, in the last 90 days
  std::vector<std::optional<Day>> last_by = {};  ///< by each of Coverage::channels
  std::optional<Day> last = {};

  /// One of the three levels, without anybody or without contact in 90 days.
  bool is_hole() const { return !level.empty() && in_contact == 0; }
};

/// On which levels and over which channels there is contact with an account.
struct Coverage {
  Day today{};
  std::vector<Channel> channels = {};      ///< those that were used, in the order of Channel
  std::vector<CoveredLevel> levels = {};   ///< the three, the highest first, then the unknown one
  std::vector<CoveredPerson> people = {};  ///< by level, then those in contact last
  int in_contact = 0;                      ///< people in the last 90 days, of those of the day

  bool is_single_threaded() const { return in_contact == 1; }
  bool is_silent() const { return in_contact == 0; }
};

/// Works out coverage from the people of today and their last contacts by channel.
Coverage coverage_of(std::vector<CoveredPerson> people, std::span<const ChannelContact> contacts,
                     int in_contact, Day today);

}  // namespace relate
