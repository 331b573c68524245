#include <doctest/doctest.h>

#include "small_brief.hpp"

namespace relate::render {
namespace {

BriefSubject dana_in_full() {
  BriefSubject result = subject(dana, "CIO");
  Party& party = result.party;
  const PartyName globex{.id = 13, .kind = PartyKind::org, .handle = "globex", .name = "Globex"};
  party.level = "executive";
  party.time_zone = "Europe/Berlin";
  party.aliases = {"Didi"};
  party.tags = {"sponsor", "board"};
  party.addresses = {{Address::Kind::email, "dana@acme.example"},
                     {Address::Kind::phone, "+49 30 555"},
                     {Address::Kind::email, "d@ruiz.example"},
                     {Address::Kind::chat, "@dana"}};
  party.memberships = {
      {.group = globex, .role = "controller", .until = day_of("2024-02-01")},
      {.group = acme, .role = "CIO", .department = "Group IT", .since = day_of("2024-02-01")},
      {.group = rollout, .role = "sponsor", .since = day_of("2026-01-05")}};
  result.last_contact = day_of("2026-03-10");
  return result;
}

BriefSubject acme_in_full() {
  BriefSubject result = subject(acme, "");
  result.party.account = true;
  result.parts = {{.id = 14, .kind = PartyKind::org, .handle = "labs", .name = "Acme Labs"},
                  rollout};
  result.people = 6;
  return result;
}

}  // namespace

TEST_CASE("a brief begins with who somebody is, where, since when, and how to reach them") {
  CHECK(written(brief_about({dana_in_full()})) ==
        "Brief, Wed 18 Mar 2026: Dana Ruiz (Acme)\n"
        "========================================\n"
        "\n"
        "Role          CIO, Group IT, executive\n"
        "Org           Acme, since Thu 1 Feb 2024\n"
        "Project       Rollout, sponsor, since Mon 5 Jan 2026\n"
        "Before        Globex, controller, until Thu 1 Feb 2024\n"
        "Mail          dana@acme.example, d@ruiz.example\n"
        "Phone         +49 30 555\n"
        "Chat          @dana\n"
        "Time zone     Europe/Berlin\n"
        "Also called   Didi\n"
        "Tags          sponsor, board\n"
        "Last contact  Tue 10 Mar 2026, 8 days ago\n"
        "\n"
        "We owe them\n"
        "  Nothing is open.\n"
        "\n"
        "They owe us\n"
        "  Nothing is open.\n"
        "\n"
        "Last contacts\n"
        "  None yet.\n");
}

TEST_CASE("a brief says the health of one in a line, of several in a column") {
  BriefSubject subject = dana_in_full();
  subject.health.now.people = {{dana, {{{.part = HealthPart::recency, .points = 71}}}}};
  CHECK(written(brief_about({subject})).find("Health        71, green\n") != std::string::npos);
  CHECK(under("Who", brief_about({subject, acme_in_full()})) ==
        "  Dana Ruiz  CIO, Acme  executive  8 days ago      71 green\n"
        "  Acme       account               no contact yet\n");
}

TEST_CASE("a brief says of whom is on our side, has ended, or is private") {
  BriefSubject ann_hill = subject(ann, "");
  ann_hill.party.internal = true;
  ann_hill.party.ended = day_of("2026-03-02");
  ann_hill.party.is_private = true;
  CHECK(written(brief_about({ann_hill}))
            .starts_with("Brief, Wed 18 Mar 2026: Ann Hill\n"
                         "================================\n"
                         "\n"
                         "Last contact  never\n"
                         "Our side      yes\n"
                         "Ended         Mon 2 Mar 2026\n"
                         "Private       yes\n"
                         "\n"));
}

TEST_CASE("a brief on an org says what belongs to it, and who was in contact last") {
  Brief brief = brief_about({acme_in_full()});
  brief.people = {{acme, lee, "head of IT", "management", day_of("2026-03-17")},
                  {acme, dana, "CIO", "", day_of("2026-03-10")}};
  CHECK(
      written(brief).starts_with("Brief, Wed 18 Mar 2026: Acme\n"
                                 "============================\n"
                                 "\n"
                                 "Kind          account\n"
                                 "Orgs          Acme Labs\n"
                                 "Projects      Rollout\n"
                                 "People        6\n"
                                 "Last contact  never\n"
                                 "\n"
                                 "People last in contact\n"
                                 "  Lee Chan   head of IT  management  yesterday\n"
                                 "  Dana Ruiz  CIO                     8 days ago\n"
                                 "\n"));
  CHECK(written(brief, Format::json)
            .find("\"people\": [\n"
                  "    {\"group\": \"acme\", \"handle\": \"lee-chan\", \"name\": \"Lee Chan\", "
                  "\"role\": \"head of IT\", \"level\": \"management\", "
                  "\"last_contact\": \"2026-03-17\"},\n"
                  "    {\"group\": \"acme\", \"handle\": \"dana-ruiz\", \"name\": \"Dana Ruiz\", "
                  "\"role\": \"CIO\", \"level\": null, \"last_contact\": \"2026-03-10\"}\n"
                  "  ]") != std::string::npos);
}

TEST_CASE("an org is an account when it has a project, and else an org") {
  const auto kind = [](const BriefSubject& subject) {
    const std::string text = written(brief_about({subject}));
    return text.substr(text.find("Kind"), text.find('\n', text.find("Kind")) - text.find("Kind"));
  };
  BriefSubject org = subject(acme, "");
  CHECK(kind(org) == "Kind          org");
  org.parts = {rollout};
  CHECK(kind(org) == "Kind          account");
  BriefSubject project = subject(rollout, "");
  project.parts = {rollout};
  CHECK(kind(project) == "Kind          project");
}

TEST_CASE("several are a line each: who, what they are, since when nothing was heard") {
  BriefSubject ann_hill = subject(ann, "");
  ann_hill.party.is_private = true;
  CHECK(written(brief_about({dana_in_full(), subject(lee, "head of IT"), ann_hill, acme_in_full()}))
            .starts_with("Brief, Wed 18 Mar 2026: Dana Ruiz, Lee Chan and 2 others\n"
                         "========================================================\n"
                         "\n"
                         "Who\n"
                         "  Dana Ruiz           CIO, Acme         executive  8 days ago\n"
                         "  Lee Chan            head of IT, Acme             no contact yet\n"
                         "  Ann Hill (private)                               no contact yet\n"
                         "  Acme                account                      no contact yet\n"
                         "\n"));
}

TEST_CASE("a title names three, and of more the first two") {
  const auto title = [](std::vector<BriefSubject> subjects) {
    const std::string text = written(brief_about(std::move(subjects)));
    return text.substr(0, text.find('\n'));
  };
  const auto one = subject(dana, "");
  const auto two = subject(lee, "");
  const auto three = subject(ann, "");
  CHECK(title({one}) == "Brief, Wed 18 Mar 2026: Dana Ruiz");
  CHECK(title({one, two}) == "Brief, Wed 18 Mar 2026: Dana Ruiz and Lee Chan");
  CHECK(title({one, two, three}) == "Brief, Wed 18 Mar 2026: Dana Ruiz, Lee Chan and Ann Hill");
  CHECK(title({one, two, three, subject(acme, "")}) ==
        "Brief, Wed 18 Mar 2026: Dana Ruiz, Lee Chan and 2 others");
}

TEST_CASE("data gives parties and memberships with the keys they have everywhere") {
  const std::string json = written(brief_about({dana_in_full()}), Format::json);
  CHECK(
      json.starts_with("{\n"
                       "  \"schema\": \"relate.brief.v1\",\n"
                       "  \"title\": \"Brief, Wed 18 Mar 2026: Dana Ruiz (Acme)\",\n"
                       "  \"day\": \"2026-03-18\",\n"
                       "  \"audience\": \"me\",\n"
                       "  \"parties\": [\n"
                       "    {\"id\": \"kkkkkkkkkkkkkkkl\""));
  CHECK(json.find("\"memberships\": [\n"
                  "    {\"who\": \"dana-ruiz\", \"group\": \"globex\", \"kind\": \"org\", "
                  "\"role\": \"controller\", \"department\": null, \"since\": null, "
                  "\"until\": \"2024-02-01\"},\n") != std::string::npos);
}

}  // namespace relate::render
