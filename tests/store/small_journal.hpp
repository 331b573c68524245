#pragma once

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "relate/core/error.hpp"
#include "relate/core/handle.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"
#include "relate/store/schema.hpp"

namespace relate::store {

inline Day day_of(const char* iso) { return *day_from_iso(iso); }

/// A journal in memory that is filled a record at a time, each by an operation of its own.
class SmallJournal {
 public:
  SmallJournal() { migrate(database); }

  Id add(PartyKind kind, const std::string& name, std::vector<Membership> memberships = {}) {
    Party party{.kind = kind, .name = name, .added = today};
    party.handle = free_handle(database, derive_handle(name), kind);
    party.memberships = std::move(memberships);
    return store(party);
  }
  Id person(const std::string& name, std::vector<Membership> memberships = {}) {
    return add(PartyKind::person, name, std::move(memberships));
  }
  Id org(const std::string& name, std::vector<Membership> memberships = {}) {
    return add(PartyKind::org, name, std::move(memberships));
  }
  Id project(const std::string& name, std::vector<Membership> memberships = {}) {
    return add(PartyKind::project, name, std::move(memberships));
  }

  Membership in(Id group, std::optional<Day> since = {}, std::optional<Day> until = {}) {
    return {.group = name(group), .since = since, .until = until};
  }
  PartyName name(Id id) { return load_party_name(database, id, today); }
  Party party(Id id) { return load_party(database, id, today); }

  Id store(Party& party) {
    Operation operation(database, stamp, random);
    save_party(operation, party);
    operation.commit("test");
    return party.id;
  }
  Id store(Interaction& interaction) {
    Operation operation(database, stamp, random);
    save_interaction(operation, interaction);
    operation.commit("test");
    return interaction.id;
  }
  Id store(Item& item) {
    Operation operation(database, stamp, random);
    save_item(operation, item);
    operation.commit("test");
    return item.id;
  }
  Id store(Occasion& occasion) {
    Operation operation(database, stamp, random);
    save_occasion(operation, occasion);
    operation.commit("test");
    return occasion.id;
  }
  Id store(Fact& fact) {
    Operation operation(database, stamp, random);
    save_fact(operation, fact);
    operation.commit("test");
    return fact.id;
  }

  /// A call with that party.
  Id log(Id who, const char* day, const std::string& text = {}, Role role = Role::with) {
    Interaction interaction;
    interaction.day = day_of(day);
    interaction.channel = Channel::call;
    interaction.text = text;
    interaction.participants = {{name(who), role}};
    return store(interaction);
  }
  Id promise(Id who, const char* opened, const std::string& text) {
    Item item{.text = text, .parties = {{name(who), {}}}, .opened = day_of(opened)};
    return store(item);
  }

  const Day today = day_of("2026-03-18");
  const Stamp stamp{"2026-03-18T09:00:00Z", today, 1};
  std::mt19937_64 random{1};
  Database database{":memory:", Database::Access::write};
};

}  // namespace relate::store
