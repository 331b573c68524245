#pragma once

#include <sstream>
#include <string>

#include "relate/render/brief.hpp"

namespace relate::render {

inline Day day_of(const char* iso) { return *day_from_iso(iso); }

inline const PartyName acme{.id = 11, .kind = PartyKind::org, .handle = "acme", .name = "Acme"};
inline const PartyName rollout{
    .id = 12, .kind = PartyKind::project, .handle = "rollout", .name = "Rollout"};
inline const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz", .org = "Acme"};
inline const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan", .org = "Acme"};
inline const PartyName ann{.id = 3, .handle = "ann-hill", .name = "Ann Hill"};

inline BriefSubject subject(const PartyName& name, std::string role) {
  BriefSubject result{.name = name, .party = {}};
  result.party = {.id = name.id, .kind = name.kind, .handle = name.handle, .name = name.name};
  result.party.added = day_of("2025-09-01");
  if (!role.empty()) result.party.memberships = {{.group = acme, .role = std::move(role)}};
  return result;
}

/// A brief of Wed 18 March 2026 that holds nothing but whom it is about.
inline Brief brief_about(std::vector<BriefSubject> subjects) {
  Brief brief;
  brief.today = day_of("2026-03-18");
  brief.subjects = std::move(subjects);
  return brief;
}

inline Item item(Id id, ItemKind kind, std::string text, std::vector<PartyName> who) {
  Item result{.id = id, .kind = kind, .text = std::move(text), .opened = day_of("2026-03-02")};
  for (PartyName& party : who) result.parties.push_back({std::move(party), {}});
  return result;
}

inline Interaction call(Id id, const char* day, std::vector<PartyName> with, std::string text) {
  Interaction result{.id = id, .day = day_of(day), .channel = Channel::call};
  result.text = std::move(text);
  for (PartyName& party : with) result.participants.push_back({std::move(party), Role::with});
  return result;
}

inline std::string written(const Brief& brief, Format format = Format::text, int width = 80) {
  std::ostringstream out;
  const auto show = [](Id id) { return ShownId{id << 48, 4}; };
  write(out, format, brief_document(brief, Audience::me, show), {.width = width});
  return out.str();
}

inline Brief one() { return brief_about({subject(dana, "CIO")}); }
inline Brief two() { return brief_about({subject(dana, "CIO"), subject(lee, "head of IT")}); }

/// What stands in `text` under that heading, up to the next one.
inline std::string section_of(const std::string& text, const std::string& title) {
  const std::string whole = text + "\n";
  const std::string heading = "\n\n" + title + "\n";
  const std::size_t begin = whole.find(heading);
  if (begin == std::string::npos) return "(no section)";
  const std::size_t content = begin + heading.size();
  return whole.substr(content, whole.find("\n\n", content) + 1 - content);
}

inline std::string under(const std::string& title, const Brief& brief, int width = 80) {
  return section_of(written(brief, Format::text, width), title);
}

}  // namespace relate::render
