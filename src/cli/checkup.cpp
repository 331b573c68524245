#include "cli/checkup.hpp"

#include "relate/store/accounts.hpp"

namespace relate::cli {

Checkup::Checkup(store::Database& journal, const Settings& settings, const Viewer& viewer,
                 Day today)
    : journal_(journal),
      settings_(settings),
      viewer_(viewer),
      now_(journal, settings.tag_cadence, viewer, today),
      before_(journal, settings.tag_cadence, viewer, today - std::chrono::days(trend_days)) {}

void Checkup::prepare_for_many() {
  now_.prepare_for_many();
  before_.prepare_for_many();
}

PartyHealth Checkup::of(const PartyName& party) {
  return of(party, store::account_scope(journal_, party.id, viewer_, now_.day()));
}

PartyHealth Checkup::of(const PartyName& party, const AccountScope& scope) {
  PartyHealth health{
      .party = party, .now = on(party, scope, now_), .before = on(party, scope, before_)};
  if (party.kind == PartyKind::person) return health;
  const Day today = now_.day();
  const Day first = today - std::chrono::days(contact_window - 1);
  health.in_contact =
      static_cast<int>(store::people_in_contact(journal_, party.id, first, today, viewer_).size());
  return health;
}

/// A person is all that belongs to them.
HealthOn Checkup::on(const PartyName& party, const AccountScope& scope,
                     store::HealthReader& reader) {
  HealthOn result{.day = reader.day()};
  if (party.internal || party.ended) return result;
  const DueTerms terms(reader.day(), 0, settings_);
  for (const PartyName& person : people_on(scope, reader.day()))
    if (viewer_.sees(person))
      result.people.push_back({person, health_of(reader.read(person), terms)});
  return result;
}

}  // namespace relate::cli
