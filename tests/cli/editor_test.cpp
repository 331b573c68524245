#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "cli/environment.hpp"
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
  CHECK(edit_text(editor(folder, "printf 'more\\n' >>\"$1\""), "Zoë\n") == "Zoë\nmore\n");
  CHECK(edit_text(editor(folder, ": >\"$1\""), "Zoë\n") == "");
}

TEST_CASE("a text that is left as it was is nothing") {
  const NewFolder folder;
  CHECK(!edit_text(editor(folder, ":"), "Zoë\n"));
  CHECK(!edit_text(editor(folder, "touch \"$1\""), "Zoë\n"));
}

TEST_CASE("an editor that saves by another file is followed") {
  const NewFolder folder;
  CHECK(edit_text(editor(folder, "echo new >\"$1.new\" && mv \"$1.new\" \"$1\""), "old\n") ==
        "new\n");
}

TEST_CASE("the editor may be a command with options, and quotes") {
  const NewFolder folder;
  const std::string path = editor(folder, "echo \"$1\" >\"$2\"");
  CHECK(edit_text(path + " 'a b'", "x") == "a b\n");
}

TEST_CASE("the text is a file for its owner alone, and gone afterwards") {
  const NewFolder folder;
  const auto seen = edit_text(editor(folder, "stat -c '%a %n' \"$1\" >\"$1\""), "x");
  REQUIRE(seen);
  CHECK(seen->starts_with("600 "));
  CHECK(seen->ends_with(".txt\n"));
  CHECK(!std::filesystem::exists(seen->substr(4, seen->size() - 5)));
}

TEST_CASE("an editor that fails or is not there is an error") {
  const NewFolder folder;
  CHECK(refusal([&] { edit_text("exit 3;", "x"); }) ==
        "refused: the editor 'exit 3;' failed; nothing was stored\n"
        "hint: set EDITOR to the editor you use");
  CHECK(refusal([&] {
          edit_text("/nowhere/editor 2>/dev/null", "x");
        }).starts_with("refused: the editor"));
  CHECK(refusal([&] { edit_text("kill -9 $$;", "x"); }).starts_with("refused: the editor"));
}

}  // namespace relate::cli
