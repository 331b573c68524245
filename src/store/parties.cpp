#include "relate/store/parties.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "store/name_columns.hpp"

namespace relate::store {
namespace {

constexpr const char* select_party = R"sql(
  SELECT p.id, p.kind, p.handle, p.name, p.account, p.internal, p.level, p.time_zone, p.every,
    p.each, p.at_most, p.snoozed_until, p.ended, p.private, p.added
  FROM party p
)sql";

Party read_party(const Statement& row) {
  return {.id = row.integer(0),
          .kind = *party_kind(row.text(1)),
          .handle = row.text(2),
          .name = row.text(3),
          .account = row.integer(4) != 0,
          .internal = row.integer(5) != 0,
          .level = row.text(6),
          .time_zone = row.text(7),
          .every = row.text(8),
          .each = row.text(9),
          .at_most = row.text(10),
          .snoozed_until = row.optional_day(11),
          .ended = row.optional_day(12),
          .is_private = row.integer(13) != 0,
          .added = row.day(14),
          .aliases = {},
          .addresses = {},
          .tags = {},
          .memberships = {}};
}

Address::Kind address_kind(const std::string& word) {
  if (word == "phone") return Address::Kind::phone;
  return word == "chat" ? Address::Kind::chat : Address::Kind::email;
}

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

std::vector<Membership> load_memberships(Database& database, Id member, Day today) {
  Statement rows = database.query(
      fmt::format("SELECT {}, s.id, s.role, s.department, s.since, s.until FROM membership s "
                  "JOIN party p ON p.id = s.group_id WHERE s.member_id = ?2 "
                  "ORDER BY s.since, s.sequence",
                  name_columns),
      today, member);
  std::vector<Membership> result;
  while (rows.step())
    result.push_back({.id = rows.integer(name_column_count),
                      .member = member,
                      .group = read_name(rows),
                      .role = rows.text(name_column_count + 1),
                      .department = rows.text(name_column_count + 2),
                      .since = rows.optional_day(name_column_count + 3),
                      .until = rows.optional_day(name_column_count + 4)});
  return result;
}

void load_children(Database& database, Party& party, Day today) {
  Statement aliases =
      database.query("SELECT text FROM alias WHERE party_id = ?1 ORDER BY text", party.id);
  while (aliases.step()) party.aliases.push_back(aliases.text(0));
  Statement addresses = database.query(
      "SELECT kind, text FROM address WHERE party_id = ?1 ORDER BY position", party.id);
  while (addresses.step())
    party.addresses.push_back({address_kind(addresses.text(0)), addresses.text(1)});
  Statement tags =
      database.query("SELECT tag FROM party_tag WHERE party_id = ?1 ORDER BY tag", party.id);
  while (tags.step()) party.tags.push_back(tags.text(0));
  party.memberships = load_memberships(database, party.id, today);
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

}  // namespace

Party load_party(Database& database, Id id, Day today) {
  Statement rows = database.query(std::string(select_party) + "WHERE p.id = ?1", id);
  if (!rows.step())
    throw Error(Error::Kind::not_found, fmt::format("no party '{}'", to_letters(id)));
  Party party = read_party(rows);
  load_children(database, party, today);
  return party;
}

PartyName load_party_name(Database& database, Id id, Day today) {
  Statement rows = database.query(
      fmt::format("SELECT {} FROM party p WHERE p.id = ?2", name_columns), today, id);
  if (!rows.step())
    throw Error(Error::Kind::not_found, fmt::format("no party '{}'", to_letters(id)));
  return read_name(rows);
}

std::vector<Party> list_parties(Database& database, const PartyFilter& filter, Day today) {
  std::string sql = std::string(select_party) + "WHERE (?2 IS NULL OR p.kind = ?2) ";
  if (filter.accounts)
    sql +=
        "AND p.kind = 'org' AND (p.account OR EXISTS (SELECT 1 FROM membership m JOIN party j "
        "ON j.id = m.member_id WHERE m.group_id = p.id AND j.kind = 'project')) ";
  if (!filter.ended) sql += "AND (p.ended IS NULL OR p.ended > ?1) ";
  if (filter.group)
    sql +=
        "AND p.id IN (SELECT member_id FROM membership WHERE group_id = ?3 AND "
        "(since IS NULL OR since <= ?1) AND (until IS NULL OR until > ?1)) ";
  if (filter.tag)
    sql += "AND p.id IN (SELECT party_id FROM name_key WHERE how = 'tag' AND key = ?4) ";
  if (filter.level) sql += "AND p.level = ?5 ";
  // ?5 stands in the text so that every parameter can be bound whatever is filtered.
  sql +=
      "AND (?5 IS NULL OR ?5 IS NOT NULL) "
      "ORDER BY relate_fold(p.name), p.handle";
  const std::optional<std::string_view> kind =
      filter.kind ? std::optional(to_word(*filter.kind)) : std::nullopt;
  Statement rows = database.query(sql, today, kind, filter.group, filter.tag, filter.level);
  std::vector<Party> result;
  while (rows.step()) {
    result.push_back(read_party(rows));
    load_children(database, result.back(), today);
  }
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
    return !database.query("SELECT 1 FROM party WHERE handle = ?1", handle).step();
  };
  const std::string base = wanted.empty() ? std::string(to_word(kind)) : wanted;
  if (!wanted.empty() && is_free(wanted)) return wanted;
  for (int n = wanted.empty() ? 1 : 2;; ++n)
    if (std::string handle = fmt::format("{}-{}", base, n); is_free(handle)) return handle;
}

std::optional<Day> last_contact(Database& database, Id party, Day today) {
  Statement rows = database.query(
      "SELECT substr(moment, 1, 10) FROM contact WHERE party_id = ?1 AND moment < ?2 || 'Z' "
      "ORDER BY moment DESC LIMIT 1",
      party, today);
  return rows.step() ? rows.optional_day(0) : std::nullopt;
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
