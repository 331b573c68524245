#include "cli/reports/account_referrals.hpp"

#include <algorithm>
#include <functional>

#include "relate/core/relation.hpp"
#include "relate/store/links.hpp"

namespace relate::cli::reports {

std::vector<Link> referrals_of(const AccountQuestion& question) {
  const auto& [request, scope, viewer, session] = question;
  std::vector<Link> referrals;
  for (const auto* members : {&scope.groups, &scope.people})
    for (const AccountMember& member : *members)
      for (Link& link : all_seen_by(
               viewer, store::list_links(session.to_read(), member.party.id, session.today())))
        if (link.relation == referred_by_relation && link.since <= request.period.last &&
            std::ranges::find(referrals, link.id, &Link::id) == referrals.end())
          referrals.push_back(std::move(link));
  std::ranges::stable_sort(referrals, std::ranges::greater(), &Link::since);
  return referrals;
}

}  // namespace relate::cli::reports
