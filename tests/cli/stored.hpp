#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "cli/journal_in_folder.hpp"
#include "relate/core/error.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"

namespace relate {

// What a journal holds, as of Wednesday 18 March 2026.

inline constexpr Day wednesday =
    std::chrono::year(2026) / std::chrono::March / std::chrono::day(18);

inline Party stored_party(const JournalInFolder& journal, const std::string& handle) {
  const auto database = journal.open();
  for (Party& party : store::list_parties(*database, {.ended = true}, wednesday))
    if (party.handle == handle) return party;
  throw Error(Error::Kind::not_found, "no party " + handle);
}

/// As they were recorded.
inline std::vector<Item> stored_items(const JournalInFolder& journal) {
  std::vector<Item> items = store::list_items(*journal.open(), {}, wednesday);
  std::ranges::sort(items, {}, &Item::sequence);
  return items;
}

inline std::vector<Interaction> stored_interactions(const JournalInFolder& journal) {
  std::vector<Interaction> found = store::list_interactions(*journal.open(), {}, wednesday);
  std::ranges::sort(found, {}, &Interaction::sequence);
  return found;
}

inline Item last_item(const JournalInFolder& journal) { return stored_items(journal).back(); }

inline Interaction last_interaction(const JournalInFolder& journal) {
  return stored_interactions(journal).back();
}

inline Occasion only_occasion(const JournalInFolder& journal) {
  return store::list_occasions(*journal.open(), {}, wednesday).at(0);
}

inline std::vector<Fact> stored_facts(const JournalInFolder& journal) {
  return store::list_facts(*journal.open(), {}, wednesday);
}

/// `with:dana-ruiz cc:lee-chan`.
inline std::string roles(const Interaction& interaction) {
  std::string text;
  for (const Participant& participant : interaction.participants)
    text += (text.empty() ? "" : " ") + std::string(to_word(participant.role)) + ":" +
            participant.party.handle;
  return text;
}

/// `promise dana-ruiz,lee-chan: send it, by 2026-03-20`.
inline std::string summary(const Item& item) {
  std::string text = std::string(to_word(item.kind)) + " ";
  for (const ItemParty& party : item.parties)
    text += (&party == &item.parties.front() ? "" : ",") + party.party.handle;
  return text + ": " + item.text + (item.due ? ", by " + to_iso(*item.due) : "");
}

/// A journal with a few people in it.
struct Cast : JournalInFolder {
  Cast() {
    run({"add", "person", "Dana Ruiz", "--org", "Acme"});
    run({"add", "person", "Lee Chan", "--org", "Acme"});
    run({"add", "project", "Rollout", "--org", "Acme"});
  }
};

}  // namespace relate
