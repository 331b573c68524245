#include "stakeholders.hpp"

#include <algorithm>

#include "phrases.hpp"
#include "relate/core/link.hpp"
#include "relate/core/relation.hpp"
#include "relate/store/assessments.hpp"

namespace relate::bench {
namespace {

constexpr std::string_view between_people[] = {"influences", "allied-with", "conflicts-with",
                                               "knows", "introduced-by"};

/// What store::save_link looks for need not be looked for here: each pair is linked once, and
/// everybody reports to the first of their org.
void save(store::Operation& operation, const PartyName& from, std::string_view relation,
          const PartyName& to) {
  operation.database().run(
      "INSERT INTO link (id, from_id, relation, to_id, recorded, sequence) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      operation.new_id(), from.id, relation, to.id, operation.stamp().at,
      operation.next_sequence());
}

using People = std::vector<PartyName>;

void link_colleagues(store::Operation& operation, Chance& chance, const People& people) {
  for (std::size_t i = 1; i < people.size(); ++i) {
    if (chance.happens(50)) save(operation, people[i], reports_to_relation, people.front());
    if (i > 1 && chance.happens(20))
      save(operation, people[i], chance.one_of(std::span<const std::string_view>(between_people)),
           people[i - 1]);
  }
}

void share_out(store::Operation& operation, const People& people, const PartyName& project) {
  constexpr std::string_view parts[] = {accountable_relation, "responsible", informed_relation,
                                        "consulted", informed_relation};
  const std::size_t count = std::min(std::size(parts), people.size());
  for (std::size_t i = 0; i < count; ++i) save(operation, people[i], parts[i], project);
  if (count > 0) save(operation, people.front(), "sponsors", project);
}

int moved(int step, Chance& chance, int highest) {
  return std::clamp(step + (chance.happens(65) ? 1 : -1), 1, highest);
}

/// Interest, engagement and pulse move; influence stays what it is.
void judge_anew(Chance& chance, Assessment& assessment) {
  assessment.interest = moved(*assessment.interest, chance, 5);
  assessment.pulse = moved(assessment.pulse.value_or(3), chance, 5);
  const auto now = std::ranges::find(engagements, assessment.engagement) - std::begin(engagements);
  assessment.engagement = engagements[moved(static_cast<int>(now) + 1, chance, 5) - 1];
  assessment.note = chance.happens(40) ? reason_text(chance) : "";
}

}  // namespace

void link_people(store::Operation& operation, Chance& chance, const Cast& cast) {
  for (std::size_t place = 0; place < cast.orgs.size(); ++place) {
    const Cast::Org& org = cast.orgs[place];
    People people;
    People of_project;
    for (const std::size_t i : org.people) {
      const Cast::Person& person = cast.people[i];
      if (person.org == place) people.push_back(person.name);  // and is not yet to come
      if (person.org == place && person.in_project) of_project.push_back(person.name);
    }
    link_colleagues(operation, chance, people);
    if (org.project) share_out(operation, of_project, *org.project);
  }
}

void judge_people(store::Operation& operation, Chance& chance, Cast& cast, Day today) {
  for (Cast::Person& person : cast.people) {
    if (!person.judged || !chance.happens(30)) continue;
    judge_anew(chance, *person.judged);
    person.judged->id = 0;
    person.judged->day = today;
    store::save_assessment(operation, *person.judged);
  }
}

}  // namespace relate::bench
