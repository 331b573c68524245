#include "cli/closing.hpp"
#include "cli/commands/closing_command.hpp"
#include "cli/commands/commands.hpp"

namespace relate::cli::commands {

void done(CLI::App& command, Invocation& invocation) {
  add_examples(
      command,
      "Examples:\n  relate done tkwn\n  relate done tkwn --at yesterday --note \"sent by mail\"");
  declare_closing(
      command, invocation, {}, "done",
      [](Session& session, store::Operation& operation, const std::string& id,
         const Closing& closing, Fields&) { return close_done(session, operation, id, closing); });
}

}  // namespace relate::cli::commands
