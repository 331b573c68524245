#include "cli/environment.hpp"

#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <sstream>
#include <unistd.h>

#include <doctest/doctest.h>

#include "core/refusal.hpp"

namespace relate::cli {
namespace {

/// Sets a variable of the environment, and puts it back.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    value ? setenv(name, value, 1) : unsetenv(name);
    tzset();
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() {
    before_ ? setenv(name_, before_->c_str(), 1) : unsetenv(name_);
    tzset();
  }

 private:
  const char* name_;
  std::optional<std::string> before_;
};

/// An environment with nothing of that of the tests.
struct Clean {
  Variable journal{"RELATE_JOURNAL", nullptr}, now{"RELATE_NOW", nullptr},
      seed{"RELATE_SEED", nullptr}, data{"XDG_DATA_HOME", nullptr},
      config{"XDG_CONFIG_HOME", nullptr}, state{"XDG_STATE_HOME", nullptr},
      home{"HOME", "/home/zoe"}, editor{"EDITOR", nullptr}, visual{"VISUAL", nullptr},
      no_color{"NO_COLOR", nullptr}, columns{"COLUMNS", nullptr}, lines{"LINES", nullptr},
      terminal{"TERM", "xterm"}, pager{"PAGER", nullptr}, own_pager{"RELATE_PAGER", nullptr};
};

Environment environment() {
  static std::istringstream in;
  static std::ostringstream out;
  return read_environment(in, out, out);
}

}  // namespace

TEST_CASE("pictures are drawn with blocks where the locale says UTF-8, by the first that is set") {
  const Variable all("LC_ALL", nullptr);
  const Variable type("LC_CTYPE", nullptr);
  const Variable language("LANG", nullptr);
  CHECK_FALSE(environment().terminal.utf8);
  const Variable german("LANG", "de_DE.UTF-8");
  CHECK(environment().terminal.utf8);
  const Variable short_name("LC_CTYPE", "C.utf8");
  CHECK(environment().terminal.utf8);
  const Variable empty("LC_ALL", "");
  CHECK(environment().terminal.utf8);
  const Variable plain("LC_ALL", "C");
  CHECK_FALSE(environment().terminal.utf8);
}

TEST_CASE("files are where the XDG folders say, below the home folder without them") {
  const Clean clean;
  CHECK(environment().paths.journal == "/home/zoe/.local/share/relate/journal.db");
  CHECK(environment().paths.config == "/home/zoe/.config/relate/config.toml");
  CHECK(environment().paths.state == "/home/zoe/.local/state/relate");
  const Variable data("XDG_DATA_HOME", "/data");
  const Variable config("XDG_CONFIG_HOME", "/config");
  const Variable state("XDG_STATE_HOME", "/state");
  CHECK(environment().paths.journal == "/data/relate/journal.db");
  CHECK(environment().paths.config == "/config/relate/config.toml");
  CHECK(environment().paths.state == "/state/relate");
}

TEST_CASE("an XDG folder that is relative is none") {
  const Clean clean;
  const Variable data("XDG_DATA_HOME", "data");
  CHECK(environment().paths.journal == "/home/zoe/.local/share/relate/journal.db");
}

TEST_CASE("RELATE_JOURNAL names the journal; without any home there is none") {
  const Clean clean;
  {
    const Variable journal("RELATE_JOURNAL", "here.db");
    CHECK(environment().paths.journal == "here.db");
  }
  const Variable home("HOME", nullptr);
  CHECK(environment().paths.journal == "");
  CHECK(environment().paths.config == "");
  CHECK(environment().paths.state == "");
}

TEST_CASE("RELATE_NOW says what day and time it is, as --now does") {
  const Clean clean;
  const Variable zone("TZ", "Europe/Berlin");
  const Variable now("RELATE_NOW", "2026-03-18T09:30");
  CHECK(to_iso(environment().now.today) == "2026-03-18");
  CHECK(environment().now.minute == 570);
  CHECK(environment().now.instant == "2026-03-18T08:30:00Z");
}

TEST_CASE("a day alone is its midnight; a time may have its own offset") {
  const Variable zone("TZ", "Europe/Berlin");
  CHECK(read_now("2026-07-01").instant == "2026-06-30T22:00:00Z");
  CHECK(read_now("2026-07-01").minute == 0);
  CHECK(read_now("2026-03-18 14:30").instant == "2026-03-18T13:30:00Z");
  CHECK(read_now("2026-03-18T14:30Z").instant == "2026-03-18T14:30:00Z");
  CHECK(read_now("2026-03-18T14:30:00+05:30").instant == "2026-03-18T09:00:00Z");
  CHECK(to_iso(read_now("2026-03-18T14:30:00+05:30").today) == "2026-03-18");
}

