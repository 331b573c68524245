#include "cli/reports/account_rhythm.hpp"

#include <algorithm>

#include "cli/reports/party_rhythm.hpp"
#include "relate/core/account_report.hpp"
#include "relate/store/contacts.hpp"
#include "relate/store/due.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::reports {
namespace {

/// Checks one rhythm after the other.
class Rhythms {
 public:
  Rhythms(FourMistakes& mistakes, const AccountQuestion& question)
      : mistakes_(mistakes),
        question_(question),
        journal_(question.session.to_read()),
        today_(question.session.today()) {}

  void check(const PartyName& party, Day until) {
    if (!question_.viewer.sees(party)) return;
    const Clock clock =
        store::load_clock(journal_, party.id, question_.session.settings().tag_cadence, today_);
    const auto cadence = cadence_of(clock);
    const Period period{question_.request.period.first,
                        std::min(question_.request.period.last, until)};
    if (!cadence || period.last < period.first) return;
    const Rhythm rhythm = load_rhythm(party, clock, period, question_.viewer, question_.session);
    ++mistakes_.rhythms;
    mistakes_.rhythm += rhythm;
    mistakes_.each_rhythm.push_back({party, rhythm});
    if (rhythm.kept < rhythm.waits)
      mistakes_.slips.push_back(
          {party, cadence->text, rhythm,
           store::last_contact_of(journal_, party.id, question_.viewer, today_)});
  }

 private:
  FourMistakes& mistakes_;
  const AccountQuestion& question_;
  store::Database& journal_;
  Day today_;
};

}  // namespace

void check_rhythms(FourMistakes& mistakes, std::span<const CoveredPerson> people,
                   const AccountQuestion& question) {
  const Day today = question.session.today();
  Rhythms rhythms(mistakes, question);
  for (const AccountMember& group : question.scope.groups)
    if (group.belongs_on(today) && !group.party.ended) rhythms.check(group.party, latest_day);
  for (const CoveredPerson& each : people) rhythms.check(each.person, latest_day);
  const Period since{question.request.period.first, today};
  for (const Departure& left : departures_of(question.scope, since, today))
    rhythms.check(left.person, left.day - std::chrono::days(1));
}

}  // namespace relate::cli::reports
