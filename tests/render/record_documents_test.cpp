#include "relate/render/record_documents.hpp"

#include <sstream>

#include <doctest/doctest.h>

using namespace relate;
using namespace relate::render;

namespace {

Day day_of(const char* iso) { return *day_from_iso(iso); }
const Day today = day_of("2026-03-18");

ShownId shown_id(Id id) { return {id, 4}; }

const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz", .org = "Acme"};
const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan"};
const PartyName acme{.id = 3, .kind = PartyKind::org, .handle = "acme", .name = "Acme"};

std::string text_of(const Document& document) {
  std::ostringstream out;
  write(out, Format::text, document, {.width = 80});
  return out.str();
}

/// The keys of the document's members, in their order.
std::string members_of(const Document& document) {
  std::string keys = document.schema;
  for (const Section& section : document.sections)
    if (is_data(section.place)) keys += " " + section.key;
  return keys;
}

Party person() {
  Party party{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz", .added = day_of("2026-03-01")};
  party.memberships = {{.group = acme, .role = "CIO"}};
  return party;
}

Interaction call(Id id, const char* day) {
  return {.id = id,
          .day = day_of(day),
          .channel = Channel::call,
          .text = "budget",
          .participants = {{dana, Role::with}}};
}

}  // namespace

TEST_CASE("a document's members are these, whatever there is to say") {
  CHECK(members_of(document_of(PartyRecord{}, today, shown_id)) ==
        "relate.party.v1 party memberships members facts occasions links assessments "
        "open_items closed_items contacts mentions counts");
  CHECK(members_of(document_of(InteractionRecord{}, today, shown_id)) ==
        "relate.interaction.v1 interaction items");
  CHECK(members_of(document_of(ItemRecord{}, today, shown_id)) ==
        "relate.item.v1 item parties moves wordings came_from series origins results");
  CHECK(members_of(document_of(OccasionRecord{}, today, shown_id)) ==
        "relate.occasion.v1 occasion done");
  CHECK(members_of(document_of(Fact{}, shown_id)) == "relate.fact.v1 fact");
  CHECK(members_of(document_of(Link{}, shown_id)) == "relate.link.v1 link");
  CHECK(members_of(document_of(Assessment{}, shown_id)) == "relate.assessment.v1 assessment");
}

TEST_CASE("a party is shown with what there is to say of it, and no more") {
  PartyRecord record;
  record.listed = {person(), day_of("2026-03-17")};
  CHECK(text_of(document_of(record, today, shown_id)) ==
        "Dana Ruiz (Acme)\n"
        "================\n\n"
        "Id            kkkk\n"
        "Kind          person\n"
        "Handle        dana-ruiz\n"
        "Org           Acme\n"
        "Role          CIO\n"
        "Last contact  Tue 17 Mar 2026, yesterday\n"
        "Added         Sun 1 Mar 2026\n");
}

TEST_CASE("the latest of many say how many there are, and a name is not repeated") {
  PartyRecord record;
  record.listed = {person(), {}};
  record.facts = {{.id = 9, .who = dana, .key = "prefers", .value = "mornings"}};
  record.contacts = {{call(5, "2026-03-10")}, 214};
  record.contacts.records[0].participants.push_back({lee, Role::with});
  record.mentions = {{call(6, "2026-03-11")}, 1};
  const std::string text = text_of(document_of(record, today, shown_id));
  CHECK(text.substr(text.find("Facts")) ==
        "Facts\n"
        "  key      value     id\n"
        "  prefers  mornings  kkkk\n\n"
        "Contacts, the latest 1 of 214\n"
        "  day              what  with                 id\n"
        "  Tue 10 Mar 2026  call  Dana Ruiz, Lee Chan  kkkk\n"
        "    budget\n\n"
        "Also named in\n"
        "  day              what  with       id\n"
        "  Wed 11 Mar 2026  call  Dana Ruiz  kkkk\n"
        "    budget\n");
}

TEST_CASE("of a member who has ended that is said") {
  PartyRecord record;
  record.listed = {{.id = 3, .kind = PartyKind::org, .handle = "acme", .name = "Acme"}, {}};
  Party left = person();
  left.ended = day_of("2026-03-09");
  record.members = {left};
  const std::string text = text_of(document_of(record, today, shown_id));
  CHECK(text.find("dana-ruiz  Dana Ruiz  CIO  ended Mon 9 Mar 2026\n") != std::string::npos);
}

TEST_CASE("memberships are told apart where there were several, or days are known") {
  PartyRecord record;
  record.listed = {person(), {}};
  Party& party = record.listed.party;
  party.memberships[0].until = day_of("2026-03-01");
  party.memberships.push_back(
      {.group = {.id = 4, .kind = PartyKind::org, .handle = "globex", .name = "Globex"},
       .role = "CEO",
       .since = day_of("2026-03-01")});
  const std::string text = text_of(document_of(record, today, shown_id));
  CHECK(text.substr(text.find("Belongs")) ==
        "Belongs to\n"
        "  Acme    CIO  until Sun 1 Mar 2026\n"
        "  Globex  CEO  since Sun 1 Mar 2026\n");
}

TEST_CASE("the members of an org have the role they have there") {
  PartyRecord record;
  record.listed.party = {.id = 3,
                         .kind = PartyKind::org,
                         .handle = "acme",
                         .name = "Acme",
                         .account = true,
                         .added = today};
  Party member = person();
  member.level = "executive";
  member.memberships.push_back({.group = lee, .role = "something else"});
  record.members = {member};
  CHECK(text_of(document_of(record, today, shown_id)) ==
        "Acme\n"
        "====\n\n"
        "Id      kkkk\n"
        "Kind    org, account\n"
        "Handle  acme\n"
        "Added   Wed 18 Mar 2026\n\n"
        "Members\n"
        "  dana-ruiz  Dana Ruiz  CIO  executive\n");
}

TEST_CASE("an interaction is shown with its whole text and what came out of it") {
  Interaction interaction = call(5, "2026-03-10");
  interaction.time = ClockTime{570, 60};
  interaction.minutes = 90;
  interaction.text = "budget\n\nand training";
  interaction.participants.push_back({lee, Role::cc});
  const Item item{.id = 7, .text = "send the plan", .parties = {{dana, {}}}, .opened = today};
  CHECK(text_of(document_of(InteractionRecord{interaction, {item}}, today, shown_id)) ==
        "Call with Dana Ruiz (Acme)\n"
        "==========================\n\n"
        "Id       kkkk\n"
        "Day      Tue 10 Mar 2026 09:30\n"
        "Channel  call\n"
        "With     Dana Ruiz (Acme)\n"
        "Copied   Lee Chan\n"
        "Took     1h30m\n\n"
        "Text\n"
        "  budget\n\n"
        "  and training\n\n"
        "Out of it\n"
        "  opened           state  who        text           id\n"
        "  Wed 18 Mar 2026  open   Dana Ruiz  send the plan  kkkk\n");
  interaction.channel = Channel::note;
  CHECK(document_of(InteractionRecord{interaction, {}}, today, shown_id).title ==
        "Note about Dana Ruiz (Acme)");
}

TEST_CASE("an item is shown with its moves, its wordings and who was told") {
  Item item{.id = 7,
            .kind = ItemKind::roadblock,
            .text = "licence server is down",
            .parties = {{dana, day_of("2026-03-12")}, {lee, {}}},
            .opened = day_of("2026-03-11"),
            .due = day_of("2026-03-17")};
  item.parties.push_back({{.id = 4, .handle = "zoe", .name = "Zoë Müller", .internal = true}, {}});
  item.moves = {{day_of("2026-03-12"), day_of("2026-03-14"), day_of("2026-03-17")},
                {day_of("2026-03-13"), {}, day_of("2026-03-14")}};
  item.wordings = {{"server is down", day_of("2026-03-12")}};
  item.owner = lee;
  const std::string text = text_of(document_of(ItemRecord{.item = item}, today, shown_id));
  CHECK(text ==
        "Roadblock for Dana Ruiz (Acme), Lee Chan, Zoë Müller\n"
        "====================================================\n\n"
        "Id      kkkk\n"
        "Who     Dana Ruiz (Acme), Lee Chan, Zoë Müller\n"
        "Text    licence server is down\n"
        "Due     Tue 17 Mar 2026\n"
        "Opened  Wed 11 Mar 2026\n"
        "State   overdue\n"
        "Owner   Lee Chan\n\n"
        "Told\n"
        "  Dana Ruiz (Acme)  Thu 12 Mar 2026\n"
        "  Lee Chan          not yet\n"
        "  Zoë Müller        on our side\n\n"
        "Moves of the due day\n"
        "  moved on         from             to\n"
        "  Thu 12 Mar 2026  Sat 14 Mar 2026  Tue 17 Mar 2026\n"
        "  Fri 13 Mar 2026                   Sat 14 Mar 2026\n\n"
        "Earlier wordings\n"
        "  until            text\n"
        "  Thu 12 Mar 2026  server is down\n");
}

TEST_CASE("an item that is not told says nothing of telling in text") {
  const Item item{.id = 7, .text = "send the plan", .parties = {{dana, {}}}, .opened = today};
  CHECK(text_of(document_of(ItemRecord{.item = item}, today, shown_id)).find("Told") ==
        std::string::npos);
}

TEST_CASE("an occasion is shown with its next day, what it turns and what was done") {
  const Occasion birthday{.id = 1,
                          .who = {dana},
                          .label = "birthday",
                          .date = {1986, 3, 20},
                          .every = "1y",
                          .added = day_of("2025-01-01")};
  const OccasionRecord record{birthday, {{day_of("2025-03-20"), day_of("2025-03-21"), "cake"}}};
  CHECK(text_of(document_of(record, today, shown_id)) ==
        "Birthday of Dana Ruiz (Acme)\n"
        "============================\n\n"
        "Id       kkkk\n"
        "Who      Dana Ruiz (Acme)\n"
        "Label    birthday\n"
        "Day      Thu 20 Mar 1986\n"
        "Lead     7 days\n"
        "Every    1y\n"
        "Next     Fri 20 Mar 2026, in 2 days\n"
        "Turning  40\n"
        "Added    Wed 1 Jan 2025\n\n"
        "Done\n"
        "  day              done on\n"
        "  Thu 20 Mar 2025  Fri 21 Mar 2025  cake\n");
}

TEST_CASE("a fact and a link are shown by what they say") {
  CHECK(text_of(document_of(Fact{.id = 1, .who = dana, .key = "prefers", .value = "mornings"},
                            shown_id)) ==
        "Dana Ruiz (Acme): prefers\n"
        "=========================\n\n"
        "Id     kkkk\n"
        "Who    Dana Ruiz (Acme)\n"
        "Key    prefers\n"
        "Value  mornings\n");
  CHECK(text_of(document_of(Link{.id = 1, .from = lee, .relation = "reports-to", .to = dana},
                            shown_id)) ==
        "Lee Chan reports to Dana Ruiz\n"
        "=============================\n\n"
        "Id        kkkk\n"
        "From      Lee Chan\n"
        "Relation  reports-to\n"
        "To        Dana Ruiz (Acme)\n");
}
