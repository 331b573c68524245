#pragma once

#include <vector>

#include "relate/core/customer.hpp"
#include "relate/core/win.hpp"
#include "relate/render/records.hpp"
#include "relate/render/report.hpp"

namespace relate::render {

/// A win as a customer is shown it, with what of its story is for customers.
struct CustomerWin {
  CustomerItem win;
  std::vector<CustomerItem> needs = {};
  std::vector<CustomerItem> actions = {};
};

/// Wins, the latest first, each told as need, action, measure and quote.
Document wins_document(const ReportHead& head, const std::vector<Win>& wins, const ShowId& show);
Document wins_document(const ReportHead& head, const std::vector<CustomerWin>& wins);

}  // namespace relate::render
