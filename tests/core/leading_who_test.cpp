#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "split_line.hpp"

namespace relate {
namespace {

KnownNames cast() {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz").of("Acme").alias("Big D").email("dana@example.org");
  names.person("lee-chan", "Lee Chan").phone("030 123456").tag("board");
  names.person("ann-hill", "Ann Hill").of("Globex").tag("board");
  names.person("ann-brown", "Ann Brown").of("Initech");
  names.person("jose-lopez", "José María López").alias("Pepe from Madrid");
  names.org("acme-inc", "Acme, Inc.");
  names.org("call-center", "Call Center");
  return names;
}

std::string split(const Line& line) { return split(cast(), line); }

TEST_CASE("the first word is WHO") {
  CHECK(split({"dana", "went", "home"}) == "dana-ruiz | went home");
  CHECK(split({"dana"}) == "dana-ruiz |");
  CHECK(split({"lee", "call:", "x"}) == "lee-chan | call: x");
  CHECK(split({"Dana Ruiz", "went home"}) == "dana-ruiz | went home");
}

TEST_CASE("the longest run of words that is all of a handle, alias or full name is WHO") {
  CHECK(split({"dana", "ruiz", "call:", "x"}) == "dana-ruiz | call: x");
  CHECK(split({"big", "d", "was", "there"}) == "dana-ruiz | was there");
  CHECK(split({"pepe", "from", "madrid", "called"}) == "jose-lopez | called");
  CHECK(split({"ann", "hill", "call:", "x"}) == "ann-hill | call: x");
  CHECK(split({"ann", "brown", "hill"}) == "ann-brown | hill");
  CHECK(split({"acme,", "inc.", "renewed"}) == "acme-inc | renewed");
}

TEST_CASE("a longer run wins over a shorter one that is a whole name, too") {
  KnownNames names;
  names.person("dana", "Dana");
  names.person("dana-ruiz", "Dana Ruiz");
  CHECK(split(names, {"dana", "ruiz", "called"}) == "dana-ruiz | called");
  CHECK(split(names, {"dana", "called"}) == "dana | called");
}

TEST_CASE("words that follow belong to WHO when they are words of the name, in its order") {
  CHECK(split({"jose", "lopez", "called"}) == "jose-lopez | called");
  CHECK(split({"j", "maría", "López", "called"}) == "jose-lopez | called");
  CHECK(split({"lopez", "jose", "called"}) == "jose-lopez | jose called");
  CHECK(split({"lopez", "maria", "called"}) == "jose-lopez | maria called");
}

TEST_CASE("only whole words belong to a name") {
  CHECK(split({"dana", "r", "called"}) == "dana-ruiz | r called");
  CHECK(split({"jose", "lop", "called"}) == "jose-lopez | lop called");
}

TEST_CASE("words that follow narrow several to one") {
  KnownNames names;
  names.person("ann-hill", "Ann Mary Hill");
  names.person("ann-brown", "Ann Brown");
  names.person("ann-lee-brown", "Ann Lee Brown");
  CHECK(split(names, {"ann", "hill", "call:", "x"}) == "ann-hill | call: x");
  CHECK(split(names, {"ann", "lee", "was", "there"}) == "ann-lee-brown | was there");
  CHECK(split(names, {"an", "mary", "was", "there"}) == "ann-hill | was there");
}

TEST_CASE("several that no word narrows to one are ambiguous") {
  CHECK(split({"ann", "called"}) ==
        "ambiguous: 'ann' names several parties\n"
        "ann-hill   Ann Hill   Globex\n"
        "ann-brown  Ann Brown  Initech\n"
        "hint: use a handle, as ann-hill");
  CHECK(split({"ann"}).starts_with("ambiguous: 'ann'"));
}

TEST_CASE("what narrows only some of several is named in the error") {
  KnownNames names;
  names.person("a", "Ann Lee Hill");
  names.person("b", "Ann Lee Brown");
  names.person("c", "Ann Petrova");
  CHECK(split(names, {"ann", "lee", "called"}) ==
        "ambiguous: 'ann lee' names several parties\na  Ann Lee Hill\nb  Ann Lee Brown\n"
        "hint: use a handle, as a");
}

TEST_CASE("what was typed already counts as used") {
  CHECK(split({"dana-ruiz", "ruiz", "was", "there"}) == "dana-ruiz | ruiz was there");
  CHECK(split({"dana-r", "ruiz", "was", "there"}) == "dana-ruiz | ruiz was there");
  CHECK(split({"jose-l", "maria", "was", "there"}) == "jose-lopez | maria was there");
  CHECK(split({"Dana Ruiz", "dana", "was", "there"}) == "dana-ruiz | dana was there");
  CHECK(split({"ruiz", "ruiz", "was", "there"}) == "dana-ruiz | ruiz was there");
}

TEST_CASE("a whole handle or alias is all of WHO, whatever follows") {
  KnownNames names;
  names.org("acme", "Acme Support").alias("ac");
  CHECK(split(names, {"acme", "support", "ticket"}) == "acme | ticket");
  CHECK(split(names, {"ac", "support", "ticket"}) == "acme | support ticket");
  KnownNames short_handle;
  short_handle.org("glo", "Globex Support");
  CHECK(split(short_handle, {"glo", "support", "ticket"}) == "glo | support ticket");
}

TEST_CASE("words of an alias belong to it only when it was begun") {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz").alias("Dana from Acme").alias("Budget Queen");
  CHECK(split(names, {"dana", "acme", "called"}) == "dana-ruiz | called");
  CHECK(split(names, {"dana", "from", "acme"}) == "dana-ruiz |");
  CHECK(split(names, {"dana", "budget", "called"}) == "dana-ruiz | budget called");
}

TEST_CASE("a mail address is WHO, and its name is completed only as far as it was begun") {
  CHECK(split({"dana@example.org", "dana", "called"}) == "dana-ruiz | dana called");
  CHECK(split({"dana@example.org", "ruiz", "called"}) == "dana-ruiz | called");
}

TEST_CASE("a phone number is WHO, and a name behind it is text") {
  CHECK(split({"030123456", "lee", "called", "back"}) == "lee-chan | lee called back");
  CHECK(split({"030 123456", "called"}) == "lee-chan | called");
}

TEST_CASE("a number that several share is narrowed by a name") {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz").phone("030 123456");
  names.person("lee-chan", "Lee Chan").phone("030 123456");
  CHECK(split(names, {"030123456", "lee", "called"}) == "lee-chan | called");
  CHECK(split(names, {"030123456", "called"}).starts_with("ambiguous: '030123456'"));
}

TEST_CASE("a trailing comma continues WHO") {
  CHECK(split({"dana,", "lee", "call:", "x"}) == "dana-ruiz lee-chan | call: x");
  CHECK(split({"dana,lee", "call:", "x"}) == "dana-ruiz lee-chan | call: x");
  CHECK(split({"dana", ",", "lee", "x"}) == "dana-ruiz lee-chan | x");
  CHECK(split({"dana", ",lee", "x"}) == "dana-ruiz lee-chan | x");
  CHECK(split({"Dana", "Ruiz,", "Lee", "Chan", "met"}) == "dana-ruiz lee-chan | met");
  CHECK(split({"jose", "lopez,", "ann", "hill,", "lee", "met"}) ==
        "jose-lopez ann-hill lee-chan | met");
  CHECK(split({"dana,lee", "chan", "met"}) == "dana-ruiz lee-chan | met");
  CHECK(split({"Dana Ruiz, Lee Chan", "met"}) == "dana-ruiz lee-chan | met");
}

TEST_CASE("WHO ends behind a comma where a channel or nothing follows") {
  CHECK(split({"dana,", "call:", "x"}) == "dana-ruiz | call: x");
  CHECK(split({"dana", ",", "call:", "x"}) == "dana-ruiz | call: x");
  CHECK(split({"dana,"}) == "dana-ruiz |");
  CHECK(split({"dana,,", "lee", "x"}) == "dana-ruiz lee-chan | x");
}

TEST_CASE("a run of words and commas that is one name is one party") {
  CHECK(split({"dana,", "acme,", "inc.,", "lee", "met"}) == "dana-ruiz acme-inc lee-chan | met");
  CHECK(split({"Acme, Inc.", "renewed"}) == "acme-inc | renewed");
  CHECK(split({"Acme, Inc.,lee", "met"}) == "acme-inc lee-chan | met");
}

TEST_CASE("a tag is everyone who has it, and no word behind it is part of a name") {
  CHECK(split({"+board", "hill", "met"}) == "lee-chan ann-hill | hill met");
  CHECK(split({"dana,", "+board", "met"}) == "dana-ruiz lee-chan ann-hill | met");
}

TEST_CASE("a party is WHO once, however often it is typed") {
  CHECK(split({"dana,", "dana", "ruiz", "met"}) == "dana-ruiz | met");
}

TEST_CASE("a channel word with its colon is never WHO") {
  CHECK(split({"call", "center", "x"}) == "call-center | x");
  CHECK(split({"call:", "x"}) ==
        "not found: nobody is named\nhint: name someone by handle, name, alias, mail or phone");
  CHECK(split({"call: dana went home"}).starts_with("not found: nobody is named"));
  CHECK(split({"dana", "Mail:", "x"}) == "dana-ruiz | Mail: x");
  CHECK(split({"dana", "zoom: with all"}) == "dana-ruiz | zoom: with all");
}

TEST_CASE("a channel word without its colon can be part of a name") {
  KnownNames names;
  names.org("call-center", "Call Center North");
  CHECK(split(names, {"call", "north", "x"}) == "call-center | x");
}

TEST_CASE("who is not found never becomes text") {
  CHECK(split({"zzz", "went", "home"}) ==
        "not found: no party named 'zzz'\nhint: relate add person zzz");
  CHECK(split({"dana,", "went", "home"}) ==
        "not found: no party named 'went'\nhint: relate add person went");
  CHECK(split({"dana,budget", "went"}) ==
        "not found: no party named 'budget'\nhint: relate add person budget");
  CHECK(split({"dana,call:", "x"}).starts_with("not found: no party named 'call:'"));
  CHECK(split({"dnaa", "went"}) ==
        "not found: no party named 'dnaa'\nhint: did you mean dana-ruiz (Dana Ruiz)?");
}

TEST_CASE("an empty first word is nobody, and does not make WHO of the next") {
  CHECK(split({"", "dana", "went", "home"}) ==
        "not found: no party named ''\nhint: relate list people");
  CHECK(split({","}).starts_with("not found: nobody is named"));
}

TEST_CASE("no words are a wrong command line") {
  CHECK(split(Line{}) ==
        "usage: nobody is named\nhint: name someone by handle, name, alias, mail or phone");
}

TEST_CASE("an ended party is WHO only where no other is") {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz").ended();
  names.person("dana-brown", "Dana Brown");
  CHECK(split(names, {"dana", "called"}) == "dana-brown | called");
  CHECK(split(names, {"dana", "ruiz", "called"}) == "dana-ruiz | called");
  CHECK(split(names, {"dana-ruiz", "called"}) == "dana-ruiz | called");
  CHECK(split(names, {"ruiz", "called"}) == "dana-ruiz | called");
}

TEST_CASE("where a word more would name somebody who has ended, nobody is guessed") {
  KnownNames names;
  names.person("dana-ruiz", "Dana María Ruiz").ended();
  names.person("dana-brown", "Dana Brown");
  CHECK(split(names, {"dana", "called"}) == "dana-brown | called");
  CHECK(split(names, {"dana", "ruiz", "called"}) ==
        "ambiguous: 'dana ruiz' names several parties\n"
        "dana-brown  Dana Brown\n"
        "dana-ruiz   Dana María Ruiz\n"
        "hint: use a handle, as dana-brown");
}

TEST_CASE("a long text costs no more look-ups than a short one") {
  const auto names = cast();
  Line line{"dana"};
  for (int i = 0; i < 30; ++i) line.emplace_back("word");
  leading_who(line, names);
  const auto lookups = names.lookups();
  for (int i = 0; i < 3000; ++i) line.emplace_back("word");
  leading_who(line, names);
  CHECK(names.lookups() == 2 * lookups);
}

}  // namespace
}  // namespace relate
