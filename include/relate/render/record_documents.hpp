#pragma once

#include <cstdint>
#include <vector>

#include "relate/core/health.hpp"
#include "relate/render/records.hpp"

namespace relate::render {

/// The latest of many.
template <class Record>
struct Latest {
  std::vector<Record> records;  ///< the latest first
  std::int64_t count = 0;       ///< of all there are
};

/// A party with what the journal holds about it.
struct PartyRecord {
  ListedParty listed;
  std::vector<Party> members;  ///< of an org or project, today
  std::vector<Fact> facts;
  std::vector<Occasion> occasions;
  std::vector<Link> links;
  std::vector<Position> positions;      ///< where it stands, and where it did before
  std::vector<Assessment> assessments;  ///< the latest first
  std::vector<Item> open_items;
  Latest<Item> closed_items;
  Latest<Interaction> contacts;
  Latest<Interaction> mentions;  ///< names it without being a contact with it
  PartyHealth health;
};

struct InteractionRecord {
  Interaction interaction;
  std::vector<Item> items;  ///< out of it
};

struct ItemRecord {
  Item item;
  std::vector<Interaction> interactions;  ///< the one it came from
  std::vector<Item> series;               ///< the others of its series
  std::vector<Item> origins;              ///< items it came from
  std::vector<Item> results;              ///< items it led to
};

struct OccasionRecord {
  Occasion occasion;
  std::vector<ClosedOccurrence> done;  ///< the latest first
};

// One record in full.

Document document_of(const PartyRecord& record, Day today, const ShowId& show);
Document document_of(const InteractionRecord& record, Day today, const ShowId& show);
Document document_of(const ItemRecord& record, Day today, const ShowId& show);
Document document_of(const OccasionRecord& record, Day today, const ShowId& show);
Document document_of(const Fact& fact, const ShowId& show);
Document document_of(const Link& link, const ShowId& show);
Document document_of(const Assessment& assessment, const ShowId& show);

}  // namespace relate::render
