#include "relate/store/duplicates.hpp"

#include <doctest/doctest.h>

#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

using Texts = std::vector<std::string>;

/// `dana-ruiz druiz: same name`.
Texts duplicates(MemoryJournal& journal) {
  Texts texts;
  for (const Duplicate& each : find_duplicates(journal.database, today))
    texts.push_back(each.keep.handle + " " + each.other.handle + ": " + each.reason);
  return texts;
}

}  // namespace

TEST_CASE("a mail address or a phone number in common makes two candidates, once") {
  MemoryJournal journal;
  journal.add({.handle = "dana-ruiz",
               .name = "Dana Ruiz",
               .addresses = {{Address::Kind::email, "dana@acme.example"},
                             {Address::Kind::phone, "+49 30 123456"}}});
  journal.add({.handle = "druiz",
               .name = "Ruiz",
               .addresses = {{Address::Kind::email, "Dana@ACME.example"},
                             {Address::Kind::phone, "(0049) 30 123456"}}});
  journal.add({.handle = "lee-chan",
               .name = "Lee Chan",
               .addresses = {{Address::Kind::phone, "0049-30-123456"}}});
  CHECK(duplicates(journal) == Texts{"dana-ruiz druiz: same mail dana@acme.example",
                                     "dana-ruiz lee-chan: same phone 930123456",
                                     "druiz lee-chan: same phone 930123456"});
}

TEST_CASE("so does a name or an alias, in any case and without marks, among the same kind") {
  MemoryJournal journal;
  journal.add_person("zoe-muller-2", "Zoë Müller");
  journal.add_person("zoe-muller", "zoe muller");
  journal.add({.handle = "chief", .name = "Ann Hill", .aliases = {"Zoe Müller"}});
  journal.add_org("zoe", "Zoë Müller");
  CHECK(duplicates(journal) == Texts{"zoe-muller chief: same name", "zoe-muller-2 chief: same name",
                                     "zoe-muller-2 zoe-muller: same name"});
}

TEST_CASE("near names make candidates within one org alone") {
  MemoryJournal journal;
  const PartyName acme = journal.name(journal.add_org("acme", "Acme"));
  const auto add = [&](const char* handle, const char* name, std::optional<Day> until = {}) {
    journal.add({.handle = handle, .name = name, .memberships = {{.group = acme, .until = until}}});
  };
  add("dana-ruiz", "Dana Ruiz");
  add("dana-riuz", "Dana Riuz");
  add("lee-chan", "Lee Chan", march(18));
  add("lee-cahn", "Lee Cahn");
  journal.add_person("dana-ruis", "Dana Ruis");
  CHECK(duplicates(journal) == Texts{"dana-ruiz dana-riuz: near names in Acme"});
}

}  // namespace relate::store
