// `edit` in the editor, while other programs change the journal.

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "cli/edited.hpp"
#include "cli/stored.hpp"

namespace relate {
namespace {

using namespace std::chrono_literals;

/// What `edit` says where another program runs `sql` while the editor is open.
std::string edited_while(JournalInFolder& journal, const std::string& record,
                         const std::string& sed_script, const std::string& sql) {
  const std::string open = journal.folder() / "open";
  const std::string go_on = journal.folder() / "go-on";
  bool has_written = false;
  std::thread another([&] {
    while (!std::filesystem::exists(open)) std::this_thread::sleep_for(10ms);
    try {
      store::Database database(journal.path(), store::Database::Access::write);
      store::Transaction transaction(database);
      database.script(sql.c_str());
      transaction.commit();
      has_written = true;
    } catch (const Error&) {
    }
    std::ofstream(go_on) << "go on";
  });
  std::string said =
      edited(journal, record, sed_script,
             "touch '" + open + "'; while [ ! -e '" + go_on + "' ]; do sleep 0.01; done; ");
  another.join();
  CHECK(has_written);
  return said;
}

}  // namespace

TEST_CASE("nobody waits for an editor: others write while it is open") {
  Cast journal;
  CHECK(edited_while(journal, "dana", "s/^name: .*/name: Dana Brown/",
                     "UPDATE party SET level = 'executive' WHERE handle = 'dana-ruiz'") ==
        "dana-ruiz  person Dana Brown (Acme), executive\n");
  CHECK(stored_party(journal, "dana-ruiz").name == "Dana Brown");
  CHECK(stored_party(journal, "dana-ruiz").level == "executive");
}

TEST_CASE("what others changed while the editor was open is not overwritten") {
  struct Clash {
    std::vector<std::string> line;
    const char* script;
    std::string sql;
  };
  const Clash clashes[] = {
      {{"log", "dana", "call:", "budget"},
       "s/^budget/the plan/",
       "UPDATE interaction SET text = 'theirs'"},
      {{"log", "dana", "budget"},
       "s/^# further/mood: good\\n&/",
       "UPDATE interaction SET mood = -1"},
      {{"add", "promise", "dana", "send it"},
       "s/^send it/call her/",
       "UPDATE item SET text = 'theirs'"},
      {{"add", "fact", "dana", "prefers", "mornings"},
       "s/mornings/evenings/",
       "UPDATE fact SET value = 'theirs'"},
      {{"add", "occasion", "dana", "birthday", "20", "mar"},
       "s/^lead: 7/lead: 14/",
       "UPDATE occasion SET lead = 21"},
      {{"add", "person", "Ann Hill", "--level", "executive"},
       "/^level/d",
       "UPDATE party SET level = 'management' WHERE handle = 'ann-hill'"},
  };
  for (const auto& [line, script, sql] : clashes) {
    CAPTURE(sql);
    Cast journal;
    REQUIRE(journal.run(line) == 0);
    const std::string record = line[1] == "person" ? "ann" : "last";
    CHECK(edited_while(journal, record, script, sql) ==
          "relate: '" + record +
              "' was changed while the editor was open\n"
              "hint: run the command again: the editor then has it as it is now\n"
              "what was written is kept in a file[1]");
  }
}

TEST_CASE("a record that was removed while the editor was open stays removed") {
  Cast journal;
  journal.run({"add", "fact", "dana", "likes", "tea"});
  journal.run({"add", "fact", "dana", "prefers", "mornings"});
  CHECK(edited_while(journal, "last", "s/mornings/evenings/",
                     "DELETE FROM fact WHERE value = 'mornings'") ==
        "relate: 'last' was removed while the editor was open\n"
        "hint: relate history\n"
        "what was written is kept in a file[3]");
  CHECK(stored_facts(journal).size() == 1);
}

TEST_CASE("what was opened in the editor is what is changed, whatever the words mean by then") {
  Cast journal;
  journal.run({"add", "person", "Ann Hill"});
  edited_while(journal, "dana", "s/^handle/role: CIO\\n&/",
               "UPDATE party SET handle = 'dana' WHERE handle = 'ann-hill'");
  CHECK(stored_party(journal, "dana-ruiz").memberships.at(0).role == "CIO");
}

}  // namespace relate
