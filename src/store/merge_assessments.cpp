// Assessments of the other party, as history of the kept one: where both were judged, what the
// kept one was judged last still counts.

#include <algorithm>

#include <fmt/format.h>

#include "relate/store/assessments.hpp"
#include "store/merge.hpp"

namespace relate::store {
namespace {

bool is_same(const Assessment& a, const Assessment& b) {
  return is_of_same(a, b) && a.day == b.day && a.influence == b.influence &&
         a.interest == b.interest && a.engagement == b.engagement && a.desired == b.desired &&
         a.pulse == b.pulse && a.note == b.note;
}

/// `influence 1, engagement resistant`
std::string text_of(const Assessment& assessment) {
  std::vector<std::string> parts;
  const auto add_number = [&](const char* what, const std::optional<int>& number) {
    if (number) parts.push_back(fmt::format("{} {}", what, *number));
  };
  const auto add_word = [&](const char* what, const std::string& word) {
    if (!word.empty()) parts.push_back(fmt::format("{} {}", what, word));
  };
  add_number("influence", assessment.influence);
  add_number("interest", assessment.interest);
  add_word("engagement", assessment.engagement);
  add_word("desired", assessment.desired);
  add_number("pulse", assessment.pulse);
  return fmt::format("{}", fmt::join(parts, ", "));
}

Contradiction as_fact(const Assessment& assessment, const Position& known) {
  std::string value = text_of(assessment);
  if (assessment.project) value += " in " + assessment.project->name;
  value += ", " + to_iso(assessment.day);
  if (!assessment.note.empty()) value += "; " + assessment.note;
  return {"assessment", std::move(value), text_of(known.now), assessment.is_private};
}

/// Takes `moved` among the assessments of the same party, or keeps it as a fact.
void settle(MergeStep& step, const std::vector<Id>& all_moved, Id moved) {
  const Assessment assessment = load_assessment(step.database(), moved, step.today);
  std::vector<Assessment> known = list_assessments(step.database(), assessment.who.id, step.today);
  std::erase_if(known, [&](const Assessment& each) {
    return std::ranges::count(all_moved, each.id) > 0 || !is_of_same(each, assessment);
  });
  if (std::ranges::any_of(known,
                          [&](const Assessment& each) { return is_same(each, assessment); })) {
    remove_assessment(step.operation, moved);
    ++step.result.alike;
  } else if (would_change(known, assessment)) {
    step.keep_as_fact(assessment.who, as_fact(assessment, positions_of(known).front()));
    remove_assessment(step.operation, moved);
  }
}

}  // namespace

void merge_assessments(MergeStep& step) {
  const std::vector<Id> moved = step.ids(
      "SELECT id FROM assessment WHERE party_id = ?2 OR project_id = ?2 ORDER BY day, sequence");
  step.run("UPDATE assessment SET party_id = ?1 WHERE party_id = ?2");
  step.run("UPDATE assessment SET project_id = ?1 WHERE project_id = ?2");
  for (const Id id : moved) settle(step, moved, id);
  step.count_moved("assessments", moved.size());
}

}  // namespace relate::store
