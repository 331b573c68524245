#include <fmt/format.h>

#include "cli/record_fields.hpp"
#include "relate/core/duration.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"

namespace relate::cli {
namespace {

constexpr FieldSpec occasion_specs[] = {
    {"lead", "DAYS", "Days before it that due begins to show it; 7 unless said"},
    {"every", "DURATION", "How often it comes; once, or 1y where the day has passed"},
    {"private", "", "For nobody else's eyes"},
};

constexpr FieldSpec fact_specs[] = {
    {"private", "", "For nobody else's eyes"},
};

constexpr FieldSpec changing_specs[] = {
    {"name", "NAME", "Party: its name"},
    {"text", "TEXT", "Interaction, item: its text"},
    {"with", "WHO", "Interaction: who took part", true},
    {"mentioned", "WHO", "Interaction: who was spoken of", true},
    {"who", "WHO", "Item, occasion: whom it concerns", true},
    {"outcome", "TEXT", "Item: what came of it"},
    {"label", "TEXT", "Occasion: what it is"},
    {"on", "WHEN", "Occasion: its day"},
    {"key", "KEY", "Fact: its key"},
    {"value", "TEXT", "Fact: its value"},
};

}  // namespace

std::span<const FieldSpec> occasion_fields() { return occasion_specs; }
std::span<const FieldSpec> fact_fields() { return fact_specs; }
std::span<const FieldSpec> changing_fields() { return changing_specs; }

void apply_fields(Fields& fields, Occasion& occasion, Session& session) {
  change_text(fields, "label", occasion.label);
  if (occasion.label.empty())
    throw Error(Error::Kind::usage, "an occasion needs a label", "relate rm removes an occasion");
  if (const auto on = fields.take("on")) {
    const When when = parse_when(*on, {.today = session.today(), .toward = Toward::none});
    occasion.date = when.date;
    occasion.time = when.time;
  }
  if (const auto lead = fields.take("lead"))
    occasion.lead = lead->empty() ? 7 : parse_number("--lead", *lead, 0, 365);
  if (const auto every = fields.take("every")) {
    occasion.every = fold(*every);
    if (!occasion.every.empty()) parse_duration(occasion.every);
  }
  if (!occasion.date.year && occasion.every.empty()) occasion.every = "1y";
  change_flag(fields, "private", occasion.is_private);
  change_who(fields, "who", occasion.who, session);
  if (occasion.who.empty())
    throw Error(Error::Kind::refused, "an occasion is somebody's", "add another with --who first");
}

void apply_fields(Fields& fields, Fact& fact) {
  change_text(fields, "key", fact.key);
  change_text(fields, "value", fact.value);
  if (fact.key.empty() || fact.value.empty())
    throw Error(Error::Kind::usage, "a fact needs a key and a value", "relate rm removes a fact");
  change_flag(fields, "private", fact.is_private);
}

}  // namespace relate::cli
