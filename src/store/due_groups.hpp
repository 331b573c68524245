#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "relate/core/day.hpp"
#include "relate/core/id.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// When orgs and projects that have a cadence were last in contact: by the contacts of their
/// external members while they belonged. What is known of the members already is used, so that
/// the table of contacts is looked into for few of them.
class GroupContacts {
 public:
  /// Keeps a reference to the database.
  GroupContacts(Database& database, Day today);

  /// Keeps the last day of contact of a party itself, YYYY-MM-DD or empty, for the groups it
  /// belongs to.
  void keep(Id party, std::string last) { known_.insert_or_assign(party, std::move(last)); }

  /// The last day of contact of any member of `group`, and of members of these. Requires that
  /// what is known was kept before.
  std::optional<Day> last_of(Id group);

 private:
  /// Days are compared as text: '' lies before all of them, '~' behind.
  struct Member {
    Id id = 0;
    std::string since;
    std::string until;
    auto operator<=>(const Member&) const = default;
  };

  void read_memberships();
  std::vector<Member> members_of(const Member& group) const;
  std::string last_within(const Member& member);

  Database& database_;
  std::string until_;
  Statement last_;
  bool has_read_memberships_ = false;
  std::unordered_map<Id, std::vector<Member>> memberships_;  ///< by group
  std::unordered_map<Id, std::string> known_;
};

}  // namespace relate::store
