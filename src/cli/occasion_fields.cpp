#include <fmt/format.h>

#include "cli/record_fields.hpp"
#include "relate/core/duration.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/tag.hpp"
#include "relate/core/who.hpp"
#include "relate/store/parties.hpp"

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
  if (const auto on = fields.take("on")) {
    const When when = parse_when(*on, {.today = session.today(), .toward = Toward::none});
    occasion.date = when.date;
    occasion.time = when.time;
  }
  if (const auto lead = fields.take("lead"))
    occasion.lead = lead->empty() ? 7 : parse_number("--lead", *lead, 0, 365);
  if (const auto every = fields.take("every")) {
    occasion.every = fold(*every);
    if (!occasion.every.empty()) occasion.every = to_text(parse_duration(occasion.every));
  }
  change_flag(fields, "private", occasion.is_private);
  constexpr std::string_view names[] = {"who", "no-who"};
  for (const Field& field : fields.take_each(names))
    for (const PartyName& party : find_parties(field.value, session.names()).parties) {
      std::erase_if(occasion.who, [&](const PartyName& known) { return known.id == party.id; });
      if (field.name == "who") occasion.who.push_back(party);
    }
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

void change_tags(Fields& fields, std::vector<std::string>& tags, Session& session) {
  constexpr std::string_view names[] = {"tag", "no-tag"};
  const std::vector<Field> given = fields.take_each(names);
  if (given.empty()) return;
  std::vector<std::string> known;
  for (const auto& [tag, count] : store::list_tags(session.to_read())) known.push_back(tag);
  Fields settled;
  for (const Field& field : given) {
    if (field.value.empty()) {
      settled.add("tag", "");
      continue;
    }
    const SettledTag tag = settle_tag(field.value, known);
    if (field.name == "tag" && !tag.similar.empty())
      session.warn(fmt::format("the tag '{}' is new; there is '{}'", tag.tag, tag.similar));
    settled.add(field.name, tag.tag);
    known.push_back(tag.tag);
  }
  change_values(settled, "tag", tags);
}

}  // namespace relate::cli
