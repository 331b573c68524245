#include "cli/reports/reports.hpp"

#include <array>
#include <iterator>

#include <fmt/format.h>

#include "cli/reports/loading.hpp"
#include "relate/core/error.hpp"
#include "relate/store/accounts.hpp"

namespace relate::cli {

std::span<const Report> all_reports() {
  static constexpr std::array rows = {
      Report{"account", "ORG|PROJECT", "For the account review, to be handed on", "90d",
             reports::account, false, true},
      Report{"activity", "[WHO[,WHO...]]", "Contacts over time, by channel and person", "90d",
             reports::activity, false, true},
      Report{"brief", "WHO[,WHO...]", "What to know before a meeting with them", "", reports::brief,
             false, true},
      Report{"coverage", "ORG|PROJECT", "Levels by channels, last contact, holes", "",
             reports::coverage},
      Report{"engagement", "ORG|PROJECT", "Where everybody stands, and where they are wanted", "",
             reports::engagement},
      Report{"feedback", "[WHO[,WHO...]]", "What they told you, what came of it, NPS and CSAT",
             "1y", reports::feedback, false, true},
      Report{"map", "ORG|PROJECT", "Influence by interest, and links; as text, SVG, DOT", "",
             reports::map, true},
      Report{"portfolio", "", "Every account in a row: health, contact, promises", "",
             reports::portfolio, false, true},
      Report{"promises", "[WHO[,WHO...]]", "What was promised both ways, and how it was kept",
             "90d", reports::promises, false, true},
      Report{"wins", "[WHO[,WHO...]]", "Wins as need, action, measure, quote", "1y", reports::wins},
  };
  return rows;
}

void reports::explain(render::Document& document, std::vector<render::Section> sections) {
  document.sections.insert(document.sections.end(), std::move_iterator(sections.begin()),
                           std::move_iterator(sections.end()));
}

void reports::refuse_customer(const ReportRequest& request, std::string_view report) {
  if (request.audience == Audience::customer)
    throw Error(Error::Kind::refused, fmt::format("a {} is not for customers", report),
                "use --for me or --for team");
}

Viewer reports::viewer_of(const ReportRequest& request, Session& session) {
  if (request.audience == Audience::customer && request.who.size() != 1)
    throw Error(Error::Kind::refused, "what is for a customer is about one of them",
                "name the account, org, project or person");
  Viewer viewer = store::viewer_for(session.to_read(), request.audience);
  for (const PartyName& party : request.who)
    if (viewer.private_parties.contains(party.id))
      throw Error(Error::Kind::refused, fmt::format("'{}' is private", party.name),
                  "--for me shows what is private");
  if (request.audience == Audience::customer)
    reports::describe_account(viewer, request.who.front(), session);
  return viewer;
}

render::ReportHead reports::head_of(const ReportRequest& request, Session& session) {
  return {.who = request.who,
          .audience = request.audience,
          .today = session.today(),
          .period = request.period};
}

render::ReportHead reports::head_of_today(const ReportRequest& request, Session& session) {
  return {.who = request.who, .audience = request.audience, .today = session.today()};
}

}  // namespace relate::cli
