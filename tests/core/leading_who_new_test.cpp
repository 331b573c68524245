#include <string>

#include <doctest/doctest.h>

#include "split_line.hpp"

namespace relate {
namespace {

/// What `--new` makes of a line.
std::string split_new(const Line& line) {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz");
  names.person("ann-hill", "Ann Hill");
  names.person("ann-brown", "Ann Brown");
  names.org("call-center", "Call Center");
  return split(names, line, Unknown::is_listed);
}

TEST_CASE("with --new each comma piece that is not known is listed as typed") {
  CHECK(split_new({"Sam", "went", "home"}) == " new:Sam | went home");
  CHECK(split_new({"Sam Okafor,dana", "met"}) == "dana-ruiz new:Sam Okafor | met");
  CHECK(split_new({"Sam,", "Mia,", "dana", "met"}) == "dana-ruiz new:Sam new:Mia | met");
  CHECK(split_new({"sam,", "Sam", "met"}) == " new:sam | met");
  CHECK(split_new({"dana", "went", "home"}) == "dana-ruiz | went home");
}

TEST_CASE("with --new a name before a channel is all the words with capitals") {
  CHECK(split_new({"Sam", "call:", "x"}) == " new:Sam | call: x");
  CHECK(split_new({"Sam", "Okafor", "call:", "x"}) == " new:Sam Okafor | call: x");
  CHECK(split_new({"Sam", "Okafor,", "Mia", "Lindqvist", "call:", "x"}) ==
        " new:Sam Okafor new:Mia Lindqvist | call: x");
  CHECK(split_new({"dana,", "Sam", "Okafor", "call:", "x"}) ==
        "dana-ruiz new:Sam Okafor | call: x");
  CHECK(split_new({"佐藤", "花子", "call:", "x"}) == " new:佐藤 花子 | call: x");
}

TEST_CASE("with --new words that may be name or text before a channel are not guessed") {
  CHECK(split_new({"sam", "okafor", "call:", "x"}) ==
        "usage: it is not clear where the name 'sam' ends\nhint: quote it, as 'sam okafor'");
  CHECK(split_new({"Sam", "left", "a", "note:", "x"}) ==
        "usage: it is not clear where the name 'Sam' ends\nhint: quote it, as 'Sam left a'");
}

TEST_CASE("with --new a channel far behind does not end a name") {
  CHECK(split_new({"Sam", "said", "he", "left", "us", "a", "note:", "x"}) ==
        " new:Sam | said he left us a note: x");
  CHECK(split_new({"Sam", "Okafor", "met", "us"}) == " new:Sam | Okafor met us");
}

TEST_CASE("with --new ambiguous names and unknown tags stay errors") {
  CHECK(split_new({"ann", "called"}).starts_with("ambiguous: 'ann'"));
  CHECK(split_new({"+nobody", "called"}).starts_with("not found: nobody has the tag '+nobody'"));
}

TEST_CASE("with --new a channel behind a comma of the same word is nobody") {
  CHECK(split_new({"dana,call:", "x"}).starts_with("not found: no party named 'call:'"));
}

}  // namespace
}  // namespace relate
