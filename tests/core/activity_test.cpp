#include "relate/core/activity.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;
constexpr Period february_on{2026y / 2 / 20, 2026y / 3 / 31};  // 27 of its days have come
constexpr Id dana = 1, lee = 2, ann = 3;

constexpr Day february(unsigned day) { return 2026y / 2 / std::chrono::day(day); }
constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

ContactPart part(Id interaction, Id party, Day day, Channel channel = Channel::call,
                 std::optional<Direction> direction = {}) {
  return {interaction, party, day, channel, direction};
}

/// A meeting with Dana and Lee, three calls with Dana, a mail from Lee.
const std::vector<ContactPart> parts = {
    part(10, dana, february(20), Channel::meeting, Direction::both),
    part(10, lee, february(20), Channel::meeting, Direction::both),
    part(11, dana, february(27), Channel::call, Direction::out),
    part(12, dana, february(27)),
    part(13, lee, march(3), Channel::email, Direction::in),
    part(14, dana, march(12), Channel::call, Direction::in),
};
const std::vector<ContactPart> parts_before = {
    part(1, dana, february(2)),
    part(2, ann, february(2), Channel::visit),
    part(3, ann, february(3), Channel::email),
};

Activity activity() { return count_activity(parts, parts_before, february_on, today); }

}  // namespace

TEST_CASE("a contact with several counts once, and once for each of them") {
  const Activity result = activity();
  CHECK(result.contacts.now == 5);
  CHECK(result.contacts.before == 3);
  CHECK(result.days.now == 4);
  CHECK(result.days.before == 2);
  CHECK(result.parts.size() == 6);  // what it was counted from
  REQUIRE(result.by_party.size() == 3);
  CHECK(result.by_party[0].party == dana);
  CHECK(result.by_party[0].contacts.now == 4);
  CHECK(result.by_party[0].contacts.before == 1);
  CHECK(result.by_party[0].last == march(12));
  CHECK(result.by_party[0].days.size() == 4);
  CHECK(result.by_party[1].party == lee);
  CHECK(result.by_party[1].contacts.now == 2);
  CHECK(result.by_party[2].party == ann);
  CHECK(result.by_party[2].contacts.now == 0);
  CHECK(result.by_party[2].contacts.before == 2);
  CHECK_FALSE(result.by_party[2].last);
}

TEST_CASE("contacts are counted by who began them, where that was said") {
  CHECK(activity().in == 2);
  CHECK(activity().out == 1);
  CHECK(activity().both == 1);
}

TEST_CASE("there is a number for each day that has come and for each month of the period") {
  const Activity result = activity();
  CHECK(result.by_day.size() == 27);
  CHECK(result.by_day[0] == 1);
  CHECK(result.by_day[7] == 2);   // 27 February
  CHECK(result.by_day[11] == 1);  // 3 March
  CHECK(result.by_month == std::vector<int>{3, 2});
}

TEST_CASE("channels stand by how often they were used, with those of the period before") {
  const Activity result = activity();
  REQUIRE(result.by_channel.size() == 4);
  CHECK(result.by_channel[0].first == Channel::call);
  CHECK(result.by_channel[0].second.now == 3);
  CHECK(result.by_channel[0].second.before == 1);
  CHECK(result.by_channel[1].first == Channel::email);
  CHECK(result.by_channel[2].first == Channel::meeting);
  CHECK(result.by_channel[3].first == Channel::visit);
  CHECK(result.by_channel[3].second.now == 0);
}

TEST_CASE("the longest silence lies between days of contact or at an end of what has come") {
  const auto silence = activity().silence;
  REQUIRE(silence);
  CHECK(silence->first == march(4));
  CHECK(silence->days == 8);  // up to 11 March
  const auto all = count_activity({}, {}, february_on, today).silence;
  REQUIRE(all);
  CHECK(all->first == february(20));
  CHECK(all->days == 27);
  const std::vector one = {part(1, dana, today)};
  CHECK_FALSE(count_activity(one, {}, {today, today}, today).silence);
}

}  // namespace relate
