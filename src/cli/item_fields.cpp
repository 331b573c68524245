#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/record_fields.hpp"
#include "cli/target.hpp"
#include "relate/core/clean_text.hpp"
#include "relate/core/duration.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/life_cycle.hpp"
#include "relate/core/series.hpp"
#include "relate/core/when.hpp"
#include "relate/core/who.hpp"

namespace relate::cli {
namespace {

constexpr FieldSpec specs[] = {
    {"by", "WHEN", "The day it is due"},
    {"at", "WHEN", "The day it was made or known; today unless said"},
    {"every", "DURATION", "It comes again: doing it opens the next"},
    {"owner", "WHO", "Who on our side sees to it; me unless said"},
    {"project", "PROJECT", "The project it belongs to"},
    {"priority", "N", "1 (highest) to 3; 0 for none"},
    {"tag", "TAG", "A word to find it by", true},
    {"private", "", "For nobody else's eyes"},
    {"measure", "TEXT", "Need, win: how it is measured"},
    {"why", "TEXT", "Need: why it matters; idea: the reason of the answer"},
    {"quote", "TEXT", "Win: in their words"},
    {"quotable", "", "Win: may be quoted to others"},
    {"challenge", "", "Idea: it challenges what they believe"},
    {"how", "WAY", "Feedback: survey, interview, focus-group, talk, other"},
    {"nps", "0..10", "Feedback: how likely they are to recommend us"},
    {"csat", "1..5", "Feedback: how satisfied they are"},
    {"agreed", "WHEN", "Need: the day it was agreed with them"},
    {"from", "ID", "Win: the item it came from", true},
};

bool is_field_of(const KindRules& rules, std::string_view name) {
  using enum ItemKind;
  if (name == "by") return rules.has_due;
  if (name == "every") return rules.can_recur;
  if (name == "measure") return rules.kind == need || rules.kind == win;
  if (name == "why") return rules.kind == need || rules.kind == idea;
  if (name == "agreed") return rules.kind == need;
  if (name == "quote" || name == "quotable" || name == "from") return rules.kind == win;
  if (name == "challenge") return rules.kind == idea;
  if (name == "how" || name == "nps" || name == "csat") return rules.kind == feedback;
  return true;
}

void refuse_unfit(const Fields& fields, const Item& item) {
  for (const FieldSpec& spec : specs) {
    if (is_field_of(rules_of(item.kind), spec.name)) continue;
    for (const std::string& name : {std::string(spec.name), fmt::format("no-{}", spec.name)})
      if (fields.has(name))
        throw Error(Error::Kind::usage,
                    fmt::format("'--{}' is not for {}", name, rules_of(item.kind).one),
                    "nothing was changed");
  }
}

/// The items that a win came from.
void change_origins(Fields& fields, Item& item, Session& session) {
  constexpr std::string_view names[] = {"from", "no-from"};
  for (const Field& field : fields.take_each(names)) {
    if (field.name == "from" && field.value.empty()) {
      item.from.clear();
      continue;
    }
    const store::Record record = find_record(session, field.value);
    if (record.kind != store::RecordKind::item || record.id == item.id)
      throw Error(Error::Kind::refused, fmt::format("a win cannot come from '{}'", field.value),
                  "name another item; relate list items shows their ids");
    const auto found = std::ranges::find(item.from, record.id);
    if (field.name == "from" && found == item.from.end()) item.from.push_back(record.id);
    if (field.name == "no-from" && found == item.from.end())
      throw Error(Error::Kind::refused, fmt::format("no from '{}' to remove", field.value),
                  "nothing was changed");
    if (field.name == "no-from") item.from.erase(found);
  }
}

void apply_kind_fields(Fields& fields, Item& item, Session& session) {
  change_origins(fields, item, session);
  if (const auto agreed = fields.take("agreed")) {
    item.agreed.reset();
    if (!agreed->empty()) item.agreed = parse_past(session, *agreed).day();
  }
  change_text(fields, "measure", item.measure);
  change_text(fields, "why", item.why);
  change_text(fields, "quote", item.quote);
  change_flag(fields, "quotable", item.quotable);
  change_flag(fields, "challenge", item.challenge);
  if (const auto nps = fields.take("nps"))
    item.nps = nps->empty() ? std::nullopt : std::optional(parse_number("--nps", *nps, 0, 10));
  if (const auto csat = fields.take("csat"))
    item.csat = csat->empty() ? std::nullopt : std::optional(parse_number("--csat", *csat, 1, 5));
  if (const auto how = fields.take("how")) {
    item.how = fold(*how);
    if (!item.how.empty() && std::ranges::find(feedback_ways, item.how) == std::end(feedback_ways))
      throw Error(Error::Kind::usage, fmt::format("no way of feedback '{}'", *how),
                  "use survey, interview, focus-group, talk or other");
  }
}

void apply_due(Fields& fields, Item& item, Session& session) {
  const bool is_new = item.id == 0;
  if (const auto by = fields.take("by")) {
    const auto day = by->empty() ? std::nullopt : std::optional(parse_due(session, *by));
    if (is_new)
      item.due = day;
    else
      move_due(item, day, session.today());
  }
  if (const auto every = fields.take("every")) {
    item.every = fold(*every);
    if (item.every.empty())
      item.base.reset();
    else
      start_series(item, session.today());
  }
}

/// A day at the end of the text is the due day, unless `--by` is given.
void change_wording(Fields& fields, Item& item, Day today) {
  const auto text = fields.take("text");
  if (!text) return;
  const KindRules& rules = rules_of(item.kind);
  if (is_blank(*text))
    throw Error(Error::Kind::usage, fmt::format("{} needs a text", rules.one),
                "relate drop closes it; relate rm removes it");
  TextAndDue split{*text, {}};
  if (rules.has_due && !fields.has("by") && *text != item.text) split = split_due(*text, today);
  if (split.due) fields.add("by", to_iso(*split.due));
  if (split.text == item.text) return;
  item.wordings.push_back({item.text, today});
  item.text = std::move(split.text);
}

void change_opened(Fields& fields, Item& item, Session& session) {
  const auto at = fields.take("at");
  if (!at) return;
  item.opened = parse_past(session, *at).day();
  if (rules_of(item.kind).closes_at_once && item.closed) item.closed = item.opened;
  std::optional<Day> first = item.closed;
  for (const ItemParty& party : item.parties)
    if (party.told && (!first || *party.told < *first)) first = party.told;
  if (first && *first < item.opened)
    throw Error(Error::Kind::usage,
                fmt::format("'{}' was closed or told on {} already", item.text, to_words(*first)),
                fmt::format("give --at a day up to {}", to_iso(*first)));
}

void change_parties(Fields& fields, Item& item, Session& session) {
  std::vector<PartyName> whose;
  for (const ItemParty& known : item.parties) whose.push_back(known.party);
  change_who(fields, "who", whose, session);
  if (whose.empty())
    throw Error(Error::Kind::refused, fmt::format("{} concerns somebody", rules_of(item.kind).one),
                "add another with --who first");
  std::vector<ItemParty> before = std::exchange(item.parties, {});
  for (const PartyName& party : whose) {
    const auto known =
        std::ranges::find(before, party.id, [](const ItemParty& one) { return one.party.id; });
    item.parties.push_back(known == before.end() ? ItemParty{party, {}} : std::move(*known));
  }
}

}  // namespace

std::span<const FieldSpec> item_fields() { return specs; }

std::vector<FieldSpec> item_fields(ItemKind kind) {
  std::vector<FieldSpec> result;
  for (const FieldSpec& spec : specs)
    if (is_field_of(rules_of(kind), spec.name)) result.push_back(spec);
  return result;
}

void apply_fields(Fields& fields, Item& item, Session& session) {
  refuse_unfit(fields, item);
  change_opened(fields, item, session);
  change_wording(fields, item, session.today());
  apply_due(fields, item, session);
  if (const auto owner = fields.take("owner")) {
    item.owner.reset();
    if (!owner->empty() && fold(*owner) != "me") item.owner = find_party(*owner, session.names());
  }
  if (const auto project = fields.take("project")) {
    item.project.reset();
    if (!project->empty()) item.project = find_exactly(session, *project, PartyKind::project);
  }
  if (const auto priority = fields.take("priority"))
    item.priority = priority->empty() ? 0 : parse_number("--priority", *priority, 0, 3);
  change_text(fields, "outcome", item.outcome);
  change_flag(fields, "private", item.is_private);
  change_tags(fields, item.tags, session);
  change_parties(fields, item, session);
  apply_kind_fields(fields, item, session);
}

}  // namespace relate::cli
