#pragma once

#include <array>
#include <string_view>

namespace relate {

/// January to December.
inline constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/// Monday to Sunday.
inline constexpr std::array<std::string_view, 7> weekday_names = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

/// How many letters of a name are shown and, at least, typed.
inline constexpr std::size_t short_name = 3;

/// `Mar` for 3.
constexpr std::string_view month_word(unsigned month) {
  return month_names[month - 1].substr(0, short_name);
}

/// `Mon` for 1.
constexpr std::string_view weekday_word(unsigned weekday) {
  return weekday_names[weekday - 1].substr(0, short_name);
}

}  // namespace relate
