#include "vcard_cards.hpp"

namespace relate {
namespace {

using Values = std::vector<std::string>;

TEST_CASE("mail addresses are in order of preference, each once") {
  CHECK(dana("EMAIL:a@x.example\nEMAIL;PREF=2:b@x.example\nEMAIL;PREF=1:c@x.example\n"
             "EMAIL;TYPE=work:A@X.example\nEMAIL:d@x.example",
             "4.0")
            .mails == Values{"c@x.example", "b@x.example", "a@x.example", "d@x.example"});
  CHECK(dana("EMAIL;INTERNET:a@x.example\nEMAIL;PREF;INTERNET:b@x.example", "2.1").mails ==
        Values{"b@x.example", "a@x.example"});
}

TEST_CASE("a mail address has neither mailto: nor a name with it") {
  CHECK(dana("EMAIL:MAILTO:a@x.example").mails == Values{"a@x.example"});
  CHECK(dana("EMAIL:Dana Ruiz <a@x.example>").mails == Values{"a@x.example"});
  CHECK(dana("EMAIL: a@x.example ").mails == Values{"a@x.example"});
}

TEST_CASE("what has no @ is no mail address") {
  const auto without = dana("EMAIL;X400:/o=Acme/cn=Dana\nEMAIL:");
  CHECK(without.mails.empty());
  CHECK(without.skipped == std::map<std::string, int>{{"EMAIL", 1}});
}

TEST_CASE("phone numbers are in order of preference, each once however it is written") {
  CHECK(dana("TEL;TYPE=home:+1 555 0100\nTEL;TYPE=cell,pref:555-0101\nTEL:+1-555-0100").phones ==
        Values{"555-0101", "+1 555 0100"});
}

TEST_CASE("fax and pager numbers stand behind all others") {
  CHECK(dana("TEL;TYPE=fax,pref:1\nTEL;WORK;FAX:2\nTEL;TYPE=workfax:3\nTEL;PAGER:4\n"
             "item1.TEL:5\nitem1.X-ABLabel:Home Fax\nTEL;TYPE=cell:6")
            .phones == Values{"6", "1", "2", "3", "4", "5"});
}

TEST_CASE("a phone number as a URI is written as people do") {
  CHECK(dana("TEL;VALUE=uri;TYPE=home:tel:+1-555-0100;ext=5", "4.0").phones ==
        Values{"+1-555-0100 ext 5"});
  CHECK(dana("TEL;VALUE=uri:tel:555-0100;phone-context=+1", "4.0").phones == Values{"555-0100"});
  CHECK(dana("TEL:TEL:555-0100").phones == Values{"555-0100"});
}

TEST_CASE("digits of other scripts are those of every number") {
  CHECK(dana("TEL:+٩٨ ۲۱ ５").phones == Values{"+98 21 5"});
}

TEST_CASE("what has no digit is no phone number") {
  const auto without = dana("TEL:ask Lee\nTEL:");
  CHECK(without.phones.empty());
  CHECK(without.skipped == std::map<std::string, int>{{"TEL", 1}});
}

TEST_CASE("pages are in order of preference, each once") {
  CHECK(dana("URL:http\\://acme.example\nURL;TYPE=pref:https://dana.example\n"
             "URL;WORK:http://acme.example\nX-EVOLUTION-BLOG-URL:https://blog.example")
            .urls == Values{"https://dana.example", "http://acme.example", "https://blog.example"});
}

TEST_CASE("an address is one line of its parts") {
  CHECK(dana("ADR;TYPE=home:;;12 Main St\\nFloor 2\\, left;Springfield;IL;62701;USA").addresses ==
        Values{"12 Main St, Floor 2, left, Springfield, IL, 62701, USA"});
  CHECK(dana("ADR:;;Main St\\,;;;;\nADR;TYPE=pref:;;Side St;;;;\nADR:;;;;;;").addresses ==
        Values{"Side St", "Main St"});
}

TEST_CASE("an address that has only a label is the label") {
  CHECK(dana("ADR;LABEL=\"12 Main St^nSpringfield\":;;;;;;", "4.0").addresses ==
        Values{"12 Main St, Springfield"});
}

TEST_CASE("a label is an address where no other of its types is") {
  CHECK(dana("ADR;HOME;PREF:;;12 Main St;;;;\nLABEL;HOME:12 Main Street\n"
             "LABEL;WORK;ENCODING=QUOTED-PRINTABLE:1 Acme Way=0D=0ASpringfield",
             "2.1")
            .addresses == Values{"12 Main St", "1 Acme Way, Springfield"});
}

}  // namespace
}  // namespace relate
