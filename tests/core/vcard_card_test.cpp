#include "vcard_cards.hpp"

namespace relate {
namespace {

using Skipped = std::map<std::string, int>;

TEST_CASE("quoted-printable is undone before the charset, and that before the escapes") {
  CHECK(contact("FN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CE=EB=FC=E3=E0", "2.1").name ==
        "Ольга");
  // The second byte of the first letter is a backslash.
  CHECK(contact("FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=95=5C=8E=A6", "2.1").name ==
        "表示");
  CHECK(contact("FN;ENCODING=B:RGFuYSBSdWl6").name == "Dana Ruiz");
}

TEST_CASE("semicolons within quoted-printable separate the parts of a name") {
  CHECK(contact("N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller=3BZo=C3=AB;;;", "2.1").name ==
        "Zoë Müller");
}

TEST_CASE("text of no declared charset is of the one that the file declares elsewhere") {
  const std::string olga = "\xCE\xEB\xFC\xE3\xE0";
  CHECK(contact("FN:" + olga + "\nNOTE;CHARSET=windows-1251;QUOTED-PRINTABLE:=CE", "2.1").name ==
        "Ольга");
  CHECK(contact("FN:" + olga + "\nNOTE;charset=nonsense:x\nADR;charset=koi8-r:x", "2.1").name ==
        "нКЭЦЮ");  // what those bytes are in that charset, so the nonsense was passed over
  CHECK(contact("FN:Zo\xEB\nNOTE;CHARSET=UTF-8:x", "2.1").name == "Zoë");
  CHECK(contact("FN:" + olga + "\nADR;CHARSET=cp1251:x\nNOTE;CHARSET=koi8-r:x", "2.1").name ==
        "Ольга");
}

TEST_CASE("in a file that is UTF-8 a declared charset holds for what is encoded alone") {
  const auto zoe = contact(
      "FN;CHARSET=windows-1251:Zoë\nNICKNAME;CHARSET=windows-1251;"
      "ENCODING=QUOTED-PRINTABLE:=CE",
      "2.1");
  CHECK(zoe.name == "Zoë");
  CHECK(zoe.aliases == std::vector<std::string>{"О"});
}

TEST_CASE("parameters are of the charset of the text") {
  CHECK(contact("FN:Zo\xEB\nADR;LABEL=\"M\xFCller St\":;;").addresses ==
        std::vector<std::string>{"Müller St"});
  CHECK(contact("FN:Zo\xEB\nIMPP;X-SERVICE-TYPE=\xE9\x07:y").chats ==
        std::vector<std::string>{"é:y"});
}

TEST_CASE("what is not taken over is counted by its name") {
  CHECK(dana("PHOTO;BASE64:\n AAAA\n "
             "BBBB\nPHOTO:https://x.example\nKEY:x\nX-HEIGHT:2\nGEO:1;2\nX-EMPTY:\nLOGO:")
            .skipped == Skipped{{"GEO", 1}, {"KEY", 1}, {"PHOTO", 2}, {"X-HEIGHT", 1}});
}

TEST_CASE("what speaks of the card and not of the contact is not counted") {
  CHECK(
      dana("PRODID:x\nREV:x\nSOURCE:x\nCLIENTPIDMAP:1;x\nX-ABUID:x\nX-MS-OL-DESIGN:x\n"
           "X-EVOLUTION-FILE-AS:x\nX-COUCHDB-UUID:x\nitem1.X-ABLabel:x\nitem1.X-ABADR:us\nMAILER:x")
          .skipped.empty());
}

TEST_CASE("of alternatives in several languages the first is taken over, save for names") {
  const auto both = dana(
      "TITLE;ALTID=1;LANGUAGE=en:Boss\nTITLE;ALTID=1;LANGUAGE=es:Jefa\n"
      "TITLE;ALTID=2:Buyer\nNICKNAME;ALTID=1:Dee\nNICKNAME;ALTID=1:Didi",
      "4.0");
  CHECK(both.positions == std::vector<ContactPosition>{{"", "", "Boss, Buyer"}});
  CHECK(both.aliases == std::vector<std::string>{"Dee", "Didi"});
  CHECK(both.skipped == Skipped{{"TITLE", 1}});
}

TEST_CASE("values have no control characters and are UTF-8") {
  const auto bad = contact("FN:Dana\x01\x1B[31m Ruiz\nNOTE:a\x07\\nb\tc\nTEL:\x02 555\nORG:\x03");
  CHECK(bad.name == "Dana[31m Ruiz");
  CHECK(bad.notes == std::vector<std::string>{"a\nb c"});
  CHECK(bad.phones == std::vector<std::string>{"555"});
  CHECK(bad.positions.empty());
}

TEST_CASE("a card of a thing is broken, one of an unknown kind is a person") {
  CHECK(read_vcards(card("KIND:location\nFN:Room 1", "4.0")).issues ==
        std::vector<ContactIssue>{
            {1, "'Room 1' is a card of kind 'location': neither person nor organisation", true}});
  CHECK(contact("KIND:x-robot\nFN:Dana Ruiz", "4.0").name == "Dana Ruiz");
  CHECK(contact("KIND:individual\nFN:Dana Ruiz", "4.0").name == "Dana Ruiz");
}

TEST_CASE("members of what is no group are not taken over") {
  CHECK(dana("MEMBER:urn:uuid:1\nMEMBER:urn:uuid:2").skipped == Skipped{{"MEMBER", 2}});
}

}  // namespace
}  // namespace relate
