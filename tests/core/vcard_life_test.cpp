#include "vcard_cards.hpp"

namespace relate {
namespace {

using Dates = std::vector<ContactDate>;
using Relations = std::vector<ContactRelation>;
using Facts = std::vector<ContactFact>;
using Values = std::vector<std::string>;
using Skipped = std::map<std::string, int>;

TEST_CASE("birthday and anniversary are dates, with or without a year") {
  CHECK(dana("BDAY:1985-04-12T00:00:00Z\nANNIVERSARY:--0620").dates ==
        Dates{{"birthday", {1985, 4, 12}}, {"anniversary", {std::nullopt, 6, 20}}});
}

TEST_CASE("Apple's year that stands for none is none") {
  CHECK(dana("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12").dates ==
        Dates{{"birthday", {std::nullopt, 4, 12}}});
  CHECK(dana("BDAY;X-APPLE-OMIT-YEAR=1600:1600-04-12").dates ==
        Dates{{"birthday", {std::nullopt, 4, 12}}});
}

TEST_CASE("a date that is none is an issue and counts as not taken over") {
  const auto file = read_vcards(card("FN:Dana Ruiz\nBDAY;VALUE=text:circa 1800\nANNIVERSARY:1985"));
  REQUIRE(file.contacts.size() == 1);
  CHECK(file.contacts[0].dates.empty());
  CHECK(file.contacts[0].skipped == Skipped{{"ANNIVERSARY", 1}, {"BDAY", 1}});
  CHECK(file.issues ==
        std::vector<ContactIssue>{{4, "'circa 1800' is no full date: BDAY left out", false},
                                  {5, "'1985' is no full date: ANNIVERSARY left out", false}});
}

TEST_CASE("a date of another calendar is not taken over") {
  CHECK(dana("BDAY;CALSCALE=chinese:1985-04-12").skipped == Skipped{{"BDAY", 1}});
  CHECK(dana("BDAY;CALSCALE=Gregorian:1985-04-12").dates.size() == 1);
}

TEST_CASE("there is one birthday, the first") {
  const auto twice = dana("BDAY:1985-04-12\nBDAY:19850412\nBDAY:1986-04-12");
  CHECK(twice.dates == Dates{{"birthday", {1985, 4, 12}}});
  CHECK(twice.skipped == Skipped{{"BDAY", 1}});
}

TEST_CASE("dates have the label of their group, whatever the case of the group") {
  CHECK(dana("item1.X-ABDATE:2010-06-20\nITEM1.X-ABLabel:_$!<Anniversary>!$_\n"
             "item2.X-ABDATE;VALUE=date:20260401\nitem2.X-ABLabel:Go-live\nX-ABDATE:2026-04-02")
            .dates ==
        Dates{{"anniversary", {2010, 6, 20}}, {"Go-live", {2026, 4, 1}}, {"date", {2026, 4, 2}}});
}

TEST_CASE("anniversaries of several programs are one when they are the same day") {
  CHECK(dana("X-ANNIVERSARY:2010-06-20\nX-EVOLUTION-ANNIVERSARY:20100620\nANNIVERSARY:2010-06-20\n"
             "X-MS-ANNIVERSARY:20100620\nX-KADDRESSBOOK-X-Anniversary:2010-06-20")
            .dates == Dates{{"anniversary", {2010, 6, 20}}});
}

TEST_CASE("related people are uids or texts, once for each type") {
  CHECK(dana("RELATED;TYPE=friend:urn:uuid:0a\nRELATED;TYPE=child:uid:7\n"
             "RELATED;TYPE=\"friend,co-worker\";VALUE=text:Lee Chan\nRELATED:name:Ann Hill\n"
             "RELATED;TYPE=pref:mailto:mia@x.example",
             "4.0")
            .relations == Relations{{"friend", "", "0a"},
                                    {"child", "", "7"},
                                    {"friend", "Lee Chan", ""},
                                    {"co-worker", "Lee Chan", ""},
                                    {"", "Ann Hill", ""},
                                    {"", "mia@x.example", ""}});
}

TEST_CASE("related people of Apple and Google have a label, that of a program in lower case") {
  CHECK(dana("item1.X-ABRELATEDNAMES:Lee Chan\nitem1.X-ABLabel:_$!<Spouse>!$_\n"
             "item2.X-ABRELATEDNAMES:Ann Hill\nitem2.X-ABLabel:Assistant\n"
             "item3.X-ABRELATEDNAMES:Sam Okafor\nitem3.X-ABLabel:Golf Club")
            .relations == Relations{{"spouse", "Lee Chan", ""},
                                    {"assistant", "Ann Hill", ""},
                                    {"Golf Club", "Sam Okafor", ""}});
}

TEST_CASE("properties of one relation each are read") {
  CHECK(dana("X-SPOUSE:Lee Chan\nX-EVOLUTION-SPOUSE:Lee Chan\nX-MS-MANAGER:Ann Hill\n"
             "X-KADDRESSBOOK-X-AssistantsName:Ben O'Neil\nAGENT:Mia Lindqvist")
            .relations == Relations{{"spouse", "Lee Chan", ""},
                                    {"manager", "Ann Hill", ""},
                                    {"assistant", "Ben O'Neil", ""},
                                    {"agent", "Mia Lindqvist", ""}});
}

TEST_CASE("notes keep their lines") {
  CHECK(dana("NOTE:one\\ntwo\\, three\\n\nNOTE:four\nNOTE:four\nNOTE:").notes ==
        Values{"one\ntwo, three", "four"});
  CHECK(dana("NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo=0D=0A=\n=0D=0A", "2.1").notes ==
        Values{"one\ntwo"});
}

TEST_CASE("categories are tags") {
  CHECK(dana("CATEGORIES:key\\, account, sponsor\nCATEGORIES:sponsor,,\nX-GROUP-MEMBERSHIP:Rollout")
            .tags == Values{"key, account", "sponsor", "Rollout"});
}

TEST_CASE("a time zone is as written, the first one") {
  CHECK(dana("TZ:-0500").time_zone == "-0500");
  const auto two = dana("TZ:Europe/Madrid\nTZ:Europe/Madrid\nTZ:-0500");
  CHECK(two.time_zone == "Europe/Madrid");
  CHECK(two.skipped == Skipped{{"TZ", 1}});
}

TEST_CASE("a card may be private") {
  CHECK(dana("CLASS:PRIVATE").is_private);
  CHECK(dana("CLASS:Confidential").is_private);
  CHECK_FALSE(dana("CLASS:PUBLIC").is_private);
}

TEST_CASE("what has no place of its own is a fact") {
  CHECK(dana("LANG;PREF=1:es\nHOBBY:sailing\nX-CUSTOM1:a\\nb\nX-MAIDENNAME:Brown\nHOBBY:sailing")
            .facts == Facts{{"language", "es"},
                            {"hobby", "sailing"},
                            {"custom1", "a\nb"},
                            {"maiden-name", "Brown"}});
}

TEST_CASE("gender is a letter, or the words behind it") {
  CHECK(dana("GENDER:F").facts == Facts{{"gender", "female"}});
  CHECK(dana("GENDER:;it's complicated").facts == Facts{{"gender", "it's complicated"}});
  CHECK(dana("GENDER:O;intersex").facts == Facts{{"gender", "intersex"}});
  CHECK(dana("X-GENDER:Male").facts == Facts{{"gender", "male"}});
  CHECK(dana("GENDER:U").facts.empty());
}

TEST_CASE("rows of Android's own tables are nicknames, dates and relations") {
  const std::string row = "X-ANDROID-CUSTOM:vnd.android.cursor.item/";
  const auto android =
      dana(row + "nickname;Dee;1;;;;\n" + row + "contact_event;1985-04-12;3;;;\n" + row +
               "contact_event;--06-20;1;;\n" + row + "contact_event;2026-04-01;0;Go-live;\n" + row +
               "contact_event;2026-04-02;2;;\n" + row + "relation;Lee Chan;14;;\n" + row +
               "relation;Ann Hill;0;Golf Club;\n" + row + "group_membership;1;;\n" + row +
               "relation;;1;;\n" + row + "nickname;;1;;\n" + row + "contact_event;;3;;",
           "2.1");
  CHECK(android.aliases == Values{"Dee"});
  CHECK(android.dates == Dates{{"birthday", {1985, 4, 12}},
                               {"anniversary", {std::nullopt, 6, 20}},
                               {"Go-live", {2026, 4, 1}},
                               {"date", {2026, 4, 2}}});
  CHECK(android.relations == Relations{{"spouse", "Lee Chan", ""}, {"Golf Club", "Ann Hill", ""}});
  CHECK(android.skipped == Skipped{{"X-ANDROID-CUSTOM", 1}});
}

TEST_CASE("a row of Android may be quoted-printable") {
  CHECK(dana("X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
             "vnd.android.cursor.item/nickname;=5A=6F=C3=AB;;;",
             "2.1")
            .aliases == Values{"Zoë"});
}

}  // namespace
}  // namespace relate
