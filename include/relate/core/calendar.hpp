#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "relate/core/day.hpp"

namespace relate {

/// Which days are worked on.
struct WorkCalendar {
  std::set<unsigned> weekend = {6, 7};    ///< ISO weekdays
  std::vector<Date> holidays;             ///< without a year: every year
  std::vector<std::pair<Day, Day>> away;  ///< first and last day of each absence

  /// Whether `day` is none of these.
  bool is_working(Day day) const;
};

/// `day` itself when it is worked on, else the next day that is; `day` when the
/// calendar leaves no working day within ten years.
Day working_day_from(const WorkCalendar& calendar, Day day);

/// The `count`-th working day after `day`, or before it for a negative count;
/// `day` itself for 0, and when the calendar leaves no working day within ten years.
Day add_working_days(const WorkCalendar& calendar, Day day, int count);

}  // namespace relate
