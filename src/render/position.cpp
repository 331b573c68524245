#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/core/relation.hpp"
#include "relate/render/sentence.hpp"

namespace relate::render {
namespace {

std::string scale(std::string_view name, const std::optional<int>& now,
                  const std::optional<int>& before) {
  if (!now) return {};
  const bool has_changed = before && before != now;
  return fmt::format("{} {}{}", name, *now, has_changed ? fmt::format(" (was {})", *before) : "");
}

std::string engagement(const Assessment& now, const Assessment& before) {
  std::string text = now.engagement;
  if (!text.empty() && !before.engagement.empty() && before.engagement != text)
    text += fmt::format(" (was {})", before.engagement);
  if (!now.desired.empty() && now.desired != now.engagement)
    text += fmt::format("{}wanted {}", text.empty() ? "" : ", ", now.desired);
  return text;
}

std::string days(const Link& link) {
  std::string text;
  if (link.since) text += ", since " + to_words(*link.since);
  if (link.until) text += ", until " + to_words(*link.until);
  return text;
}

}  // namespace

std::string position(const Position& position) {
  const Assessment& now = position.now;
  const Assessment before = position.before.value_or(Assessment{});
  std::string grid = remarked("", {scale("influence", now.influence, before.influence),
                                   scale("interest", now.interest, before.interest)});
  if (const auto place = grid_place(now); !place.empty()) grid += fmt::format(": {}", place);
  std::string text;
  for (const std::string& part :
       {grid, engagement(now, before), scale("pulse", now.pulse, before.pulse)})
    if (!part.empty()) text += (text.empty() ? "" : "; ") + part;
  return text;
}

std::string sentence(const Assessment& assessment) {
  return fmt::format("assessment of {}{}: {}, {}{}", with_org(assessment.who),
                     assessment.project ? " in " + assessment.project->name : "",
                     position({assessment, {}}), to_words(assessment.day),
                     assessment.is_private ? ", private" : "");
}

std::string sentence(const Link& link) {
  const Relation* relation = find_relation(link.relation);
  return fmt::format("{} {} {}{}{}", link.from.name,
                     relation ? std::string(relation->phrase) : in_words(link.relation),
                     link.to.name, days(link), link.is_private ? ", private" : "");
}

std::string sentence_both_ways(const Link& link) {
  const Relation* relation = find_relation(link.relation);
  if (!relation || relation->inverse_phrase.empty())
    return sentence(link) + ", and the other way round";
  return fmt::format("{}; {} {} {}", sentence(link), link.to.name, relation->inverse_phrase,
                     link.from.name);
}

}  // namespace relate::render
