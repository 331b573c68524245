#include <doctest/doctest.h>

#include "relate/store/database.hpp"

namespace relate::store {
namespace {

std::string value(const char* sql) {
  Database database(":memory:", Database::Access::write);
  Statement row = database.query(sql);
  row.step();
  return row.text(0);
}

}  // namespace

TEST_CASE("a database folds texts as names are compared") {
  CHECK(value("SELECT relate_fold('Zoë  MÜLLER')") == "zoe muller");
  CHECK(value("SELECT relate_fold(NULL)") == "");
}

TEST_CASE("a database splits a name into its words, as a JSON array") {
  CHECK(value("SELECT relate_words('Ben O''Neil')") == R"(["ben","o","neil"])");
  CHECK(value("SELECT relate_words('\"quoted\" \\')") == R"(["quoted"])");
  CHECK(value("SELECT relate_words('')") == "[]");
  CHECK(value("SELECT group_concat(value) FROM json_each(relate_words('山田 太郎'))") ==
        "山田,太郎");
}

TEST_CASE("the search index holds columns with a blank between them, without empty ones") {
  CHECK(value("SELECT relate_search('Straße', NULL, '', 'Zoë')") == "strasse zoe");
  CHECK(value("SELECT relate_search()") == "");
}

TEST_CASE("addresses are compared folded, phone numbers by their last nine digits") {
  CHECK(value("SELECT relate_address_key('email', 'Dana@Acme.Example')") == "dana@acme.example");
  CHECK(value("SELECT relate_address_key('chat', '@Dana')") == "@dana");
  CHECK(value("SELECT relate_address_key('phone', '+49 (30) 123-4567')") == "301234567");
}

}  // namespace relate::store
