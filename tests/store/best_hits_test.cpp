#include <doctest/doctest.h>

#include "query_plan.hpp"
#include "relate/core/assessment.hpp"
#include "relate/store/assessments.hpp"
#include "relate/store/search.hpp"
#include "small_journal.hpp"

namespace relate::store {
namespace {

using Ids = std::vector<Id>;

const std::vector<std::string> weekly = {"weekly"};

/// A journal with so many equally good texts that not each of them is read.
struct Weekly : SmallJournal {
  Weekly() : dana(person("Dana Ruiz")) {}

  /// That many calls with the text, each on the day after the one before; their ids.
  Ids calls(int count, const char* first, const std::string& text) {
    Operation operation(database, stamp, random);
    Ids ids;
    for (int i = 0; i < count; ++i) {
      Interaction call{.day = day_of(first) + std::chrono::days(i), .text = text};
      call.participants = {{name(dana), Role::with}};
      save_interaction(operation, call);
      ids.push_back(call.id);
    }
    operation.commit("test");
    return ids;
  }

  Id assess(const char* day, const std::string& note) {
    Assessment assessment{.who = name(dana), .day = day_of(day), .pulse = 4, .note = note};
    Operation operation(database, stamp, random);
    save_assessment(operation, assessment);
    operation.commit("test");
    return assessment.id;
  }

  Ids found(int limit) {
    Ids ids;
    for (const Record& record : search(database, search_terms(weekly), limit).records)
      ids.push_back(record.id);
    return ids;
  }

  const Id dana;
};

}  // namespace

TEST_CASE("of very many equals the latest come first, whatever they are") {
  Weekly journal;
  const Ids calls = journal.calls(1200, "2022-01-01", "weekly call");
  const Id promise = journal.promise(journal.dana, "2026-03-02", "weekly plan");
  const Id assessment = journal.assess("2026-03-01", "weekly note");
  CHECK(journal.found(3) == Ids{promise, assessment, calls.back()});
  CHECK(journal.found(1) == Ids{promise});
}

TEST_CASE("very many equals that are older than all else are still the latest first") {
  Weekly journal;
  const Ids calls = journal.calls(1200, "2018-01-01", "weekly call");
  journal.calls(1300, "2022-01-01", "another call");
  CHECK(journal.found(2) == Ids{calls[1199], calls[1198]});
}

TEST_CASE("of very many equals of one day those that are shown do not hang on the limit") {
  Weekly journal;
  for (int i = 0; i < 30; ++i) journal.calls(40, "2026-01-01", "weekly call");
  const Ids first = journal.found(45);
  const Ids all = journal.found(-1);
  REQUIRE(all.size() == 1200);
  CHECK(first == Ids(all.begin(), all.begin() + 45));
}

TEST_CASE("what is better than very many equals comes before them") {
  Weekly journal;
  const Ids calls = journal.calls(1200, "2022-01-01", "weekly call");
  const Id better = journal.log(journal.dana, "2021-01-01", "weekly");
  CHECK(journal.found(2) == Ids{better, calls.back()});
}

TEST_CASE("days are gone back by an index of each kind, none is sorted") {
  Weekly journal;
  journal.calls(1200, "2022-01-01", "weekly call");
  for (const std::string& step : plan_steps(journal.database, [&] { journal.found(3); })) {
    CAPTURE(step);
    CHECK(step.find("TEMP B-TREE") == std::string::npos);
  }
}

}  // namespace relate::store
