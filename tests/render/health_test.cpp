#include "relate/render/health.hpp"

#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/explained.hpp"

namespace relate::render {
namespace {

Day day_of(const char* iso) { return *day_from_iso(iso); }

const PartyName acme{.id = 11, .kind = PartyKind::org, .handle = "acme", .name = "Acme"};
const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"};
const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan", .org = "Acme"};

using Points = std::vector<std::optional<int>>;

PersonHealth person(const PartyName& name, const Points& points) {
  PersonHealth result{.person = name, .health = {}};
  for (std::size_t i = 0; i < points.size(); ++i)
    result.health.shares.push_back({.part = static_cast<HealthPart>(i),
                                    .points = points[i],
                                    .missing = points[i] ? "" : "not known"});
  return result;
}

PersonHealth total(const PartyName& name, std::optional<int> points) {
  return person(name, {{}, {}, {}, {}, points});
}

PartyHealth health(const PartyName& party, std::vector<PersonHealth> now,
                   std::vector<PersonHealth> before) {
  return {.party = party,
          .now = {.day = day_of("2026-03-18"), .people = std::move(now)},
          .before = {.day = day_of("2025-12-18"), .people = std::move(before)}};
}

PartyHealth acme_health() {
  PartyHealth result =
      health(acme, {total(dana, 75), total(lee, 54)}, {total(dana, 75), total(lee, {})});
  result.in_contact = 1;
  return result;
}

PersonHealth dana_in_full() {
  PersonHealth result = person(dana, {74, 38, 26, 25, 100});
  auto& shares = result.health.shares;
  const auto record = [](std::string_view name, int value, const char* day, Id id) {
    return HealthInput{.name = name, .value = value, .day = day_of(day), .id = id << 48};
  };
  shares[0].inputs = {{.name = "cadence_days", .value = 14},
                      {.name = "last_contact", .day = day_of("2026-02-26")},
                      {.name = "days_late", .value = 6, .day = day_of("2026-03-12")}};
  shares[1].inputs = {record("kept", 100, "2026-02-01", 1),
                      record("kept_late", 50, "2026-02-02", 2),
                      record("overdue", 0, "2026-02-03", 3), record("broken", 0, "2026-02-04", 4)};
  shares[2].inputs = {{.name = "half_life", .value = 14},
                      record("mood", -1, "2026-03-18", 5),
                      record("mood", 1, "2026-03-17", 6)};
  shares[3].inputs = {record("roadblock", 15, "2026-03-03", 7),
                      record("answer", 0, "2026-03-18", 8)};
  shares[4].inputs = {
      {.name = "in", .value = 1}, {.name = "both", .value = 1}, {.name = "out", .value = 2}};
  return result;
}

std::string explained(const std::vector<PartyHealth>& parties, Format format = Format::text) {
  std::ostringstream out;
  const auto show = [](Id id) { return ShownId{id, 4}; };
  write(out, format,
        Document{
            .schema = "relate.test.v1", .title = {}, .sections = health_explained(parties, show)},
        {.width = 80});
  return out.str();
}

}  // namespace

TEST_CASE("health is said with its colour, its trend, and of a group the lowest and the flag") {
  const PartyHealth person = health(dana, {total(dana, 54)}, {total(dana, 62)});
  CHECK(health_text(person) == "54, amber, 8 below 90 days before");
  CHECK(health_text(health(dana, {total(dana, 70)}, {total(dana, 62)})) ==
        "70, green, 8 above 90 days before");
  CHECK(health_text(health(dana, {total(dana, 7)}, {total(dana, 7)})) ==
        "7, red, as 90 days before");
  CHECK(health_text(health(dana, {total(dana, 7)}, {})) == "7, red");
  CHECK(health_text(acme_health()) ==
        "65, amber, 10 below 90 days before; lowest Lee Chan, 54; single-threaded");
  CHECK(health_text({}).empty());
}

TEST_CASE("health and trend are short where there is little room") {
  CHECK(short_health(acme_health()) == "65 amber");
  CHECK(short_health({}).empty());
  CHECK(trend_text(acme_health()) == "-10");
  CHECK(trend_text(health(dana, {total(dana, 70)}, {total(dana, 62)})) == "+8");
  CHECK(trend_text(health(dana, {total(dana, 7)}, {total(dana, 7)})) == "0");
  CHECK(trend_text({}).empty());
}

TEST_CASE("the explanation names every part with its weight, its points and its inputs") {
  CHECK(explained({health(dana, {dana_in_full()}, {})}) ==
        "Health of Dana Ruiz, Wed 18 Mar 2026: 53, amber\n"
        "  part         weight  points  from\n"
        "  recency          35      74  every 14 days, last contact Thu 26 Feb 2026, due\n"
        "                               Thu 12 Mar 2026, 6 days late\n"
        "  commitments      25      38  1 kept, 1 kept late (kkkm), 1 broken (kkko), 1\n"
        "                               overdue (kkkn)\n"
        "  sentiment        15      26  -1 (0 days old), 1 (1 day old), half the weight\n"
        "                               every 14 days\n"
        "  concerns         15      25  roadblock kkkr, answer kkks\n"
        "  reciprocity      10     100  1 in, 1 both, 2 out\n"
        "  (74 x 35 + 38 x 25 + 26 x 15 + 25 x 15 + 100 x 10) / 100 = 53\n"
        "\n"
        "Health of Dana Ruiz, Thu 18 Dec 2025: n/a\n"
        "  Who is on our side, or has ended, has no health.\n");
}

TEST_CASE("the explanation of a group names its people, and each person once a day") {
  PartyHealth labs = acme_health();
  labs.party.name = "Acme Labs";
  const std::string text = explained({acme_health(), labs});
  CHECK(
      text.starts_with("Health of Acme, Wed 18 Mar 2026: 65, amber\n"
                       "  person     health\n"
                       "  Dana Ruiz      75\n"
                       "  Lee Chan       54\n"
                       "  (75 + 54) / 2 = 65\n"
                       "\n"
                       "Health of Dana Ruiz, Wed 18 Mar 2026: 75, green\n"
                       "  part         weight  points  from\n"
                       "  recency          35     n/a  not known\n"));
  const std::string heading = "Health of Dana Ruiz, Wed 18 Mar 2026";
  CHECK(text.find(heading) == text.rfind(heading));
  CHECK(text.find("Health of Acme Labs, Wed 18 Mar 2026: 65, amber\n") != std::string::npos);
}

TEST_CASE("as data the explanation is rows of people, parts and inputs") {
  PartyHealth one = health(dana, {dana_in_full()}, {});
  auto& shares = one.now.people.front().health.shares;
  shares.erase(shares.begin() + 2, shares.end());
  shares[0].points.reset();
  shares[0].missing = "no cadence";
  shares[0].inputs.clear();
  shares[1].inputs.resize(1);
  CHECK(explained({one}, Format::json) ==
        "{\n"
        "  \"schema\": \"relate.test.v1\",\n"
        "  \"title\": \"\",\n"
        "  \"health_people\": [\n"
        "    {\"who\": \"dana-ruiz\", \"day\": \"2026-03-18\", \"person\": \"dana-ruiz\", "
        "\"health\": 38}\n"
        "  ],\n"
        "  \"health_parts\": [\n"
        "    {\"who\": \"dana-ruiz\", \"day\": \"2026-03-18\", \"part\": \"recency\", "
        "\"weight\": 35, \"points\": null, \"missing\": \"no cadence\"},\n"
        "    {\"who\": \"dana-ruiz\", \"day\": \"2026-03-18\", \"part\": \"commitments\", "
        "\"weight\": 25, \"points\": 38, \"missing\": null}\n"
        "  ],\n"
        "  \"health_inputs\": [\n"
        "    {\"who\": \"dana-ruiz\", \"day\": \"2026-03-18\", \"part\": \"commitments\", "
        "\"input\": \"kept\", \"value\": 100, \"input_day\": \"2026-02-01\", "
        "\"id\": \"kkklkkkkkkkkkkkk\"}\n"
        "  ]\n"
        "}\n");
}

}  // namespace relate::render
