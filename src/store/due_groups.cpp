#include "store/due_groups.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "store/due_members.hpp"
#include "store/last_contact.hpp"

namespace relate::store {
namespace {

std::string last_of_one() {
  return fmt::format("SELECT substr({}, 1, 10) FROM (SELECT ?1 AS id) b",
                     last_moment("?2", "?3", "false"));
}

}  // namespace

GroupContacts::GroupContacts(Database& database, Day today)
    : database_(database), until_(moments_until(today)), last_(database.query(last_of_one())) {}

/// All at once: with very many groups a look for each would cost more.
void GroupContacts::read_memberships() {
  std::unordered_set<Id> internal;
  Statement ours = database_.query("SELECT id FROM party WHERE internal");
  while (ours.step()) internal.insert(ours.integer(0));
  Statement rows = database_.query(
      "SELECT group_id, member_id, ifnull(since, ''), ifnull(until, '~') FROM membership");
  while (rows.step())
    if (!internal.contains(rows.integer(1)))
      memberships_[rows.integer(0)].push_back({rows.integer(1), rows.text(2), rows.text(3)});
}

/// Those who belong to a group while it counts itself.
std::vector<GroupContacts::Member> GroupContacts::members_of(const Member& group) const {
  std::vector<Member> result;
  const auto found = memberships_.find(group.id);
  if (found == memberships_.end()) return result;
  for (const Member& member : found->second) {
    Member inside{member.id, std::max(group.since, member.since),
                  std::min(group.until, member.until)};
    if (inside.since < inside.until) result.push_back(std::move(inside));
  }
  return result;
}

std::string GroupContacts::last_within(const Member& member) {
  const auto known = known_.find(member.id);
  if (known != known_.end()) {
    const std::string& day = known->second;
    if (day.empty() || day < member.since) return {};
    if (day < member.until) return day;
  }
  last_.rebind(member.id, member.since, std::min(member.until, until_));
  return last_.step() ? last_.text(0) : std::string();
}

std::optional<Day> GroupContacts::last_of(Id group) {
  if (!std::exchange(has_read_memberships_, true)) read_memberships();
  std::string last;
  // Orgs may belong to each other in a circle, but the days only ever narrow.
  std::set<Member> seen;
  std::vector<Member> open = {{group, "", "~"}};
  while (!open.empty()) {
    const Member next = std::move(open.back());
    open.pop_back();
    if (!seen.insert(next).second) continue;
    last = std::max(last, last_within(next));
    for (Member& member : members_of(next)) open.push_back(std::move(member));
  }
  return day_from_iso(last);
}

}  // namespace relate::store
