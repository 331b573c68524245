#include "relate/store/parties.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/handle.hpp"
#include "store/name_columns.hpp"
#include "store/party_reader.hpp"

namespace relate::store {
namespace {

std::string_view to_word(Address::Kind kind) {
  switch (kind) {
    case Address::Kind::phone:
      return "phone";
    case Address::Kind::chat:
      return "chat";
    case Address::Kind::email:
      break;
  }
  return "email";
}

void insert_row(Operation& operation, Party& party) {
  party.id = operation.new_id();
  operation.database().run(
      "INSERT INTO party (id, kind, handle, name, added, recorded, sequence) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      party.id, to_word(party.kind), party.handle, party.name, party.added, operation.stamp().at,
      operation.next_sequence());
}

void update_row(Database& database, const Party& party) {
  database.run(
      "UPDATE party SET kind = ?2, handle = ?3, name = ?4, account = ?5, internal = ?6, level = "
      "?7, "
      "time_zone = ?8, every = ?9, each = ?10, at_most = ?11, snoozed_until = ?12, ended = ?13, "
      "private = ?14, added = ?15 WHERE id = ?1",
      party.id, to_word(party.kind), party.handle, party.name, party.account, party.internal,
      or_null(party.level), or_null(party.time_zone), or_null(party.every), or_null(party.each),
      or_null(party.at_most), party.snoozed_until, party.ended, party.is_private, party.added);
}

void save_aliases(Operation& operation, const Party& party, const Party& before) {
  for (const auto& alias : before.aliases)
    if (std::ranges::find(party.aliases, alias) == party.aliases.end())
      operation.database().run("DELETE FROM alias WHERE party_id = ?1 AND text = ?2", party.id,
                               alias);
  for (const auto& alias : party.aliases)
    if (std::ranges::find(before.aliases, alias) == before.aliases.end())
      operation.database().run("INSERT INTO alias (id, party_id, text) VALUES (?1, ?2, ?3)",
                               operation.new_id(), party.id, alias);
}

void save_addresses(Operation& operation, const Party& party, const Party& before) {
  if (party.addresses == before.addresses) return;
  for (const Address& address : before.addresses)
    if (std::ranges::find(party.addresses, address) == party.addresses.end())
      operation.database().run(
          "DELETE FROM address WHERE party_id = ?1 AND kind = ?2 AND text = ?3", party.id,
          to_word(address.kind), address.text);
  int position = 0;
  for (const Address& address : party.addresses) {
    ++position;
    if (std::ranges::find(before.addresses, address) == before.addresses.end())
      operation.database().run(
          "INSERT INTO address (id, party_id, kind, text, position) VALUES (?1, ?2, ?3, ?4, ?5)",
          operation.new_id(), party.id, to_word(address.kind), address.text, position);
    else
      operation.database().run(
          "UPDATE address SET position = ?4 WHERE party_id = ?1 AND kind = ?2 AND text = ?3",
          party.id, to_word(address.kind), address.text, position);
  }
}

void save_tags(Database& database, const Party& party, const Party& before) {
  for (const auto& tag : before.tags)
    if (std::ranges::find(party.tags, tag) == party.tags.end())
      database.run("DELETE FROM party_tag WHERE party_id = ?1 AND tag = ?2", party.id, tag);
  for (const auto& tag : party.tags)
    database.run("INSERT OR IGNORE INTO party_tag VALUES (?1, ?2)", party.id, tag);
}

void save_memberships(Operation& operation, Party& party, const Party& before) {
  Database& database = operation.database();
  for (const Membership& old : before.memberships)
    if (std::ranges::none_of(party.memberships,
                             [&](const Membership& kept) { return kept.id == old.id; }))
      database.run("DELETE FROM membership WHERE id = ?1", old.id);
  for (Membership& membership : party.memberships) {
    if (membership.id == 0) {
      membership.id = operation.new_id();
      membership.member = party.id;
      database.run(
          "INSERT INTO membership (id, member_id, group_id, sequence) VALUES (?1, ?2, ?3, ?4)",
          membership.id, party.id, membership.group.id, operation.next_sequence());
    }
    database.run(
        "UPDATE membership SET group_id = ?2, role = ?3, department = ?4, since = ?5, until = ?6 "
        "WHERE id = ?1",
        membership.id, membership.group.id, or_null(membership.role),
        or_null(membership.department), membership.since, membership.until);
  }
}

constexpr std::string_view holds_today =
    "(m.since IS NULL OR m.since <= ?1) AND (m.until IS NULL OR m.until > ?1)";

/// Orgs go down to orgs and projects to projects: who takes part in an org's project is not
/// therefore one of its people.
std::string conditions(const PartyFilter& filter) {
  const auto belongs_to = [&](const char* group) {
    return fmt::format(
        "AND p.id IN (WITH RECURSIVE belongs (id) AS (SELECT {0}{1}) "
        "SELECT m.member_id FROM belongs b JOIN membership m ON m.group_id = b.id WHERE {2}) ",
        group,
        filter.below ? fmt::format(" UNION SELECT m.member_id FROM belongs b JOIN membership m "
                                   "ON m.group_id = b.id JOIN party g ON g.id = m.member_id "
                                   "WHERE g.kind = (SELECT kind FROM party WHERE id = {}) AND {}",
                                   group, holds_today)
                     : "",
        holds_today);
  };
  std::string sql = "WHERE (?2 IS NULL OR p.kind = ?2) ";
  if (filter.accounts)
    sql += fmt::format(
        "AND p.kind = 'org' AND (p.account OR EXISTS (SELECT 1 FROM membership m JOIN party j "
        "ON j.id = m.member_id WHERE m.group_id = p.id AND j.kind = 'project'{})) ",
        filter.hides_private ? " AND NOT j.private" : "");
  if (!filter.ended) sql += "AND (p.ended IS NULL OR p.ended > ?1) ";
  if (filter.group) sql += belongs_to("?3");
  if (filter.tag)
    sql += "AND p.id IN (SELECT party_id FROM name_key WHERE how = 'tag' AND key = ?4) ";
  if (filter.level) sql += "AND p.level = ?5 ";
  if (filter.project) sql += belongs_to("?6");
  return sql;
}

}  // namespace

Party load_party(Database& database, Id id, Day today) {
  return std::move(load_parties(database, std::span(&id, 1), today).front());
}

std::vector<Party> load_parties(Database& database, std::span<const Id> ids, Day today) {
  Statement row =
      database.query(fmt::format("SELECT {} FROM party p WHERE p.id = ?1", party_columns));
  PartyReader reader(database, today);
  std::vector<Party> result;
  for (const Id id : ids) {
    row.rebind(id);
    if (!row.step())
      throw Error(Error::Kind::not_found, fmt::format("no party '{}'", to_letters(id)));
    result.push_back(reader.read(row));
  }
  return result;
}

PartyName load_party_name(Database& database, Id id, Day today) {
  Statement rows = database.query(
      fmt::format("SELECT {} FROM party p WHERE p.id = ?2", name_columns), today, id);
  if (!rows.step())
    throw Error(Error::Kind::not_found, fmt::format("no party '{}'", to_letters(id)));
  return read_name(rows);
}

bool has_parties(Database& database) {
  return database.query("SELECT 1 FROM party LIMIT 1").step();
}

std::vector<Party> list_parties(Database& database, const PartyFilter& filter, Day today) {
  const std::optional<std::string_view> kind =
      filter.kind ? std::optional(to_word(*filter.kind)) : std::nullopt;
  // The first of very many are found in the order of the names; of a few, all are put in order.
  const bool has_order = filter.limit >= 0 && !filter.group && !filter.tag && !filter.project;
  Statement rows = database.query(
      fmt::format("SELECT {} FROM {} {}ORDER BY {}, p.handle LIMIT ?7", party_columns,
                  has_order
                      ? "name_key k CROSS JOIN party p ON p.id = k.party_id AND k.how = 'name'"
                      : "party p",
                  conditions(filter), has_order ? "k.key" : "relate_fold(p.name)"),
      today, kind, filter.group, filter.tag, filter.level, filter.project, filter.limit);
  PartyReader reader(database, today);
  std::vector<Party> result;
  while (rows.step()) result.push_back(reader.read(rows));
  return result;
}

void save_party(Operation& operation, Party& party) {
  const bool is_new = party.id == 0;
  if (is_new) insert_row(operation, party);
  const Party before = is_new ? Party{} : load_party(operation.database(), party.id, party.added);
  update_row(operation.database(), party);
  save_aliases(operation, party, before);
  save_addresses(operation, party, before);
  save_tags(operation.database(), party, before);
  save_memberships(operation, party, before);
}

std::string free_handle(Database& database, const std::string& wanted, PartyKind kind) {
  const auto is_free = [&](const std::string& handle) {
    return !is_reserved_handle(handle) &&
           !database.query("SELECT 1 FROM party WHERE handle = ?1", handle).step();
  };
  const std::string base = wanted.empty() ? std::string(to_word(kind)) : wanted;
  if (!wanted.empty() && is_free(wanted)) return wanted;
  for (int n = wanted.empty() ? 1 : 2;; ++n)
    if (std::string handle = fmt::format("{}-{}", base, n); is_free(handle)) return handle;
}

std::vector<std::string> known_tags(Database& database) {
  Statement next = database.query(
      "SELECT min(tag) FROM (SELECT min(tag) AS tag FROM party_tag WHERE tag > ?1 UNION ALL "
      "SELECT min(tag) FROM interaction_tag WHERE tag > ?1 UNION ALL "
      "SELECT min(tag) FROM item_tag WHERE tag > ?1)",
      "");
  std::vector<std::string> result;
  while (next.step() && !next.is_null(0)) {
    result.push_back(next.text(0));
    next.rebind(result.back());
  }
  return result;
}

std::vector<std::pair<std::string, int>> list_tags(Database& database) {
  Statement rows = database.query(
      "SELECT tag, count(*) FROM (SELECT tag FROM party_tag UNION ALL SELECT tag FROM "
      "interaction_tag UNION ALL SELECT tag FROM item_tag) GROUP BY tag ORDER BY tag");
  std::vector<std::pair<std::string, int>> result;
  while (rows.step()) result.emplace_back(rows.text(0), static_cast<int>(rows.integer(1)));
  return result;
}

}  // namespace relate::store
