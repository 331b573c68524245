#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "relate/store/history.hpp"

namespace relate::cli::commands {
namespace {

struct RedoOptions {};

void run(const RedoOptions&, Session& session) {
  store::redoable(session.to_read());  // an empty journal has nothing to redo, and stays unmade
  const auto operation = session.begin();
  const store::PastOperation undone = store::redoable(session.to_read());
  store::take_back(*operation, undone);
  operation->set_undoes({undone.key});
  const std::string what =
      undone.sentence.starts_with("undo: ") ? undone.sentence.substr(6) : undone.sentence;
  session.commit(*operation, "redo: " + what);
  if (!session.is_quiet()) session.remark_stored(fmt::format("redone: {}", what));
}

}  // namespace

void redo(CLI::App& command, Invocation& invocation) {
  add_examples(command, "Examples:\n  relate redo\n  relate undo 3 && relate redo");
  when_chosen(command, invocation, std::make_shared<RedoOptions>(), run);
}

}  // namespace relate::cli::commands
