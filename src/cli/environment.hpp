#pragma once

#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <random>
#include <string>

#include "relate/core/day.hpp"

namespace relate::cli {

/// One look at the clock. A command that runs over midnight sees one day.
struct Now {
  Day today{};
  int minute = 0;       ///< local time of day, minutes since midnight
  std::string instant;  ///< UTC: `2026-03-18T08:00:00Z`
};

/// Where the files are. Empty where the system names no home.
struct Paths {
  std::string home;
  std::string journal;
  std::string config;
  std::string state;  ///< folder of what belongs to this machine alone
};

/// What is known of the terminal.
struct Terminal {
  bool in = false;   ///< standard input is one
  bool out = false;  ///< standard output is one
  int width = 80;
  int height = 24;
  bool no_color = false;  ///< NO_COLOR is set, or the terminal knows no colours
  bool utf8 = true;       ///< the locale's characters are UTF-8
  std::string pager;      ///< command line for what is longer than the screen; empty: none
};

/// All that comes from the operating system.
struct Environment {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  Now now;
  Paths paths;
  Terminal terminal;
  std::string editor;  ///< command line of the user's editor
  std::mt19937_64 random;
};

/// Reads environment, clock and terminal. Throws Error::usage for a RELATE_NOW that is
/// no ISO day.
Environment read_environment(std::istream& in, std::ostream& out, std::ostream& err);

/// The moment that an ISO day, with or without a time, names in local time.
/// Throws Error::usage.
Now read_now(const std::string& text);

/// Minutes that local time is ahead of UTC at that day and minute.
int local_offset(Day day, int minute);

/// A stream that writes to a file descriptor and keeps why it failed. What goes to a terminal
/// is held back to the end, so that it can be paged.
class Output : public std::ostream {
 public:
  explicit Output(int descriptor);
  ~Output() override;

  /// What is not written yet.
  const std::string& held() const;
  /// Forgets it, as somebody else has written it.
  void drop();

  /// Writes what is held back. 0, or the error number of the first write that failed.
  int finish();

 private:
  class Buffer;
  std::unique_ptr<Buffer> buffer_;
};

/// Runs the pager on `text` where that is longer than the terminal, and waits for its end; it
/// may end before it has read all. False where nothing was shown.
bool page(const Terminal& terminal, const std::string& text);

/// This machine's number, kept in the state folder and made when it is not there yet.
/// Throws Error::refused when it can be neither read nor made.
std::int64_t device_of(const Paths& paths);

}  // namespace relate::cli
