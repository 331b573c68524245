#pragma once

#include <vector>

#include "relate/core/win.hpp"
#include "relate/render/records.hpp"
#include "relate/render/wins.hpp"

namespace relate::render {

// Wins as data, and each as a line with need, action, measure and quote below it.

Rows win_data(const std::vector<Win>& wins, Day today, const ShowId& show);
Rows win_stories(const std::vector<Win>& wins, Day today, const ShowId& show);
Rows win_data(const std::vector<CustomerWin>& wins);
Rows win_stories(const std::vector<CustomerWin>& wins);

}  // namespace relate::render
