#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/explained.hpp"

namespace relate::render {
namespace {

Day day_of(const char* iso) { return *day_from_iso(iso); }

const Day today = day_of("2026-03-18");
const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"};
const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan"};
const PartyName acme{.id = 3, .kind = PartyKind::org, .handle = "acme", .name = "Acme"};

/// Added on Friday 20 February, with contact on 4 and 17 March, every 10 days.
PartyRhythm danas() {
  Clock clock;
  clock.every = "10d";
  clock.added = day_of("2026-02-20");
  const Day contacts[] = {day_of("2026-03-04"), day_of("2026-03-17")};
  return {dana, rhythm_of(clock, {}, contacts, {}, {day_of("2026-03-01"), today}, today)};
}

/// In contact on Tuesday 3 and Tuesday 10 March, every week, and not since.
PartyRhythm waiting(const PartyName& party) {
  Clock clock;
  clock.every = "weekly";
  const Day contacts[] = {day_of("2026-03-10")};
  return {party, rhythm_of(clock, day_of("2026-03-03"), contacts, {}, {day_of("2026-03-04"), today},
                           today)};
}

std::string explained(const std::vector<PartyRhythm>& summed,
                      const std::vector<PartyRhythm>& beside, int width,
                      Format format = Format::text) {
  std::ostringstream out;
  write(out, format,
        Document{.schema = "relate.test.v1",
                 .title = {},
                 .sections = rhythm_explained(summed, beside, today)},
        {.width = width});
  return out.str();
}

}  // namespace

TEST_CASE("a rhythm is explained by the sum of its parties, and by the waits of each") {
  CHECK(explained({danas(), waiting(lee), {acme, {}}}, {}, 80) ==
        "Rhythm: kept 1 of 4\n"
        "  with       kept  waits\n"
        "  Dana Ruiz     0      2\n"
        "  Lee Chan      1      2\n"
        "  in all kept 1 of 4\n"
        "\n"
        "Rhythm of Dana Ruiz: kept 0 of 2\n"
        "  from               every  due         contact     wait\n"
        "  Fri 20 Feb, added  10d    Mon 2 Mar   Wed 4 Mar   2 days late\n"
        "  Wed 4 Mar          10d    Mon 16 Mar  Tue 17 Mar  1 day late\n"
        "    day off: Sat 14 Mar\n"
        "\n"
        "Rhythm of Lee Chan: kept 1 of 2\n"
        "  from        every   due         contact             wait\n"
        "  Tue 3 Mar   weekly  Tue 10 Mar  Tue 10 Mar          kept\n"
        "  Tue 10 Mar  weekly  Tue 17 Mar  none by Wed 18 Mar  1 day late\n");
}

TEST_CASE("a rhythm beside those that are summed up is in no sum") {
  CHECK(explained({}, {waiting(acme)}, 80) ==
        "Rhythm of Acme: kept 1 of 2\n"
        "  from        every   due         contact             wait\n"
        "  Tue 3 Mar   weekly  Tue 10 Mar  Tue 10 Mar          kept\n"
        "  Tue 10 Mar  weekly  Tue 17 Mar  none by Wed 18 Mar  1 day late\n");
}

TEST_CASE("where there is little room each wait is a block that names its days") {
  CHECK(explained({}, {danas()}, 40) ==
        "Rhythm of Dana Ruiz: kept 0 of 2\n"
        "  from Fri 20 Feb, added  every 10d\n"
        "    due Mon 2 Mar  contact Wed 4 Mar\n"
        "    2 days late\n"
        "  from Wed 4 Mar  every 10d\n"
        "    due Mon 16 Mar  contact Tue 17 Mar\n"
        "    1 day late\n"
        "    day off: Sat 14 Mar\n");
}

TEST_CASE("as data a rhythm is rows of waits") {
  CHECK(explained({waiting(lee)}, {}, 80, Format::json) ==
        "{\n"
        "  \"schema\": \"relate.test.v1\",\n"
        "  \"title\": \"\",\n"
        "  \"waits\": [\n"
        "    {\"who\": \"lee-chan\", \"from\": \"2026-03-03\", \"from_contact\": true, "
        "\"cadence\": \"weekly\", \"cadence_day\": \"2026-03-10\", \"due\": \"2026-03-10\", "
        "\"contact\": \"2026-03-10\", \"days_late\": 0, \"kept\": true},\n"
        "    {\"who\": \"lee-chan\", \"from\": \"2026-03-10\", \"from_contact\": true, "
        "\"cadence\": \"weekly\", \"cadence_day\": \"2026-03-17\", \"due\": \"2026-03-17\", "
        "\"contact\": null, \"days_late\": 1, \"kept\": false}\n"
        "  ]\n"
        "}\n");
}

}  // namespace relate::render
