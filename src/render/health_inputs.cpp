#include "health_inputs.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "phrases.hpp"

namespace relate::render {
namespace {

const HealthInput* find(const HealthShare& share, std::string_view name) {
  const auto found = std::ranges::find(share.inputs, name, &HealthInput::name);
  return found == share.inputs.end() ? nullptr : &*found;
}

std::string letters_of(const HealthInput& input, const ShowId& show) {
  const ShownId shown = show(*input.id);
  return to_letters(shown.id, shown.letters);
}

/// `every 14 days, last contact Tue 3 Mar 2026, due Tue 17 Mar 2026, 1 day late`.
std::string recency(const HealthShare& share) {
  const HealthInput* contact = find(share, "last_contact");
  const HealthInput* late = find(share, "days_late");
  return fmt::format(
      "every {}, {} {}, due {}, {}", counted(*find(share, "cadence_days")->value, "day", "days"),
      contact ? "last contact" : "added",
      to_words(*(contact ? contact : find(share, "added"))->day), to_words(*late->day),
      *late->value > 0 ? counted(*late->value, "day", "days") + " late" : "not late");
}

/// `2 kept, 1 kept late (ozmu), 1 overdue (pxwz)`: those that lower it by their ids.
std::string commitments(const HealthShare& share, const ShowId& show) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> states = {
      {{"kept", "kept"}, {"kept_late", "kept late"}, {"broken", "broken"}, {"overdue", "overdue"}}};
  std::string text;
  for (const auto& [name, words] : states) {
    int count = 0;
    std::string ids;
    for (const HealthInput& input : share.inputs) {
      if (input.name != name) continue;
      ids += (count++ > 0 ? ", " : "") + letters_of(input, show);
    }
    if (count == 0) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, words);
    if (name != "kept") text += fmt::format(" ({})", ids);
  }
  return text;
}

/// `-1 (15 days old), 1 (0 days old), half the weight every 14 days`.
std::string sentiment(const HealthShare& share, Day day) {
  std::string text;
  for (const HealthInput& input : share.inputs)
    if (input.name == "mood")
      text += fmt::format("{} ({} old), ", *input.value,
                          counted(days_between(*input.day, day), "day", "days"));
  return fmt::format("{}half the weight every {}", text,
                     counted(*find(share, "half_life")->value, "day", "days"));
}

/// `roadblock nqsw, answer qxtk`.
std::string concerns(const HealthShare& share, const ShowId& show) {
  std::string text;
  for (const HealthInput& input : share.inputs)
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", input.name, letters_of(input, show));
  return text.empty() ? "none is due" : text;
}

/// `2 in, 1 both, 3 out`.
std::string reciprocity(const HealthShare& share) {
  std::string text;
  for (const HealthInput& input : share.inputs)
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", *input.value, input.name);
  return text;
}

}  // namespace

std::string inputs_in_words(const HealthShare& share, Day day, const ShowId& show) {
  if (!share.points && share.part == HealthPart::reciprocity)
    return fmt::format("{}: {}", share.missing, reciprocity(share));
  if (!share.points) return std::string(share.missing);
  switch (share.part) {
    case HealthPart::recency:
      return recency(share);
    case HealthPart::commitments:
      return commitments(share, show);
    case HealthPart::sentiment:
      return sentiment(share, day);
    case HealthPart::concerns:
      return concerns(share, show);
    case HealthPart::reciprocity:
      return reciprocity(share);
  }
  return {};
}

}  // namespace relate::render
