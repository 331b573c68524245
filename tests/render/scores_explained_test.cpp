#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/explained.hpp"

namespace relate::render {
namespace {

Day day_of(const char* iso) { return *day_from_iso(iso); }

const Day today = day_of("2026-03-18");
const Period march{day_of("2026-03-01"), day_of("2026-03-31")};
const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"};
const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan"};
const PartyName ann{.id = 3, .handle = "ann-hill", .name = "Ann Hill"};

Item answer(Id number, const char* day, const PartyName& from, std::optional<int> nps,
            std::optional<int> csat) {
  Item item;
  item.id = number << 48;
  item.kind = ItemKind::feedback;
  item.opened = day_of(day);
  item.parties = {{from, {}}};
  item.nps = nps;
  item.csat = csat;
  return item;
}

std::string explained(const std::vector<Item>& items, int width, Format format = Format::text) {
  std::ostringstream out;
  const auto show = [](Id id) { return ShownId{id, 4}; };
  write(out, format,
        Document{
            .schema = "relate.test.v1",
            .title = {},
            .sections = scores_explained(count_feedback(items, march, today), march, today, show)},
        {.width = width});
  return out.str();
}

}  // namespace

TEST_CASE("scores are explained by the answers, those that a later one replaced among them") {
  CHECK(explained({answer(1, "2026-03-02", dana, 5, {}), answer(2, "2026-03-09", dana, 9, 5),
                   answer(3, "2026-03-03", lee, 10, 3), answer(4, "2026-03-04", ann, 7, 4),
                   answer(5, "2026-02-20", lee, 3, {})},
                  80) ==
        "NPS, Sun 1 Mar 2026 to Tue 31 Mar 2026\n"
        "        from       day        answer  counts as\n"
        "  kkkl  Dana Ruiz  Mon 2 Mar       5  none: a later one counts\n"
        "  kkkn  Lee Chan   Tue 3 Mar      10  promoter\n"
        "  kkko  Ann Hill   Wed 4 Mar       7  passive\n"
        "  kkkm  Dana Ruiz  Mon 9 Mar       9  promoter\n"
        "  100 x (2 promoters - 0 detractors) / 3 = 67\n"
        "\n"
        "NPS, Wed 11 Feb 2026 to Sat 28 Feb 2026\n"
        "        from      day         answer  counts as\n"
        "  kkkp  Lee Chan  Fri 20 Feb       3  detractor\n"
        "  100 x (0 promoters - 1 detractor) / 1 = -100\n"
        "\n"
        "CSAT, Sun 1 Mar 2026 to Tue 31 Mar 2026\n"
        "        from       day        answer  counts as\n"
        "  kkkn  Lee Chan   Tue 3 Mar       3  not satisfied\n"
        "  kkko  Ann Hill   Wed 4 Mar       4  satisfied\n"
        "  kkkm  Dana Ruiz  Mon 9 Mar       5  satisfied\n"
        "  100 x 2 satisfied / 3 = 67 %\n");
  CHECK(explained({}, 80).empty());
}

TEST_CASE("where there is little room an answer stands in a block") {
  CHECK(
      explained({answer(1, "2026-03-02", dana, 5, {}), answer(2, "2026-03-09", dana, 9, {})}, 40) ==
      "NPS, Sun 1 Mar 2026 to Tue 31 Mar 2026\n"
      "  kkkl  Mon 2 Mar  answer 5\n"
      "    none: a later one counts\n"
      "    Dana Ruiz\n"
      "  kkkm  Mon 9 Mar  answer 9  promoter\n"
      "    Dana Ruiz\n"
      "  100 x (1 promoter - 0 detractors) / 1\n"
      "  = 100\n");
}

TEST_CASE("as data scores are rows of answers") {
  CHECK(explained({answer(1, "2026-03-02", dana, {}, 3)}, 80, Format::json) ==
        "{\n"
        "  \"schema\": \"relate.test.v1\",\n"
        "  \"title\": \"\",\n"
        "  \"score_answers\": [\n"
        "    {\"score\": \"csat\", \"first\": \"2026-03-01\", \"last\": \"2026-03-31\", \"id\": "
        "\"kkklkkkkkkkkkkkk\", \"person\": \"dana-ruiz\", \"day\": \"2026-03-02\", \"answer\": 3, "
        "\"sort\": \"not_satisfied\", \"counts\": true}\n"
        "  ]\n"
        "}\n");
}

}  // namespace relate::render
