#pragma once

#include <vector>

#include "relate/core/account_report.hpp"
#include "relate/core/customer.hpp"
#include "relate/render/records.hpp"
#include "relate/render/report.hpp"
#include "relate/render/wins.hpp"

namespace relate::render {

/// What an account review is about, and the four mistakes with their evidence.
Document account_document(const ReportHead& head, const AccountReport& report, const ShowId& show);

/// A contact as a customer is shown it.
struct CustomerContact {
  Day day{};
  Channel channel = Channel::contact;
  std::vector<PartyName> with;  ///< of theirs
};

/// All that a customer is shown of their account.
struct CustomerAccount {
  std::vector<CoveredPerson> people = {};  ///< names and roles
  std::vector<CustomerContact> contacts = {};
  std::vector<CustomerItem> items = {};  ///< but wins
  std::vector<CustomerWin> wins = {};
  std::vector<Coming> occasions = {};  ///< of orgs and projects
};

Document account_document(const ReportHead& head, const CustomerAccount& account);

}  // namespace relate::render
