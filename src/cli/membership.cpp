#include "cli/membership.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "cli/record_fields.hpp"
#include "relate/core/clean_text.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/handle.hpp"
#include "relate/core/nearest.hpp"
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
    if (!std::ranges::all_of(found, &PartyName::ended)) std::erase_if(found, &PartyName::ended);
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

bool is_present(const Membership& membership, Day day) {
  return !membership.until || day < *membership.until;
}

bool has_been_in(const Party& party, PartyKind kind) {
  return std::ranges::any_of(party.memberships, [&](const Membership& membership) {
    return membership.group.kind == kind;
  });
}

/// The present membership in a group of that kind, the one joined last.
Membership* present(Party& party, PartyKind kind, Day day) {
  for (auto membership = party.memberships.rbegin(); membership != party.memberships.rend();
       ++membership)
    if (membership->group.kind == kind && is_present(*membership, day)) return &*membership;
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

/// How `group` belongs to `target`: the groups from the one to the other, both included; empty
/// where it does not. `seen` are those that were looked at.
std::vector<PartyName> way_up(Session& session, const PartyName& group, Id target,
                              std::set<Id>& seen) {
  if (group.id == target) return {group};
  if (!seen.insert(group.id).second) return {};
  const Party party = store::load_party(session.to_read(), group.id, session.today());
  for (const Membership& membership : party.memberships) {
    if (!is_present(membership, session.today())) continue;
    auto way = way_up(session, membership.group, target, seen);
    if (way.empty()) continue;
    way.insert(way.begin(), group);
    return way;
  }
  return {};
}

/// What belongs to each other would belong to itself.
void require_no_circle(Session& session, const Party& party, const PartyName& group) {
  std::set<Id> seen;
  const std::vector<PartyName> way = way_up(session, group, party.id, seen);
  if (party.id == 0 || way.empty()) return;
  if (way.size() == 1)
    throw Error(Error::Kind::refused, fmt::format("'{}' cannot belong to itself", party.name),
                "name another org");
  std::string path;
  for (const PartyName& each : way) path += (path.empty() ? "" : ", which belongs to ") + each.name;
  throw Error(
      Error::Kind::refused, fmt::format("'{}' cannot belong to {}", party.name, path),
      fmt::format("relate edit {} --{}= ends that", way.front().handle, to_word(way[1].kind)));
}

void join_org(Party& party, const PartyName& org, std::optional<Day> since, Day today) {
  Membership* old = present(party, PartyKind::org, today);
  if (old && old->group.id == org.id) return;
  const bool is_first = !has_been_in(party, PartyKind::org);
  const std::optional<Day> from = is_first ? since : std::optional(since.value_or(today));
  if (old) end(*old, *from);
  if (org.id != 0) party.memberships.push_back({.group = org, .since = from});
}

/// `--org ""` leaves the org there is.
void apply_org(const std::string& text, Party& party, std::optional<Day> since, Session& session,
               store::Operation& operation, std::vector<Party>& made) {
  if (text.empty()) return join_org(party, {}, since, session.today());
  const auto known = exact(session, text, PartyKind::org);
  if (known) require_no_circle(session, party, *known);
  join_org(party, known ? *known : make_org(text, session, operation, made), since,
           session.today());
}

/// `--project ""` leaves every project.
void leave_projects(Party& party, Day day, Day today) {
  for (Membership& membership : party.memberships)
    if (membership.group.kind == PartyKind::project && is_present(membership, today))
      end(membership, day);
}

/// Joins or leaves a project. `from` is the day a new membership begins.
void apply_project(const Field& field, const PartyName& project, Party& party,
                   std::optional<Day> from, Day left, Day today) {
  const auto found = std::ranges::find_if(party.memberships, [&](const Membership& membership) {
    return membership.group.id == project.id && is_present(membership, today);
  });
  const bool is_member = found != party.memberships.end();
  if (field.name == "project") {
    if (!is_member) party.memberships.push_back({.group = project, .since = from});
    return;
  }
  if (!is_member)
    throw Error(Error::Kind::refused,
                fmt::format("'{}' is not in project '{}'", party.name, project.name),
                "nothing was changed");
  end(*found, left);
}

/// Gives the project that was joined last, where one was.
std::optional<Id> apply_projects(const std::vector<Field>& fields, Party& party,
                                 std::optional<Day> since, bool has_org, Session& session) {
  const Day today = session.today();
  const std::optional<Day> from = has_been_in(party, PartyKind::project) ? since.value_or(today)
                                  : has_org                              ? std::nullopt
                                                                         : since;
  std::optional<Id> joined;
  for (const Field& field : fields) {
    if (field.name == "project" && field.value.empty()) {
      leave_projects(party, since.value_or(today), today);
      continue;
    }
    const PartyName project = find_exactly(session, field.value, PartyKind::project);
    if (field.name == "project") require_no_circle(session, party, project);
    apply_project(field, project, party, from, since.value_or(today), today);
    if (field.name == "project") joined = project.id;
  }
  return joined;
}

/// The role and department of a membership as they are typed; where they change on a day, it
/// goes on with the new ones from then.
void apply_role(Fields& fields, Party& party, std::size_t held, std::optional<Day> since) {
  Membership next = party.memberships.at(held);
  change_text(fields, "role", next.role);
  change_text(fields, "department", next.department);
  Membership& before = party.memberships.at(held);
  const bool has_changed = next.role != before.role || next.department != before.department;
  if (since) next.since = since;
  if (since && has_changed && before.id != 0 && (!before.since || *before.since < *since)) {
    before.until = since;
    next.id = 0;
    party.memberships.push_back(std::move(next));
  } else {
    before = std::move(next);
  }
}

}  // namespace

