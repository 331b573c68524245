#include "cli/membership.hpp"

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

/// `Acme (CIO) .. 2026-03-16; Globex 2026-03-16 ..` of that party.
std::string memberships(const JournalInFolder& journal, const std::string& handle = "dana-ruiz") {
  std::string text;
  for (const Membership& held : stored_party(journal, handle).memberships) {
    text += (text.empty() ? "" : "; ") + held.group.name;
    if (!held.role.empty()) text += " (" + held.role + ")";
    if (held.since) text += " " + to_iso(*held.since);
    text += " ..";
    if (held.until) text += " " + to_iso(*held.until);
  }
  return text;
}

std::string edited(JournalInFolder& journal, std::vector<std::string> options) {
  options.insert(options.begin(), {"edit", "dana-ruiz"});
  return journal.run(options) == 0 ? memberships(journal) : journal.printed();
}

}  // namespace

TEST_CASE("the first membership holds for all earlier days, unless it is said since when") {
  Cast journal;
  CHECK(memberships(journal) == "Acme ..");
  journal.run({"add", "person", "Priya Nair", "--org", "Globex", "--since", "2025-01-01"});
  CHECK(memberships(journal, "priya-nair") == "Globex 2025-01-01 ..");
}

TEST_CASE("joining another org ends the membership in the one before, on that day") {
  Cast journal;
  CHECK(edited(journal, {"--org", "Globex", "--since", "mon"}) ==
        "Acme .. 2026-03-16; Globex 2026-03-16 ..");
}

TEST_CASE("a change that does not say since when begins today") {
  Cast journal;
  CHECK(edited(journal, {"--org", "Globex"}) == "Acme .. 2026-03-18; Globex 2026-03-18 ..");
  journal.set_now("2026-03-20");
  CHECK(edited(journal, {"--org", "Acme"}) ==
        "Acme .. 2026-03-18; Globex 2026-03-18 .. 2026-03-20; Acme 2026-03-20 ..");
}

TEST_CASE("a change may be known before its day") {
  Cast journal;
  CHECK(edited(journal, {"--org", "Globex", "--role", "COO", "--since", "2026-04-01"}) ==
        "Acme .. 2026-04-01; Globex (COO) 2026-04-01 ..");
}

TEST_CASE("a role goes with the org that is joined, and clears with an empty value") {
  Cast journal;
  CHECK(edited(journal, {"--role", "CIO"}) == "Acme (CIO) ..");
  CHECK(edited(journal, {"--org", "Globex", "--role", "COO", "--since", "mon"}) ==
        "Acme (CIO) .. 2026-03-16; Globex (COO) 2026-03-16 ..");
  CHECK(edited(journal, {"--role="}) == "Acme (CIO) .. 2026-03-16; Globex 2026-03-16 ..");
}

TEST_CASE("a role that changes on a day keeps the one before until then") {
  Cast journal;
  edited(journal, {"--role", "CIO"});
  CHECK(edited(journal, {"--role", "COO", "--since", "mon"}) ==
        "Acme (CIO) .. 2026-03-16; Acme (COO) 2026-03-16 ..");
  CHECK(edited(journal, {"--org", "Acme", "--role", "CEO", "--since", "tue"}) ==
        "Acme (CIO) .. 2026-03-16; Acme (COO) 2026-03-16 .. 2026-03-17; Acme (CEO) 2026-03-17 ..");
}

TEST_CASE("--since alone says since when the party belongs where it belongs") {
  Cast journal;
  CHECK(edited(journal, {"--since", "2024-05-01"}) == "Acme 2024-05-01 ..");
  CHECK(edited(journal, {"--org", "Acme", "--since", "2024-06-01"}) == "Acme 2024-06-01 ..");
  CHECK(edited(journal, {"--role", "CIO", "--since", "2024-06-01"}) == "Acme (CIO) 2024-06-01 ..");
}

TEST_CASE("an empty org leaves the one there is") {
  Cast journal;
  CHECK(edited(journal, {"--org=", "--since", "mon"}) == "Acme .. 2026-03-16");
  CHECK(journal.says({"edit", "dana", "--org="}) == "nothing changed\n");
}

TEST_CASE("an org that is not known is made and echoed, by name or handle it is known") {
  Cast journal;
  CHECK(journal.says({"edit", "dana", "--org", "Initech"}) ==
        "initech  org Initech, new\n"
        "dana-ruiz  person Dana Ruiz (Initech), since Wed 18 Mar 2026\n");
  CHECK(journal.says({"edit", "lee", "--org", "INITECH"}) ==
        "lee-chan  person Lee Chan (Initech), since Wed 18 Mar 2026\n");
}

TEST_CASE("where the line is refused the new org is neither made nor echoed") {
  Cast journal;
  const std::string before = journal.base_tables();
  CHECK(journal.says({"edit", "dana", "--org", "Initech", "--outcome", "x"}) ==
        "relate: '--outcome' is not for person 'Dana Ruiz'\nhint: nothing was changed[2]");
  CHECK(journal.base_tables() == before);
}

TEST_CASE("an org is looked up by handle, alias and full name alone") {
  Cast journal;
  journal.run({"edit", "acme", "--alias", "The Mill"});
  CHECK(edited(journal, {"--org", "the mill", "--since", "2024-05-01"}) == "Acme 2024-05-01 ..");
  journal.run({"edit", "lee", "--org", "Acm"});
  CHECK(memberships(journal, "lee-chan") == "Acme .. 2026-03-18; Acm 2026-03-18 ..");
}

