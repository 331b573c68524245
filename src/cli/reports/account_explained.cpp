#include "cli/reports/account_explained.hpp"

#include <set>

#include "cli/reports/loading.hpp"
#include "relate/render/explained.hpp"

namespace relate::cli::reports {

void explain_account(render::Document& document, const AccountReport& report,
                     const ReportRequest& request, Session& session) {
  const Day today = session.today();
  const render::ShowId& show = request.show;
  std::set<Id> met;
  for (const ContactPart& part : report.activity.parts) met.insert(part.party);
  explain(document,
          render::contacts_explained(report.activity, load_names(met, session), today, show));
  std::set<Id> senders;
  for (const MessageAnswer& message : report.responses.each) senders.insert(message.party);
  explain(document,
          render::answers_explained(report.responses, load_names(senders, session), today, show));
  explain(document,
          render::say_do_explained({{ItemKind::promise, request.period, report.promises.ours},
                                    {ItemKind::ask, request.period, report.promises.theirs}},
                                   report.items, today, show));
  explain(document, render::times_explained({{"tell_roadblock", "Roadblocks told", "known", "told",
                                              time_to_tell(report.items, request.period)}},
                                            report.items, today, show));
  explain(document, render::scores_explained(report.feedback, request.period, today, show));
  explain(document, render::rhythm_explained(report.mistakes.each_rhythm, {}, today));
  explain(document, render::health_explained({report.health}, show));
}

}  // namespace relate::cli::reports
