// migrating JOURNAL: opens the journal with a program whose schema is two versions newer, as one
// does that is installed over an older one. Prints `migrated` once it is open.

#include <cstdio>
#include <exception>

#include "relate/store/journal.hpp"
#include "relate/store/schema.hpp"

int main(int argc, char** argv) try {
  using namespace relate::store;
  if (argc != 2) return 2;
  std::vector<Migration> steps = migrations();
  const int newest = steps.back().version;
  steps.push_back({newest + 1,
                   {"ALTER TABLE interaction ADD COLUMN weather TEXT NOT NULL DEFAULT 'fair'",
                    "UPDATE interaction SET weather = weather"}});
  steps.push_back({newest + 2, {"CREATE TABLE forecast AS SELECT id, weather FROM interaction"}});
  open_to_write(argv[1], steps);
  std::puts("migrated");
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "migrating: %s\n", error.what());
  return 1;
}
