#include "relate/render/feedback.hpp"

#include <algorithm>

#include "cli/reports/loading.hpp"
#include "relate/render/explained.hpp"

namespace relate::cli::reports {

render::Document feedback(const ReportRequest& request, Session& session) {
  const Viewer viewer = viewer_of(request, session);
  store::ItemFilter filter;
  filter.kind = ItemKind::feedback;
  filter.opened_until = request.period.last;
  std::vector<Item> items = items_of(request, filter, session);
  if (request.audience == Audience::customer) {
    std::erase_if(items, [&](const Item& item) { return !request.period.holds(item.opened); });
    return render::feedback_document(head_of(request, session),
                                     for_customer(items, customer_view(request, viewer, session)));
  }
  items = all_seen_by(viewer, std::move(items));
  const FeedbackCounts counts = count_feedback(items, request.period, session.today());
  const std::vector<Item> counted = items;
  // Of what is complete, that of the period; of what is not, that of before, too.
  std::erase_if(items, [&](const Item& item) {
    return is_complete(item) && !request.period.holds(item.opened) &&
           !request.period.holds(*item.closed);
  });
  auto document = render::feedback_document(head_of(request, session), counts, items, request.show);
  if (!request.explain) return document;
  const Day today = session.today();
  explain(document,
          render::times_explained({{"act", "Time to act", "heard", "acted", counts.to_act},
                                   {"tell", "Time to tell", "acted", "told", counts.to_tell}},
                                  counted, today, request.show));
  explain(document, render::scores_explained(counts, request.period, today, request.show));
  return document;
}

}  // namespace relate::cli::reports
