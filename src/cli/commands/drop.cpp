#include "cli/closing.hpp"
#include "cli/commands/closing_command.hpp"
#include "cli/commands/commands.hpp"

namespace relate::cli::commands {
namespace {

constexpr FieldSpec specs[] = {{"broken", "", "It was not kept, instead of withdrawn"},
                               {"why", "TEXT", "Idea: the reason of their answer"}};

}  // namespace

void drop(CLI::App& command, Invocation& invocation) {
  add_examples(command,
               "Examples:\n  relate drop tkwn\n  relate drop tkwn --broken --note \"no budget\"");
  declare_closing(command, invocation, specs, "drop",
                  [](Session& session, store::Operation& operation, const std::string& id,
                     Closing closing, Fields& fields) {
                    closing.why = fields.take("why").value_or("");
                    return close_dropped(session, operation, id, closing,
                                         fields.take_flag("broken").value_or(false));
                  });
}

}  // namespace relate::cli::commands
