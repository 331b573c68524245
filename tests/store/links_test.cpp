#include "relate/store/links.hpp"

#include <doctest/doctest.h>

#include "small_journal.hpp"

namespace relate::store {

TEST_CASE("links are listed from both ends") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id lee = journal.person("Lee Chan");
  const Id ann = journal.person("Ann Hill");
  journal.database.run(
      "INSERT INTO link (id, from_id, relation, to_id, note, recorded, sequence) "
      "VALUES (5, ?1, 'reports-to', ?2, 'since May', 'x', 1)",
      lee, dana);
  REQUIRE(list_links(journal.database, {}, journal.today).size() == 1);
  CHECK(list_links(journal.database, ann, journal.today).empty());
  for (const Id end : {dana, lee})
    CHECK(list_links(journal.database, end, journal.today).size() == 1);
  const Link link = load_link(journal.database, 5, journal.today);
  CHECK(link.from.name == "Lee Chan");
  CHECK(link.relation == "reports-to");
  CHECK(link.to.name == "Dana Ruiz");
  CHECK(link.note == "since May");
  CHECK_THROWS_AS(load_link(journal.database, 6, journal.today), Error);
}

}  // namespace relate::store
