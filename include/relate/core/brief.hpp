#pragma once

#include <optional>
#include <vector>

#include "relate/core/assessment.hpp"
#include "relate/core/coming.hpp"
#include "relate/core/health.hpp"
#include "relate/core/interaction.hpp"
#include "relate/core/item.hpp"
#include "relate/core/link.hpp"
#include "relate/core/shared.hpp"

namespace relate {

/// One whom a brief is about.
struct BriefSubject {
  PartyName name;
  Party party;
  std::optional<Day> last_contact = {};
  std::vector<PartyName> parts = {};  ///< of an org or project: member orgs and projects, today
  int people = 0;                     ///< of an org or project: theirs, today
  PartyHealth health = {};
};

/// Somebody of an org or project, as the brief about it names them.
struct PersonOfGroup {
  PartyName group;
  PartyName person;
  std::string role;  ///< in their org, today
  std::string level;
  Day last_contact{};
};

/// What one wants to know before a meeting.
struct Brief {
  Day today{};
  std::vector<BriefSubject> subjects = {};   ///< in the order they were named; at least one
  std::vector<PersonOfGroup> people = {};    ///< of orgs and projects, those last in contact
  std::optional<Shared> shared = {};         ///< where it is about several people
  std::vector<Item> items = {};              ///< that are not finished
  std::vector<Item> lessons = {};            ///< that apply
  std::vector<Interaction> unanswered = {};  ///< messages of theirs that wait for an answer
  std::vector<Interaction> contacts = {};    ///< the latest first
  std::vector<Interaction> mentions = {};    ///< mentions, copies and notes, the latest first
  std::vector<Fact> facts = {};
  std::vector<Coming> occasions = {};
  std::vector<Position> positions = {};
  std::vector<Link> links = {};  ///< that hold today

  bool is_about(const PartyName& party) const;
  /// Those of `parties` whom the brief is about.
  std::vector<PartyName> subjects_among(const std::vector<PartyName>& parties) const;
};

/// How many of the latest contacts a brief shows, and how many mentions.
inline constexpr int brief_contacts = 3;
/// How many people of an org or project it names.
inline constexpr int brief_people = 5;

/// Whether a brief shows the item among what is open: a promise, ask, need, feedback or
/// roadblock that is not closed, or of which somebody who has not ended is still to be told.
bool is_unfinished(const Item& item);

/// The latest first. Each once.
void sort_interactions(std::vector<Interaction>& interactions);

/// Out of the latest contacts of each of those a brief is about: the latest `brief_contacts`
/// of all, and the latest of each.
std::vector<Interaction> contacts_of_brief(
    const std::vector<std::vector<Interaction>>& latest_of_each);

}  // namespace relate
