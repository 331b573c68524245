// Taking back an operation whose recorded changes are any bytes: it is refused, or it does what
// it says and leaves a sound journal.

#include "fuzzing.hpp"
#include "store/memory_journal.hpp"

namespace relate::fuzz {
namespace {

using store::Blob;
using store::Database;
using store::MemoryJournal;
using store::Operation;
using store::Statement;

/// A journal with a little of everything, and an operation to take back whose changes any bytes
/// can stand for.
struct Journal : MemoryJournal {
  Journal() {
    const Party acme = add_org("acme", "Acme");
    const Party dana = add_person("dana-ruiz", "Dana Ruiz");
    log({{name(dana), Role::with}}, "rollout worries");
    add_item({name(dana), name(acme)}, "send the plan");
    add_person("lee-chan", "Lee Chan");
    past = store::undoable(database, 1).front();
  }

  store::PastOperation past;
};

void require_sound(Database& database) {
  Statement dangling = database.query("PRAGMA foreign_key_check");
  claim(!dangling.step(), "no reference dangles");
}

}  // namespace
}  // namespace relate::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace relate;
  using namespace relate::fuzz;
  static Journal journal;
  const Input input(bytes, size);
  Operation operation(journal.database, journal.stamp, journal.random);
  journal.database.run("UPDATE operation_part SET changeset = ?3 WHERE device = ?1 AND number = ?2",
                       journal.past.key.device, journal.past.key.number, Blob{input.rest()});
  is_refused({Error::Kind::refused, Error::Kind::journal}, [&] {
    store::take_back(operation, journal.past);
    operation.cut();
    require_sound(journal.database);
  });
  return 0;  // and never committed: the next bytes find the same journal
}
