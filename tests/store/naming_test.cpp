#include <doctest/doctest.h>

#include "store/memory_journal.hpp"

namespace relate::store {

TEST_CASE("a name has the org of the day, not one that was left or is to come, and no project") {
  MemoryJournal journal;
  const PartyName acme = journal.name(journal.add_org("acme", "Acme"));
  const PartyName globex = journal.name(journal.add_org("globex", "Globex"));
  const PartyName rollout = journal.name(
      journal.add({.kind = PartyKind::project, .handle = "rollout", .name = "Rollout"}));
  const Party dana = journal.add({.handle = "dana-ruiz",
                                  .name = "Dana Ruiz",
                                  .memberships = {{.group = acme, .until = march(18)},
                                                  {.group = rollout, .since = march(17)},
                                                  {.group = globex, .since = march(18)}}});
  const auto org_on = [&](Day day) { return load_party_name(journal.database, dana.id, day).org; };
  CHECK(org_on(march(17)) == "Acme");
  CHECK(org_on(march(18)) == "Globex");
}

TEST_CASE("a name says whether the party has ended, from that day on, and is on our side") {
  MemoryJournal journal;
  const Party dana = journal.add({.handle = "dana-ruiz",
                                  .name = "Dana Ruiz",
                                  .internal = true,
                                  .ended = march(18),
                                  .aliases = {"Boss", "Chef"}});
  CHECK(!load_party_name(journal.database, dana.id, march(17)).ended);
  CHECK(load_party_name(journal.database, dana.id, march(18)).ended);
  CHECK(journal.name(dana).internal);
  CHECK(journal.name(dana).aliases == std::vector<std::string>{"Boss", "Chef"});
}

TEST_CASE("a free handle is the wanted one, else numbered from 2; without one KIND-1") {
  MemoryJournal journal;
  const auto handle = [&](const char* wanted, PartyKind kind = PartyKind::person) {
    return free_handle(journal.database, wanted, kind);
  };
  CHECK(handle("dana-ruiz") == "dana-ruiz");
  CHECK(handle("") == "person-1");
  CHECK(handle("last") == "last-2");
  CHECK(handle("call", PartyKind::org) == "call-2");
  CHECK(handle("", PartyKind::org) == "org-1");
  for (const char* taken : {"dana-ruiz", "dana-ruiz-2", "person-1", "project-1"})
    journal.add_person(taken, taken);
  CHECK(handle("dana-ruiz") == "dana-ruiz-3");
  CHECK(handle("") == "person-2");
  CHECK(handle("", PartyKind::project) == "project-2");
}

}  // namespace relate::store
