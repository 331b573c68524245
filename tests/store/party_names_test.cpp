#include "relate/store/party_names.hpp"

#include <doctest/doctest.h>

#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

std::string handles(const std::vector<PartyName>& parties) {
  std::string text;
  for (const PartyName& party : parties) text += (text.empty() ? "" : " ") + party.handle;
  return text;
}

bool save(MemoryJournal& journal, Party& party) {
  return journal.change("edit", [&](Operation& operation) { save_party(operation, party); });
}

}  // namespace

TEST_CASE("parties are found by each of what they are called, folded") {
  MemoryJournal journal;
  journal.add({.handle = "zoe-muller",
               .name = "Zoë Müller",
               .aliases = {"Chefin"},
               .addresses = {{Address::Kind::email, "Zoe@Acme.Example"},
                             {Address::Kind::phone, "+49 (30) 123-4567"},
                             {Address::Kind::chat, "@zoe"}},
               .tags = {"Sponsor"}});
  journal.add_person("lee-chan", "Lee Chan");
  const PartyNames names(journal.database, today);
  CHECK(handles(names.by_handle("zoe-muller")) == "zoe-muller");
  CHECK(handles(names.by_alias("chefin")) == "zoe-muller");
  CHECK(handles(names.by_email("zoe@acme.example")) == "zoe-muller");
  CHECK(handles(names.by_phone("301234567")) == "zoe-muller");
  CHECK(handles(names.by_full_name("zoe muller")) == "zoe-muller");
  CHECK(handles(names.by_word_beginning("mul")) == "zoe-muller");
  CHECK(handles(names.by_word("muller")) == "zoe-muller");
  CHECK(handles(names.by_tag("sponsor")) == "zoe-muller");
  CHECK(handles(names.everyone()) == "lee-chan zoe-muller");
}

TEST_CASE("a key is found whole: not its beginning, save of words of a name") {
  MemoryJournal journal;
  journal.add({.handle = "zoe-muller", .name = "Zoë Müller", .aliases = {"Chefin"}});
  const PartyNames names(journal.database, today);
  CHECK(names.by_handle("zoe").empty());
  CHECK(names.by_alias("chef").empty());
  CHECK(names.by_full_name("zoe").empty());
  CHECK(names.by_word("mul").empty());
  CHECK(names.by_word_beginning("ller").empty());
  CHECK(handles(names.by_word_beginning("z")) == "zoe-muller");
}

TEST_CASE("several that are called the same come by handle, ended ones marked") {
  MemoryJournal journal;
  journal.add({.handle = "dana-ruiz-2", .name = "Dana Ruiz", .ended = march(18)});
  journal.add_person("dana-ruiz", "Dana Ruiz");
  const PartyNames names(journal.database, today);
  const std::vector<PartyName> found = names.by_full_name("dana ruiz");
  CHECK(handles(found) == "dana-ruiz dana-ruiz-2");
  CHECK(!found.at(0).ended);
  CHECK(found.at(1).ended);
}

TEST_CASE("a tag answers with everyone who has it and has not ended") {
  MemoryJournal journal;
  journal.add({.handle = "dana-ruiz", .name = "Dana Ruiz", .tags = {"sponsor"}});
  journal.add({.handle = "lee-chan", .name = "Lee Chan", .ended = march(18), .tags = {"sponsor"}});
  journal.add({.kind = PartyKind::org, .handle = "acme", .name = "Acme", .tags = {"sponsor"}});
  CHECK(handles(PartyNames(journal.database, today).by_tag("sponsor")) == "acme dana-ruiz");
  CHECK(handles(PartyNames(journal.database, march(17)).by_tag("sponsor")) ==
        "acme dana-ruiz lee-chan");
}

TEST_CASE("one of two aliases that fold to the same can go, and the other still answers") {
  MemoryJournal journal;
  Party zoe = journal.add({.handle = "zoe", .name = "Zoë Müller", .aliases = {"Chéf", "chef"}});
  const PartyNames names(journal.database, today);
  zoe.aliases = {"chef"};
  save(journal, zoe);
  CHECK(handles(names.by_alias("chef")) == "zoe");
  zoe.aliases = {};
  save(journal, zoe);
  CHECK(names.by_alias("chef").empty());
  journal.undo();
  CHECK(handles(names.by_alias("chef")) == "zoe");
  journal.undo();
  CHECK(journal.column("SELECT text FROM alias ORDER BY text") == "Chéf chef");
  journal.undo();
  CHECK(names.by_alias("chef").empty());
}

TEST_CASE("an address that is written otherwise is found all the while, and after undo") {
  MemoryJournal journal;
  Party dana = journal.add({.handle = "dana",
                            .name = "Dana Ruiz",
                            .addresses = {{Address::Kind::phone, "+49 30 1234567"},
                                          {Address::Kind::email, "Dana@Acme.example"}}});
  const PartyNames names(journal.database, today);
  dana.addresses = {{Address::Kind::phone, "(030) 123-4567"},
                    {Address::Kind::email, "dana@acme.example"}};
  save(journal, dana);
  CHECK(handles(names.by_phone("301234567")) == "dana");
  CHECK(handles(names.by_email("dana@acme.example")) == "dana");
  journal.undo();
  CHECK(handles(names.by_phone("301234567")) == "dana");
  CHECK(handles(names.by_email("dana@acme.example")) == "dana");
  CHECK(journal.value("SELECT text FROM address WHERE kind = 'phone'") == "+49 30 1234567");
  journal.redo();
  CHECK(handles(names.by_phone("301234567")) == "dana");
  CHECK(journal.value("SELECT count(*) FROM name_key WHERE how IN ('phone', 'email')") == "2");
}

TEST_CASE("a renamed party is found by its new name alone, and after undo by the old one alone") {
  MemoryJournal journal;
  Party dana = journal.add_person("dana", "Dana Ruiz");
  const PartyNames names(journal.database, today);
  dana.name = "Dana Brown";
  dana.handle = "dana-brown";
  save(journal, dana);
  CHECK(handles(names.by_full_name("dana brown")) == "dana-brown");
  CHECK(handles(names.by_word_beginning("dana")) == "dana-brown");
  CHECK(names.by_full_name("dana ruiz").empty());
  CHECK(names.by_word_beginning("ruiz").empty());
  CHECK(names.by_handle("dana").empty());
  journal.undo();
  CHECK(handles(names.by_full_name("dana ruiz")) == "dana");
  CHECK(handles(names.by_word_beginning("ruiz")) == "dana");
  CHECK(names.by_full_name("dana brown").empty());
  CHECK(names.by_handle("dana-brown").empty());
}

TEST_CASE("of a removed party no key stays, and after undo all are there again") {
  MemoryJournal journal;
  const Party dana = journal.add({.handle = "dana-ruiz",
                                  .name = "Dana Ruiz",
                                  .aliases = {"Chef"},
                                  .addresses = {{Address::Kind::email, "dana@acme.example"}},
                                  .tags = {"sponsor"}});
  const std::string before = journal.column("SELECT how || '=' || key FROM name_key");
  CHECK(before ==
        "alias=chef email=dana@acme.example handle=dana-ruiz name=dana ruiz tag=sponsor word=dana "
        "word=ruiz");
  journal.change("rm", [&](Operation& operation) { remove_party(operation, dana.id); });
  CHECK(journal.value("SELECT count(*) FROM name_key") == "0");
  journal.undo();
  CHECK(journal.column("SELECT how || '=' || key FROM name_key") == before);
}

}  // namespace relate::store
