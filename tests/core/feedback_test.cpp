#include "relate/core/feedback.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;
constexpr Period march_so_far{2026y / 3 / 1, 2026y / 3 / 31};

constexpr Day february(unsigned day) { return 2026y / 2 / std::chrono::day(day); }
constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"};
const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan"};
const PartyName mia{.id = 3, .handle = "mia", .name = "Mia Lindqvist", .internal = true};
const PartyName acme{.id = 4, .kind = PartyKind::org, .handle = "acme", .name = "Acme"};

Item feedback(Day opened, std::vector<ItemParty> parties) {
  Item item;
  item.kind = ItemKind::feedback;
  item.opened = opened;
  item.parties = std::move(parties);
  return item;
}

Item acted_on(Item item, Day day) {
  item.closed = day;
  item.closed_as = "acted on";
  return item;
}

Item scored(Day opened, const PartyName& from, std::optional<int> nps, std::optional<int> csat) {
  Item item = feedback(opened, {{from, {}}});
  item.nps = nps;
  item.csat = csat;
  return item;
}

FeedbackCounts of(const std::vector<Item>& items) {
  return count_feedback(items, march_so_far, today);
}

}  // namespace

TEST_CASE("feedback is open until it is acted on, and complete once all of theirs are told") {
  const FeedbackCounts counts =
      of({feedback(march(2), {{dana, {}}}), feedback(february(2), {{dana, {}}}),
          acted_on(feedback(march(2), {{dana, march(9)}, {lee, {}}}), march(4)),
          acted_on(feedback(march(2), {{dana, march(9)}, {mia, {}}}), march(4)),
          acted_on(feedback(february(20), {{dana, march(9)}}), march(4))});
  CHECK(counts.received == 3);
  CHECK(counts.received_before == 1);  // 11 to 28 February: as many days as have come of March
  CHECK(counts.open == 2);
  CHECK(counts.untold == 1);
  CHECK(counts.complete == 1);
}

TEST_CASE("times to act and to tell are in days, with the median and the longest") {
  const FeedbackCounts counts =
      of({acted_on(feedback(march(2), {{dana, march(9)}, {lee, march(4)}}), march(4)),
          acted_on(feedback(february(20), {{dana, march(5)}}), march(5)),
          acted_on(feedback(february(1), {{dana, february(3)}}), february(2))});
  CHECK(counts.to_act.days == std::vector<int>{2, 13});
  CHECK(counts.to_act.median() == 8);  // 7.5
  CHECK(counts.to_act.longest() == 13);
  CHECK(counts.to_tell.days == std::vector<int>{5, 0, 0});
  CHECK(counts.to_tell.median() == 0);
  CHECK_FALSE(of({}).to_act.median());
  CHECK_FALSE(of({}).to_act.longest());
}

TEST_CASE("NPS is the share of 9 and 10 less that of 0 to 6, halves away from zero") {
  CHECK(nps_of({.good = 2, .neutral = 1, .bad = 0}) == 67);
  CHECK(nps_of({.good = 1, .neutral = 0, .bad = 2}) == -33);
  CHECK(nps_of({.good = 1, .neutral = 7, .bad = 0}) == 13);   // 12.5
  CHECK(nps_of({.good = 0, .neutral = 7, .bad = 1}) == -13);  // -12.5
  CHECK_FALSE(nps_of({}));
  const FeedbackCounts counts = of({scored(march(2), dana, 9, {}), scored(march(2), lee, 6, {}),
                                    scored(march(2), acme, 0, {}), scored(march(2), mia, 0, {})});
  CHECK(counts.nps.good == 1);
  CHECK(counts.nps.bad == 1);
  CHECK(counts.nps.answers() == 2);  // of people, and not of our side
}

TEST_CASE("CSAT is the share of 4 and 5") {
  CHECK(csat_of({.good = 2, .neutral = 0, .bad = 1}) == 67);
  CHECK(csat_of({.good = 1, .neutral = 0, .bad = 1}) == 50);
  CHECK_FALSE(csat_of({}));
  const FeedbackCounts counts = of({scored(march(2), dana, {}, 4), scored(march(2), lee, {}, 3)});
  CHECK(counts.csat.good == 1);
  CHECK(counts.csat.bad == 1);
}

TEST_CASE("the latest answer of each person counts, in the period and in the one before") {
  const FeedbackCounts counts = of({scored(february(20), dana, 3, 2), scored(march(2), dana, 8, 5),
                                    scored(march(9), dana, 10, {})});
  CHECK(counts.nps.good == 1);
  CHECK(counts.nps.answers() == 1);
  CHECK(counts.csat.good == 1);
  CHECK(counts.nps_before.bad == 1);
  CHECK(counts.csat_before.bad == 1);
}

TEST_CASE("the answers of a score are named, those that a later one replaced among them") {
  const Score nps = of({scored(march(9), dana, 10, {}), scored(march(2), dana, 6, {}),
                        scored(march(3), lee, 8, {}), scored(february(20), lee, 0, {}),
                        scored(march(4), mia, 3, {})})
                        .nps;
  REQUIRE(nps.each.size() == 3);
  CHECK(nps.each[0].day == march(2));
  CHECK(nps.each[0].answer == 6);
  CHECK(nps.each[0].sort == AnswerSort::bad);
  CHECK_FALSE(nps.each[0].counts);
  CHECK(nps.each[1].person.handle == "lee-chan");
  CHECK(nps.each[1].sort == AnswerSort::neutral);
  CHECK(nps.each[1].counts);
  CHECK(nps.each[2].sort == AnswerSort::good);
  CHECK(nps.each[2].counts);
  CHECK(nps.bad == 0);
  CHECK(nps_of(nps) == 50);  // (1 - 0) / 2
}

TEST_CASE("times to act and to tell name what took so long, and whom it was told") {
  const FeedbackCounts counts =
      of({acted_on(feedback(march(2), {{dana, march(9)}, {lee, march(3)}}), march(4))});
  REQUIRE(counts.to_act.each.size() == 1);
  CHECK(counts.to_act.each[0].first == march(2));
  CHECK(counts.to_act.each[0].last == march(4));
  CHECK_FALSE(counts.to_act.each[0].who);
  REQUIRE(counts.to_tell.each.size() == 2);
  CHECK(counts.to_tell.each[0].who->name == "Dana Ruiz");
  CHECK(counts.to_tell.each[0].days() == 5);
  CHECK(counts.to_tell.each[1].days() == 0);  // told before it was acted on
}

TEST_CASE("what was received is counted by how, the most first") {
  Item survey = feedback(march(2), {{dana, {}}});
  survey.how = "survey";
  const FeedbackCounts counts = of({feedback(march(2), {{dana, {}}}), survey, survey});
  REQUIRE(counts.by_how.size() == 2);
  CHECK(counts.by_how[0] == std::pair<std::string, int>("survey", 2));
  CHECK(counts.by_how[1] == std::pair<std::string, int>("not said", 1));
}

}  // namespace relate
