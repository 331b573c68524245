// Whatever was done can be taken back, and brought back, whole.

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include "cli/journal_in_folder.hpp"

namespace {

using Line = std::vector<std::string>;

rc::Gen<std::string> who() {
  return rc::gen::element<std::string>("dana-ruiz", "lee-chan", "zoe-muller", "acme", "globex",
                                       "rollout", "dana-ruiz,lee-chan", "acme,zoe-muller", "last");
}

rc::Gen<std::string> relation() {
  return rc::gen::element<std::string>("reports-to", "manages", "knows", "sponsors", "accountable",
                                       "informed");
}

rc::Gen<std::string> text() {
  return rc::gen::element<std::string>("call: went through the budget",
                                       "met Lee Chan, 会議 was fine", "Straße und Zoë",
                                       "lunch: all well", "note: remember this");
}

/// A line that may succeed or be refused; refused ones must change nothing.
rc::Gen<Line> any_line() {
  return rc::gen::mapcat(rc::gen::inRange(0, 21), [](int which) {
    const auto with = [](auto make) { return rc::gen::apply(make, who(), text()); };
    switch (which) {
      case 0:
        return rc::gen::just(
            Line{"add", "person", "Dana Ruiz", "--org", "Acme", "--tag", "sponsor"});
      case 1:
        return rc::gen::just(
            Line{"add", "person", "Lee Chan", "--email", "lee@acme.example", "--alias", "Chef"});
      case 2:
        return rc::gen::just(Line{"add", "person", "Zoë Müller", "--every", "2w"});
      case 3:
        return rc::gen::just(Line{"add", "project", "Rollout", "--org", "Globex"});
      case 4:
        return with([](const std::string& w, const std::string& t) { return Line{"log", w, t}; });
      case 5:
        return with([](const std::string& w, const std::string& t) {
          return Line{"log",    w,       t,   "--promise", "send it by fri", "--ask",
                      "access", "--tag", "x", "--project", "rollout"};
        });
      case 6:
        return with([](const std::string& w, const std::string& t) {
          return Line{"add", "promise", w, t, "--every", "1w"};
        });
      case 7:
        return with([](const std::string& w, const std::string&) {
          return Line{"add", "occasion", w, "birthday", "20", "mar"};
        });
      case 8:
        return with([](const std::string& w, const std::string& t) {
          return Line{"add", "fact", w, "prefers", t};
        });
      case 9:
        return rc::gen::just(Line{"done", "last"});
      case 10:
        return rc::gen::just(Line{"drop", "last", "--broken"});
      case 11:
        return with([](const std::string& w, const std::string&) { return Line{"rm", w}; });
      case 12:
        return rc::gen::just(Line{"edit", "last", "--text", "said otherwise"});
      case 13:
        return rc::gen::just(Line{"edit", "last", "--by", "next fri"});
      case 14:
        return rc::gen::just(Line{"edit", "dana-ruiz", "--org", "Globex", "--name", "Dana Brown",
                                  "--phone", "+49 30 123456"});
      case 17:
        return rc::gen::apply(
            [](const std::string& a, const std::string& how, const std::string& b) {
              return Line{"link", a, how, b, "--note", "since school"};
            },
            who(), relation(), who());
      case 18:
        return with([](const std::string& w, const std::string& t) {
          return Line{"assess", w, "--influence", "4", "--engagement", "neutral", "--note", t};
        });
      case 19:
      case 20:
        return rc::gen::apply(
            [](const std::string& a, const std::string& b) {
              return Line{"merge", a, b};
            },
            who(), who());
      case 15:
        return rc::gen::just(
            Line{"edit", "last", "--at", "3 days ago", "--with", "zoe-muller", "--via", "note"});
      default:
        return with([](const std::string& w, const std::string&) {
          return Line{"snooze", w, "2w"};
        });
    }
  });
}

rc::Gen<std::vector<Line>> lines() {
  return rc::gen::resize(14, rc::gen::container<std::vector<Line>>(any_line()));
}

}  // namespace

TEST_CASE("as many undos as operations leave the base tables as they were; redos bring all back") {
  CHECK(rc::check([] {
    JournalInFolder journal;
    std::vector<std::string> states = {journal.base_tables()};
    for (const Line& line : *lines()) {
      const int status = journal.run(line);
      const std::string after = journal.base_tables();
      if (status != 0) RC_ASSERT(after == states.back());
      if (after != states.back()) states.push_back(after);
    }
    for (std::size_t i = states.size(); i-- > 1;) {
      RC_ASSERT(journal.run({"undo"}) == 0);
      RC_ASSERT(journal.base_tables() == states[i - 1]);
    }
    for (std::size_t i = 1; i < states.size(); ++i) {
      RC_ASSERT(journal.run({"redo"}) == 0);
      RC_ASSERT(journal.base_tables() == states[i]);
    }
    if (states.size() > 1) {
      RC_ASSERT(journal.run({"undo", std::to_string(states.size() - 1)}) == 0);
      RC_ASSERT(journal.base_tables() == states.front());
      RC_ASSERT(journal.run({"redo"}) == 0);
      RC_ASSERT(journal.base_tables() == states.back());
    }
  }));
}

TEST_CASE("derived tables equal a rebuild after any commands, undos and redos") {
  CHECK(rc::check([] {
    JournalInFolder journal;
    const auto steps = *rc::gen::resize(
        18, rc::gen::container<std::vector<Line>>(
                rc::gen::weightedOneOf<Line>({{8, any_line()},
                                              {2, rc::gen::just(Line{"undo"})},
                                              {1, rc::gen::just(Line{"undo", "2"})},
                                              {2, rc::gen::just(Line{"redo"})}})));
    for (const Line& line : steps) journal.run(line);
    RC_ASSERT(journal.derived_tables() == journal.rebuilt_derived_tables());
  }));
}
