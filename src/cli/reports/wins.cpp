#include "relate/render/wins.hpp"

#include <algorithm>

#include "cli/reports/loading.hpp"

namespace relate::cli::reports {

render::Document wins(const ReportRequest& request, Session& session) {
  const Viewer viewer = viewer_of(request, session);
  store::ItemFilter filter;
  filter.kind = ItemKind::win;
  filter.opened_since = request.period.first;
  filter.opened_until = request.period.last;
  std::vector<Item> items = items_of(request, filter, session);
  std::ranges::sort(items, std::ranges::greater{},
                    [](const Item& win) { return std::pair(win.opened, win.sequence); });
  const render::ReportHead head = head_of(request, session);
  if (request.audience == Audience::customer) {
    const CustomerView view = customer_view(request, viewer, session);
    return render::wins_document(head, wins_for_customer(items, view, session));
  }
  std::vector<Win> stories;
  for (Item& win : all_seen_by(viewer, std::move(items)))
    stories.push_back(story_of(win, all_seen_by(viewer, origins_of(win, session))));
  return render::wins_document(head, stories, request.show);
}

}  // namespace relate::cli::reports
