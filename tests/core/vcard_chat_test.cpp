#include "vcard_cards.hpp"

namespace relate {
namespace {

using Values = std::vector<std::string>;

TEST_CASE("a chat is a service and a name on it, the preferred one first") {
  CHECK(dana("IMPP:xmpp:dana@acme.example\nIMPP;PREF=1:skype:dana.ruiz", "4.0").chats ==
        Values{"skype:dana.ruiz", "xmpp:dana@acme.example"});
}

TEST_CASE("the service that a program states wins over the scheme it writes") {
  CHECK(dana("IMPP;X-SERVICE-TYPE=ICQ;type=HOME:aim:1234").chats == Values{"icq:1234"});
  CHECK(dana("IMPP;X-SERVICE-TYPE=QQ:x-apple:1234").chats == Values{"qq:1234"});
  CHECK(dana("IMPP;X-SERVICE-TYPE=GoogleTalk:xmpp:dana").chats == Values{"gtalk:dana"});
}

TEST_CASE("a chat of no known service is bare") {
  CHECK(dana("IMPP:dana.ruiz\nIMPP:x-apple:1234\nX-MS-IMADDRESS:d@x.example").chats ==
        Values{"dana.ruiz", "1234", "d@x.example"});
}

TEST_CASE("properties of one service each are chats, the same one once") {
  CHECK(
      dana(
          "X-SKYPE:dana.ruiz\nX-SKYPE-USERNAME:Dana.Ruiz\nX-JABBER:d@x.example\n"
          "IMPP;X-SERVICE-TYPE=Jabber:xmpp:d@x.example\nX-AIM;TYPE=home:dee\nX-MATRIX:@d:x.example")
          .chats ==
      Values{"skype:dana.ruiz", "xmpp:d@x.example", "aim:dee", "matrix:@d:x.example"});
}

TEST_CASE("a name with a colon in it is whole") {
  CHECK(dana("X-SKYPE:live:dana\nIMPP:skype:live:lee\nIMPP;X-SERVICE-TYPE=Skype:live:ann").chats ==
        Values{"skype:live:dana", "skype:live:lee", "skype:live:ann"});
  CHECK(dana("X-JABBER:xmpp:d@x.example\nIMPP;X-SERVICE-TYPE=Golf:golf:dee").chats ==
        Values{"xmpp:d@x.example", "golf:dee"});
}

TEST_CASE("chats of KDE have their service in the name") {
  CHECK(dana("X-messaging/xmpp-All:d@x.example").chats == Values{"xmpp:d@x.example"});
}

TEST_CASE("a social profile is a page, or a chat where it is none") {
  const auto profiles = dana(
      "X-SOCIALPROFILE;type=linkedin;type=pref:https://social.example/dana\n"
      "X-SOCIALPROFILE;type=pref;type=Twitter;x-user=dee:x-apple:dee\n"
      "SOCIALPROFILE;SERVICE-TYPE=Mastodon;VALUE=TEXT:@dee@social.example");
  CHECK(profiles.urls == Values{"https://social.example/dana"});
  CHECK(profiles.chats == Values{"twitter:dee", "mastodon:@dee@social.example"});
}

TEST_CASE("a service without a name is not taken over") {
  CHECK(dana("IMPP:xmpp:").skipped == std::map<std::string, int>{{"IMPP", 1}});
}

}  // namespace
}  // namespace relate
