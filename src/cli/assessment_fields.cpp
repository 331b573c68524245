#include <algorithm>

#include <fmt/format.h>

#include "cli/record_fields.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/suggestion.hpp"

namespace relate::cli {
namespace {

constexpr FieldSpec specs[] = {
    {"influence", "1..5", "How much they can move"},
    {"interest", "1..5", "How much it matters to them"},
    {"engagement", "NOW[:WANTED]", "unaware, resistant, neutral, supportive, leading"},
    {"desired", "WANTED", "The engagement that is wanted"},
    {"pulse", "1..5", "Your own feeling of how it stands"},
    {"project", "PROJECT", "In that project alone"},
    {"at", "WHEN", "The day it was judged; today unless said"},
    {"note", "TEXT", "A remark"},
    {"private", "", "For nobody else's eyes"},
};

std::string parse_engagement(const std::string& text) {
  std::string word = fold(text);
  if (word.empty() || std::ranges::find(engagements, word) != std::end(engagements)) return word;
  throw Error(Error::Kind::usage, fmt::format("no engagement '{}'", text),
              fmt::format("{}use unaware, resistant, neutral, supportive or leading",
                          suggestion(word, {std::begin(engagements), std::end(engagements)})));
}

void change_scale(Fields& fields, std::string_view name, std::optional<int>& target) {
  const auto value = fields.take(name);
  if (!value) return;
  target.reset();
  if (!value->empty()) target = parse_number(fmt::format("--{}", name), *value, 1, 5);
}

/// `neutral`, `neutral:leading`, `:leading`.
void change_engagement(Fields& fields, Assessment& assessment) {
  if (const auto text = fields.take("engagement")) {
    const std::size_t colon = text->find(':');
    if (colon != 0) assessment.engagement = parse_engagement(text->substr(0, colon));
    if (colon != std::string::npos) assessment.desired = parse_engagement(text->substr(colon + 1));
  }
  if (const auto text = fields.take("desired")) assessment.desired = parse_engagement(*text);
}

}  // namespace

std::span<const FieldSpec> assessment_fields() { return specs; }

void apply_fields(Fields& fields, Assessment& assessment, Session& session) {
  change_scale(fields, "influence", assessment.influence);
  change_scale(fields, "interest", assessment.interest);
  change_engagement(fields, assessment);
  change_scale(fields, "pulse", assessment.pulse);
  if (const auto project = fields.take("project")) {
    assessment.project.reset();
    if (!project->empty()) assessment.project = find_exactly(session, *project, PartyKind::project);
  }
  if (const auto at = fields.take("at")) assessment.day = parse_past(session, *at).day();
  change_text(fields, "note", assessment.note);
  change_flag(fields, "private", assessment.is_private);
  if (assessment.is_empty())
    throw Error(Error::Kind::usage, "nothing is judged",
                "give --influence, --interest, --engagement or --pulse");
}

}  // namespace relate::cli
