#include "cli/target.hpp"

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

/// Records with ids that were made up: their first letters, and `k` for the rest.
void add_promises(JournalInFolder& journal, std::initializer_list<const char*> ids) {
  store::Database database(journal.path(), store::Database::Access::write);
  const Id dana = stored_party(journal, "dana-ruiz").id;
  for (const char* letters : ids) {
    const Id id = id_range(letters)->first;
    database.run(
        "INSERT INTO item (id, kind, text, opened, recorded, sequence) "
        "VALUES (?1, 'promise', ?2, '2026-03-18', '2026-03-18T08:00:00Z', 1)",
        id, letters);
    database.run("INSERT INTO item_party (item_id, party_id, position) VALUES (?1, ?2, 1)", id,
                 dana);
  }
}

std::string text_of(JournalInFolder& journal, const std::string& id) {
  return journal.says({"edit", id, "--outcome", id});
}

}  // namespace

TEST_CASE("a record is named by any beginning of its id that no other has") {
  Cast journal;
  add_promises(journal, {"mrqkk", "mrqkp", "mrpp"});
  CHECK(text_of(journal, "mrqkp") == "id  promise to Dana Ruiz: mrqkp (mrqkp)\n");
  CHECK(text_of(journal, "mrp") == "id  promise to Dana Ruiz: mrpp (mrp)\n");
  CHECK(text_of(journal, "MRQKK") == "id  promise to Dana Ruiz: mrqkk (MRQKK)\n");
  CHECK(text_of(journal, "id:mrp") == "id  promise to Dana Ruiz: mrpp (id:mrp)\n");
  CHECK(text_of(journal, "mrqkpkkkkkkkkkkk") ==
        "id  promise to Dana Ruiz: mrqkp (mrqkpkkkkkkkkkkk)\n");
}

TEST_CASE("a beginning that several ids have is ambiguous; they are listed") {
  Cast journal;
  add_promises(journal, {"mrqkk", "mrqkp", "mrpp"});
  CHECK(journal.says({"edit", "mrq", "--outcome", "x"}) ==
        "relate: several ids begin with 'mrq'\n"
        "  mrqkk  promise to Dana Ruiz: mrqkk\n"
        "  mrqkp  promise to Dana Ruiz: mrqkp\n"
        "hint: type more letters[4]");
  CHECK(journal.run({"done", "mrq"}) == 4);
}

TEST_CASE("an id that no record has is not found, whatever it looks like") {
  Cast journal;
  CHECK(journal.says({"done", "zzzz"}) ==
        "relate: no record 'zzzz'\n"
        "hint: relate list shows the ids; relate find WORDS looks for a text[3]");
  CHECK(journal.run({"done", "id:"}) == 3);
  CHECK(journal.run({"done", "mrqkkkkkkkkkkkkkkkkk"}) == 3);
  CHECK(journal.run({"edit", "id:dana", "--tag", "x"}) == 3);
  CHECK(journal.run({"edit", "nobody", "--tag", "x"}) == 3);
}

TEST_CASE("nobody is to be called by what looks like an id") {
  Cast journal;
  CHECK(journal.says({"edit", "tkwn", "mar", "--outcome", "x"}) ==
        "relate: no record 'tkwn mar'\n"
        "hint: relate list shows the ids; relate find WORDS looks for a text[3]");
  CHECK(journal.run({"show", "zzzz"}) == 3);
  CHECK(journal.printed().find("add person") == std::string::npos);
  CHECK(journal.says({"show", "olga"}) ==
        "relate: no party named 'olga'\nhint: relate add person olga[3]");
}

TEST_CASE("where both may stand the party is tried first; id: forces the id") {
  Cast journal;
  journal.run({"add", "person", "Kurt Moor"});
  add_promises(journal, {"kurtz"});
  CHECK(journal.says({"edit", "kurt", "--tag", "x"}) == "kurt-moor  person Kurt Moor +x\n");
  CHECK(text_of(journal, "id:kurt") == "id  promise to Dana Ruiz: kurtz (id:kurt)\n");
  CHECK(text_of(journal, "kurtz") == "id  promise to Dana Ruiz: kurtz (kurtz)\n");
}

TEST_CASE("'last' is the record that was captured last, and follows undo and redo") {
  Cast journal;
  journal.run({"log", "dana", "first"});
  journal.run({"log", "dana", "second"});
  const auto last = [&] {
    journal.run({"-q", "edit", "last", "--mood", "good"});
    const std::string id = journal.printed();
    journal.run({"undo"});
    for (const Interaction& entry : stored_interactions(journal))
      if (to_letters(entry.id) + "\n" == id) return entry.text;
    return id;
  };
  CHECK(last() == "second");
  journal.run({"undo"});
  CHECK(last() == "first");
  journal.run({"add", "person", "Ann Hill"});
  CHECK(journal.says({"edit", "last", "--tag", "x"}) == "ann-hill  person Ann Hill +x\n");
}

TEST_CASE("in an empty journal nothing was captured last") {
  JournalInFolder journal;
  CHECK(journal.says({"edit", "last", "--tag", "x"}) ==
        "relate: nothing was captured on this machine yet\nhint: relate log[3]");
}

TEST_CASE("a party is named by all the words there are, and by its id") {
  Cast journal;
  journal.run({"add", "person", "Dana Brown"});
  CHECK(journal.says({"edit", "dana", "brown", "--tag", "x"}) ==
        "dana-brown  person Dana Brown +x\n");
  CHECK(journal.run({"edit", "dana", "--tag", "x"}) == 4);
  const std::string id = to_letters(stored_party(journal, "dana-brown").id);
  CHECK(journal.says({"edit", id, "--level", "executive"}) ==
        "dana-brown  person Dana Brown, executive +x\n");
}

}  // namespace relate
