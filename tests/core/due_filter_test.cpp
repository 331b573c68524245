#include "relate/core/due_filter.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

constexpr Id dana = 1;
constexpr Id lee = 2;
constexpr Id sam = 3;  // on our side
constexpr Id rollout = 4;

Due due(Why why, Id who) {
  Due result;
  result.why = why;
  result.who = {{who, "", ""}};
  return result;
}

TEST_CASE("without a filter all that is due is taken") {
  CHECK(DueFilter{}.takes(Why::lesson));
  CHECK(DueFilter{}.takes(due(Why::reconnect, dana)));
}

TEST_CASE("only the reasons that are named are taken") {
  const DueFilter filter{.only = {Why::ask, Why::answer}};
  CHECK(filter.takes(Why::ask));
  CHECK_FALSE(filter.takes(Why::promise));
  CHECK(filter.takes(due(Why::answer, dana)));
  CHECK_FALSE(filter.takes(due(Why::promise, dana)));
}

TEST_CASE("a row concerns whom it is about, one of several is enough") {
  const DueFilter filter{.who = std::set{dana}};
  CHECK(filter.takes(due(Why::promise, dana)));
  CHECK_FALSE(filter.takes(due(Why::promise, lee)));
  Due both = due(Why::promise, lee);
  both.who.push_back({dana, "", ""});
  CHECK(filter.takes(both));
}

TEST_CASE("of a project are its items, and of its people what is no item") {
  const DueFilter filter{.project_people = std::set{rollout, dana}, .project = rollout};
  CHECK_FALSE(filter.takes(due(Why::promise, dana)));
  CHECK(filter.takes(due(Why::promise, rollout)));
  Due promise = due(Why::promise, lee);
  promise.project = rollout;
  CHECK(filter.takes(promise));
  CHECK(filter.takes(due(Why::reconnect, dana)));
  CHECK(filter.takes(due(Why::answer, rollout)));
  CHECK_FALSE(filter.takes(due(Why::occasion, lee)));
}

TEST_CASE("a tag is that of an item, or of somebody it concerns") {
  const DueFilter filter{.tagged = std::set{dana}};
  CHECK(filter.takes(due(Why::reconnect, dana)));
  CHECK_FALSE(filter.takes(due(Why::reconnect, lee)));
  Due promise = due(Why::promise, lee);
  promise.has_tag = true;
  CHECK(filter.takes(promise));
}

TEST_CASE("what has no owner is mine, and so is all that is no item") {
  Due promise = due(Why::promise, dana);
  const DueFilter mine{.owner_is_me = true};
  const DueFilter sams{.owner = sam};
  CHECK(mine.takes(promise));
  CHECK(mine.takes(due(Why::reconnect, dana)));
  CHECK_FALSE(sams.takes(promise));
  CHECK_FALSE(sams.takes(due(Why::reconnect, dana)));
  promise.owner = sam;
  CHECK_FALSE(mine.takes(promise));
  CHECK(sams.takes(promise));
}

}  // namespace
}  // namespace relate
