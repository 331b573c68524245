#include "cli/config.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "relate/core/error.hpp"

namespace relate::cli {
namespace {

using namespace std::chrono_literals;

const std::string path = "/home/zoe/config.toml";

constexpr std::string_view example = R"(color = "never"
[owner]                       # who "we" are
name = "Zoë Müller"
mail = ["zoe@example.org", "zm@example.org"]
[cadence]
tag.sponsor = "2w"
[due]
lead = 3                      # working days
answer = 0                    # working days
reconnect = 7                 # rows at most
[calendar]
weekend = ["Fri", "saturday"]
holidays = ["12-25", "2026-04-03"]
away = ["2026-08-03..2026-08-21"]
[capture]
channel = "phone"
[mail]
command = ["msmtp", "-a", "work"]
)";

void check_wrong(std::string_view text, const std::string& message, const std::string& hint) {
  CAPTURE(text);
  try {
    read_config(text, path);
    FAIL_CHECK("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    CHECK(std::string(error.what()) == path + message);
    CHECK(error.hint() == hint);
  }
}

/// `key = value (source)`, as the settings are listed.
std::vector<std::string> listing(std::string_view text) {
  std::vector<std::string> result;
  for (const auto& [key, value, source] : list_config(text, path))
    result.push_back(key + " = " + value + " (" + source + ")");
  return result;
}

TEST_CASE("an empty configuration, or one of remarks alone, gives the defaults") {
  for (const std::string_view text : {"", "# nothing yet\n", "\n[due]\n"}) {
    const Settings settings = read_config(text, path);
    CHECK(settings.owner_name.empty());
    CHECK(settings.owner_mail.empty());
    CHECK(settings.tag_cadence.empty());
    CHECK(settings.lead == 2);
    CHECK(settings.answer == 2);
    CHECK_FALSE(settings.reconnect_rows);
    CHECK(settings.calendar.weekend == std::set<unsigned>{6, 7});
    CHECK(settings.calendar.holidays.empty());
    CHECK(settings.calendar.away.empty());
    CHECK(settings.channel == Channel::contact);
    CHECK(settings.mail_command == std::vector<std::string>{"sendmail", "-t"});
    CHECK(settings.color == "auto");
  }
}

TEST_CASE("every setting is read") {
  const Settings settings = read_config(example, path);
  CHECK(settings.color == "never");
  CHECK(settings.owner_name == "Zoë Müller");
  CHECK(settings.owner_mail == std::vector<std::string>{"zoe@example.org", "zm@example.org"});
  CHECK(settings.tag_cadence == std::map<std::string, std::string>{{"sponsor", "2w"}});
  CHECK(settings.lead == 3);
  CHECK(settings.answer == 0);
  CHECK(settings.reconnect_rows == 7);
  CHECK(settings.calendar.weekend == std::set<unsigned>{5, 6});
  CHECK(settings.calendar.holidays == std::vector<Date>{{{}, 12, 25}, {2026, 4, 3}});
  const std::vector<std::pair<Day, Day>> away = {{2026y / 8 / 3, 2026y / 8 / 21}};
  CHECK(settings.calendar.away == away);
  CHECK(settings.channel == Channel::call);
  CHECK(settings.mail_command == std::vector<std::string>{"msmtp", "-a", "work"});
}

TEST_CASE("a setting may be spelled in every way that TOML has") {
  const std::map<std::string, std::string> expected = {{"sponsor", "2w"}};
  for (const std::string_view text :
       {"cadence.tag.sponsor = '2w'", "[cadence]\ntag.sponsor = '2w'",
        "[cadence]\ntag = {sponsor = '2w'}", "[cadence.tag]\nsponsor = '2w'",
        "cadence = {tag = {sponsor = '2w'}}", "[cadence]\n[cadence.tag]\n'Sponsor' = '2w'"}) {
    CAPTURE(text);
    CHECK(read_config(text, path).tag_cadence == expected);
  }
}

TEST_CASE("an unknown setting is named with its line and the one that is near") {
  check_wrong("[owner]\nname = 'Zoë'\n\n[due]\nleed = 2\n", ":5: unknown setting 'due.leed'",
              "did you mean 'due.lead'?");
  check_wrong("[cadance]\ntag.sponsor = '2w'\n", ":1: unknown setting 'cadance'",
              "did you mean 'cadence'?");
  check_wrong("[cadence.tags]\nsponsor = '2w'\n", ":1: unknown setting 'cadence.tags'",
              "did you mean 'cadence.tag'?");
}

TEST_CASE("a setting in the wrong section is told where it belongs") {
  check_wrong("[mail]\ncolor = 'never'\n", ":2: unknown setting 'mail.color'",
              "write 'color' above the first section");
  check_wrong("lead = 2\n", ":1: unknown setting 'lead'", "write 'lead' below [due]");
}

TEST_CASE("a setting that is like no other is told all of them") {
  check_wrong("[theme]\nbackground = 'dark'\n", ":1: unknown setting 'theme'",
              "the settings are color, owner.name, owner.mail, cadence.tag.TAG, due.lead, "
              "due.answer, due.reconnect, calendar.weekend, calendar.holidays, calendar.away, "
              "capture.channel, mail.command");
}

TEST_CASE("the first of several errors is named") {
  check_wrong("[owner]\nnick = 'Zoë'\n[due]\nlead = 'two'\n", ":2: unknown setting 'owner.nick'",
              "did you mean 'owner.name'?");
  check_wrong("[due]\nreconnect = -1\nanswer = -2\n", ":2: '-1' is no value for 'due.reconnect'",
              "'due.reconnect' takes a number of rows, 0 to 1000000");
}

TEST_CASE("a section cannot be a value") {
  check_wrong("due = 2", ":1: '2' is no value for 'due'",
              "'due' is a section: write [due] and its settings below");
  check_wrong("[cadence]\ntag = '2w'", ":2: '2w' is no value for 'cadence.tag'",
              "'cadence.tag' is a section: write [cadence.tag] and its settings below");
  check_wrong("[[due]]\nlead = 2", ":1: '[...]' is no value for 'due'",
              "'due' is a section: write [due] and its settings below");
}

TEST_CASE("the defaults are listed as such") {
  CHECK(listing("") == std::vector<std::string>{
                           "color = auto (default)",
                           "owner.name =  (default)",
                           "owner.mail =  (default)",
                           "cadence.tag.TAG =  (default)",
                           "due.lead = 2 (default)",
                           "due.answer = 2 (default)",
                           "due.reconnect =  (default)",
                           "calendar.weekend = sat, sun (default)",
                           "calendar.holidays =  (default)",
                           "calendar.away =  (default)",
                           "capture.channel = contact (default)",
                           "mail.command = sendmail, -t (default)",
                       });
}

TEST_CASE("what the file gives is listed with its line") {
  CHECK(listing(example) == std::vector<std::string>{
                                "color = never (/home/zoe/config.toml:1)",
                                "owner.name = Zoë Müller (/home/zoe/config.toml:3)",
                                "owner.mail = zoe@example.org, zm@example.org "
                                "(/home/zoe/config.toml:4)",
                                "cadence.tag.sponsor = 2w (/home/zoe/config.toml:6)",
                                "due.lead = 3 (/home/zoe/config.toml:8)",
                                "due.answer = 0 (/home/zoe/config.toml:9)",
                                "due.reconnect = 7 (/home/zoe/config.toml:10)",
                                "calendar.weekend = fri, sat (/home/zoe/config.toml:12)",
                                "calendar.holidays = 12-25, 2026-04-03 "
                                "(/home/zoe/config.toml:13)",
                                "calendar.away = 2026-08-03..2026-08-21 "
                                "(/home/zoe/config.toml:14)",
                                "capture.channel = call (/home/zoe/config.toml:16)",
                                "mail.command = msmtp, -a, work (/home/zoe/config.toml:18)",
                            });
}

TEST_CASE("each tag with a cadence is listed, in the order of the file") {
  const auto lines = listing("[cadence.tag]\nuser = '1m'\nSponsor = '2w'\n");
  REQUIRE(lines.size() == 13);
  CHECK(lines[3] == "cadence.tag.user = 1m (/home/zoe/config.toml:2)");
  CHECK(lines[4] == "cadence.tag.Sponsor = 2w (/home/zoe/config.toml:3)");
}

TEST_CASE("listing throws as reading does") {
  CHECK_THROWS_WITH_AS(list_config("[due]\nlead = -1", path),
                       "/home/zoe/config.toml:2: '-1' is no value for 'due.lead'", Error);
}

}  // namespace
}  // namespace relate::cli
