#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/membership.hpp"
#include "cli/record_fields.hpp"
#include "relate/core/clean_text.hpp"
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

bool is_field_of(PartyKind kind, std::string_view name) {
  if (name == "level" || name == "internal") return kind == PartyKind::person;
  if (name == "account") return kind == PartyKind::org;
  if (name == "each") return kind != PartyKind::person;
  return true;
}

std::string checked_duration(const std::string& text, bool takes_never) {
  if (text.empty()) return text;
  std::string folded = fold(text);
  if (!(takes_never && folded == "never")) parse_duration(folded);
  return folded;
}

/// By what addresses of that kind are compared.
std::string (*key_of(Address::Kind kind))(std::string_view) {
  if (kind == Address::Kind::phone) return phone_key;
  return kind == Address::Kind::email ? mail_key : fold;
}

void change_addresses(Fields& fields, Party& party, std::string_view name, Address::Kind kind) {
  std::vector<std::string> texts;
  for (const Address& address : party.addresses)
    if (address.kind == kind) texts.push_back(address.text);
  const std::vector<std::string> before = texts;
  change_values(fields, name, texts, key_of(kind));
  if (kind == Address::Kind::email)
    for (std::string& text : texts) text = without_brackets(text);
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
  // Those of other kinds keep their places, as the order says what is preferred.
  auto next = texts.begin();
  std::vector<Address> before_change = std::exchange(party.addresses, {});
  for (Address& address : before_change)
    if (address.kind != kind)
      party.addresses.push_back(std::move(address));
    else if (next != texts.end())
      party.addresses.push_back({kind, std::move(*next++)});
  for (; next != texts.end(); ++next) party.addresses.push_back({kind, std::move(*next)});
}

void apply_cadence(Fields& fields, Party& party) {
  if (const auto every = fields.take("every")) party.every = checked_duration(*every, true);
  if (party.kind != PartyKind::person)
    if (const auto each = fields.take("each")) party.each = checked_duration(*each, false);
  if (const auto limit = fields.take("at-most")) party.at_most = checked_duration(*limit, false);
}

void apply_level(Fields& fields, Party& party) {
  const auto level = fields.take("level");
  if (level) party.level = level->empty() ? "" : parse_level(*level);
}

}  // namespace

std::span<const FieldSpec> party_fields() { return specs; }

std::vector<FieldSpec> party_fields(PartyKind kind) {
  std::vector<FieldSpec> result;
  for (const FieldSpec& spec : specs)
    if (is_field_of(kind, spec.name)) result.push_back(spec);
  return result;
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
  if (const auto name = fields.take("name")) party.name = clean_line(*name);
  if (party.name.empty())
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
    if (!ended->empty()) party.ended = parse_since(session, *ended);
  }
  return made;
}

}  // namespace relate::cli
