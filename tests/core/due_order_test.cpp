#include <limits>

#include <doctest/doctest.h>

#include "relate/core/due.hpp"

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;  // a Wednesday
constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

Due promise(Id id, int days_late, std::string name, std::string handle = "") {
  Due due;
  due.id = id;
  due.days_late = days_late;
  due.who = {{id, std::move(name), std::move(handle)}};
  return due;
}

Due occasion(Id id, int days_late, std::optional<int> minute) {
  Due due = promise(id, days_late, "Dana Ruiz");
  due.why = Why::occasion;
  if (minute) due.time = ClockTime{*minute, {}};
  return due;
}

/// Somebody whose cadence of that many days has passed.
Due reconnect(Id id, int days_late, int days, std::string name = "Dana Ruiz") {
  Due due = promise(id, days_late, std::move(name));
  due.why = Why::reconnect;
  due.reconnect = Reconnect{.cadence = {"", today, days}, .day = today, .days_late = days_late};
  return due;
}

std::string order(std::vector<Due> dues, std::size_t limit = all) {
  sort_due(dues, limit);
  std::string text;
  for (const Due& due : dues) text += std::to_string(due.id) + " ";
  return text;
}

TEST_CASE("within a why the latest comes first, what is still ahead last") {
  CHECK(order({promise(1, -1, "Ann Hill"), promise(2, 0, "Ann Hill"), promise(3, 5, "Ann Hill")}) ==
        "3 2 1 ");
}

TEST_CASE("equally late ones are in the order of folded names, then handles, then ids") {
  CHECK(order({promise(1, 2, "Zoë Müller"), promise(2, 2, "olga Petrova"),
               promise(3, 2, "Ólga Petrova"), promise(4, 2, "Ann Hill")}) == "4 2 3 1 ");
  CHECK(order({promise(1, 2, "Dana Ruiz", "dana-ruiz-2"), promise(2, 2, "Dana Ruiz", "dana-ruiz"),
               promise(4, 2, "Dana Ruiz", "dana-ruiz"), promise(3, 2, "Dana Ruiz", "dana-ruiz")}) ==
        "2 3 4 1 ");
}

TEST_CASE("reconnects are in the order of their lateness relative to the cadence") {
  // 3 of 7 days, 4 of 14, 20 of 90; before the day -1 of 14 comes before -1 of 7.
  CHECK(order({reconnect(1, 20, 90), reconnect(2, 4, 14), reconnect(3, 3, 7), reconnect(4, -1, 7),
               reconnect(5, -1, 14), reconnect(6, 0, 30)}) == "3 2 1 6 5 4 ");
}

TEST_CASE("reconnects that are late alike are in the order of their names") {
  CHECK(order({reconnect(1, 4, 14, "Zoë Müller"), reconnect(2, 2, 7, "Ann Hill"),
               reconnect(3, 6, 21, "Lee Chan")}) == "2 3 1 ");
}

TEST_CASE("meetings today stand first, in the order of their times") {
  CHECK(order({occasion(1, 3, {}), occasion(2, 0, {}), occasion(3, 0, 14 * 60),
               occasion(4, 0, 9 * 60), occasion(5, -1, 8 * 60), occasion(6, 1, 8 * 60)}) ==
        "4 3 1 6 2 5 ");
}

TEST_CASE("the head of a list is the same, however much of it is asked for") {
  const std::vector<Due> dues = {promise(1, 2, "Zoë Müller"), promise(2, 2, "Lee Chan"),
                                 promise(3, 9, "Zoë Müller"), promise(4, 2, "Ann Hill"),
                                 promise(5, 1, "Ann Hill")};
  CHECK(order(dues) == "3 4 2 1 5 ");
  CHECK(order(dues, 2).substr(0, 4) == "3 4 ");
  CHECK(order(dues, 3).substr(0, 6) == "3 4 2 ");
  CHECK(order(dues, 5) == "3 4 2 1 5 ");
  CHECK(order(dues, 0).size() == 10);
  CHECK(order({}) == "");
}

TEST_CASE("what cannot be among the first is dropped, what stands level with the last stays") {
  const auto kept = [](std::size_t limit) {
    std::vector<Due> dues = {promise(1, 2, "Zoë Müller"), promise(2, 2, "Lee Chan"),
                             promise(3, 9, "Zoë Müller"), promise(4, 1, "Ann Hill")};
    keep_first(dues, limit);
    return order(dues);
  };
  CHECK(kept(0) == "");
  CHECK(kept(1) == "3 ");
  CHECK(kept(2) == "3 2 1 ");
  CHECK(kept(3) == "3 2 1 ");
  CHECK(kept(4) == "3 2 1 4 ");
  CHECK(kept(all) == "3 2 1 4 ");
}

}  // namespace
}  // namespace relate
