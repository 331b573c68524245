#include "relate/render/due.hpp"

#include <sstream>

#include <doctest/doctest.h>

namespace relate::render {
namespace {

using namespace std::chrono_literals;

constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz", .org = "Acme"};
const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan", .org = "Acme"};
constexpr Id id = 0x11aa'0000'0000'0000;  // lluukkk...

DueRow row(Why why, Day day, int days_late, std::string text) {
  DueRow result;
  result.due.why = why;
  result.due.id = id;
  result.due.day = day;
  result.due.days_late = days_late;
  result.who = {dana};
  result.text = std::move(text);
  return result;
}

DueRow reconnect_row() {
  DueRow result = row(Why::reconnect, march(9), 9, "rollout worries");
  result.due.last_contact = march(2);
  result.due.reconnect =
      Reconnect{.cadence = {"1w", march(9), 7}, .day = march(9), .days_late = 9, .limit = "2w"};
  result.channel = Channel::call;
  return result;
}

DueRow meeting() {
  DueRow result = row(Why::occasion, march(18), 0, "steering committee");
  result.due.time = ClockTime{14 * 60 + 30, {}};
  result.who.push_back(lee);
  return result;
}

ShownId show(Id shown) { return {shown, 4}; }

std::string written(const std::vector<DueRow>& rows, Format format, int width = 80,
                    std::size_t cut = 0) {
  std::ostringstream out;
  write(out, format, due_rows({march(18), rows, cut}, format == Format::markdown, show),
        {.width = width});
  return out.str();
}

std::string text(const DueRow& one) { return written({one}, Format::text); }

/// What stands between the name and the id.
std::string when(Why why, int days_late) {
  const std::string line = text(row(why, march(18), days_late, "x"));
  const auto begin = line.find("x  ") + 3;
  return line.substr(begin, line.find("  lluu") - begin);
}

}  // namespace

TEST_CASE("a row says why, who, what, how late and its id; what to do stands below") {
  CHECK(text(row(Why::promise, march(15), 3, "send the revised SOW")) ==
        "promise  Dana Ruiz (Acme)  send the revised SOW  3 days late  lluu\n"
        "         Sun 15 Mar 2026: relate done lluu\n");
}

TEST_CASE("a narrow terminal gets the same, each row as a block") {
  CHECK(written({row(Why::promise, march(15), 3, "send the revised statement of work")},
                Format::text, 40) ==
        "promise  3 days late  lluu\n"
        "  Dana Ruiz (Acme)\n"
        "  send the revised statement of work\n"
        "  Sun 15 Mar 2026: relate done lluu\n");
}

TEST_CASE("how late it is, is said in words") {
  CHECK(when(Why::ask, 0) == "today");
  CHECK(when(Why::ask, 1) == "1 day late");
  CHECK(when(Why::ask, 12) == "12 days late");
  CHECK(when(Why::ask, -1) == "tomorrow");
  CHECK(when(Why::ask, -2) == "in 2 days");
  CHECK(when(Why::occasion, 1) == "yesterday");
  CHECK(when(Why::occasion, 3) == "3 days ago");
  CHECK(when(Why::occasion, -7) == "in 7 days");
}

TEST_CASE("a reconnect says its rhythm, the last contact, the channel and the last topic") {
  CHECK(text(reconnect_row()) ==
        "reconnect  Dana Ruiz (Acme)  every 1w  9 days late\n"
        "           last contact Mon 2 Mar 2026; reconnect by call; last topic: rollout\n"
        "           worries\n");
}

TEST_CASE("a reconnect without any contact says so") {
  DueRow row = reconnect_row();
  row.due.last_contact.reset();
  row.channel.reset();
  row.text.clear();
  CHECK(text(row) ==
        "reconnect  Dana Ruiz (Acme)  every 1w  9 days late\n"
        "           no contact yet; reconnect\n");
}

TEST_CASE("past the hard limit it is marked in words") {
  DueRow row = reconnect_row();
  row.due.reconnect->over_limit = true;
  CHECK(text(row).find("every 1w, past the limit of 2w") != std::string::npos);
}

TEST_CASE("a meeting today names its time and the brief") {
  CHECK(text(meeting()) ==
        "occasion  Dana Ruiz (Acme), Lee Chan (Acme)  steering committee  today  lluu\n"
        "          Wed 18 Mar 2026 14:30: relate report brief dana-ruiz,lee-chan\n");
}

TEST_CASE("a message without a text is named by its channel") {
  DueRow answer = row(Why::answer, march(18), 0, "");
  CHECK(text(answer).find("their message") != std::string::npos);
  answer.channel = Channel::letter;
  CHECK(text(answer).find("their letter") != std::string::npos);
}

TEST_CASE("of a long text the list shows the beginning, on one line") {
  const std::string shown =
      text(row(Why::answer, march(18), 0, "one\ntwo " + std::string(200, 'x')));
  CHECK(shown.find("one two") != std::string::npos);
  CHECK(shown.find("...") != std::string::npos);
}

TEST_CASE("as data a row has handles, ISO days, numbers, all letters, and null for what is none") {
  CHECK(written({row(Why::promise, march(15), 3, "send it")}, Format::jsonl) ==
        R"({"why": "promise", "who": ["dana-ruiz"], "text": "send it", "due": "2026-03-15", )"
        R"("days_late": 3, "id": "lluukkkkkkkkkkkk", "cadence": null, "last_contact": null, )"
        R"("channel": null, "next": "relate done lluukkkkkkkkkkkk", "time": null, )"
        R"("over_limit": null})"
        "\n");
  CHECK(written({reconnect_row()}, Format::jsonl) ==
        R"({"why": "reconnect", "who": ["dana-ruiz"], "text": "rollout worries", )"
        R"("due": "2026-03-09", "days_late": 9, "id": "lluukkkkkkkkkkkk", "cadence": "1w", )"
        R"("last_contact": "2026-03-02", "channel": "call", )"
        R"("next": "reconnect by call; last topic: rollout worries", "time": null, )"
        R"("over_limit": false})"
        "\n");
  CHECK(written({meeting()}, Format::csv) ==
        "why,who,text,due,days_late,id,cadence,last_contact,channel,next,time,over_limit\n"
        "occasion,dana-ruiz;lee-chan,steering committee,2026-03-18,0,lluukkkkkkkkkkkk,,,,"
        "\"relate report brief dana-ruiz,lee-chan\",14:30,\n");
}

TEST_CASE("a text that is missing is null") {
  CHECK(written({row(Why::answer, march(18), 0, "")}, Format::jsonl).find(R"("text": null)") !=
        std::string::npos);
}

TEST_CASE("ids are those of every row, of a reconnect the party's") {
  DueRow reconnect = reconnect_row();
  reconnect.due.id = 1;
  CHECK(written({row(Why::promise, march(15), 3, "send it"), reconnect}, Format::ids) ==
        "lluukkkkkkkkkkkk\nkkkkkkkkkkkkkkkl\n");
}

TEST_CASE("Markdown has heads") {
  CHECK(written({row(Why::promise, march(15), 3, "send it")}, Format::markdown)
            .starts_with("| why | who | what | when | id | next |\n"));
}

TEST_CASE("what was cut of the reconnects is counted") {
  CHECK(written({reconnect_row()}, Format::text, 80, 5).ends_with("\n5 more to reconnect with\n"));
}

TEST_CASE("nothing due is no text at all, and an empty list as data") {
  CHECK(written({}, Format::text).empty());
  CHECK(written({}, Format::markdown).empty());
  CHECK(written({}, Format::json) == "[]\n");
}

}  // namespace relate::render
