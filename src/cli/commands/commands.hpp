#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"

namespace relate::cli {

/// A command as it is listed and found. Its options are declared only when it is named.
struct Command {
  std::string_view name;
  std::string_view group;
  std::string_view synopsis;  ///< what follows its name
  std::string_view summary;
  void (*declare)(CLI::App& command, Invocation& invocation);
};

/// All commands that are listed, in the order in which help lists them.
std::span<const Command> all_commands();

/// Declares what stands before a command: the common options and `--version`.
void declare_root(CLI::App& root, Invocation& invocation);

/// Declares a command with its options below `root`.
CLI::App& declare(CLI::App& root, const Command& command, Invocation& invocation);

namespace commands {

void add(CLI::App& command, Invocation& invocation);
void assess(CLI::App& command, Invocation& invocation);
void config(CLI::App& command, Invocation& invocation);
void db(CLI::App& command, Invocation& invocation);
void done(CLI::App& command, Invocation& invocation);
void drop(CLI::App& command, Invocation& invocation);
void due(CLI::App& command, Invocation& invocation);
void edit(CLI::App& command, Invocation& invocation);
void find(CLI::App& command, Invocation& invocation);
void history(CLI::App& command, Invocation& invocation);
void import_files(CLI::App& command, Invocation& invocation);
void link(CLI::App& command, Invocation& invocation);
void list(CLI::App& command, Invocation& invocation);
void log(CLI::App& command, Invocation& invocation);
void merge(CLI::App& command, Invocation& invocation);
void redo(CLI::App& command, Invocation& invocation);
void report(CLI::App& command, Invocation& invocation);
void rm(CLI::App& command, Invocation& invocation);
void show(CLI::App& command, Invocation& invocation);
void snooze(CLI::App& command, Invocation& invocation);
void told(CLI::App& command, Invocation& invocation);
void undo(CLI::App& command, Invocation& invocation);
void unlink(CLI::App& command, Invocation& invocation);

/// The names of the lists that `list` shows.
std::vector<std::string> list_names();

/// `relate` alone: what is due, and where to begin.
void start(Session& session);

}  // namespace commands
}  // namespace relate::cli
