#pragma once

#include <filesystem>
#include <string>

#include "cli/journal_in_folder.hpp"

namespace relate {

/// What `edit` says when the editor is `sed`, with `first` run before it: a file that is kept
/// as `a file`, and removed.
inline std::string edited(JournalInFolder& journal, const std::string& record,
                          const std::string& sed_script, const std::string& first = "") {
  journal.set_editor(first + "sed -i '" + sed_script + "' \"$1\"");
  std::string said = journal.says({"edit", record});
  if (const auto kept = said.find("/"); said.find("what was written is kept in /") < kept) {
    const auto end = said.find(".txt") + 4;
    std::filesystem::remove(said.substr(kept, end - kept));
    said.replace(kept, end - kept, "a file");
  }
  return said;
}

}  // namespace relate