TEST_CASE("of two orgs of one name the one that has not ended is meant; else it is ambiguous") {
  Cast journal;
  journal.run({"add", "org", "Globex"});
  journal.run({"add", "org", "Globex"});
  CHECK(journal.run({"edit", "dana", "--org", "Globex", "--since", "mon"}) == 0);
  CHECK(stored_party(journal, "dana-ruiz").memberships.back().group.handle == "globex");
  journal.run({"edit", "globex", "--name", "Initech"});
  journal.run({"edit", "globex-2", "--name", "Initech"});
  CHECK(journal.run({"edit", "dana", "--org", "Initech"}) == 4);
  journal.run({"edit", "globex", "--ended", "mon"});
  CHECK(journal.run({"edit", "dana", "--org", "Initech"}) == 0);
  CHECK(stored_party(journal, "dana-ruiz").memberships.back().group.handle == "globex-2");
}

TEST_CASE("a project is joined besides the org, and never made") {
  Cast journal;
  CHECK(edited(journal, {"--project", "rollout"}) == "Acme ..; Rollout ..");
  CHECK(journal.says({"edit", "dana", "--project", "Migration"}) ==
        "relate: no project 'Migration'\nhint: relate add project 'Migration'[3]");
}

TEST_CASE("who joins a project later belongs to it from then; who left one, from the day back") {
  Cast journal;
  journal.run({"add", "project", "Migration"});
  edited(journal, {"--project", "rollout"});
  CHECK(edited(journal, {"--project", "migration"}) ==
        "Acme ..; Rollout ..; Migration 2026-03-18 ..");
  CHECK(edited(journal, {"--no-project", "rollout", "--since", "mon"}) ==
        "Acme ..; Rollout .. 2026-03-16; Migration 2026-03-18 ..");
  journal.set_now("2026-03-20");
  CHECK(edited(journal, {"--project", "rollout"}) ==
        "Acme ..; Rollout .. 2026-03-16; Migration 2026-03-18 ..; Rollout 2026-03-20 ..");
}

TEST_CASE("an empty project leaves them all; one that is not joined cannot be left") {
  Cast journal;
  edited(journal, {"--project", "rollout"});
  CHECK(edited(journal, {"--project="}) == "Acme ..; Rollout .. 2026-03-18");
  CHECK(journal.says({"edit", "dana", "--no-project", "rollout"}) ==
        "relate: 'Dana Ruiz' is not in project 'Rollout'\nhint: nothing was changed[1]");
}

TEST_CASE("a role that is typed with a project alone is the one there") {
  Cast journal;
  edited(journal, {"--role", "CIO"});
  CHECK(edited(journal, {"--project", "rollout", "--role", "Sponsor"}) ==
        "Acme (CIO) ..; Rollout (Sponsor) ..");
  CHECK(edited(journal, {"--project", "rollout", "--role", "Owner"}) ==
        "Acme (CIO) ..; Rollout (Owner) ..");
  CHECK(edited(journal, {"--role", "COO"}) == "Acme (COO) ..; Rollout (Owner) ..");
}

TEST_CASE("a role needs something it is held in") {
  Cast journal;
  journal.run({"add", "person", "Ann Hill"});
  for (const auto& option : {"--role", "--department", "--since"})
    CHECK(journal.run({"edit", "ann", option, "mon"}) == 2);
  CHECK(journal.printed() ==
        "relate: a role and its days are held in an org or project\n"
        "hint: say which with --org or --project\n");
}

TEST_CASE("a membership does not end before it began") {
  Cast journal;
  edited(journal, {"--org", "Globex", "--since", "mon"});
  CHECK(journal.run({"edit", "dana", "--org", "Initech", "--since", "2026-03-02"}) == 2);
  CHECK(memberships(journal) == "Acme .. 2026-03-16; Globex 2026-03-16 ..");
}

TEST_CASE("an org is part of another, and never of itself") {
  Cast journal;
  journal.run({"edit", "acme", "--org", "Globex"});
  CHECK(memberships(journal, "acme") == "Globex ..");
  CHECK(journal.says({"edit", "acme", "--org", "acme"}) ==
        "relate: 'Acme' cannot belong to itself\nhint: name another org[1]");
}

TEST_CASE("what a party belongs to is taken back with the change") {
  Cast journal;
  edited(journal, {"--org", "Globex", "--role", "COO", "--since", "mon"});
  journal.run({"undo"});
  CHECK(memberships(journal) == "Acme ..");
}

TEST_CASE("orgs and projects do not belong to each other in a circle") {
  Cast journal;
  journal.run({"add", "org", "Globex", "--org", "Acme"});
  journal.run({"add", "org", "Initech", "--org", "Globex"});
  const std::string before = journal.base_tables();
  CHECK(journal.says({"edit", "acme", "--org", "Initech"}) ==
        "relate: 'Acme' cannot belong to Initech, which belongs to Globex, which belongs to Acme\n"
        "hint: relate edit initech --org= ends that[1]");
  CHECK(journal.says({"edit", "acme", "--project", "rollout"}) ==
        "relate: 'Acme' cannot belong to Rollout, which belongs to Acme\n"
        "hint: relate edit rollout --org= ends that[1]");
  CHECK(journal.says({"edit", "acme", "--org", "Acme"}) ==
        "relate: 'Acme' cannot belong to itself\nhint: name another org[1]");
  CHECK(journal.base_tables() == before);
  CHECK(journal.run({"edit", "initech", "--org="}) == 0);
  CHECK(journal.run({"edit", "acme", "--org", "Initech"}) == 0);
}

}  // namespace relate
