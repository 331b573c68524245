#include "cli/commands/commands.hpp"

#include <array>

#include <fmt/format.h>

#include "cli/help.hpp"

namespace relate::cli {

std::span<const Command> all_commands() {
  using namespace commands;
  static constexpr std::array rows = {
      Command{"add", "capture", "person|org|project NAME... | KIND WHO TEXT...",
              "Add a party, something to follow up, an occasion or a fact", add},
      Command{"log", "capture", "WHO[,WHO...] [CHANNEL:] [TEXT...]",
              "Log what happened with people, and what came out of it", log},
      Command{"link", "capture", "WHO[,WHO...] RELATION WHO[,WHO...]",
              "How two parties stand to each other", link},
      Command{"unlink", "capture", "ID | WHO RELATION WHO", "Take a link away, or end it", unlink},
      Command{"assess", "capture", "WHO[,WHO...]", "Judge influence, interest, engagement, pulse",
              assess},
      Command{"due", "review", "", "What needs you today", due},
      Command{"report", "review", "REPORT [WHO[,WHO...]]",
              "A brief before a call, and other reports", report},
      Command{"show", "review", "WHO|ID", "One record in full", show},
      Command{"list", "review", "WHAT", "People, orgs, interactions, promises and the rest", list},
      Command{"find", "review", "WORDS...", "Search everything that was written down", find},
      Command{"done", "follow up", "ID...", "Close what is done", done},
      Command{"told", "follow up", "ID...", "Note that they were told", told},
      Command{"drop", "follow up", "ID...", "Close what will not be done", drop},
      Command{"edit", "follow up", "WHO|ID", "Change a record", edit},
      Command{"snooze", "follow up", "WHO WHEN", "No reconnect reminder before that day", snooze},
      Command{"undo", "repair", "[N]", "Take back the last change, or the last N", undo},
      Command{"redo", "repair", "", "Bring back what was undone", redo},
      Command{"history", "repair", "[WHO|ID]", "What was changed, the latest first", history},
      Command{"merge", "repair", "KEEP OTHER", "Make one party out of two", merge},
      Command{"rm", "repair", "WHO|ID", "Remove a record", rm},
      Command{"import", "move data", "FILE...", "Bring an address book in", import_files},
      Command{"db", "care", "path|check|backup|restore|stats",
              "Where the journal is, whether it is sound, and copies of it", db},
      Command{"config", "care", "", "Every setting, its value and where it comes from", config},
  };
  return rows;
}

void declare_root(CLI::App& root, Invocation& invocation) {
  root.set_version_flag("--version", "relate " RELATE_VERSION);
  add_common(root, invocation.common);
  add_reading(root, invocation.common, "FORMAT");
}

CLI::App& declare(CLI::App& root, const Command& command, Invocation& invocation) {
  CLI::App* declared = root.add_subcommand(std::string(command.name), std::string(command.summary));
  declared->formatter(
      std::make_shared<CommandHelp>(fmt::format("relate {} {}", command.name, command.synopsis)));
  command.declare(*declared, invocation);
  add_common(*declared, invocation.common);
  return *declared;
}

}  // namespace relate::cli
