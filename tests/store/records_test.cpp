#include "relate/store/records.hpp"

#include <doctest/doctest.h>

#include "small_journal.hpp"

namespace relate::store {

TEST_CASE("text shows as many letters of an id as no other record begins with") {
  SmallJournal journal;
  const auto add = [&](Id id, const char* handle) {
    journal.database.run(
        "INSERT INTO party (id, kind, handle, name, added, recorded, sequence) "
        "VALUES (?1, 'person', ?2, '', '2026-03-18', 'x', 1)",
        id, handle);
  };
  constexpr Id first = 0x0123'4567'89AB'CDEF;  // klmnopqrstuvwxyz
  add(first, "a");
  add(0x0123'4600'0000'0000, "b");  // klmnoqkk...: five letters are shared
  ShownLetters letters(journal.database);
  CHECK(letters.of(first) == 6);
  CHECK(letters.of(0x0123'4600'0000'0000) == 6);
  CHECK(letters.of(0x7000'0000'0000'0000) == 4);
  CHECK(shown_letters(journal.database, first) == 6);
  add(5, "klmnopq");  // what begins its handle would name it
  CHECK(ShownLetters(journal.database).of(first) == 8);
}

}  // namespace relate::store
