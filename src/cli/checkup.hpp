#pragma once

#include "relate/core/account.hpp"
#include "relate/core/audience.hpp"
#include "relate/core/health.hpp"
#include "relate/core/settings.hpp"
#include "relate/store/health.hpp"

namespace relate::cli {

/// Works out the health of one party after the other, today and 90 days before, as a viewer sees
/// it. No customer is to be shown any of it.
class Checkup {
 public:
  /// All of these must outlive it.
  Checkup(store::Database& journal, const Settings& settings, const Viewer& viewer, Day today);

  /// To be called before the health of most people in the journal is asked for.
  void prepare_for_many();

  /// Of an org or project that of its external people; of our side, and of what has ended, none.
  PartyHealth of(const PartyName& party);
  /// The same where it is known already who belongs to it.
  PartyHealth of(const PartyName& party, const AccountScope& scope);

 private:
  HealthOn on(const PartyName& party, const AccountScope& scope, store::HealthReader& reader);

  store::Database& journal_;
  const Settings& settings_;
  const Viewer& viewer_;
  store::HealthReader now_;
  store::HealthReader before_;
};

}  // namespace relate::cli
