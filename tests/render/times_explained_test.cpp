#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/explained.hpp"

namespace relate::render {
namespace {

Day day_of(const char* iso) { return *day_from_iso(iso); }

const Day today = day_of("2026-03-18");
const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"};
const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan"};

ShownId show(Id id) { return {id, 4}; }

std::string written(std::vector<Section> sections, int width, Format format) {
  std::ostringstream out;
  write(out, format,
        Document{.schema = "relate.test.v1", .title = {}, .sections = std::move(sections)},
        {.width = width});
  return out.str();
}

Item item(Id number, const char* text) {
  Item result;
  result.id = number << 48;
  result.text = text;
  return result;
}

std::string times(int width, Format format = Format::text) {
  Times told;
  told.add({Id{1} << 48, lee, day_of("2026-03-02"), day_of("2026-03-09")});
  told.add({Id{1} << 48, dana, day_of("2026-03-02"), day_of("2026-03-02")});
  Times acted;
  acted.add({Id{2} << 48, {}, day_of("2026-03-03"), day_of("2026-03-07")});
  acted.add({Id{1} << 48, {}, day_of("2026-03-02"), day_of("2026-03-05")});
  acted.add({Id{2} << 48, {}, day_of("2025-12-20"), day_of("2026-03-02")});
  acted.add({Id{1} << 48, {}, day_of("2026-03-02"), day_of("2026-03-03")});
  Item quiet = item(2, "too quiet");
  quiet.is_private = true;
  return written(times_explained({{"tell_roadblock", "Roadblocks told", "known", "told", told},
                                  {"act", "Time to act", "heard", "acted", acted},
                                  {"tell", "Time to tell", "acted", "told", {}}},
                                 {item(1, "no firmware"), quiet}, today, show),
                 width, format);
}

/// Answered late after a weekend, in time, not yet.
std::string answers(int width, Format format = Format::text) {
  const auto part = [](Id interaction, const PartyName& from, const char* day,
                       Direction direction) {
    return ContactPart{interaction << 48, from.id, day_of(day), Channel::email, direction};
  };
  const std::vector parts = {
      part(1, dana, "2026-03-06", Direction::in), part(2, dana, "2026-03-11", Direction::out),
      part(3, lee, "2026-03-12", Direction::in), part(4, lee, "2026-03-13", Direction::out),
      part(5, dana, "2026-03-17", Direction::in)};
  const Period march{day_of("2026-03-01"), day_of("2026-03-31")};
  return written(
      answers_explained(responses_of(parts, march, {}, 2, today), {dana, lee}, today, show), width,
      format);
}

}  // namespace

TEST_CASE("a median of days is explained by the days of each, the shortest first") {
  CHECK(times(80) ==
        "Roadblocks told\n"
        "        what                    known      told       days\n"
        "  kkkl  Dana Ruiz: no firmware  Mon 2 Mar  Mon 2 Mar     0\n"
        "  kkkl  Lee Chan: no firmware   Mon 2 Mar  Mon 9 Mar     7\n"
        "  the middle of 2 is (0 + 7) / 2 = 4 days\n"
        "\n"
        "Time to act\n"
        "        what                 heard            acted      days\n"
        "  kkkl  no firmware          Mon 2 Mar        Tue 3 Mar     1\n"
        "  kkkl  no firmware          Mon 2 Mar        Thu 5 Mar     3\n"
        "  kkkm  too quiet (private)  Tue 3 Mar        Sat 7 Mar     4\n"
        "  kkkm  too quiet (private)  Sat 20 Dec 2025  Mon 2 Mar    72\n"
        "  the middle of 4 is (3 + 4) / 2 = 4 days\n");
}

TEST_CASE("where there is little room each time is a block that names its days") {
  CHECK(times(40) ==
        "Roadblocks told\n"
        "  kkkl  known Mon 2 Mar  told Mon 2 Mar\n"
        "    days 0\n"
        "    Dana Ruiz: no firmware\n"
        "  kkkl  known Mon 2 Mar  told Mon 9 Mar\n"
        "    days 7\n"
        "    Lee Chan: no firmware\n"
        "  the middle of 2 is (0 + 7) / 2 = 4\n"
        "  days\n"
        "\n"
        "Time to act\n"
        "  kkkl  heard Mon 2 Mar  acted Tue 3 Mar\n"
        "    days 1\n"
        "    no firmware\n"
        "  kkkl  heard Mon 2 Mar  acted Thu 5 Mar\n"
        "    days 3\n"
        "    no firmware\n"
        "  kkkm  heard Tue 3 Mar  acted Sat 7 Mar\n"
        "    days 4\n"
        "    too quiet (private)\n"
        "  kkkm  heard Sat 20 Dec 2025\n"
        "    acted Mon 2 Mar  days 72\n"
        "    too quiet (private)\n"
        "  the middle of 4 is (3 + 4) / 2 = 4\n"
        "  days\n");
}

TEST_CASE("as data times are rows of first and last days") {
  CHECK(times(80, Format::json) ==
        "{\n"
        "  \"schema\": \"relate.test.v1\",\n"
        "  \"title\": \"\",\n"
        "  \"times\": [\n"
        "    {\"what\": \"tell_roadblock\", \"id\": \"kkklkkkkkkkkkkkk\", \"who\": \"dana-ruiz\", "
        "\"first\": \"2026-03-02\", \"last\": \"2026-03-02\", \"days\": 0},\n"
        "    {\"what\": \"tell_roadblock\", \"id\": \"kkklkkkkkkkkkkkk\", \"who\": \"lee-chan\", "
        "\"first\": \"2026-03-02\", \"last\": \"2026-03-09\", \"days\": 7},\n"
        "    {\"what\": \"act\", \"id\": \"kkklkkkkkkkkkkkk\", \"who\": null, \"first\": "
        "\"2026-03-02\", \"last\": \"2026-03-03\", \"days\": 1},\n"
        "    {\"what\": \"act\", \"id\": \"kkklkkkkkkkkkkkk\", \"who\": null, \"first\": "
        "\"2026-03-02\", \"last\": \"2026-03-05\", \"days\": 3},\n"
        "    {\"what\": \"act\", \"id\": \"kkkmkkkkkkkkkkkk\", \"who\": null, \"first\": "
        "\"2026-03-03\", \"last\": \"2026-03-07\", \"days\": 4},\n"
        "    {\"what\": \"act\", \"id\": \"kkkmkkkkkkkkkkkk\", \"who\": null, \"first\": "
        "\"2025-12-20\", \"last\": \"2026-03-02\", \"days\": 72}\n"
        "  ]\n"
        "}\n");
}

TEST_CASE("answers are explained by the messages, the soonest answered first") {
  CHECK(answers(80) ==
        "Answers\n"
        "        from       message     answer by   answered    took\n"
        "  kkkn  Lee Chan   Thu 12 Mar  Mon 16 Mar  Fri 13 Mar  1 day, in time\n"
        "  kkkl  Dana Ruiz  Fri 6 Mar   Tue 10 Mar  Wed 11 Mar  5 days, late\n"
        "  kkkp  Dana Ruiz  Tue 17 Mar  Thu 19 Mar              waiting\n"
        "  1 of 2 in time; the middle of 2 is (1 + 5) / 2 = 3 days; 1 waiting\n");
  CHECK(answers(40) ==
        "Answers\n"
        "  kkkn  message Thu 12 Mar\n"
        "    answer by Mon 16 Mar\n"
        "    answered Fri 13 Mar  1 day, in time\n"
        "    Lee Chan\n"
        "  kkkl  message Fri 6 Mar\n"
        "    answer by Tue 10 Mar\n"
        "    answered Wed 11 Mar  5 days, late\n"
        "    Dana Ruiz\n"
        "  kkkp  message Tue 17 Mar\n"
        "    answer by Thu 19 Mar  waiting\n"
        "    Dana Ruiz\n"
        "  1 of 2 in time; the middle of 2 is (1\n"
        "  + 5) / 2 = 3 days; 1 waiting\n");
}

TEST_CASE("as data answers are rows of messages") {
  CHECK(answers(80, Format::json) ==
        "{\n"
        "  \"schema\": \"relate.test.v1\",\n"
        "  \"title\": \"\",\n"
        "  \"answers\": [\n"
        "    {\"who\": \"lee-chan\", \"message\": \"kkknkkkkkkkkkkkk\", \"day\": \"2026-03-12\", "
        "\"answer_day\": \"2026-03-16\", \"answer\": \"kkkokkkkkkkkkkkk\", \"answered\": "
        "\"2026-03-13\", \"days\": 1, \"in_time\": true},\n"
        "    {\"who\": \"dana-ruiz\", \"message\": \"kkklkkkkkkkkkkkk\", \"day\": \"2026-03-06\", "
        "\"answer_day\": \"2026-03-10\", \"answer\": \"kkkmkkkkkkkkkkkk\", \"answered\": "
        "\"2026-03-11\", \"days\": 5, \"in_time\": false},\n"
        "    {\"who\": \"dana-ruiz\", \"message\": \"kkkpkkkkkkkkkkkk\", \"day\": \"2026-03-17\", "
        "\"answer_day\": \"2026-03-19\", \"answer\": null, \"answered\": null, \"days\": null, "
        "\"in_time\": null}\n"
        "  ]\n"
        "}\n");
}

}  // namespace relate::render
