#include "cli/setting.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "cli/config.hpp"
#include "relate/core/error.hpp"

namespace relate::cli {
namespace {

using namespace std::chrono_literals;

const std::string path = "/home/zoe/config.toml";

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

TEST_CASE("the cadence of a tag is kept as typed, the tag folded, whatever its characters") {
  const Settings settings = read_config(
      "[cadence.tag]\n'Key Account' = 'monthly'\n"
      "'q.a' = '10 days'\n",
      path);
  CHECK(settings.tag_cadence ==
        std::map<std::string, std::string>{{"key account", "monthly"}, {"q.a", "10 days"}});
}

TEST_CASE("a holiday needs no quotes, and a week may have no day off") {
  const Settings settings =
      read_config("[calendar]\nholidays = [2026-04-03, '02-29']\nweekend = []\n", path);
  CHECK(settings.calendar.holidays == std::vector<Date>{{2026, 4, 3}, {{}, 2, 29}});
  CHECK(settings.calendar.weekend.empty());
}

TEST_CASE("an absence may last one day") {
  const Settings settings = read_config("calendar.away = ['2026-08-03..2026-08-03']", path);
  const std::vector<std::pair<Day, Day>> away = {{2026y / 8 / 3, 2026y / 8 / 3}};
  CHECK(settings.calendar.away == away);
}

TEST_CASE("a number of days is whole, not negative and no text") {
  const auto hint = "'due.lead' takes a number of working days, 0 to 3650";
  check_wrong("[due]\nlead = -1", ":2: '-1' is no value for 'due.lead'", hint);
  check_wrong("[due]\nlead = 3651", ":2: '3651' is no value for 'due.lead'", hint);
  check_wrong("[due]\nlead = 4294967298", ":2: '4294967298' is no value for 'due.lead'", hint);
  check_wrong("[due]\nlead = 1.5", ":2: '1.5' is no value for 'due.lead'", hint);
  check_wrong("[due]\nlead = 'two'", ":2: 'two' is no value for 'due.lead'", hint);
  check_wrong("[due]\nlead = true", ":2: 'true' is no value for 'due.lead'", hint);
  check_wrong("[due]\nlead = [2]", ":2: '[...]' is no value for 'due.lead'", hint);
  check_wrong("[due.lead]\ndays = 2", ":1: '{...}' is no value for 'due.lead'", hint);
  check_wrong("[due]\nanswer = -1", ":2: '-1' is no value for 'due.answer'",
              "'due.answer' takes a number of working days, 0 to 3650");
}

TEST_CASE("a cadence is a duration, one for a tag") {
  const auto hint =
      "'cadence.tag.sponsor' takes a duration: 10d, 2w, 3m, 1q, 1y, weekly or monthly";
  check_wrong("[cadence]\ntag.sponsor = 'often'",
              ":2: 'often' is no value for 'cadence.tag.sponsor'", hint);
  check_wrong("[cadence]\ntag.sponsor = '0d'", ":2: '0d' is no value for 'cadence.tag.sponsor'",
              hint);
  check_wrong("[cadence]\ntag.sponsor = 14", ":2: '14' is no value for 'cadence.tag.sponsor'",
              hint);
  check_wrong("[cadence]\ntag.sponsor.each = '2w'",
              ":2: '{...}' is no value for 'cadence.tag.sponsor'", hint);
  check_wrong("[cadence.tag]\nSponsor = '1w'\nsponsor = '2w'",
              ":3: '2w' is no value for 'cadence.tag.sponsor': the tag has one already", hint);
}

TEST_CASE("weekdays are named by three letters or in full") {
  const auto hint = "'calendar.weekend' takes a list of weekdays: sat, sun";
  check_wrong("[calendar]\nweekend = [\n  'sat',\n  'sonntag',\n]",
              ":4: 'sonntag' is no value for 'calendar.weekend'", hint);
  check_wrong("[calendar]\nweekend = [7]", ":2: '7' is no value for 'calendar.weekend'", hint);
  check_wrong("[calendar]\nweekend = 'sat'", ":2: 'sat' is no value for 'calendar.weekend'", hint);
}

TEST_CASE("holidays are days of a year or of every year, and real ones") {
  const auto hint =
      "'calendar.holidays' takes a list of days: 12-25 for every year, 2026-04-03 for one";
  check_wrong("[calendar]\nholidays = ['25.12.']",
              ":2: '25.12.' is no value for 'calendar.holidays'", hint);
  check_wrong("[calendar]\nholidays = ['2026-02-29']",
              ":2: '2026-02-29' is no value for 'calendar.holidays'", hint);
  check_wrong("[calendar]\nholidays = [07:32:00]",
              ":2: 'a time' is no value for 'calendar.holidays'", hint);
}

TEST_CASE("an absence is a first and a last day, in this order") {
  const auto hint =
      "'calendar.away' takes a list of absences, first to last day: 2026-08-03..2026-08-21";
  check_wrong("[calendar]\naway = ['2026-08-03']",
              ":2: '2026-08-03' is no value for 'calendar.away'", hint);
  check_wrong("[calendar]\naway = ['08-03..08-21']",
              ":2: '08-03..08-21' is no value for 'calendar.away'", hint);
  check_wrong("[calendar]\naway = ['2026-08-03..']",
              ":2: '2026-08-03..' is no value for 'calendar.away'", hint);
  check_wrong("[calendar]\naway = ['2026-08-21..2026-08-03']",
              ":2: '2026-08-21..2026-08-03' is no value for 'calendar.away': it ends before it "
              "begins",
              hint);
}

TEST_CASE("owner, channel, command and color take their own values alone") {
  check_wrong("owner.name = 3", ":1: '3' is no value for 'owner.name'",
              "'owner.name' takes your name");
  const auto mail = "'owner.mail' takes a list of e-mail addresses, the first of them to send from";
  check_wrong("owner.mail = 'zoe@example.org'",
              ":1: 'zoe@example.org' is no value for 'owner.mail'", mail);
  for (const std::string address :
       {"zoe", "@example.org", "zoe@", "Zoe <zoe@example.org>", "a@b, c@d"}) {
    check_wrong("owner.mail = ['" + address + "']",
                ":1: '" + address + "' is no value for 'owner.mail'", mail);
  }
  check_wrong("capture.channel = 'pigeon'", ":1: 'pigeon' is no value for 'capture.channel'",
              "'capture.channel' takes the name of a channel: contact, call, email, meeting, chat");
  const auto command = "'mail.command' takes a list, a program and its arguments: sendmail, -t";
  check_wrong("mail.command = []", ":1: '[...]' is no value for 'mail.command'", command);
  check_wrong("mail.command = ['']", ":1: '[...]' is no value for 'mail.command'", command);
  check_wrong("mail.command = 'sendmail -t'", ":1: 'sendmail -t' is no value for 'mail.command'",
              command);
  check_wrong("color = 'blue'", ":1: 'blue' is no value for 'color'",
              "'color' takes auto, always or never");
}

}  // namespace
}  // namespace relate::cli
