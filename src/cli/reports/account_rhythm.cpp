#include "cli/reports/account_rhythm.hpp"

#include <algorithm>

#include "relate/core/account_report.hpp"
#include "relate/core/rhythm.hpp"
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
    const Settings& settings = question_.session.settings();
    const Clock clock = store::load_clock(journal_, party.id, settings.tag_cadence, today_);
    const auto cadence = cadence_of(clock);
    const Period period{question_.request.period.first,
                        std::min(question_.request.period.last, until)};
    if (!cadence || period.last < period.first) return;
    const Rhythm rhythm = rhythm_of(clock, last(party, period.first - std::chrono::days(1)),
                                    days(party, period), settings.calendar, period, today_);
    mistakes_.rhythm += rhythm;
    if (rhythm.kept < rhythm.waits)
      mistakes_.slips.push_back({party, cadence->text, rhythm, last(party, today_)});
  }

 private:
  std::optional<Day> last(const PartyName& party, Day day) {
    return store::last_contact_of(journal_, party.id, question_.viewer, day);
  }

  std::vector<Day> days(const PartyName& party, const Period& period) {
    const std::vector<Id> of = {party.id};
    std::vector<Day> days;
    for (const ContactPart& part :
         store::list_contacts(journal_, of, until_today(period, today_), question_.viewer))
      days.push_back(part.day);
    return days;
  }

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
