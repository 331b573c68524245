#include <doctest/doctest.h>

#include "healthy_person.hpp"

namespace relate {
namespace {

using Points = std::optional<int>;

constexpr const char* today = "2026-03-18";  // a Wednesday

Points points(const HealthInputs& inputs, HealthPart part, const char* day = today) {
  return share_of(health_of(inputs, terms_on(day)), part).points;
}

Points recency(const HealthInputs& inputs) { return points(inputs, HealthPart::recency); }

Points commitments(std::vector<Item> promises, const char* day = today) {
  HealthInputs inputs = dana_ruiz();
  inputs.items = std::move(promises);
  return points(inputs, HealthPart::commitments, day);
}

Points concerns(std::vector<Item> items, std::optional<const char*> message = {}) {
  HealthInputs inputs = dana_ruiz();
  inputs.items = std::move(items);
  inputs.wrote = message.has_value();
  if (message) inputs.unanswered = OpenMessage{.interaction = 9, .day = day_of(*message)};
  return points(inputs, HealthPart::concerns);
}

Points reciprocity(int in, int both, int out) {
  HealthInputs inputs = dana_ruiz();
  inputs.in = in;
  inputs.both = both;
  inputs.out = out;
  return points(inputs, HealthPart::reciprocity);
}

Item roadblock(const char* opened) { return item_for_dana(ItemKind::roadblock, opened); }
Item feedback(const char* opened) { return item_for_dana(ItemKind::feedback, opened); }

Item told(Item item, const char* day) {
  for (ItemParty& party : item.parties) party.told = day_of(day);
  return item;
}

Item moved(Item item, const char* made, const char* to) {
  item.moves.push_back({day_of(made), item.due, day_of(to)});
  item.due = day_of(to);
  return item;
}

}  // namespace

TEST_CASE("recency is 100 until due, and halves with every cadence that passes") {
  CHECK(recency(in_contact("2026-03-18")) == 100);
  CHECK(recency(in_contact("2026-03-04")) == 100);  // due today
  CHECK(recency(in_contact("2026-02-26")) == 74);   // due Thu 12, 6 late: 0.743
  CHECK(recency(in_contact("2026-02-18")) == 50);
  CHECK(recency(in_contact("2026-02-04")) == 25);
  CHECK(recency(in_contact("2026-01-21")) == 13);  // 12.5
  CHECK(recency(in_contact("2022-01-05")) == 0);
}

TEST_CASE("recency is late from the working day that a due day moves to") {
  CHECK(recency(in_contact("2026-02-28")) == 91);  // Sat 14 moves to Mon 16, 2 late: 0.906
}

TEST_CASE("recency counts from the day of adding where there was no contact yet") {
  HealthInputs inputs = dana_ruiz();
  inputs.clock.every = "2w";
  inputs.clock.added = day_of("2026-02-18");
  CHECK(recency(inputs) == 50);
  inputs.clock.added = day_of("2026-03-19");
  CHECK_FALSE(recency(inputs));
}

TEST_CASE("recency is not known without a cadence; a hard limit is one") {
  HealthInputs inputs = in_contact("2026-02-18");
  inputs.clock.every = "";
  CHECK_FALSE(recency(inputs));
  inputs.clock.every = "never";
  CHECK_FALSE(recency(inputs));
  inputs.clock.every = "";
  inputs.clock.orgs = {"2w"};
  CHECK(recency(inputs) == 50);
  inputs.clock.at_most = "1w";
  CHECK(recency(inputs) == 13);  // due Wed 25 Feb, 21 late, a cadence of 7: 12.5
}

TEST_CASE("a snooze leaves recency as it is") {
  HealthInputs inputs = in_contact("2026-02-18");
  inputs.clock.snoozed_until = day_of("2026-06-01");
  CHECK(recency(inputs) == 50);
}

TEST_CASE("commitments are 100 kept, 50 kept late, 0 broken or overdue, in the mean") {
  const Day due = day_of("2026-03-10");
  const Item kept = closed(promise("2026-03-02", due), "2026-03-10", "kept");
  const Item late = closed(promise("2026-03-02", due), "2026-03-11", "kept");
  const Item broken = closed(promise("2026-03-02", due), "2026-03-09", "broken");
  const Item overdue = promise("2026-03-02", day_of("2026-03-17"));
  CHECK(commitments({kept}) == 100);
  CHECK(commitments({late}) == 50);
  CHECK(commitments({broken}) == 0);
  CHECK(commitments({overdue}) == 0);
  CHECK(commitments({kept, late, broken, overdue}) == 38);  // 37.5
}

TEST_CASE("what is pending or withdrawn is no commitment yet, what was kept without a day is") {
  const Day due = day_of("2026-03-18");
  CHECK_FALSE(commitments({promise("2026-03-02", due)}));
  CHECK_FALSE(commitments({promise("2026-03-02", {})}));
  CHECK_FALSE(commitments({closed(promise("2026-03-02", due), "2026-03-12", "withdrawn")}));
  CHECK(commitments({closed(promise("2026-03-02", {}), "2026-03-12", "kept")}) == 100);
  Item ask = promise("2026-01-02", day_of("2026-01-05"));
  ask.kind = ItemKind::ask;
  CHECK_FALSE(commitments({ask}));
}

TEST_CASE("commitments are closed in the year, overdue ones of any age") {
  const Day due = day_of("2025-03-01");
  CHECK_FALSE(commitments({closed(promise("2025-02-01", due), "2025-03-18", "broken")}));
  CHECK(commitments({closed(promise("2025-02-01", due), "2025-03-19", "broken")}) == 0);
  CHECK(commitments({promise("2023-02-01", day_of("2023-03-01"))}) == 0);
}

TEST_CASE("a day that is moved once it has passed does not make a promise less late") {
  const Item late = moved(promise("2026-03-02", day_of("2026-03-10")), "2026-03-11", "2026-03-30");
  CHECK(commitments({late}) == 0);
  const Item in_time =
      moved(promise("2026-03-02", day_of("2026-03-10")), "2026-03-10", "2026-03-30");
  CHECK_FALSE(commitments({in_time}));
}

TEST_CASE("as of an earlier day, what was closed or moved later was still open where it stood") {
  const Item kept = closed(promise("2026-03-02", day_of("2026-03-10")), "2026-03-12", "kept");
  CHECK_FALSE(commitments({kept}, "2026-03-01"));
  CHECK_FALSE(commitments({kept}, "2026-03-10"));
  CHECK(commitments({kept}, "2026-03-11") == 0);
  CHECK(commitments({kept}, "2026-03-12") == 50);
  const Item item = moved(promise("2026-03-02", day_of("2026-03-05")), "2026-03-05", "2026-03-30");
  CHECK_FALSE(commitments({item}, "2026-03-04"));
  CHECK_FALSE(commitments({item}, "2026-03-06"));
}

TEST_CASE("sentiment is the mean of moods, which weigh half after each cadence") {
  HealthInputs inputs = in_contact("2026-03-18");
  CHECK_FALSE(points(inputs, HealthPart::sentiment));
  inputs.moods = {{1, day_of("2025-06-01"), -1}};
  CHECK(points(inputs, HealthPart::sentiment) == 25);  // alone, whatever its age
  inputs.moods = {{1, day_of("2026-03-18"), -1}, {2, day_of("2026-03-04"), 1}};
  CHECK(points(inputs, HealthPart::sentiment) == 42);  // (25 + 75 / 2) / 1.5
  inputs.moods = {{1, day_of("2026-03-10"), 0}, {2, day_of("2026-03-10"), 1}};
  CHECK(points(inputs, HealthPart::sentiment) == 63);  // 62.5
  inputs.moods = {{1, day_of("2026-03-10"), 2}, {2, day_of("2026-03-10"), -2}};
  CHECK(points(inputs, HealthPart::sentiment) == 50);
}

TEST_CASE("without a cadence moods weigh half after 30 days") {
  HealthInputs inputs = dana_ruiz();
  inputs.moods = {{1, day_of("2026-03-18"), -1}, {2, day_of("2026-02-16"), 1}};
  CHECK(points(inputs, HealthPart::sentiment) == 42);
}

TEST_CASE("concerns halve with every roadblock untold, feedback and answer that is due") {
  CHECK(concerns({roadblock("2026-03-17")}) == 50);
  CHECK(concerns({roadblock("2026-03-18")}) == 100);  // to be told from tomorrow on
  CHECK(concerns({told(roadblock("2026-03-02"), "2026-03-03")}) == 100);
  CHECK(concerns({feedback("2026-03-16")}) == 50);   // two working days
  CHECK(concerns({feedback("2026-03-17")}) == 100);  // until tomorrow
  CHECK(concerns({}, "2026-03-16") == 50);
  CHECK(concerns({}, "2026-03-17") == 100);
  CHECK(concerns({roadblock("2026-03-02"), feedback("2026-03-02")}, "2026-03-02") == 13);
}

TEST_CASE("feedback that is acted on is a concern until it is told") {
  const Item acted = closed(feedback("2026-03-02"), "2026-03-03", "acted on");
  CHECK(concerns({acted}) == 50);
  CHECK(concerns({told(acted, "2026-03-04")}) == 100);
}

TEST_CASE("a roadblock that another is not told of is none of one's own concerns") {
  Item item = told(roadblock("2026-03-02"), "2026-03-03");
  item.parties.push_back({{.id = 2, .name = "Lee Chan"}, {}});
  CHECK(concerns({item}) == 100);
  item.parties.front().told.reset();
  CHECK(concerns({item}) == 50);
}

TEST_CASE("concerns are not known without one in the year, unless an older one is still due") {
  CHECK_FALSE(concerns({}));
  CHECK_FALSE(concerns({told(roadblock("2025-03-18"), "2025-03-20")}));
  CHECK(concerns({told(roadblock("2025-03-19"), "2025-03-20")}) == 100);
  CHECK(concerns({roadblock("2024-03-19")}) == 50);
  HealthInputs inputs = dana_ruiz();
  inputs.wrote = true;
  CHECK(points(inputs, HealthPart::concerns) == 100);
}

TEST_CASE("reciprocity is twice the share that they or both began, of three contacts or more") {
  CHECK(reciprocity(1, 1, 2) == 100);
  CHECK(reciprocity(3, 0, 0) == 100);
  CHECK(reciprocity(1, 0, 3) == 50);
  CHECK(reciprocity(0, 1, 2) == 67);  // 66.7
  CHECK(reciprocity(0, 0, 3) == 0);
  CHECK_FALSE(reciprocity(1, 1, 0));
  CHECK_FALSE(reciprocity(0, 0, 0));
}

TEST_CASE("every part is told with its weight, and why where it is not known") {
  const Health health = health_of(dana_ruiz(), terms_on(today));
  REQUIRE(health.shares.size() == health_parts().size());
  int weights = 0;
  for (const HealthShare& share : health.shares) {
    CHECK_FALSE(share.points);
    CHECK_FALSE(share.missing.empty());
    weights += share.weight();
  }
  CHECK(weights == 100);
  CHECK_FALSE(health.total());
}

TEST_CASE("each part names what it was worked out from") {
  HealthInputs inputs = in_contact("2026-02-26");
  Item late = closed(promise("2025-12-10", day_of("2025-12-17")), "2025-12-19", "kept");
  late.id = 5;
  inputs.items = {late};
  const Health health = health_of(inputs, terms_on(today));
  const auto& recency = share_of(health, HealthPart::recency).inputs;
  REQUIRE(recency.size() == 3);
  CHECK(recency[0].name == "cadence_days");
  CHECK(recency[0].value == 14);
  CHECK(recency[1].name == "last_contact");
  CHECK(recency[1].day == day_of("2026-02-26"));
  CHECK(recency[2].name == "days_late");
  CHECK(recency[2].value == 6);
  CHECK(recency[2].day == day_of("2026-03-12"));
  const auto& commitments = share_of(health, HealthPart::commitments).inputs;
  REQUIRE(commitments.size() == 1);
  CHECK(commitments[0].name == "kept_late");
  CHECK(commitments[0].id == 5);
  CHECK(commitments[0].day == day_of("2025-12-19"));
  CHECK(commitments[0].value == 50);
}

}  // namespace relate
