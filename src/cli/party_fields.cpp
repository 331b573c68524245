#include <algorithm>

#include <fmt/format.h>

#include "cli/record_fields.hpp"
#include "relate/core/duration.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/handle.hpp"
#include "relate/core/who.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli {
namespace {

constexpr FieldSpec specs[] = {
    {"handle", "HANDLE", "The short name it is typed by"},
    {"alias", "NAME", "Another name", true},
    {"org", "ORG", "The org they belong to; made when it is new"},
    {"project", "PROJECT", "A project they are in", true},
    {"role", "TITLE", "Their role there"},
    {"department", "NAME", "Their department there"},
    {"since", "WHEN", "Since when they belong there"},
    {"level", "LEVEL", "executive, management, front-line"},
    {"email", "ADDRESS", "The preferred one first", true},
    {"phone", "NUMBER", "The preferred one first", true},
    {"chat", "NAME", "The preferred one first", true},
    {"zone", "ZONE", "Time zone"},
    {"tag", "TAG", "A word to find them by", true},
    {"every", "DURATION", "How often to be in touch; never stops it"},
    {"each", "DURATION", "How often, for each of its people"},
    {"at-most", "DURATION", "The longest silence"},
    {"account", "", "The org is an account"},
    {"internal", "", "On our side"},
    {"private", "", "For nobody else's eyes"},
    {"ended", "WHEN", "Closed from that day on"},
};

std::optional<PartyName> exact(Session& session, const std::string& text, PartyKind kind) {
  const store::PartyNames names = session.names();
  const std::string key = fold(text);
  for (auto step : {&NameIndex::by_handle, &NameIndex::by_alias, &NameIndex::by_full_name}) {
    std::vector<PartyName> found = (names.*step)(key);
    std::erase_if(found, [&](const PartyName& party) { return party.kind != kind; });
    if (found.size() == 1) return found.front();
    if (found.size() > 1)
      throw Error(Error::Kind::ambiguous, fmt::format("'{}' could be several", text),
                  "type the handle", candidate_lines(found));
  }
  return {};
}

std::string checked_duration(const std::string& text, bool takes_never) {
  if (text.empty()) return text;
  const std::string folded = fold(text);
  if (!(takes_never && folded == "never")) parse_duration(folded);
  return folded;
}

void change_addresses(Fields& fields, Party& party, std::string_view name, Address::Kind kind) {
  std::vector<std::string> texts;
  for (const Address& address : party.addresses)
    if (address.kind == kind) texts.push_back(address.text);
  const std::vector<std::string> before = texts;
  change_values(fields, name, texts);
  if (texts == before) return;
  for (const std::string& text : texts) {
    if (kind == Address::Kind::email &&
        (text.find('@') == std::string::npos || text.find(' ') != std::string::npos))
      throw Error(Error::Kind::usage, fmt::format("'{}' is no e-mail address", text),
                  "use name@example.org");
    if (kind == Address::Kind::phone && !looks_like_phone(text))
      throw Error(Error::Kind::usage, fmt::format("'{}' is no phone number", text),
                  "use digits, blanks and + ( ) - . /, six digits at least; or --chat");
  }
  std::erase_if(party.addresses, [&](const Address& address) { return address.kind == kind; });
  for (std::string& text : texts) party.addresses.push_back({kind, std::move(text)});
}

Party make_org(const std::string& name, Session& session, store::Operation& operation) {
  Party org{.kind = PartyKind::org, .name = name, .added = session.today()};
  org.handle = store::free_handle(session.to_write(), derive_handle(name), org.kind);
  store::save_party(operation, org);
  return org;
}

PartyName name_of(const Party& party) {
  return {.id = party.id, .kind = party.kind, .handle = party.handle, .name = party.name};
}

/// The membership in an org that holds today, or was joined last before it ended.
Membership* current(Party& party, PartyKind kind, Day day) {
  for (auto membership = party.memberships.rbegin(); membership != party.memberships.rend();
       ++membership)
    if (membership->group.kind == kind && membership->holds_on(day)) return &*membership;
  return nullptr;
}

void join_org(Party& party, const PartyName& org, std::optional<Day> since, Day today) {
  Membership* old = current(party, PartyKind::org, today);
  const bool is_first = std::ranges::none_of(party.memberships, [](const Membership& membership) {
    return membership.group.kind == PartyKind::org;
  });
  if (old && old->group.id == org.id) {
    if (since) old->since = since;
    return;
  }
  const std::optional<Day> from = is_first ? since : std::optional(since.value_or(today));
  if (old) old->until = from;
  if (org.id == 0) return;
  party.memberships.push_back({.group = org, .since = from});
}

void apply_membership(Fields& fields, Party& party, Session& session, store::Operation& operation,
                      std::vector<Party>& made) {
  std::optional<Day> since;
  if (const auto text = fields.take("since")) since = parse_past(session, *text).day();
  const bool has_org = fields.has("org");
  if (const auto org = fields.take("org")) {
    std::optional<PartyName> found;
    if (!org->empty()) found = exact(session, *org, PartyKind::org);
    if (!org->empty() && !found) {
      made.push_back(make_org(*org, session, operation));
      found = name_of(made.back());
    }
    if (found && found->id == party.id && party.id != 0)
      throw Error(Error::Kind::refused, fmt::format("'{}' cannot belong to itself", party.name));
    join_org(party, found.value_or(PartyName{}), since, session.today());
  }
  const std::string_view project_names[] = {"project", "no-project"};
  for (const Field& field : fields.take_each(project_names)) {
    const PartyName project = find_exactly(session, field.value, PartyKind::project);
    const auto same = [&](const Membership& membership) {
      return membership.group.id == project.id && membership.holds_on(session.today());
    };
    const auto found = std::ranges::find_if(party.memberships, same);
    if (field.name == "no-project" && found == party.memberships.end())
      throw Error(Error::Kind::refused,
                  fmt::format("'{}' is not in project '{}'", party.name, project.name));
    if (field.name == "no-project")
      found->until = session.today();
    else if (found == party.memberships.end())
      party.memberships.push_back({.group = project, .since = has_org ? std::nullopt : since});
  }
  const bool has_role = fields.has("role") || fields.has("department");
  Membership* membership = current(party, PartyKind::org, session.today());
  if (!membership) membership = current(party, PartyKind::project, session.today());
  if (!membership && !party.memberships.empty()) membership = &party.memberships.back();
  if (has_role && !membership)
    throw Error(Error::Kind::usage, "a role is held in an org or project",
                "say which with --org or --project");
  if (membership) {
    change_text(fields, "role", membership->role);
    change_text(fields, "department", membership->department);
  }
}

void apply_cadence(Fields& fields, Party& party) {
  if (const auto every = fields.take("every")) party.every = checked_duration(*every, true);
  if (party.kind != PartyKind::person)
    if (const auto each = fields.take("each")) party.each = checked_duration(*each, false);
  if (const auto limit = fields.take("at-most")) party.at_most = checked_duration(*limit, false);
}

void apply_level(Fields& fields, Party& party) {
  const auto level = fields.take("level");
  if (!level) return;
  const std::string folded = fold(*level);
  if (!folded.empty() && std::ranges::find(levels, folded) == std::end(levels))
    throw Error(Error::Kind::usage, fmt::format("no level '{}'", *level),
                "use executive, management or front-line");
  party.level = folded;
}

}  // namespace

