#include "vcard_cards.hpp"

namespace relate {
namespace {

using Names = std::vector<std::string>;
using Positions = std::vector<ContactPosition>;

TEST_CASE("the name is FN, with its blanks made one") {
  CHECK(contact("FN: Dana \\n  Ruiz \nN:Ruiz;Dana;;;").name == "Dana Ruiz");
  CHECK(contact("FN:Ruiz\\, Dana \\(Acme\\)").name == "Ruiz, Dana \\(Acme\\)");
}

TEST_CASE("a name sorted by the family's is turned round, where N tells the parts") {
  CHECK(contact("FN:Ruiz\\, Dana\nN:Ruiz;Dana;;Dr.;").name == "Dana Ruiz");
  CHECK(contact("FN:Acme\\, Inc.\nN:Ruiz;Dana;;;").name == "Acme, Inc.");
}

TEST_CASE("without FN, or with a blank one, the name is made of N") {
  CHECK(contact("N:O'Neil;Ben;Lee,Sam;Dr.;Jr.,M.D.").name == "Dr. Ben Lee Sam O'Neil Jr., M.D.");
  CHECK(contact("FN:  \nN:Ruiz;Dana").name == "Dana Ruiz");
  CHECK(contact("N:Ruiz\\;Brown;Dana").name == "Dana Ruiz;Brown");
  CHECK(contact("N:Ruiz").name == "Ruiz");
  CHECK(contact("N:Müller, Dr.;Zoë", "2.1").name == "Zoë Müller, Dr.");
}

TEST_CASE("names written in Han, kana or Hangul have the family's first") {
  CHECK(contact("N:山田;太郎;;;").name == "山田 太郎");
  CHECK(contact("N:Yamada;太郎;;;").name == "太郎 Yamada");
}

TEST_CASE("without any name of a person it is the nickname, the organisation, the mail address") {
  CHECK(contact("FN:\nN:;;;;\nNICKNAME:Dee,Didi\nORG:Acme\nEMAIL:d@acme.example").name == "Dee");
  CHECK(contact("ORG:Acme;Sales\nEMAIL:d@acme.example").name == "Acme");
  CHECK(contact("EMAIL:a@acme.example\nEMAIL;TYPE=pref:b@acme.example").name == "b@acme.example");
}

TEST_CASE("with nothing but a phone number it is that") {
  CHECK(contact("FN: \nN:;;;;\nTEL:+1 555 0100").name == "+1 555 0100");
  CHECK(contact("TEL:112\nTEL:+1 555 0100").name == "+1 555 0100");
  CHECK(contact("TEL:+1 555 0100\nEMAIL:d@acme.example").name == "d@acme.example");
}

TEST_CASE("a card without any of these is broken, and says what it has") {
  const auto with_phone = read_vcards(card("FN: \nN:;;;;\nTEL:112"));
  CHECK(with_phone.contacts.empty());
  CHECK(with_phone.issues == std::vector<ContactIssue>{{1, "card without a name: '112'", true}});
  const auto empty = read_vcards(card("BDAY:1985-04-12"));
  CHECK(empty.issues == std::vector<ContactIssue>{{1, "card without a name", true}});
}

TEST_CASE("nicknames are aliases, each once, save for the name itself") {
  CHECK(dana("NICKNAME:Dee,Didi\nNICKNAME:DEE,dana ruiz,").aliases == Names{"Dee", "Didi"});
  CHECK(contact("NICKNAME:Dee,Didi").aliases == Names{"Didi"});
}

TEST_CASE("a second FN is an alias, and the preferred one is the name") {
  const auto yamada =
      contact("FN;ALTID=1;LANGUAGE=en:Yamada Tarō\nFN;ALTID=1;LANGUAGE=jp;PREF=1:山田 太郎", "4.0");
  CHECK(yamada.name == "山田 太郎");
  CHECK(yamada.aliases == Names{"Yamada Tarō"});
}

TEST_CASE("N is an alias where it says more than FN") {
  CHECK(contact("FN:Dr. RUIZ Dana\nN:Ruiz;Dána;;;").aliases == Names{});
  CHECK(contact("FN:Dee\nN:Ruiz;Dana;Maria;Dr.;").aliases == Names{"Dana Ruiz"});
  CHECK(contact("FN:山田 太郎\nN;ALTID=1:山田;太郎\nN;ALTID=1:Yamada;Tarō").aliases ==
        Names{"Tarō Yamada"});
}

TEST_CASE("of more names than languages the rest is not taken over") {
  std::string names;
  for (char letter = 'a'; letter < 'k'; ++letter) names += std::string("N:") + letter + ";x\n";
  const auto many = dana(names);
  CHECK(many.aliases.size() == 8);
  CHECK(many.skipped == std::map<std::string, int>{{"N", 2}});
}

TEST_CASE("an organisation has units below it, and its semicolons are escaped") {
  CHECK(dana("ORG:Acme\\; Inc.;Sales;;North").positions ==
        Positions{{"Acme; Inc.", "Sales, North", ""}});
  CHECK(dana("ORG:Acme;").positions == Positions{{"Acme", "", ""}});
  CHECK(dana("ORG:;;").positions.empty());
}

TEST_CASE("the role is the title; a profession beside it is a fact") {
  CHECK(dana("ORG:Acme\nTITLE:Head of IT").positions == Positions{{"Acme", "", "Head of IT"}});
  CHECK(dana("ORG:Acme\nROLE:Buyer").positions == Positions{{"Acme", "", "Buyer"}});
  const auto both = dana("ROLE:Buyer\nTITLE:Head of IT");
  CHECK(both.positions == Positions{{"", "", "Head of IT"}});
  CHECK(both.facts == std::vector<ContactFact>{{"role", "Buyer"}});
}

TEST_CASE("several organisations have the titles in their order, further ones go to the last") {
  CHECK(dana("ORG:Acme\nORG;PREF=1:Globex;IT\nORG:Acme\nTITLE:Head\nTITLE:Buyer\nTITLE:Trainer")
            .positions == Positions{{"Globex", "IT", "Head"}, {"Acme", "", "Buyer, Trainer"}});
}

TEST_CASE("a department of its own belongs to the first organisation without one") {
  CHECK(dana("ORG:Acme\nX-DEPARTMENT:Sales").positions == Positions{{"Acme", "Sales", ""}});
  CHECK(dana("ORG:Acme;IT\nX-DEPARTMENT:Sales").positions == Positions{{"Acme", "IT", ""}});
}

TEST_CASE("a card is an organisation by its kind, or as Apple shows it") {
  const auto by_kind = contact("KIND:Org\nFN:Acme\nORG:Acme\nTITLE:Supplier", "4.0");
  CHECK(by_kind.is_org);
  CHECK(by_kind.positions == Positions{{"", "", "Supplier"}});
  const auto shown = contact("FN:Dana Ruiz\nN:Ruiz;Dana;;;\nORG:Acme;\nX-ABShowAs:COMPANY");
  CHECK(shown.is_org);
  CHECK(shown.name == "Acme");
  CHECK(shown.positions.empty());
  CHECK(shown.aliases == Names{"Dana Ruiz"});
}

TEST_CASE("a person named in the card of an organisation is a contact there") {
  const auto acme = contact("FN:Acme\nN:Ruiz;Dana;;;\nORG:Acme\nX-ABShowAs:COMPANY");
  CHECK(acme.aliases.empty());
  CHECK(acme.relations == std::vector<ContactRelation>{{"contact", "Dana Ruiz", ""}});
}

TEST_CASE("a card with an organisation and no person's name is one") {
  CHECK(contact("ORG:Acme\nTEL:1").is_org);
  CHECK(contact("FN:ACME\nN:;;;;\nORG:Acme").is_org);
  CHECK_FALSE(contact("FN:Dana Ruiz\nORG:Acme").is_org);
  CHECK_FALSE(contact("FN:Dana Ruiz\nN:Ruiz;Dana\nORG:Dana Ruiz").is_org);
  CHECK_FALSE(contact("NICKNAME:Dee\nORG:Acme").is_org);
}

TEST_CASE("the department of a larger organisation keeps its place there") {
  const auto sales = contact("KIND:org\nFN:Sales\nORG:Acme;Sales");
  CHECK(sales.is_org);
  CHECK(sales.positions == Positions{{"Acme", "Sales", ""}});
}

TEST_CASE("a uid has no urn:uuid: before it") {
  CHECK(dana("UID:urn:uuid:0A-1").uid == "0A-1");
  CHECK(dana("UID:dana@acme.example").uid == "dana@acme.example");
}

}  // namespace
}  // namespace relate
