#include "cli/closing.hpp"
#include "cli/commands/closing_command.hpp"
#include "cli/commands/commands.hpp"

namespace relate::cli::commands {
namespace {

constexpr FieldSpec specs[] = {{"to", "WHO", "Only they were told", true}};

}  // namespace

void told(CLI::App& command, Invocation& invocation) {
  add_examples(command,
               "Examples:\n  relate told tkwn\n  relate told tkwn --to lee --at yesterday");
  declare_closing(command, invocation, specs, "told",
                  [](Session& session, store::Operation& operation, const std::string& id,
                     const Closing& closing, Fields& fields) {
                    return note_told(session, operation, id, closing, fields.take_all("to"));
                  });
}

}  // namespace relate::cli::commands
