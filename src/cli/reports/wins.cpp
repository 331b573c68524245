#include "relate/render/wins.hpp"

#include <algorithm>

#include "cli/reports/loading.hpp"

namespace relate::cli::reports {
namespace {

std::vector<Item> origins_of(const Item& win, Session& session) {
  store::ItemFilter filter;
  filter.result = win.id;
  return store::list_items(session.to_read(), filter, session.today());
}

render::CustomerWin customer_win(CustomerItem win, const std::vector<Item>& origins,
                                 const CustomerView& view) {
  render::CustomerWin result{.win = std::move(win)};
  for (CustomerItem& origin : for_customer(origins, view))
    (origin.kind == ItemKind::need ? result.needs : result.actions).push_back(std::move(origin));
  return result;
}

}  // namespace

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
    std::vector<render::CustomerWin> shown;
    for (const Item& win : items)
      if (auto seen = relate::for_customer(win, view))
        shown.push_back(customer_win(std::move(*seen), origins_of(win, session), view));
    return render::wins_document(head, shown);
  }
  std::vector<Win> stories;
  for (Item& win : all_seen_by(viewer, std::move(items)))
    stories.push_back(story_of(win, all_seen_by(viewer, origins_of(win, session))));
  return render::wins_document(head, stories, request.show);
}

}  // namespace relate::cli::reports
