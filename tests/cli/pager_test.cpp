#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "cli/environment.hpp"

namespace relate::cli {
namespace {

/// A pager that keeps what it was given in a file.
class Keeper {
 public:
  Keeper() {
    std::string name = (std::filesystem::temp_directory_path() / "relate-test-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  Keeper(const Keeper&) = delete;
  Keeper& operator=(const Keeper&) = delete;
  ~Keeper() { std::filesystem::remove_all(folder_); }

  std::string command() const { return "cat >'" + (folder_ / "shown").string() + "'"; }
  std::string shown() const {
    std::ostringstream text;
    text << std::ifstream(folder_ / "shown").rdbuf();
    return text.str();
  }

 private:
  std::filesystem::path folder_;
};

std::string lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "line\n";
  return text;
}

}  // namespace

TEST_CASE("what is longer than the screen is given to the pager") {
  const Keeper keeper;
  const Terminal terminal{.out = true, .height = 10, .pager = keeper.command()};
  CHECK(page(terminal, lines(10)));
  CHECK(keeper.shown() == lines(10));
  CHECK(page(terminal, std::string(801, 'x')));
  CHECK(keeper.shown() == std::string(801, 'x'));
}

TEST_CASE("what fits, and what is for no terminal or no pager, is not") {
  const Keeper keeper;
  CHECK(!page({.out = true, .height = 10, .pager = keeper.command()}, lines(9)));
  CHECK(!page({.out = false, .height = 10, .pager = keeper.command()}, lines(20)));
  CHECK(!page({.out = true, .height = 10, .pager = ""}, lines(20)));
  CHECK(!page({.out = true, .height = 10, .pager = "cat"}, lines(20)));
  CHECK(keeper.shown() == "");
}

TEST_CASE("a pager that ends early is as good as one that reads all") {
  CHECK(page({.out = true, .pager = "true"}, lines(1'000'000)));
  CHECK(page({.out = true, .pager = "head -1 >/dev/null"}, lines(1'000'000)));
  CHECK(page({.out = true, .pager = "exit 1"}, lines(100)));
}

TEST_CASE("a pager that cannot be run has shown nothing") {
  CHECK(!page({.out = true, .pager = "/nowhere/pager 2>/dev/null"}, lines(100)));
}

}  // namespace relate::cli
