#include "relate/core/imported.hpp"

#include <doctest/doctest.h>

using namespace relate;

namespace {

using Values = ImportedValues;

Contact contact(std::string name) { return {.name = std::move(name)}; }

Values values_of_one(Contact one) {
  ContactFile file;
  file.contacts = {one};
  return values_of(one, file);
}

}  // namespace

TEST_CASE("each value of a contact is kept by its field, and one given twice once") {
  Contact dana = contact("Dana Ruiz");
  dana.aliases = {"Dee"};
  dana.mails = {"dana@acme.example", "dana@acme.example"};
  dana.phones = {"+34 600 000 001"};
  dana.chats = {"skype:dana.ruiz"};
  dana.time_zone = "Europe/Madrid";
  dana.is_private = true;
  CHECK(values_of_one(dana) == Values{{"name", "Dana Ruiz"},
                                      {"alias", "Dee"},
                                      {"email", "dana@acme.example"},
                                      {"phone", "+34 600 000 001"},
                                      {"chat", "skype:dana.ruiz"},
                                      {"zone", "Europe/Madrid"},
                                      {"private", "yes"}});
}

TEST_CASE("what has parts is one value, divided by tabs, and a tag is one word") {
  Contact dana = contact("Dana Ruiz");
  dana.positions = {{.org = "Acme", .department = {}, .role = "CIO"}};
  dana.tags = {"steering group", "board,2026"};
  dana.dates = {{"birthday", Date{{}, 3, 20}}, {"anniversary", Date{2019, 6, 1}}};
  CHECK(values_of_one(dana) == Values{{"name", "Dana Ruiz"},
                                      {"position", "Acme\t\tCIO"},
                                      {"tag", "steering-group"},
                                      {"tag", "board-2026"},
                                      {"occasion", "birthday\t03-20"},
                                      {"occasion", "anniversary\t2019-06-01"}});
}

TEST_CASE("notes, pages, addresses and whatever has no place are facts") {
  Contact dana = contact("Dana Ruiz");
  dana.notes = {"prefers mornings", ""};
  dana.urls = {"https://acme.example"};
  dana.addresses = {"1 Mill Lane"};
  dana.facts = {{"hobby", "chess"}};
  CHECK(values_of_one(dana) == Values{{"name", "Dana Ruiz"},
                                      {"fact", "note\tprefers mornings"},
                                      {"fact", "url\thttps://acme.example"},
                                      {"fact", "address\t1 Mill Lane"},
                                      {"fact", "hobby\tchess"}});
}

TEST_CASE("a relation is a fact with the name of whom it names, or with the uid of a stranger") {
  Contact dana = contact("Dana Ruiz");
  dana.relations = {{.type = "spouse", .text = "Ben O'Neil", .uid = {}},
                    {.type = "", .text = {}, .uid = "u-lee"},
                    {.type = "friend", .text = {}, .uid = "u-nobody"}};
  Contact lee = contact("Lee Chan");
  lee.uid = "u-lee";
  ContactFile file;
  file.contacts = {dana, lee};
  CHECK(values_of(dana, file) == Values{{"name", "Dana Ruiz"},
                                        {"fact", "spouse\tBen O'Neil"},
                                        {"fact", "related\tLee Chan"},
                                        {"fact", "friend\tu-nobody"}});
}

TEST_CASE("a contact is known again by uid, else by its first mail, else by name and phone") {
  Contact zoe = contact("Zoë Müller");
  CHECK(key_of(zoe) == "name:zoe muller|");
  zoe.phones = {"+49 (30) 123-456", "+49 40 1"};
  CHECK(key_of(zoe) == "name:zoe muller|930123456");
  zoe.mails = {"Zoe@Acme.Example", "z@muller.example"};
  CHECK(key_of(zoe) == "mail:zoe@acme.example");
  zoe.uid = "U-1";
  CHECK(key_of(zoe) == "uid:U-1");
}

TEST_CASE("a value has as many parts as are asked for, the last with all tabs that are left") {
  using Parts = std::vector<std::string>;
  CHECK(parts_of("Acme\tSales\tCIO", 3) == Parts{"Acme", "Sales", "CIO"});
  CHECK(parts_of("note\ta\tb", 2) == Parts{"note", "a\tb"});
  CHECK(parts_of("Acme", 3) == Parts{"Acme", "", ""});
  CHECK(parts_of("", 1) == Parts{""});
}

TEST_CASE("values are kept as a line each, and come back as they were") {
  const Values values = {{"name", "Dana Ruiz"},
                         {"fact", "note\ttwo\nlines, C:\\new"},
                         {"fact", "end\tends in a backslash\\"}};
  const std::string text =
      "name\tDana Ruiz\n"
      "fact\tnote\ttwo\\nlines, C:\\\\new\n"
      "fact\tend\tends in a backslash\\\\\n";
  CHECK(to_text(values) == text);
  CHECK(values_from_text(text) == values);
  CHECK(values_from_text("").empty());
  CHECK(values_from_text("name\tDana\\") == Values{{"name", "Dana\\"}});
}

TEST_CASE("the difference is what one list has and the other has not, in its order") {
  const Values before = {{"name", "Dana"}, {"email", "a@b.example"}, {"tag", "board"}};
  const Values after = {{"tag", "board"}, {"name", "Dana Ruiz"}};
  CHECK(difference(before, after) == Values{{"name", "Dana"}, {"email", "a@b.example"}});
  CHECK(difference(after, before) == Values{{"name", "Dana Ruiz"}});
  CHECK(difference(before, before).empty());
}
