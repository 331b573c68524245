#include "cli/environment.hpp"

#include <cstdlib>
#include <ctime>
#include <sys/ioctl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "relate/core/ascii.hpp"
#include "relate/core/error.hpp"
#include "relate/core/when.hpp"

namespace relate::cli {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::string below(const char* folder_variable, const char* below_home, const char* rest) {
  // One that is relative is none, as the XDG base directory specification has it.
  if (const std::string folder = variable(folder_variable); folder.starts_with('/'))
    return folder + rest;
  if (const std::string home = variable("HOME"); !home.empty()) return home + below_home + rest;
  return {};
}

Paths read_paths() {
  Paths paths;
  paths.home = variable("HOME");
  paths.journal = variable("RELATE_JOURNAL");
  if (paths.journal.empty())
    paths.journal = below("XDG_DATA_HOME", "/.local/share", "/relate/journal.db");
  paths.config = below("XDG_CONFIG_HOME", "/.config", "/relate/config.toml");
  paths.state = below("XDG_STATE_HOME", "/.local/state", "/relate");
  return paths;
}

/// What the variable says, else what the terminal does, else what is usual.
int size_of_terminal(const char* name, unsigned short winsize::*side, int usual) {
  if (const int number = std::atoi(variable(name).c_str()); number > 0) return number;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.*side > 0) return size.*side;
  return usual;
}

/// A variable that is set and empty asks for none.
std::string pager(bool is_dumb) {
  for (const char* name : {"RELATE_PAGER", "PAGER"})
    if (const char* value = std::getenv(name)) return value;
  return is_dumb ? "" : "command -v less >/dev/null && exec less -FRX; exec cat";
}

/// Whether the locale that the environment names, by the first variable that is set, is one
/// of UTF-8.
bool has_utf8_locale() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string locale = variable(name);
    if (locale.empty()) continue;
    return ascii_find(locale, "utf-8") != std::string::npos ||
           ascii_find(locale, "utf8") != std::string::npos;
  }
  return false;
}

Terminal read_terminal() {
  const std::string kind = variable("TERM");
  const bool is_dumb = kind.empty() || kind == "dumb";
  return {.in = isatty(STDIN_FILENO) == 1,
          .out = isatty(STDOUT_FILENO) == 1,
          .width = size_of_terminal("COLUMNS", &winsize::ws_col, 80),
          .height = size_of_terminal("LINES", &winsize::ws_row, 24),
          .no_color = is_dumb || !variable("NO_COLOR").empty(),
          .utf8 = has_utf8_locale(),
          .pager = pager(is_dumb)};
}

std::mt19937_64 make_random() {
  if (const std::string seed = variable("RELATE_SEED"); !seed.empty())
    return std::mt19937_64(std::strtoull(seed.c_str(), nullptr, 10));
  // The default asks the processor, which a virtual machine is slow to let it do.
  std::random_device device("getentropy");
  return std::mt19937_64((static_cast<std::uint64_t>(device()) << 32) | device());
}

std::string utc_text(std::time_t instant) {
  std::tm parts{};
  gmtime_r(&instant, &parts);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                     parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

/// The instant at which local clocks show that time.
std::time_t instant_of(Day day, int minute) {
  const Date date = date_of(day);
  std::tm parts{};
  parts.tm_year = *date.year - 1900;
  parts.tm_mon = static_cast<int>(date.month) - 1;
  parts.tm_mday = static_cast<int>(date.day);
  parts.tm_hour = minute / 60;
  parts.tm_min = minute % 60;
  parts.tm_isdst = -1;
  return std::mktime(&parts);
}

Now read_clock() {
  const std::time_t instant = std::time(nullptr);
  std::tm parts{};
  localtime_r(&instant, &parts);
  return {.today = *make_day(parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon) + 1,
                             static_cast<unsigned>(parts.tm_mday)),
          .minute = parts.tm_hour * 60 + parts.tm_min,
          .instant = utc_text(instant)};
}

}  // namespace

Now read_now(const std::string& text) {
  const auto refuse = [&]() -> Now {
    throw Error(Error::Kind::usage, fmt::format("'{}' is no day and time to pretend it is", text),
                "use 2026-03-18 or 2026-03-18T14:30");
  };
  // A day, and behind it no other form of a time than ISO's: no `noon`, no `2pm`.
  const bool is_iso = text.size() >= 10 && day_from_iso(std::string_view(text).substr(0, 10)) &&
                      text.find_first_not_of("0123456789:+-TZ ", 10) == std::string::npos;
  if (!is_iso) return refuse();
  const Day day = *day_from_iso(std::string_view(text).substr(0, 10));
  if (text.size() == 10) return {day, 0, utc_text(instant_of(day, 0))};
  const When when = parse_when(text, {.today = day});
  if (!when.time) return refuse();
  const std::time_t instant =
      when.time->offset ? static_cast<std::time_t>(day.time_since_epoch().count()) * 86400 +
                              (when.time->minute - *when.time->offset) * 60
                        : instant_of(day, when.time->minute);
  return {day, when.time->minute, utc_text(instant)};
}

int local_offset(Day day, int minute) {
  const std::time_t instant = instant_of(day, minute);
  std::tm parts{};
  localtime_r(&instant, &parts);
  return static_cast<int>(parts.tm_gmtoff / 60);
}

Environment read_environment(std::istream& in, std::ostream& out, std::ostream& err) {
  const std::string pretended = variable("RELATE_NOW");
  const std::string visual = variable("VISUAL");
  return {.in = in,
          .out = out,
          .err = err,
          .now = pretended.empty() ? read_clock() : read_now(pretended),
          .paths = read_paths(),
          .terminal = read_terminal(),
          .editor = visual.empty() ? variable("EDITOR") : visual,
          .random = make_random()};
}

}  // namespace relate::cli
