#include "store/changeset_format.hpp"

#include <string>

#include <doctest/doctest.h>

#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

using namespace std::string_literals;

// A table t of two columns, the first its key.
const std::string header = "T\x02\x01\x00t\x00"s;
const std::string seven = "\x01\x00\x00\x00\x00\x00\x00\x00\x07"s;  // an integer
const std::string word = "\x03\x02hi"s;
const std::string left_out = "\x00"s;
const std::string null = "\x05"s;

const std::string inserted = "\x12\x00"s;
const std::string removed = "\x09\x00"s;
const std::string updated = "\x17\x00"s;

}  // namespace

TEST_CASE("changes of rows, table after table, are a changeset") {
  CHECK(is_changeset(""));
  CHECK(is_changeset(header));
  CHECK(is_changeset(header + inserted + seven + word));
  CHECK(is_changeset(header + removed + seven + null));
  CHECK(is_changeset(header + updated + seven + word + left_out + null));
  CHECK(is_changeset(header + updated + seven + left_out + left_out + left_out));
  CHECK(is_changeset(header + inserted + seven + null + header + removed + seven + word));
}

TEST_CASE("a changeset that was cut off within a change is none") {
  const std::string whole = header + updated + seven + word + left_out + word;
  for (std::size_t size = 1; size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK(is_changeset(whole.substr(0, size)) == (size == header.size()));
  }
}

TEST_CASE("what is no table, operation or value is no changeset") {
  CHECK(!is_changeset("no changes"));
  CHECK(!is_changeset(inserted + seven + word));            // before any table
  CHECK(!is_changeset("T\xff"s));                           // columns without end
  CHECK(!is_changeset("T\x00t\x00"s));                      // no columns
  CHECK(!is_changeset("T\x02\x01\x00\x00"s));               // no name
  CHECK(!is_changeset("T\x02\x00\x00t\x00"s));              // no key
  CHECK(!is_changeset("T\xff\xff\xff\xff\x7f\x01t\x00"s));  // more columns than there are bytes
  CHECK(!is_changeset(header + "\x13\x00"s + seven + word));
  CHECK(!is_changeset(header + inserted + seven + "\x06"s));
  CHECK(!is_changeset(header + inserted + seven + "\x03\x84\x00hi"s));  // a text of 512 bytes
}

TEST_CASE("only an update leaves values out, and never the key of before") {
  CHECK(!is_changeset(header + inserted + seven + left_out));
  CHECK(!is_changeset(header + removed + left_out + word));
  CHECK(!is_changeset(header + updated + left_out + word + left_out + word));
}

TEST_CASE("what is recorded is a changeset") {
  MemoryJournal journal;
  const Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  journal.add_item({journal.name(dana)}, std::string(70'000, 'x'));
  journal.undo(1);
  Statement parts = journal.database.query("SELECT changeset FROM operation_part");
  while (parts.step()) CHECK(is_changeset(parts.blob(0)));
}

}  // namespace relate::store
