#include "store/column.hpp"

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "relate/core/party.hpp"

namespace relate::store {

TEST_CASE("a word that stands for nothing is an error of the journal") {
  Database database(":memory:", Database::Access::write);
  Statement row = database.query("SELECT 'person', 'prson'");
  row.step();
  CHECK(meaning(row, 0, party_kind) == PartyKind::person);
  CHECK(refusal([&] { meaning(row, 1, party_kind); }) ==
        "journal: the journal is damaged: it holds 'prson' where a known word belongs\n"
        "hint: relate db check says what to do");
}

}  // namespace relate::store
