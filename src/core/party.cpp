#include "relate/core/party.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/suggestion.hpp"

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

std::string parse_level(std::string_view text) {
  std::string level = fold(text);
  if (std::ranges::find(levels, level) != std::end(levels)) return level;
  throw Error(Error::Kind::usage, fmt::format("no level '{}'", text),
              suggestion(level, {std::begin(levels), std::end(levels)}) +
                  "use executive, management or front-line");
}

}  // namespace relate
