#include "cli/whole_days.hpp"

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {

TEST_CASE("a day of several words that is not quoted is refused, and nothing is stored") {
  Cast journal;
  journal.run({"add", "promise", "dana", "send it"});
  const std::string before = journal.base_tables();
  CHECK(journal.says({"log", "dana", "call:", "x", "--at", "yesterday", "14:30"}) ==
        "relate: --at takes 'yesterday' alone\n"
        "hint: --at 'yesterday 14:30', or other words before the option[2]");
  CHECK(journal.says({"edit", "last", "--by", "25", "mar"}) ==
        "relate: --by takes '25' alone\n"
        "hint: --by '25 mar', or other words before the option[2]");
  CHECK(journal.says({"done", "last", "--at=3", "days", "ago"}) ==
        "relate: --at takes '3' alone\n"
        "hint: --at '3 days ago', or other words before the option[2]");
  CHECK(journal.run({"add", "promise", "dana", "--by", "fri", "20", "mar", "2026", "x"}) == 2);
  CHECK(journal.run({"add", "--by", "next", "fri", "promise", "dana", "x"}) == 2);
  CHECK(journal.run({"list", "interactions", "--since", "last", "month"}) == 2);
  CHECK(journal.base_tables() == before);
}

TEST_CASE("other words behind a day are words") {
  Cast journal;
  CHECK(journal.run({"log", "dana", "--at", "yesterday", "went", "at", "14:30"}) == 0);
  CHECK(last_interaction(journal).text == "went at 14:30");
  CHECK(journal.run({"log", "dana", "at", "noon", "--at", "yesterday"}) == 0);
  CHECK(last_interaction(journal).text == "at noon");
  CHECK(journal.run({"log", "dana", "--at", "yesterday", "--mood", "good", "14:30", "was", "it"}) ==
        0);
  CHECK(last_interaction(journal).text == "14:30 was it");
  CHECK(journal.run({"log", "dana", "--at", "yesterday", "--", "14:30"}) == 0);
  CHECK(last_interaction(journal).text == "14:30");
  CHECK(journal.run({"log", "dana", "--at", "yesterday 14:30", "x"}) == 0);
}

}  // namespace relate