const Membership* present_membership(const Party& party, Day day) {
  const Membership* found = nullptr;
  for (const Membership& membership : party.memberships) {
    const bool is_org = membership.group.kind == PartyKind::org;
    if (is_present(membership, day) && (!found || is_org || found->group.kind != PartyKind::org))
      found = &membership;
  }
  return found;
}

PartyName find_exactly(Session& session, const std::string& text, PartyKind kind) {
  if (const auto party = exact(session, text, kind)) return *party;
  const store::PartyNames names = session.names();
  std::vector<PartyName> meant = candidates(text, names);
  if (meant.empty()) meant = nearest(text, names);
  std::erase_if(meant, [kind](const PartyName& party) { return party.kind != kind; });
  throw Error(Error::Kind::not_found, fmt::format("no {} '{}'", to_word(kind), text),
              meant.empty() ? fmt::format("relate add {} '{}'", to_word(kind), text)
                            : fmt::format("did you mean {} ({})? a {} is named whole",
                                          meant.front().handle, meant.front().name, to_word(kind)));
}

void apply_membership(Fields& fields, Party& party, Session& session, store::Operation& operation,
                      std::vector<Party>& made) {
  std::optional<Day> since;
  if (const auto text = fields.take("since")) since = parse_since(session, *text);
  const bool has_role = fields.has("role") || fields.has("department");
  auto org = fields.take("org");
  if (org) org = clean_line(*org);
  constexpr std::string_view project_names[] = {"project", "no-project"};
  const std::vector<Field> projects = fields.take_each(project_names);
  if (org) apply_org(*org, party, since, session, operation, made);
  const auto project = apply_projects(projects, party, since, org.has_value(), session);
  const bool is_of_project = project && !org;
  const Membership* held = nullptr;
  if (is_of_project)
    held = &*std::ranges::find_if(party.memberships, [&](const Membership& membership) {
      return membership.group.id == *project && is_present(membership, session.today());
    });
  else
    held = present_membership(party, session.today());
  const bool leaves = (org && org->empty()) || (!projects.empty() && !is_of_project && !org);
  if (!has_role && (!since || leaves)) return;
  if (!held)
    throw Error(Error::Kind::usage, "a role and its days are held in an org or project",
                "say which with --org or --project");
  apply_role(fields, party, static_cast<std::size_t>(held - party.memberships.data()), since);
}

}  // namespace relate::cli
