#include "relate/core/win.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

Item item(ItemKind kind, std::string text, std::string measure = {}) {
  Item result;
  result.kind = kind;
  result.text = std::move(text);
  result.measure = std::move(measure);
  return result;
}

}  // namespace

TEST_CASE("a win tells the needs and the actions it came from") {
  const Win win = story_of(
      item(ItemKind::win, "line 2 is live"),
      {item(ItemKind::need, "six lines before the audit", "lines of 6"),
       item(ItemKind::promise, "a plan per shift", "shifts"), item(ItemKind::need, "calm nights")});
  CHECK(win.win.text == "line 2 is live");
  CHECK(win.needs ==
        std::vector<std::string>{"six lines before the audit (lines of 6)", "calm nights"});
  CHECK(win.actions == std::vector<std::string>{"a plan per shift"});
}

TEST_CASE("what a win lacks to be told is named") {
  CHECK(missing_of(story_of(item(ItemKind::win, "live"), {})) ==
        std::vector<std::string>{"need", "action", "measure", "quote"});
  Item quoted = item(ItemKind::win, "live", "hours down");
  quoted.quote = "I did not notice it";
  CHECK(missing_of(
            story_of(quoted, {item(ItemKind::need, "calm"), item(ItemKind::idea, "a rehearsal")}))
            .empty());
}

}  // namespace relate
