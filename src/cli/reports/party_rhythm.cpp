#include "cli/reports/party_rhythm.hpp"

#include <vector>

#include "relate/store/contacts.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::reports {

Rhythm load_rhythm(const PartyName& party, const Clock& clock, const Period& period,
                   const Viewer& viewer, Session& session) {
  store::Database& journal = session.to_read();
  const std::vector<Id> of = {party.id};
  std::vector<Day> days;
  for (const ContactPart& part :
       store::list_contacts(journal, of, until_today(period, session.today()), viewer))
    days.push_back(part.day);
  const Day before = period.first - std::chrono::days(1);
  return rhythm_of(clock, store::last_contact_of(journal, party.id, viewer, before), days,
                   session.settings().calendar, period, session.today());
}

}  // namespace relate::cli::reports
