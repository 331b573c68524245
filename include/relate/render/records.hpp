#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "relate/core/assessment.hpp"
#include "relate/core/duplicate.hpp"
#include "relate/core/interaction.hpp"
#include "relate/core/item.hpp"
#include "relate/core/link.hpp"
#include "relate/core/occasion.hpp"
#include "relate/render/document.hpp"

namespace relate::render {

/// Gives an id with as many letters as text shows.
using ShowId = std::function<ShownId(Id)>;
/// An id with all letters: for data, as how many text shows takes a look at all ids.
inline ShownId whole_id(Id id) { return {.id = id}; }

/// A party with what is worked out for it.
struct ListedParty {
  Party party;
  std::optional<Day> last_contact = {};
};

// All that is known of a record, key by key: the members of its JSON object, in their order,
// and how text says each.

std::vector<DocumentFact> facts_of(const ListedParty& listed, Day today, const ShowId& show);
std::vector<DocumentFact> facts_of(const Interaction& interaction, const ShowId& show);
std::vector<DocumentFact> facts_of(const Item& item, Day today, const ShowId& show);
std::vector<DocumentFact> facts_of(const Occasion& occasion, Day today, const ShowId& show);
std::vector<DocumentFact> facts_of(const Fact& fact, const ShowId& show);
std::vector<DocumentFact> facts_of(const Link& link, const ShowId& show);
std::vector<DocumentFact> facts_of(const Assessment& assessment, const ShowId& show);

// Lists of records: in data all of those keys, in text the few columns that tell them apart.
// Where `subject` names whose they are, text does not repeat that name where it stands alone.

Rows rows_of(const std::vector<ListedParty>& parties, Day today);
Rows rows_of(const std::vector<Interaction>& interactions, const ShowId& show,
             const std::string& subject = {});
Rows rows_of(const std::vector<Item>& items, Day today, const ShowId& show,
             const std::string& subject = {});
Rows rows_of(const std::vector<Occasion>& occasions, Day today, const ShowId& show,
             const std::string& subject = {});
Rows rows_of(const std::vector<Fact>& facts, const ShowId& show, const std::string& subject = {});
/// Text says each link as it is seen from the party `subject`, where one is given.
Rows rows_of(const std::vector<Link>& links, const ShowId& show, std::optional<Id> subject = {});
Rows rows_of(const std::vector<Assessment>& assessments, const ShowId& show,
             const std::string& subject = {});
/// Pairs that could be one, and the command that makes them one.
Rows rows_of(const std::vector<Duplicate>& duplicates);
/// Tags with the number of records that have them.
Rows tag_rows(const std::vector<std::pair<std::string, int>>& tags);

}  // namespace relate::render
