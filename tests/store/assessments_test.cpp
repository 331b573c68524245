#include "relate/store/assessments.hpp"

#include <doctest/doctest.h>

#include "relate/store/accounts.hpp"
#include "small_journal.hpp"

namespace relate::store {
namespace {

/// An assessment of `who`, its id being its sequence, too.
void assess(SmallJournal& journal, Id id, Id who, const char* day, std::optional<Id> project = {},
            bool is_private = false) {
  journal.database.run(
      "INSERT INTO assessment (id, party_id, project_id, day, influence, interest, engagement, "
      "desired, pulse, note, private, recorded, sequence) VALUES (?1, ?2, ?3, ?4, 4, 5, "
      "'supportive', 'leading', 3, 'asks for figures', ?5, '2026-03-18T09:00:00Z', ?1)",
      id, who, project, day_of(day), is_private);
}

std::vector<Id> latest(SmallJournal& journal, Id who, const Viewer& viewer = {}) {
  std::vector<Id> ids;
  for (const Assessment& each : latest_assessments(journal.database, who, viewer, journal.today))
    ids.push_back(each.id);
  return ids;
}

}  // namespace

TEST_CASE("the latest assessment counts, in general and for each project") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id rollout = journal.project("Rollout");
  assess(journal, 1, dana, "2026-01-05");
  assess(journal, 2, dana, "2026-02-02");
  assess(journal, 3, dana, "2026-02-02");
  assess(journal, 4, dana, "2026-03-01", rollout);
  assess(journal, 5, dana, "2026-02-27", rollout);
  assess(journal, 6, dana, "2026-03-19");
  CHECK(latest(journal, dana) == std::vector<Id>{3, 4});
}

TEST_CASE("what was judged in a project is found by it, the oldest first") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id lee = journal.person("Lee Chan");
  const Id rollout = journal.project("Rollout");
  assess(journal, 1, dana, "2026-03-01", rollout);
  assess(journal, 2, lee, "2026-02-02", rollout);
  assess(journal, 3, lee, "2026-02-03");
  std::vector<Id> ids;
  for (const Assessment& each : assessments_in(journal.database, rollout, journal.today))
    ids.push_back(each.id);
  CHECK(ids == std::vector<Id>{2, 1});
}

TEST_CASE("the team sees the latest assessment that is not private") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  assess(journal, 1, dana, "2026-01-05");
  assess(journal, 2, dana, "2026-02-02", {}, true);
  CHECK(latest(journal, dana) == std::vector<Id>{2});
  CHECK(latest(journal, dana, viewer_for(journal.database, Audience::team)) == std::vector<Id>{1});
}

TEST_CASE("an assessment is read with all that was judged") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id rollout = journal.project("Rollout");
  assess(journal, 1, dana, "2026-01-05", rollout);
  const auto all = latest_assessments(journal.database, dana, {}, journal.today);
  REQUIRE(all.size() == 1);
  const Assessment& one = all[0];
  CHECK(one.who.id == dana);
  REQUIRE(one.project);
  CHECK(one.project->id == rollout);
  CHECK(one.day == day_of("2026-01-05"));
  CHECK(one.influence == 4);
  CHECK(one.interest == 5);
  CHECK(one.engagement == "supportive");
  CHECK(one.desired == "leading");
  CHECK(one.pulse == 3);
  CHECK(one.note == "asks for figures");
  CHECK_FALSE(one.is_private);
}

TEST_CASE("what one does not judge is as it was judged last; what is to come does not count") {
  SmallJournal journal;
  const PartyName dana = journal.name(journal.person("Dana Ruiz"));
  const auto save = [&](Assessment assessment) {
    assessment.who = dana;
    Operation operation(journal.database, journal.stamp, journal.random);
    save_assessment(operation, assessment);
    operation.commit("assess");
    return assessment.id;
  };
  save({.day = day_of("2026-03-02"), .influence = 4, .pulse = 2});
  const Id second = save({.day = day_of("2026-03-09"), .pulse = 3, .note = "pilot"});
  save({.day = day_of("2026-03-19"), .pulse = 5});
  const auto positions = positions_of(journal.database, dana.id, {}, journal.today);
  REQUIRE(positions.size() == 1);
  CHECK(positions[0].now.id == second);
  CHECK(positions[0].now.influence == 4);
  CHECK(positions[0].now.pulse == 3);
  REQUIRE(positions[0].before);
  CHECK(positions[0].before->pulse == 2);
  CHECK(load_assessment(journal.database, second, journal.today).note == "pilot");
  CHECK(list_assessments(journal.database, {}, journal.today).size() == 3);
  CHECK_THROWS_AS(load_assessment(journal.database, 6, journal.today), Error);
}

}  // namespace relate::store
