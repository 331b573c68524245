#include "cli/setting.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"

namespace relate::cli {
namespace {

using Input = SettingInput;

constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};
constexpr std::size_t short_weekday = 3;
constexpr int most_days = 3650;
constexpr int most_rows = 1'000'000;

[[noreturn]] void fail(const Input& input, std::string_view why = {}) {
  throw Error(Error::Kind::usage,
              fmt::format("{}: '{}' is no value for '{}'{}{}", input.node.place, input.node.text,
                          input.key, why.empty() ? "" : ": ", why),
              fmt::format("'{}' takes {}", input.key, input.setting.takes));
}

std::string read_text(const Input& input) {
  if (input.node.kind != TomlNode::Kind::text) fail(input);
  return input.node.text;
}

int read_number(const Input& input, int most) {
  const bool is_number = input.node.kind == TomlNode::Kind::number;
  if (!is_number || input.node.number < 0 || input.node.number > most) fail(input);
  return static_cast<int>(input.node.number);
}

template <class Function>
auto read_list(const Input& input, Function read) {
  if (input.node.kind != TomlNode::Kind::list) fail(input);
  std::vector<decltype(read(input))> result;
  for (const TomlNode& child : input.node.children) {
    result.push_back(read({input.setting, child, input.key}));
  }
  return result;
}

std::string read_mail(const Input& input) {
  std::string text = read_text(input);
  const auto at = text.find('@');
  const bool has_both_sides = at != std::string::npos && at > 0 && at + 1 < text.size();
  if (!has_both_sides || text.find_first_of(" \t\r\n<>,") != std::string::npos) fail(input);
  return text;
}

unsigned read_weekday(const Input& input) {
  const std::string word = fold(read_text(input));
  const auto found = std::ranges::find_if(weekdays, [&](std::string_view name) {
    return word == name || word == name.substr(0, short_weekday);
  });
  if (found == weekdays.end()) fail(input);
  return static_cast<unsigned>(found - weekdays.begin()) + 1;
}

Date read_holiday(const Input& input) {
  const auto date = date_from_iso(read_text(input));
  if (!date) fail(input);
  return *date;
}

std::pair<Day, Day> read_absence(const Input& input) {
  constexpr std::string_view dots = "..";
  const std::string text = read_text(input);
  const auto middle = text.find(dots);
  if (middle == std::string::npos) fail(input);
  const auto first = day_from_iso(text.substr(0, middle));
  const auto last = day_from_iso(text.substr(middle + dots.size()));
  if (!first || !last) fail(input);
  if (*last < *first) fail(input, "it ends before it begins");
  return {*first, *last};
}

void read_tag_cadence(Settings& settings, const Input& input) {
  const std::string every = read_text(input);
  try {
    parse_duration(every);
  } catch (const Error&) {
    fail(input);
  }
  if (!settings.tag_cadence.emplace(fold(input.node.key), every).second)
    fail(input, "the tag has one already");
}

void read_weekend(Settings& settings, const Input& input) {
  const auto days = read_list(input, read_weekday);
  settings.calendar.weekend = {days.begin(), days.end()};
}

void read_channel(Settings& settings, const Input& input) {
  const auto found = channel(read_text(input));
  if (!found) fail(input);
  settings.channel = *found;
}

void read_command(Settings& settings, const Input& input) {
  settings.mail_command = read_list(input, read_text);
  if (settings.mail_command.empty() || settings.mail_command.front().empty()) fail(input);
}

void read_color(Settings& settings, const Input& input) {
  constexpr std::array<std::string_view, 3> words = {"auto", "always", "never"};
  settings.color = read_text(input);
  if (std::ranges::find(words, settings.color) == words.end()) fail(input);
}

template <class Values, class Function>
std::string listed(const Values& values, Function show) {
  std::vector<std::string> result;
  for (const auto& value : values) result.emplace_back(show(value));
  return fmt::format("{}", fmt::join(result, ", "));
}

std::string show_text(const std::string& text) { return text; }
std::string show_date(const Date& date) { return to_iso(date); }
std::string_view show_weekday(unsigned day) { return weekdays[day - 1].substr(0, short_weekday); }
std::string show_absence(const std::pair<Day, Day>& away) {
  return fmt::format("{}..{}", to_iso(away.first), to_iso(away.second));
}

using Name = const std::string&;

constexpr Setting known[] = {
    {"", "color", "auto, always or never",  //
     read_color, [](const Settings& from, Name) { return from.color; }},
    {"owner", "name", "your name",
     [](Settings& to, const Input& input) { to.owner_name = read_text(input); },
     [](const Settings& from, Name) { return from.owner_name; }},
    {"owner", "mail", "a list of e-mail addresses, the first of them to send from",
     [](Settings& to, const Input& input) { to.owner_mail = read_list(input, read_mail); },
     [](const Settings& from, Name) { return listed(from.owner_mail, show_text); }},
    {"cadence.tag", "*", "a duration: 10d, 2w, 3m, 1q, 1y, weekly or monthly",  //
     read_tag_cadence,
     [](const Settings& from, Name tag) {
       return tag.empty() ? std::string() : from.tag_cadence.at(fold(tag));
     }},
    {"due", "lead", "a number of working days, 0 to 3650",
     [](Settings& to, const Input& input) { to.lead = read_number(input, most_days); },
     [](const Settings& from, Name) { return fmt::to_string(from.lead); }},
    {"due", "answer", "a number of working days, 0 to 3650",
     [](Settings& to, const Input& input) { to.answer = read_number(input, most_days); },
     [](const Settings& from, Name) { return fmt::to_string(from.answer); }},
    {"due", "reconnect", "a number of rows, 0 to 1000000",
     [](Settings& to, const Input& input) { to.reconnect_rows = read_number(input, most_rows); },
     [](const Settings& from, Name) {
       return from.reconnect_rows ? fmt::to_string(*from.reconnect_rows) : std::string();
     }},
    {"calendar", "weekend", "a list of weekdays: sat, sun",  //
     read_weekend,
     [](const Settings& from, Name) { return listed(from.calendar.weekend, show_weekday); }},
    {"calendar", "holidays", "a list of days: 12-25 for every year, 2026-04-03 for one",
     [](Settings& to, const Input& in) { to.calendar.holidays = read_list(in, read_holiday); },
     [](const Settings& from, Name) { return listed(from.calendar.holidays, show_date); }},
    {"calendar", "away", "a list of absences, first to last day: 2026-08-03..2026-08-21",
     [](Settings& to, const Input& in) { to.calendar.away = read_list(in, read_absence); },
     [](const Settings& from, Name) { return listed(from.calendar.away, show_absence); }},
    {"capture", "channel", "the name of a channel: contact, call, email, meeting, chat",  //
     read_channel, [](const Settings& from, Name) { return std::string(to_word(from.channel)); }},
    {"mail", "command", "a list, a program and its arguments: sendmail, -t",  //
     read_command, [](const Settings& from, Name) { return listed(from.mail_command, show_text); }},
};

}  // namespace

std::span<const Setting> known_settings() { return known; }

std::string full_key(std::string_view section, std::string_view name) {
  return section.empty() ? std::string(name) : fmt::format("{}.{}", section, name);
}

}  // namespace relate::cli
