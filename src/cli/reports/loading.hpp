#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "cli/reports/reports.hpp"
#include "relate/core/customer.hpp"
#include "relate/render/wins.hpp"
#include "relate/store/items.hpp"

namespace relate::cli::reports {

// What several reports load alike.

std::vector<Id> ids_of(const std::vector<PartyName>& parties);

/// The names of those parties, today.
std::vector<PartyName> load_names(const std::set<Id>& parties, Session& session);

/// The one org or project that the report is about. Throws Error::usage for anybody else.
PartyName the_group_of(const ReportRequest& request, std::string_view report);

/// The orgs and projects in which a position is one of the account's: its own, and of a project
/// those of the orgs that it is part of.
std::set<Id> home_of(const PartyName& account, Session& session);

/// The items of the filter that concern those whom the report is about, or their members while
/// they belonged; of everybody where nobody was named. Each once, in
/// the order of a report.
std::vector<Item> items_of(const ReportRequest& request, store::ItemFilter filter,
                           Session& session);

/// Appends those of `items` that are not there yet.
void append(std::vector<Item>& all, std::vector<Item> items);

/// Finds who is at home in the customer's account, and who is a guest there.
void describe_account(Viewer& viewer, const PartyName& account, Session& session);

/// What the customer whom the report is about is shown. Requires that it is about one party.
CustomerView customer_view(const ReportRequest& request, const Viewer& viewer, Session& session);

/// The items that led to the win.
std::vector<Item> origins_of(const Item& win, Session& session);

/// What of the items is for customers.
std::vector<CustomerItem> for_customer(const std::vector<Item>& items, const CustomerView& view);

/// What of the wins is for customers, and of what led to them.
std::vector<render::CustomerWin> wins_for_customer(const std::vector<Item>& wins,
                                                   const CustomerView& view, Session& session);

}  // namespace relate::cli::reports
