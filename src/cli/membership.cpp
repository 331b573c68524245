#include "cli/membership.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/record_fields.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/handle.hpp"
#include "relate/core/who.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli {
namespace {

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

PartyName make_org(const std::string& name, Session& session, store::Operation& operation,
                   std::vector<Party>& made) {
  Party org{.kind = PartyKind::org, .name = name, .added = session.today()};
  org.handle = store::free_handle(session.to_write(), derive_handle(name), org.kind);
  store::save_party(operation, org);
  made.push_back(org);
  return {.id = org.id, .kind = org.kind, .handle = org.handle, .name = org.name};
}

/// The membership in a group of that kind that holds on `day`, or is to begin later; the
/// one joined last.
Membership* present(Party& party, PartyKind kind, Day day) {
  for (auto membership = party.memberships.rbegin(); membership != party.memberships.rend();
       ++membership)
    if (membership->group.kind == kind && (!membership->until || day < *membership->until))
      return &*membership;
  return nullptr;
}

void end(Membership& membership, Day day) {
  if (membership.since && day < *membership.since)
    throw Error(Error::Kind::usage,
                fmt::format("the membership in {} began on {}, after {}", membership.group.name,
                            to_words(*membership.since), to_words(day)),
                "name a later day with --since");
  membership.until = day;
}

void join_org(Party& party, const PartyName& org, std::optional<Day> since, Day today) {
  Membership* old = present(party, PartyKind::org, today);
  const bool is_first = std::ranges::none_of(party.memberships, [](const Membership& membership) {
    return membership.group.kind == PartyKind::org;
  });
  if (old && old->group.id == org.id) {
    if (since) old->since = since;
    return;
  }
  const std::optional<Day> from = is_first ? since : std::optional(since.value_or(today));
  if (old) end(*old, *from);
  if (org.id != 0) party.memberships.push_back({.group = org, .since = from});
}

/// `--org ""` leaves the org there is.
void apply_org(const std::string& text, Party& party, std::optional<Day> since, Session& session,
               store::Operation& operation, std::vector<Party>& made) {
  if (text.empty()) return join_org(party, {}, since, session.today());
  const auto known = exact(session, text, PartyKind::org);
  if (known && known->id == party.id)
    throw Error(Error::Kind::refused, fmt::format("'{}' cannot belong to itself", party.name),
                "name another org");
  join_org(party, known ? *known : make_org(text, session, operation, made), since,
           session.today());
}

void apply_project(const Field& field, Party& party, std::optional<Day> since, Session& session) {
  const PartyName project = find_exactly(session, field.value, PartyKind::project);
  const auto found = std::ranges::find_if(party.memberships, [&](const Membership& membership) {
    return membership.group.id == project.id && membership.holds_on(session.today());
  });
  const bool is_member = found != party.memberships.end();
  if (field.name == "project") {
    if (!is_member) party.memberships.push_back({.group = project, .since = since});
    return;
  }
  if (!is_member)
    throw Error(Error::Kind::refused,
                fmt::format("'{}' is not in project '{}'", party.name, project.name),
                "nothing was changed");
  end(*found, since.value_or(session.today()));
}

}  // namespace

PartyName find_exactly(Session& session, const std::string& text, PartyKind kind) {
  if (const auto party = exact(session, text, kind)) return *party;
  throw Error(Error::Kind::not_found, fmt::format("no {} '{}'", to_word(kind), text),
              fmt::format("relate add {} '{}'", to_word(kind), text));
}

void apply_membership(Fields& fields, Party& party, Session& session, store::Operation& operation,
                      std::vector<Party>& made) {
  std::optional<Day> since;
  if (const auto text = fields.take("since")) since = parse_since(session, *text);
  const bool has_role = fields.has("role") || fields.has("department");
  const auto org = fields.take("org");
  constexpr std::string_view project_names[] = {"project", "no-project"};
  const std::vector<Field> projects = fields.take_each(project_names);
  if (org) apply_org(*org, party, since, session, operation, made);
  for (const Field& field : projects)
    apply_project(field, party, org ? std::nullopt : since, session);
  Membership* membership = present(party, PartyKind::org, session.today());
  if (!membership) membership = present(party, PartyKind::project, session.today());
  if ((has_role || since) && !membership)
    throw Error(Error::Kind::usage, "a role and its days are held in an org or project",
                "say which with --org or --project");
  if (!membership) return;
  if (since && !org && projects.empty()) membership->since = since;
  change_text(fields, "role", membership->role);
  change_text(fields, "department", membership->department);
}

}  // namespace relate::cli
