// `edit` without options: the record as a text in the editor.

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "cli/edited.hpp"
#include "cli/stored.hpp"

namespace relate {
namespace {

/// What the editor was given; it is left unchanged.
std::string text_of(JournalInFolder& journal, const std::string& record) {
  journal.set_editor("cat \"$1\" >\"" + (journal.folder() / "seen").string() + "\"");
  CHECK(journal.says({"edit", record}) == "nothing changed\n");
  std::ostringstream text;
  text << std::ifstream(journal.folder() / "seen").rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("a party is a line a field, and says which further ones there are") {
  Cast journal;
  journal.run({"edit", "dana", "--role", "CIO", "--tag", "sponsor", "--tag", "vip", "--private",
               "--project", "rollout"});
  CHECK(text_of(journal, "dana") ==
        "name: Dana Ruiz\n"
        "handle: dana-ruiz\n"
        "org: Acme\n"
        "project: Rollout\n"
        "tag: sponsor\n"
        "tag: vip\n"
        "private: yes\n"
        "# further fields: alias, role, department, since, level, email, phone, chat, zone, "
        "every, each, at-most, account, internal, ended\n"
        "# A line taken out clears its field.\n");
}

TEST_CASE("a record with a text has it below its fields") {
  Cast journal;
  journal.run({"log", "dana", "call:", "budget", "--mood", "good", "--in"});
  CHECK(text_of(journal, "last") ==
        "at: 2026-03-18\n"
        "via: call\n"
        "with: dana-ruiz\n"
        "mood: 1\n"
        "in: yes\n"
        "# further fields: for, out, both, project, where, link, cc, tag, private, mentioned\n"
        "# A line taken out clears its field.\n"
        "# What stands below this line is the text.\n"
        "budget\n");
}

TEST_CASE("lines that were changed, added and taken out are what is changed") {
  Cast journal;
  journal.run({"edit", "dana", "--role", "CIO", "--tag", "sponsor", "--tag", "vip"});
  CHECK(edited(journal, "dana",
               "s/^role: CIO/role: COO/; /^tag: vip/d; s/^handle/level: Executive\\n&/") ==
        "dana-ruiz  person Dana Ruiz (COO, Acme), executive +sponsor\n");
  CHECK(edited(journal, "dana", "/^role/d; /^level/d; /^tag/d") ==
        "dana-ruiz  person Dana Ruiz (Acme)\n");
}

TEST_CASE("an org that is changed is joined today, one that is taken out is left") {
  Cast journal;
  CHECK(edited(journal, "dana", "s/^org: .*/org: Globex/") ==
        "globex  org Globex, new\n"
        "dana-ruiz  person Dana Ruiz (Globex), since Wed 18 Mar 2026\n");
  CHECK(edited(journal, "lee", "/^org/d") == "lee-chan  person Lee Chan\n");
}

TEST_CASE("the role shown is the one that is changed") {
  Cast journal;
  journal.run({"edit", "dana", "--role", "CIO"});
  journal.run({"edit", "dana", "--project", "rollout", "--role", "Sponsor"});
  edited(journal, "dana", "s/^role: CIO/role: COO/");
  const Party dana = stored_party(journal, "dana-ruiz");
  CHECK(dana.memberships.at(0).role == "COO");
  CHECK(dana.memberships.at(1).role == "Sponsor");
}

TEST_CASE("a flag is yes or no; anything else is an error") {
  Cast journal;
  journal.run({"edit", "dana", "--private"});
  CHECK(edited(journal, "dana", "s/^private: yes/private: maybe/") ==
        "relate: 'private' cannot be 'maybe'\nhint: nothing was changed; write yes or no\nwhat was "
        "written is kept in a file[2]");
  CHECK(edited(journal, "dana", "s/^private: yes/private: no/") ==
        "dana-ruiz  person Dana Ruiz (Acme)\n");
  CHECK(edited(journal, "dana", "s/^handle/private: YES\\n&/") ==
        "dana-ruiz  person Dana Ruiz (Acme), private\n");
}

TEST_CASE("a direction is changed by its line") {
  Cast journal;
  journal.run({"log", "dana", "mail:", "x", "--in"});
  CHECK(edited(journal, "last", "s/^in: yes/out: yes/") ==
        "id  Wed 18 Mar 2026  email with Dana Ruiz (Acme), out\n");
  CHECK(edited(journal, "last", "/^out/d") == "id  Wed 18 Mar 2026  email with Dana Ruiz (Acme)\n");
}

TEST_CASE("a line that is no field is an error, and nothing is changed") {
  Cast journal;
  journal.run({"log", "dana", "call:", "budget"});
  const std::string before = journal.base_tables();
  CHECK(edited(journal, "last", "s/^via: call/viaa: call/") ==
        "relate: no field 'viaa: call'\n"
        "hint: nothing was changed; each line is a field, 'name: value'\nwhat was written is kept "
        "in a file[2]");
  CHECK(edited(journal, "dana", "s/^handle/colour: red\\n&/") ==
        "relate: no field 'colour: red'\n"
        "hint: nothing was changed; each line is a field, 'name: value'\nwhat was written is kept "
        "in a file[2]");
  CHECK(journal.base_tables() == before);
}

TEST_CASE("lines of the text may look like fields and remarks") {
  Cast journal;
  const std::string text = "# minutes\nat: the office\nvia: the lift\n\n#2 is open";
  journal.set_input(text);
  journal.run({"log", "dana", "x"});
  journal.run({"edit", "last", "--text", text});
  CHECK(edited(journal, "last", "s/^via: contact/via: call/") ==
        "id  Wed 18 Mar 2026  call with Dana Ruiz (Acme)\n");
  CHECK(last_interaction(journal).text == text);
  edited(journal, "last", "s/^via: the lift/via: the stairs/");
  CHECK(last_interaction(journal).text ==
        "# minutes\nat: the office\nvia: the stairs\n\n#2 is open");
  CHECK(last_interaction(journal).channel == Channel::call);
}

TEST_CASE("a text is changed and taken out") {
  Cast journal;
  journal.run({"log", "dana", "budget"});
  edited(journal, "last", "s/^budget/the plan\\n\\nand more/");
  CHECK(last_interaction(journal).text == "the plan\n\nand more");
  edited(journal, "last", "/^the plan/,$d");
  CHECK(last_interaction(journal).text == "");
}

TEST_CASE("a day at the end of an item's text, and a day that is changed, move it") {
  Cast journal;
  journal.run({"add", "promise", "dana", "send it by fri"});
  CHECK(edited(journal, "last", "s/^by: .*/by: 2026-03-25/") ==
        "id  promise to Dana Ruiz: send it, by Wed 25 Mar 2026\n");
  CHECK(edited(journal, "last", "s/^send it/send it all by 2026-03-27/") ==
        "id  promise to Dana Ruiz: send it all, by Fri 27 Mar 2026\n");
  CHECK(last_item(journal).moves.size() == 2);
}

TEST_CASE("whom an item or occasion concerns is changed by lines") {
  Cast journal;
  journal.run({"add", "promise", "dana", "send it"});
  edited(journal, "last", "s/^who: dana-ruiz/&\\nwho: lee/");
  CHECK(summary(last_item(journal)) == "promise dana-ruiz,lee-chan: send it");
  edited(journal, "last", "/^who: dana/d");
  CHECK(summary(last_item(journal)) == "promise lee-chan: send it");
  journal.run({"add", "occasion", "dana", "birthday", "20", "mar"});
  CHECK(edited(journal, "last", "s/^who: .*/who: lee/; s/^lead: 7/lead: 14/") ==
        "id  birthday of Lee Chan (Acme), 20 Mar, yearly, lead 14d\n");
  journal.run({"add", "fact", "dana", "prefers", "mornings"});
  CHECK(edited(journal, "last", "s/mornings/evenings/") == "id  Dana Ruiz prefers: evenings\n");
}

TEST_CASE("an editor that fails changes nothing") {
  Cast journal;
  const std::string before = journal.base_tables();
  const std::string said = edited(journal, "dana", "s/Dana/Ann/", "trap 'exit 1' EXIT; ");
  CHECK(said.find("failed; nothing was stored") != std::string::npos);
  CHECK(journal.base_tables() == before);
}

}  // namespace relate
