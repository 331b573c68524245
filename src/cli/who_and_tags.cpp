// Lists that records of several kinds have: whom they concern, and the tags they are found by.

#include <algorithm>

#include <fmt/format.h>

#include "cli/record_fields.hpp"
#include "relate/core/error.hpp"
#include "relate/core/tag.hpp"
#include "relate/core/who.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli {

void change_who(Fields& fields, std::string_view name, std::vector<PartyName>& parties,
                Session& session) {
  const std::string no = fmt::format("no-{}", name);
  const std::string_view names[] = {name, no};
  for (const Field& field : fields.take_each(names)) {
    if (field.name == name && field.value.empty()) {
      parties.clear();
      continue;
    }
    for (const PartyName& party : find_parties(field.value, session.names()).parties) {
      const auto found = std::ranges::find(parties, party.id, &PartyName::id);
      if (field.name == name) {
        if (found == parties.end()) parties.push_back(party);
      } else if (found == parties.end()) {
        throw Error(Error::Kind::refused, fmt::format("no {} '{}' to remove", name, party.name),
                    "nothing was changed");
      } else {
        parties.erase(found);
      }
    }
  }
}

void change_tags(Fields& fields, std::vector<std::string>& tags, Session& session) {
  constexpr std::string_view names[] = {"tag", "no-tag"};
  const std::vector<Field> given = fields.take_each(names);
  if (given.empty()) return;
  std::vector<std::string> known = store::known_tags(session.to_read());
  Fields settled;
  for (const Field& field : given) {
    if (field.value.empty()) {
      settled.add("tag", "");
      continue;
    }
    const SettledTag tag = settle_tag(field.value, known);
    if (field.name == "tag" && !tag.similar.empty())
      session.warn(fmt::format("the tag '{}' is new; there is '{}'", tag.tag, tag.similar));
    settled.add(field.name, tag.tag);
    known.push_back(tag.tag);
  }
  change_values(settled, "tag", tags);
}

}  // namespace relate::cli
