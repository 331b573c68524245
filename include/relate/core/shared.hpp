#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "relate/core/item.hpp"

namespace relate {

/// An interaction that a party was in contact by.
struct ContactDay {
  Id interaction = 0;
  Day day{};
};

/// One of several people, with what may be shared with others.
struct Sharer {
  PartyName name;
  std::vector<PartyName> groups;  ///< orgs and projects they belong to today
  std::vector<std::string> tags;
  std::vector<ContactDay> contacts;  ///< of the time that is looked at
};

/// Something that two or more of them have.
struct SharedGroup {
  PartyName group;
  std::vector<PartyName> who;
};
struct SharedTag {
  std::string tag;
  std::vector<PartyName> who;
};

/// What two or more people share.
struct Shared {
  std::vector<SharedGroup> groups;  ///< what most of them have first; orgs before projects
  std::vector<SharedTag> tags;      ///< the same
  int together = 0;                 ///< contacts with two of them or more
  int all_together = 0;             ///< of these, the ones with all
  std::optional<Day> last_together;
  std::vector<Id> items;  ///< that concern two of them or more, in their order
};

Shared what_they_share(std::span<const Sharer> people, std::span<const Item> items);

}  // namespace relate
