#include "store/party_reader.hpp"

#include "store/column.hpp"

namespace relate::store {
namespace {

Party read_row(const Statement& row) {
  return {.id = row.integer(0),
          .kind = meaning(row, 1, party_kind),
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

}  // namespace

const char* const party_columns =
    "p.id, p.kind, p.handle, p.name, p.account, p.internal, p.level, p.time_zone, p.every, "
    "p.each, p.at_most, p.snoozed_until, p.ended, p.private, p.added";

PartyReader::PartyReader(Database& database, Day today)
    : names_(database, today),
      aliases_(database.query("SELECT text FROM alias WHERE party_id = ?1 ORDER BY text")),
      addresses_(
          database.query("SELECT kind, text FROM address WHERE party_id = ?1 ORDER BY position")),
      tags_(database.query("SELECT tag FROM party_tag WHERE party_id = ?1 ORDER BY tag")),
      memberships_(
          database.query("SELECT id, group_id, role, department, since, until FROM membership "
                         "WHERE member_id = ?1 ORDER BY since, sequence")) {}

Party PartyReader::read(const Statement& row) {
  Party party = read_row(row);
  aliases_.rebind(party.id);
  while (aliases_.step()) party.aliases.push_back(aliases_.text(0));
  addresses_.rebind(party.id);
  while (addresses_.step())
    party.addresses.push_back({address_kind(addresses_.text(0)), addresses_.text(1)});
  tags_.rebind(party.id);
  while (tags_.step()) party.tags.push_back(tags_.text(0));
  party.memberships = read_memberships(party.id);
  return party;
}

std::vector<Membership> PartyReader::read_memberships(Id member) {
  std::vector<Membership> result;
  memberships_.rebind(member);
  while (memberships_.step())
    result.push_back({.id = memberships_.integer(0),
                      .member = member,
                      .group = names_.name(memberships_.integer(1)),
                      .role = memberships_.text(2),
                      .department = memberships_.text(3),
                      .since = memberships_.optional_day(4),
                      .until = memberships_.optional_day(5)});
  return result;
}

}  // namespace relate::store
