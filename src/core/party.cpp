#include "relate/core/party.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace relate {

std::string_view to_word(PartyKind kind) {
  switch (kind) {
    case PartyKind::person:
      return "person";
    case PartyKind::org:
      return "org";
    case PartyKind::project:
      return "project";
  }
  return {};
}

std::optional<PartyKind> party_kind(std::string_view word) {
  for (const auto kind : {PartyKind::person, PartyKind::org, PartyKind::project})
    if (to_word(kind) == word) return kind;
  return std::nullopt;
}

std::string with_org(const PartyName& party) {
  return party.org.empty() ? party.name : fmt::format("{} ({})", party.name, party.org);
}

const Membership* org_membership(const Party& party, Day day) {
  const auto names_org = [&](const Membership& membership) {
    return membership.group.kind == PartyKind::org && membership.holds_on(day);
  };
  const auto found = std::find_if(party.memberships.rbegin(), party.memberships.rend(), names_org);
  return found == party.memberships.rend() ? nullptr : &*found;
}

}  // namespace relate
