#include "relate/render/promises.hpp"

#include <algorithm>

#include "cli/reports/loading.hpp"
#include "relate/render/explained.hpp"

namespace relate::cli::reports {

render::Document promises(const ReportRequest& request, Session& session) {
  const Viewer viewer = viewer_of(request, session);
  const Day today = session.today();
  const auto before = period_before(request.period, today);
  store::ItemFilter filter;
  filter.alive_since =
      before && request.audience != Audience::customer ? before->first : request.period.first;
  if (request.audience == Audience::customer) filter.opened_until = request.period.last;
  std::vector<Item> items;
  for (const ItemKind kind : {ItemKind::promise, ItemKind::ask}) {
    filter.kind = kind;
    append(items, items_of(request, filter, session));
  }
  if (request.audience == Audience::customer)
    return render::promises_document(head_of(request, session),
                                     for_customer(items, customer_view(request, viewer, session)));
  items = all_seen_by(viewer, std::move(items));
  if (std::ranges::none_of(request.who, &PartyName::internal)) keep_theirs(items);
  const PromiseCounts counts = count_promises(items, request.period, today);
  auto document = render::promises_document(head_of(request, session), counts, items, request.show);
  if (request.explain) {
    std::vector<render::ShownSayDo> ratios = {{ItemKind::promise, request.period, counts.ours},
                                              {ItemKind::ask, request.period, counts.theirs}};
    if (before) ratios.push_back({ItemKind::promise, *before, counts.ours_before});
    if (before) ratios.push_back({ItemKind::ask, *before, counts.theirs_before});
    explain(document, render::say_do_explained(ratios, items, today, request.show));
  }
  return document;
}

}  // namespace relate::cli::reports