TEST_CASE("nothing but ISO is a day and time to pretend it is") {
  for (const char* text : {"", "today", "18 mar", "2026-02-30", "2026-03-18 noon", "2026-03-18 2pm",
                           "2026-03-18x", "2026-03-18 ", "2026-3-18"}) {
    CAPTURE(text);
    CHECK(refusal([&] { read_now(text); }) ==
          std::string("usage: '") + text +
              "' is no day and time to pretend it is\nhint: use 2026-03-18 or 2026-03-18T14:30");
  }
  CHECK(refusal([] { read_now("2026-03-18 25:00"); }).starts_with("usage: "));
}

TEST_CASE("the offset of a day is that of its season") {
  const Variable zone("TZ", "Europe/Berlin");
  CHECK(local_offset(*make_day(2026, 1, 15), 720) == 60);
  CHECK(local_offset(*make_day(2026, 7, 15), 720) == 120);
}

TEST_CASE("VISUAL goes before EDITOR") {
  const Clean clean;
  CHECK(environment().editor == "");
  const Variable editor("EDITOR", "ed");
  CHECK(environment().editor == "ed");
  const Variable visual("VISUAL", "vi -u NONE");
  CHECK(environment().editor == "vi -u NONE");
}

TEST_CASE("a terminal that is dumb, or is not named, has no colours and no pager") {
  const Clean clean;
  for (const char* name : {"dumb", static_cast<const char*>(nullptr)}) {
    const Variable terminal("TERM", name);
    CHECK(environment().terminal.no_color);
    CHECK(environment().terminal.pager == "");
  }
}

TEST_CASE("RELATE_PAGER goes before PAGER, and an empty one is none; without either it is less") {
  const Clean clean;
  CHECK(environment().terminal.pager.find("less -FRX") != std::string::npos);
  const Variable pager("PAGER", "more");
  CHECK(environment().terminal.pager == "more");
  {
    const Variable own("RELATE_PAGER", "less -S");
    CHECK(environment().terminal.pager == "less -S");
  }
  const Variable own("RELATE_PAGER", "");
  CHECK(environment().terminal.pager == "");
}

TEST_CASE("NO_COLOR and COLUMNS are known of the terminal") {
  const Clean clean;
  CHECK(!environment().terminal.no_color);
  const Variable no_color("NO_COLOR", "1");
  const Variable columns("COLUMNS", "132");
  CHECK(environment().terminal.no_color);
  CHECK(environment().terminal.width == 132);
  const Variable empty("NO_COLOR", "");
  CHECK(!environment().terminal.no_color);
  const Variable lines("LINES", "50");
  CHECK(environment().terminal.height == 50);
  const Variable wrong("COLUMNS", "wide");
  CHECK(environment().terminal.width > 0);
}

TEST_CASE("a seed makes chance repeatable; without one no two are alike") {
  const Clean clean;
  CHECK(environment().random() != environment().random());
  const Variable seed("RELATE_SEED", "7");
  CHECK(environment().random() == std::mt19937_64(7)());
}

TEST_CASE("output is held back until it is finished, and why it failed is kept") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  {
    Output out(ends[1]);
    out << "Zoë" << 42 << '\n';
    CHECK(out.finish() == 0);
    char read_back[16] = {};
    CHECK(read(ends[0], read_back, sizeof read_back) == 7);
    CHECK(std::string(read_back) == "Zoë42\n");
  }
  close(ends[0]);
  close(ends[1]);
  Output full(open("/dev/full", O_WRONLY));
  full << "lost";
  CHECK(full.finish() == ENOSPC);
  full << "more";
  CHECK(full.finish() == ENOSPC);
}

TEST_CASE("what is too long to be held back is written on the way") {
  Output out(open("/dev/null", O_WRONLY));
  out << std::string(200'000, 'x');
  CHECK(out.good());
  CHECK(out.finish() == 0);
  Output full(open("/dev/full", O_WRONLY));
  full << std::string(200'000, 'x');
  CHECK(!full.good());
}

}  // namespace relate::cli