std::span<const FieldSpec> party_fields() { return specs; }

PartyName find_exactly(Session& session, const std::string& text, PartyKind kind) {
  if (const auto party = exact(session, text, kind)) return *party;
  throw Error(Error::Kind::not_found, fmt::format("no {} '{}'", to_word(kind), text),
              fmt::format("relate add {} '{}'", to_word(kind), text));
}

std::vector<Party> apply_fields(Fields& fields, Party& party, Session& session,
                                store::Operation& operation) {
  std::vector<Party> made;
  if (const auto handle = fields.take("handle")) {
    require_handle(*handle);
    const auto taken = session.names().by_handle(*handle);
    if (!taken.empty() && taken.front().id != party.id)
      throw Error(Error::Kind::refused,
                  fmt::format("the handle '{}' is taken by {}", *handle, taken.front().name),
                  "choose another");
    party.handle = *handle;
  }
  change_text(fields, "name", party.name);
  if (party.name.find_first_not_of(" \t") == std::string::npos)
    throw Error(Error::Kind::usage, "a party needs a name", "relate add person Dana Ruiz");
  change_values(fields, "alias", party.aliases);
  apply_membership(fields, party, session, operation, made);
  if (party.kind == PartyKind::person) apply_level(fields, party);
  change_addresses(fields, party, "email", Address::Kind::email);
  change_addresses(fields, party, "phone", Address::Kind::phone);
  change_addresses(fields, party, "chat", Address::Kind::chat);
  change_text(fields, "zone", party.time_zone);
  change_tags(fields, party.tags, session);
  apply_cadence(fields, party);
  if (party.kind == PartyKind::org) change_flag(fields, "account", party.account);
  if (party.kind == PartyKind::person) change_flag(fields, "internal", party.internal);
  change_flag(fields, "private", party.is_private);
  if (const auto ended = fields.take("ended")) {
    party.ended.reset();
    if (!ended->empty()) party.ended = parse_past(session, *ended).day();
  }
  return made;
}

}  // namespace relate::cli
