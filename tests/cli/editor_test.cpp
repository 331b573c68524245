#include "cli/editor.hpp"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "store/new_folder.hpp"

namespace relate::cli {
namespace {

/// An editor made of a shell script, which finds the file's name in `$1`.
std::string editor(const NewFolder& folder, const std::string& script) {
  const std::string path = folder.make("editor", "#!/bin/sh\n" + script + "\n");
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  return path;
}

}  // namespace

TEST_CASE("what the editor saved is given back") {
  const NewFolder folder;
  CHECK(Draft("Zoë\n").edit(editor(folder, "printf 'more\\n' >>\"$1\"")) == "Zoë\nmore\n");
  CHECK(Draft("Zoë\n").edit(editor(folder, ": >\"$1\"")) == "");
}

TEST_CASE("a text that is left as it was is nothing") {
  const NewFolder folder;
  CHECK(!Draft("Zoë\n").edit(editor(folder, ":")));
  CHECK(!Draft("Zoë\n").edit(editor(folder, "touch \"$1\"")));
}

TEST_CASE("an editor that saves by another file is followed") {
  const NewFolder folder;
  CHECK(Draft("old\n").edit(editor(folder, "echo new >\"$1.new\" && mv \"$1.new\" \"$1\"")) ==
        "new\n");
}

TEST_CASE("the editor may be a command with options, and quotes") {
  const NewFolder folder;
  const std::string path = editor(folder, "echo \"$1\" >\"$2\"");
  CHECK(Draft("x").edit(path + " 'a b'") == "a b\n");
}

TEST_CASE("the text is a file for its owner alone, and gone afterwards") {
  const NewFolder folder;
  const auto seen = Draft("x").edit(editor(folder, "stat -c '%a %n' \"$1\" >\"$1\""));
  REQUIRE(seen);
  CHECK(seen->starts_with("600 "));
  CHECK(seen->ends_with(".txt\n"));
  CHECK(!std::filesystem::exists(seen->substr(4, seen->size() - 5)));
}

TEST_CASE("what was written is left there where it is kept, and nothing where nothing was") {
  const NewFolder folder;
  std::string path;
  {
    Draft draft("x");
    CHECK(draft.edit(editor(folder, "echo much >\"$1\"")) == "much\n");
    path = draft.keep();
  }
  CHECK(std::filesystem::file_size(path) == 5);
  std::filesystem::remove(path);
  Draft unchanged("x");
  unchanged.edit(editor(folder, ":"));
  CHECK(unchanged.keep().empty());
  Draft emptied("x");
  emptied.edit(editor(folder, "echo >\"$1\""));
  CHECK(emptied.keep().empty());
}

TEST_CASE("an editor that fails or is not there is an error") {
  const NewFolder folder;
  CHECK(refusal([&] { Draft("x").edit("exit 3;"); }) ==
        "refused: the editor 'exit 3;' failed; nothing was stored\n"
        "hint: set EDITOR to the editor you use");
  CHECK(refusal([&] {
          Draft("x").edit("/nowhere/editor 2>/dev/null");
        }).starts_with("refused: the editor"));
  CHECK(refusal([&] { Draft("x").edit("kill -9 $$;"); }).starts_with("refused: the editor"));
}

}  // namespace relate::cli
