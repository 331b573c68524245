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

TEST_CASE("a link is saved with its days and note, and refused where it cannot stand") {
  SmallJournal journal;
  const PartyName dana = journal.name(journal.person("Dana Ruiz"));
  const PartyName lee = journal.name(journal.person("Lee Chan"));
  Operation operation(journal.database, journal.stamp, journal.random);
  Link link{.from = lee,
            .relation = "reports-to",
            .to = dana,
            .note = "since May",
            .is_private = true,
            .since = journal.today,
            .until = journal.today};
  save_link(operation, link);
  const Link stored = load_link(journal.database, link.id, journal.today);
  CHECK(stored.note == "since May");
  CHECK(stored.is_private);
  CHECK(stored.since == journal.today);
  CHECK(stored.until == journal.today);
  Link back{.from = dana, .relation = "reports-to", .to = lee};
  CHECK_THROWS_AS(save_link(operation, back), Error);
  back.since = journal.today + std::chrono::days(1);
  CHECK_NOTHROW(save_link(operation, back));
  CHECK(links_called(journal.database, "reports-to", journal.today).size() == 2);
  CHECK(links_called(journal.database, "knows", journal.today).empty());
  remove_link(operation, link.id);
  CHECK(list_links(journal.database, lee.id, journal.today).size() == 1);
}

}  // namespace relate::store
