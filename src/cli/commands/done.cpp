#include "cli/closing.hpp"
#include "cli/commands/closing_command.hpp"
#include "cli/commands/commands.hpp"

namespace relate::cli::commands {

namespace {

constexpr FieldSpec specs[] = {{"why", "TEXT", "Idea: the reason of their answer"}};

}  // namespace

void done(CLI::App& command, Invocation& invocation) {
  add_examples(
      command,
      "Examples:\n  relate done tkwn\n  relate done tkwn --at yesterday --note \"sent by mail\"");
  declare_closing(command, invocation, specs, "done",
                  [](Session& session, store::Operation& operation, const std::string& id,
                     Closing closing, Fields& fields) {
                    closing.why = fields.take("why").value_or("");
                    return close_done(session, operation, id, closing);
                  });
}

}  // namespace relate::cli::commands
