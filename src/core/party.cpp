#include "relate/core/party.hpp"

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

}  // namespace relate
