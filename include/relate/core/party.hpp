#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/day.hpp"
#include "relate/core/id.hpp"

namespace relate {

enum class PartyKind { person, org, project };

/// `person`, `org`, `project`.
std::string_view to_word(PartyKind kind);
std::optional<PartyKind> party_kind(std::string_view word);

/// What of a party is needed to name it: in an echo, a list of candidates, a row.
struct PartyName {
  Id id = 0;
  PartyKind kind = PartyKind::person;
  std::string handle;
  std::string name;
  std::string org;  ///< name of the org they belong to today; empty without one
  std::vector<std::string> aliases;
  bool ended = false;  ///< ended on or before today
  bool internal = false;
  bool operator==(const PartyName&) const = default;
};

/// `Dana Ruiz (Acme)`, or the name alone.
std::string with_org(const PartyName& party);

/// A way to reach a party.
struct Address {
  enum class Kind { email, phone, chat };
  Kind kind = Kind::email;
  std::string text;  ///< as typed
  bool operator==(const Address&) const = default;
};

/// A person in an org or project, an org in an org, a project of an org.
struct Membership {
  Id id = 0;
  Id member = 0;
  PartyName group;           ///< the org or project
  std::string role;          ///< title; empty when not known
  std::string department;    ///< empty when not known
  std::optional<Day> since;  ///< none: holds for all earlier days
  std::optional<Day> until;  ///< the first day it no longer holds; none: still holds

  bool holds_on(Day day) const { return (!since || *since <= day) && (!until || day < *until); }
};

/// A party in full, as it is stored.
struct Party {
  Id id = 0;
  PartyKind kind = PartyKind::person;
  std::string handle;
  std::string name;
  bool account = false;   ///< an org marked so
  bool internal = false;  ///< our side
  std::string level;      ///< `executive`, `management`, `front-line`; empty when not known
  std::string time_zone;
  std::string every;                 ///< own cadence as typed, `never`, or empty
  std::string each;                  ///< cadence its people inherit, or empty
  std::string at_most;               ///< hard limit, or empty
  std::optional<Day> snoozed_until;  ///< no reconnect reminder before that day
  std::optional<Day> ended;          ///< closed from that day on
  bool is_private = false;
  Day added{};  ///< the day it was added: where its clock starts
  std::vector<std::string> aliases;
  std::vector<Address> addresses;  ///< in order of preference
  std::vector<std::string> tags;
  std::vector<Membership> memberships;  ///< in the order of their days
};

/// The membership that names the party's org on `day`: of those in an org that hold, the
/// one joined last; nullptr without one.
const Membership* org_membership(const Party& party, Day day);

/// The three levels of an organisation a person can stand on, highest first.
inline constexpr std::string_view levels[] = {"executive", "management", "front-line"};

/// Reads one of them, in any case of letters. Throws Error::usage.
std::string parse_level(std::string_view text);

/// A key and a value about a party.
struct Fact {
  Id id = 0;
  PartyName who;
  std::string key;
  std::string value;
  bool is_private = false;
};

}  // namespace relate
