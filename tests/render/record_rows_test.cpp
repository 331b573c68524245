#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/records.hpp"

using namespace relate;
using namespace relate::render;

namespace {

Day day_of(const char* iso) { return *day_from_iso(iso); }
const Day today = day_of("2026-03-18");

ShownId shown_id(Id id) { return {id, 4}; }

PartyName named(Id id, std::string handle, std::string name) {
  return {.id = id, .handle = std::move(handle), .name = std::move(name)};
}
const PartyName dana = named(1, "dana-ruiz", "Dana Ruiz");
const PartyName lee = named(2, "lee-chan", "Lee Chan");
const PartyName acme{.id = 3, .kind = PartyKind::org, .handle = "acme", .name = "Acme"};

std::string written(Format format, const Rows& rows, int width = 80) {
  std::ostringstream out;
  write(out, format, rows, {.width = width});
  return out.str();
}

/// The keys of a list, as CSV heads them.
std::string keys(const Rows& rows) {
  const std::string csv = written(Format::csv, rows);
  return csv.substr(0, csv.find('\n'));
}

Party person() {
  Party party{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"};
  party.memberships = {{.group = acme, .role = "CIO"}};
  party.added = day_of("2026-03-01");
  return party;
}

Item promise() {
  return {.id = 7,
          .text = "send the plan",
          .parties = {{dana, {}}, {lee, day_of("2026-03-02")}},
          .opened = day_of("2026-03-01"),
          .due = day_of("2026-03-17")};
}

}  // namespace

TEST_CASE("a party's keys are these, in this order, without any party too") {
  const std::string contract =
      "id,kind,handle,name,aliases,org,role,level,emails,phones,tags,cadence,last_contact,ended";
  const Rows none = rows_of(std::vector<ListedParty>{}, today);
  CHECK(keys(none) == contract +
                          ",department,chats,time_zone,each,at_most,snoozed_until,account,"
                          "internal,private,added");
  CHECK(keys(rows_of({{person()}}, today)) == keys(none));
  CHECK(written(Format::text, none).empty());
  CHECK(written(Format::json, none) == "[]\n");
}

TEST_CASE("what is private is marked in the text of every list") {
  Party hidden = person();
  hidden.is_private = true;
  CHECK(written(Format::text, rows_of({{hidden}}, today)) ==
        "handle     name                 role, org\n"
        "dana-ruiz  Dana Ruiz (private)  CIO, Acme\n");
  Item secret = promise();
  secret.is_private = true;
  CHECK(written(Format::text, rows_of({secret}, today, shown_id)).find("the plan (private)") !=
        std::string::npos);
  const Interaction call{
      .id = 1, .day = today, .channel = Channel::call, .mood = 1, .is_private = true};
  CHECK(
      written(Format::text, rows_of(std::vector{call}, shown_id)).find("call, mood 1 (private)") !=
      std::string::npos);
  const Fact fact{.id = 1, .who = dana, .key = "rumour", .value = "may leave", .is_private = true};
  CHECK(written(Format::text, rows_of(std::vector{fact}, shown_id)).find("may leave (private)") !=
        std::string::npos);
  const Occasion day{
      .id = 1, .who = {dana}, .label = "notice", .date = {2026, 4, 1}, .is_private = true};
  CHECK(
      written(Format::text, rows_of(std::vector{day}, today, shown_id)).find("notice (private)") !=
      std::string::npos);
}

TEST_CASE("a party is written with handles and arrays, and null for what is not known") {
  Party party = person();
  party.every = "2w";
  party.aliases = {"the chief"};
  party.addresses = {{Address::Kind::phone, "+49 30 1"}, {Address::Kind::email, "d@example.org"}};
  CHECK(written(Format::json, rows_of({{party, day_of("2026-03-10")}}, today)) ==
        "[\n  {\"id\": \"kkkkkkkkkkkkkkkl\", \"kind\": \"person\", \"handle\": \"dana-ruiz\", "
        "\"name\": \"Dana Ruiz\", \"aliases\": [\"the chief\"], \"org\": \"acme\", "
        "\"role\": \"CIO\", \"level\": null, \"emails\": [\"d@example.org\"], "
        "\"phones\": [\"+49 30 1\"], \"tags\": [], \"cadence\": \"2w\", "
        "\"last_contact\": \"2026-03-10\", \"ended\": null, \"department\": null, \"chats\": [], "
        "\"time_zone\": null, \"each\": null, \"at_most\": null, \"snoozed_until\": null, "
        "\"account\": false, \"internal\": false, \"private\": false, "
        "\"added\": \"2026-03-01\"}\n]\n");
}

TEST_CASE("an empty role is null, and a role in a project stands in for one in an org") {
  Party party = person();
  party.memberships[0].role.clear();
  const auto org_and_role = [](const Party& of) {
    const std::string json = written(Format::jsonl, rows_of({{of}}, today));
    const std::size_t begin = json.find("\"org\"");
    return json.substr(begin, json.find("\"level\"") - begin);
  };
  CHECK(org_and_role(party) == "\"org\": \"acme\", \"role\": null, ");
  party.memberships[0] = {
      .group = {.id = 4, .kind = PartyKind::project, .handle = "rollout", .name = "Rollout"},
      .role = "sponsor"};
  CHECK(org_and_role(party) == "\"org\": null, \"role\": \"sponsor\", ");
}

TEST_CASE("text of parties has the columns that somebody fills") {
  Party ben{.id = 2, .handle = "ben", .name = "Ben O'Neil", .every = "never"};
  CHECK(written(Format::text, rows_of({{person(), today}, {ben}}, today)) ==
        "handle     name        role, org  cadence  last contact\n"
        "dana-ruiz  Dana Ruiz   CIO, Acme           Wed 18 Mar 2026\n"
        "ben        Ben O'Neil             never\n");
  ben.every = "2w";
  ben.ended = day_of("2026-01-31");
  CHECK(written(Format::text, rows_of({{ben}}, today)) ==
        "handle  name        cadence  ended\n"
        "ben     Ben O'Neil  2w       Sat 31 Jan 2026\n");
  ben.memberships = {{.group = acme}};
  CHECK(written(Format::text, rows_of({{ben}}, today)) ==
        "handle  name        org   cadence  ended\n"
        "ben     Ben O'Neil  Acme  2w       Sat 31 Jan 2026\n");
}

TEST_CASE("ids of parties are their handles, of others all letters") {
  CHECK(written(Format::ids, rows_of({{person()}}, today)) == "dana-ruiz\n");
  CHECK(written(Format::ids, rows_of({promise()}, today, shown_id)) == "kkkkkkkkkkkkkkkr\n");
  CHECK(written(Format::ids, rows_of({Interaction{.id = 1}}, shown_id)) == "kkkkkkkkkkkkkkkl\n");
  CHECK(written(Format::ids, rows_of({Occasion{.id = 1}}, today, shown_id)) ==
        "kkkkkkkkkkkkkkkl\n");
  CHECK(written(Format::ids, rows_of({Fact{.id = 1}}, shown_id)) == "kkkkkkkkkkkkkkkl\n");
  CHECK(written(Format::ids, rows_of({Link{.id = 1}}, shown_id)) == "kkkkkkkkkkkkkkkl\n");
}

TEST_CASE("how many letters text shows is asked once for each row, as data has them all") {
  std::vector<Id> asked;
  const ShowId count = [&](Id id) {
    asked.push_back(id);
    return shown_id(id);
  };
  Item item = promise();
  item.interaction = 9;
  rows_of({item}, today, count);
  CHECK(asked == std::vector<Id>{7});
}

TEST_CASE("an interaction's keys are these, and its people stand by their part") {
  Interaction call{.id = 5,
                   .day = day_of("2026-03-10"),
                   .time = ClockTime{570, 60},
                   .channel = Channel::call,
                   .direction = Direction::in,
                   .mood = -1,
                   .text = "budget\nand more"};
  call.participants = {{dana, Role::with}, {lee, Role::cc}, {acme, Role::mentioned}};
  call.tags = {"a", "b"};
  CHECK(keys(rows_of(std::vector<Interaction>{}, shown_id)) ==
        "id,day,time,channel,direction,mood,text,with,cc,mentioned,project,place,tags,private,"
        "minutes,link");
  CHECK(written(Format::jsonl, rows_of({call}, shown_id)) ==
        "{\"id\": \"kkkkkkkkkkkkkkkp\", \"day\": \"2026-03-10\", \"time\": \"09:30\", "
        "\"channel\": \"call\", \"direction\": \"in\", \"mood\": -1, "
        "\"text\": \"budget\\nand more\", \"with\": [\"dana-ruiz\"], \"cc\": [\"lee-chan\"], "
        "\"mentioned\": [\"acme\"], \"project\": null, \"place\": null, \"tags\": [\"a\", \"b\"], "
        "\"private\": false, \"minutes\": null, \"link\": null}\n");
  CHECK(written(Format::text, rows_of({call}, shown_id)) ==
        "day              what              with       id\n"
        "Tue 10 Mar 2026  call in, mood -1  Dana Ruiz  kkkk\n"
        "  budget …\n");
  CHECK(written(Format::text, rows_of({call}, shown_id), 24) ==
        "Tue 10 Mar 2026\n"
        "  call in, mood -1  kkkk\n"
        "  Dana Ruiz\n"
        "  budget …\n");
}

TEST_CASE("a long text is cut in a list, and only there") {
  Interaction call{.id = 5, .day = today, .channel = Channel::call};
  for (int i = 0; i < 100; ++i) call.text += "word ";
  const std::string text = written(Format::text, rows_of({call}, shown_id));
  CHECK(text.find("word …\n") != std::string::npos);
  CHECK(text.size() < 400);
  CHECK(written(Format::json, rows_of({call}, shown_id)).size() > 500);
}

TEST_CASE("an item's keys are these, and who was told stands apart") {
  CHECK(keys(rows_of(std::vector<Item>{}, today, shown_id)) ==
        "id,kind,who,text,due,opened,closed,state,outcome,owner,project,tags,private,every,"
        "priority,told,interaction,measure,why,quote,quotable,how,nps,csat,challenge,"
        "agreed,from");
  Item item = promise();
  item.owner = lee;
  item.interaction = 5;
  CHECK(written(Format::tsv, rows_of({item}, today, shown_id))
            .substr(0)
            .ends_with("\nkkkkkkkkkkkkkkkr\tpromise\tdana-ruiz;lee-chan\tsend the "
                       "plan\t2026-03-17\t2026-03-01\t\t"
                       "open\t\tlee-chan\t\t\tfalse\t\t\tlee-"
                       "chan\tkkkkkkkkkkkkkkkp\t\t\t\tfalse\t\t\t\tfalse\t\t\n"));
}

TEST_CASE("text of items says overdue from the day after, and the kind where there are several") {
  Item late = promise();
  Item ask{.id = 8,
           .kind = ItemKind::ask,
           .text = "the keys",
           .parties = {{lee, {}}},
           .opened = today,
           .due = today};
  CHECK(written(Format::text, rows_of({late}, today, shown_id)) ==
        "due              state    who                  text           id\n"
        "Tue 17 Mar 2026  overdue  Dana Ruiz, Lee Chan  send the plan  kkkk\n");
  late.closed = today;
  late.closed_as = "kept";
  CHECK(written(Format::text, rows_of({late, ask}, today, shown_id)) ==
        "due              kind     state      who                  text           id\n"
        "Tue 17 Mar 2026  promise  kept late  Dana Ruiz, Lee Chan  send the plan  kkkk\n"
        "Wed 18 Mar 2026  ask      open       Lee Chan             the keys       kkkk\n");
}

TEST_CASE("items without due days are told apart by the day they were opened") {
  Item win{.id = 9,
           .kind = ItemKind::win,
           .text = "first plant live",
           .parties = {{acme, {}}},
           .opened = today,
           .closed = today,
           .closed_as = "recorded"};
  CHECK(written(Format::text, rows_of({win}, today, shown_id)) ==
        "opened           state     who   text              id\n"
        "Wed 18 Mar 2026  recorded  Acme  first plant live  kkkk\n");
}

TEST_CASE("an occasion is listed by its next day, with the number it turns") {
  const Occasion birthday{.id = 1,
                          .who = {dana},
                          .label = "birthday",
                          .date = {1986, 3, 20},
                          .every = "1y",
                          .added = today};
  const Occasion gone{.id = 2,
                      .who = {acme},
                      .label = "go-live",
                      .date = {2026, 3, 1},
                      .added = day_of("2026-02-01")};
  CHECK(keys(rows_of(std::vector<Occasion>{}, today, shown_id)) ==
        "id,who,label,day,lead,every,time,next,turning,private,added");
  CHECK(written(Format::text, rows_of({birthday, gone}, today, shown_id)) ==
        "next                what           who        every  id\n"
        "Fri 20 Mar 2026     birthday (40)  Dana Ruiz  1y     kkkk\n"
        "was Sun 1 Mar 2026  go-live        Acme              kkkk\n");
  CHECK(written(Format::jsonl, rows_of({birthday}, today, shown_id)) ==
        "{\"id\": \"kkkkkkkkkkkkkkkl\", \"who\": [\"dana-ruiz\"], \"label\": \"birthday\", "
        "\"day\": \"1986-03-20\", \"lead\": 7, \"every\": \"1y\", \"time\": null, "
        "\"next\": \"2026-03-20\", \"turning\": 40, \"private\": false, "
        "\"added\": \"2026-03-18\"}\n");
}

TEST_CASE("facts, links and tags are listed as they are") {
  const Fact fact{.id = 1, .who = dana, .key = "prefers", .value = "mornings"};
  CHECK(written(Format::csv, rows_of({fact}, shown_id)) ==
        "id,who,key,value,private\nkkkkkkkkkkkkkkkl,dana-ruiz,prefers,mornings,false\n");
  const Link link{.id = 1, .from = lee, .relation = "reports-to", .to = dana};
  CHECK(written(Format::csv, rows_of({link}, shown_id)) ==
        "id,from,relation,to,note,private,since,until\n"
        "kkkkkkkkkkkkkkkl,lee-chan,reports-to,dana-ruiz,,false,,\n");
  CHECK(written(Format::text, rows_of({link}, shown_id)) ==
        "from      relation    to         id\n"
        "Lee Chan  reports-to  Dana Ruiz  kkkk\n");
  CHECK(written(Format::text, rows_of({link}, shown_id, dana.id)) == "manages  Lee Chan  kkkk\n");
  CHECK(written(Format::text, rows_of({link}, shown_id, lee.id)) ==
        "reports to  Dana Ruiz  kkkk\n");
  CHECK(written(Format::csv, tag_rows({{"pilot", 2}})) == "tag,count\npilot,2\n");
}

TEST_CASE("an assessment's keys are these, and text leaves out what was not judged") {
  const Assessment assessment{.id = 1,
                              .who = dana,
                              .day = day_of("2026-03-02"),
                              .influence = 4,
                              .engagement = "neutral",
                              .desired = "leading",
                              .note = "asks for figures",
                              .is_private = true};
  CHECK(keys(rows_of(std::vector<Assessment>{}, shown_id)) ==
        "id,who,project,day,influence,interest,engagement,desired,pulse,note,private");
  CHECK(written(Format::csv, rows_of({assessment}, shown_id)) ==
        "id,who,project,day,influence,interest,engagement,desired,pulse,note,private\n"
        "kkkkkkkkkkkkkkkl,dana-ruiz,,2026-03-02,4,,neutral,leading,,asks for figures,true\n");
}

TEST_CASE("two that could be one stand with the command that makes them one") {
  CHECK(written(Format::csv, rows_of({Duplicate{dana, lee, "same name"}})) ==
        "keep,other,reason,merge\n"
        "dana-ruiz,lee-chan,same name,relate merge dana-ruiz lee-chan\n");
}
