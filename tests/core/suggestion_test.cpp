#include "relate/core/suggestion.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

const std::vector<std::string> commands = {"add", "log", "history", "snooze", "undo"};

}  // namespace

TEST_CASE("the nearest known word is suggested") {
  CHECK(suggestion("lgo", commands) == "did you mean 'log'? ");
  CHECK(suggestion("histroy", commands) == "did you mean 'history'? ");
  CHECK(suggestion("snoze", commands) == "did you mean 'snooze'? ");
  CHECK(suggestion("snoooze", commands) == "did you mean 'snooze'? ");
  CHECK(suggestion("adt", commands) == "did you mean 'add'? ");
}

TEST_CASE("a third of the letters may differ, one at least") {
  CHECK(suggestion("hitsori", commands) == "did you mean 'history'? ");
  CHECK(suggestion("hxxxory", commands) == "");
  CHECK(suggestion("xy", commands) == "");
}

TEST_CASE("where nothing is near nothing is suggested") {
  CHECK(suggestion("frobnicate", commands) == "");
  CHECK(suggestion("log", {}) == "");
  CHECK(suggestion("3", {"0", "1"}) == "");
}

}  // namespace relate
