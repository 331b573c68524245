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
  const std::string phrase = "what was written is kept in ";
  if (const auto found = said.find(phrase); found != std::string::npos) {
    const auto kept = found + phrase.size();
    const auto end = said.find(".txt", kept) + 4;
    std::filesystem::remove(said.substr(kept, end - kept));
    said.replace(kept, end - kept, "a file");
  }
  return said;
}

}  // namespace relate
