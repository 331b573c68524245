#include "cli/list_filters.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/tag.hpp"
#include "relate/core/when.hpp"
#include "relate/core/who.hpp"

namespace relate::cli {
namespace {

constexpr FieldSpec specs[] = {
    {"all", "", "Those that have ended, too"},
    {"org", "ORG", "Its people, and what happened with them while they belonged"},
    {"project", "PROJECT", "Its people, and what belongs to it"},
    {"tag", "TAG", "With that tag"},
    {"level", "LEVEL", "executive, management, front-line"},
    {"who", "WHO", "With that party, or about it"},
    {"via", "CHANNEL", "call, email, meeting, visit, chat, message, letter, event, gift, note"},
    {"since", "WHEN", "On that day or later"},
    {"until", "WHEN", "On that day or before; of a period its last day"},
    {"owner", "WHO", "Whom it is for to see to; me for what has no owner"},
    {"open", "", "Open ones alone"},
    {"closed", "", "Closed ones alone"},
    {"overdue", "", "Open past their due day"},
    {"opened-since", "WHEN", "Opened on that day or later"},
    {"opened-until", "WHEN", "Opened on that day or before"},
    {"due-since", "WHEN", "Due on that day or later"},
    {"due-until", "WHEN", "Due on that day or before"},
    {"closed-since", "WHEN", "Closed on that day or later"},
    {"closed-until", "WHEN", "Closed on that day or before"},
    {"limit", "N", "The first N alone"},
};

constexpr int most_rows = 1'000'000'000;

std::string one(PartyKind kind) {
  return fmt::format("{} {}", kind == PartyKind::org ? "an" : "a", to_word(kind));
}

/// The one party of that kind that WHO means.
std::optional<PartyName> find_of_kind(Fields& fields, Session& session, PartyKind kind) {
  const auto text = fields.take(to_word(kind));
  if (!text) return {};
  const store::PartyNames names = session.names();
  std::vector<PartyName> found = candidates(*text, names);
  std::erase_if(found, [&](const PartyName& party) { return party.kind != kind; });
  if (found.size() == 1) return found.front();
  if (found.size() > 1)
    throw Error(Error::Kind::ambiguous, fmt::format("'{}' could be several", *text),
                "type the handle", candidate_lines(found));
  const PartyName other = find_party(*text, names);  // throws where there is nobody
  throw Error(Error::Kind::usage,
              fmt::format("'{}' is {}, not {}", *text, one(other.kind), one(kind)),
              fmt::format("relate list {}s", to_word(kind)));
}

std::optional<Id> id_of(const std::optional<PartyName>& party) {
  return party ? std::optional(party->id) : std::nullopt;
}

std::optional<Id> who_of(Fields& fields, Session& session) {
  const auto text = fields.take("who");
  return text ? std::optional(find_party(*text, session.names()).id) : std::nullopt;
}

/// The tag in the spelling that is known; a remark where nothing has it.
std::optional<std::string> tag_of(Fields& fields, Session& session) {
  const auto text = fields.take("tag");
  if (!text) return {};
  const std::vector<std::string> known = store::known_tags(session.to_read());
  const SettledTag settled = settle_tag(*text, known);
  if (std::ranges::find(known, settled.tag) == known.end())
    session.remark(settled.similar.empty()
                       ? fmt::format("nothing has the tag '{}'", settled.tag)
                       : fmt::format("nothing has the tag '{}'; did you mean '{}'?", settled.tag,
                                     settled.similar));
  return settled.tag;
}

When parse_day(const std::string& text, Session& session) {
  return parse_when(text, {.today = session.today(), .toward = Toward::back, .takes_time = false});
}

std::optional<Day> since_of(Fields& fields, Session& session, std::string_view name) {
  const auto text = fields.take(name);
  return text ? std::optional(parse_day(*text, session).day()) : std::nullopt;
}

std::optional<Day> until_of(Fields& fields, Session& session, std::string_view name) {
  const auto text = fields.take(name);
  return text ? std::optional(parse_day(*text, session).until()) : std::nullopt;
}

std::optional<std::string> level_of(Fields& fields) {
  const auto text = fields.take("level");
  if (!text) return {};
  return parse_level(*text);
}

std::optional<Channel> channel_of(Fields& fields) {
  const auto text = fields.take("via");
  if (!text) return {};
  return parse_channel(*text);
}

/// --open, --closed and --overdue: one of them at most.
void apply_state(Fields& fields, Session& session, store::ItemFilter& filter) {
  constexpr std::string_view names[] = {"open", "closed", "overdue"};
  const std::vector<Field> given = fields.take_each(names);
  for (const Field& field : given) {
    if (field.name != given.front().name)
      throw Error(Error::Kind::usage,
                  fmt::format("--{} and --{} cannot both be", given.front().name, field.name),
                  "without either, all are listed");
    if (field.name == "overdue")
      filter.overdue_on = session.today();
    else
      filter.open = field.name == "open";
  }
}

void apply_owner(Fields& fields, Session& session, store::ItemFilter& filter) {
  const auto owner = fields.take("owner");
  if (!owner) return;
  if (fold(*owner) == "me")
    filter.owner_is_me = true;
  else
    filter.owner = find_party(*owner, session.names()).id;
}

}  // namespace

std::span<const FieldSpec> list_filters() { return specs; }

void require_allowed(const Fields& fields, std::span<const std::string_view> allowed,
                     std::string_view what) {
  for (const FieldSpec& spec : specs) {
    if (!fields.has(spec.name) || std::ranges::find(allowed, spec.name) != allowed.end()) continue;
    std::string options;
    for (const FieldSpec& each : specs)
      if (std::ranges::find(allowed, each.name) != allowed.end())
        options += fmt::format(" --{}", each.name);
    throw Error(Error::Kind::usage, fmt::format("'--{}' is not for {}", spec.name, what),
                fmt::format("relate list {} takes{}", what, options));
  }
}

store::PartyFilter party_filter(Fields& fields, Session& session) {
  store::PartyFilter filter;
  filter.ended = fields.take_flag("all").value_or(false);
  filter.group = id_of(find_of_kind(fields, session, PartyKind::org));
  filter.project = id_of(find_of_kind(fields, session, PartyKind::project));
  filter.below = true;
  if (const auto tag = tag_of(fields, session)) filter.tag = fold(*tag);
  filter.level = level_of(fields);
  return filter;
}

store::InteractionFilter interaction_filter(Fields& fields, Session& session) {
  store::InteractionFilter filter;
  filter.who = who_of(fields, session);
  filter.group = id_of(find_of_kind(fields, session, PartyKind::org));
  filter.project = id_of(find_of_kind(fields, session, PartyKind::project));
  filter.channel = channel_of(fields);
  filter.tag = tag_of(fields, session);
  filter.since = since_of(fields, session, "since");
  filter.until = until_of(fields, session, "until");
  filter.limit = limit_of(fields);
  return filter;
}

store::ItemFilter item_filter(Fields& fields, Session& session) {
  store::ItemFilter filter;
  filter.who = who_of(fields, session);
  filter.group = id_of(find_of_kind(fields, session, PartyKind::org));
  filter.project = id_of(find_of_kind(fields, session, PartyKind::project));
  filter.tag = tag_of(fields, session);
  filter.opened_since = since_of(fields, session, "opened-since");
  filter.opened_until = until_of(fields, session, "opened-until");
  filter.due_since = since_of(fields, session, "due-since");
  filter.due_until = until_of(fields, session, "due-until");
  filter.closed_since = since_of(fields, session, "closed-since");
  filter.closed_until = until_of(fields, session, "closed-until");
  apply_state(fields, session, filter);
  apply_owner(fields, session, filter);
  return filter;
}

bool PartiesFilter::takes(const std::vector<PartyName>& parties) const {
  const auto is_member = [&](const PartyName& party) {
    return std::ranges::find(members, party.id) != members.end();
  };
  const auto has_ended = [](const PartyName& party) { return party.ended; };
  if (has_group && std::ranges::none_of(parties, is_member)) return false;
  return ended || who || !std::ranges::all_of(parties, has_ended);
}

PartiesFilter parties_filter(Fields& fields, Session& session) {
  PartiesFilter filter;
  filter.ended = fields.take_flag("all").value_or(false);
  if (const auto who = fields.take("who")) filter.who = find_party(*who, session.names());
  for (const PartyKind kind : {PartyKind::org, PartyKind::project})
    if (const auto group = find_of_kind(fields, session, kind)) {
      filter.has_group = true;
      filter.members.push_back(group->id);
      store::PartyFilter of_group;
      of_group.ended = true;
      of_group.group = group->id;
      of_group.below = true;
      for (const Party& party : store::list_parties(session.to_read(), of_group, session.today()))
        filter.members.push_back(party.id);
    }
  return filter;
}

DaysFilter days_filter(Fields& fields, Session& session) {
  return {since_of(fields, session, "since"), until_of(fields, session, "until")};
}

int limit_of(Fields& fields) {
  const auto text = fields.take("limit");
  return text ? parse_number("--limit", *text, 1, most_rows) : -1;
}

}  // namespace relate::cli
