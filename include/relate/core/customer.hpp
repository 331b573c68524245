#pragma once

#include <optional>
#include <string>
#include <vector>

#include "relate/core/account.hpp"
#include "relate/core/audience.hpp"
#include "relate/core/item.hpp"

namespace relate {

/// All that a customer is shown of an item. What is not named here is not shared.
struct CustomerItem {
  ItemKind kind = ItemKind::promise;
  std::vector<PartyName> who;  ///< of the account
  std::string text;
  std::optional<Day> due;  ///< of a closed one the day by which its state goes: the agreed one
  std::string state;
  std::string outcome;
  std::string measure;  ///< of a win
  std::string quote;    ///< of a win
};

/// Whose eyes a report for a customer is for.
struct CustomerView {
  AccountScope account;  ///< the account, org, project or person it is about
  Viewer viewer = {.audience = Audience::customer};

  /// Whether the party belonged to them on `day`, and is not private.
  bool shows(const PartyName& party, Day day) const;
  /// Whether the project is private or another's: not of the account on `day`. What is about a
  /// person has no account that it could be of.
  bool is_elsewhere(const PartyName& project, Day day) const;
};

/// The item as a customer sees it; none for what is not for them: what is private, or concerns
/// nobody of theirs, or belongs to the project of another; ideas and lessons; feedback and
/// roadblocks until everybody of theirs was told, but for those who have ended; wins that are not
/// quotable.
std::optional<CustomerItem> for_customer(const Item& item, const CustomerView& view);

}  // namespace relate
