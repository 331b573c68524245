#include <algorithm>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "relate/core/error.hpp"
#include "relate/store/history.hpp"

namespace relate::cli::commands {
namespace {

struct UndoOptions {
  std::vector<std::string> words;
  std::optional<std::string> operation;
};

std::vector<store::PastOperation> chosen(const UndoOptions& options, store::Database& journal) {
  if (!options.operation) {
    if (options.words.size() > 1)
      throw Error(Error::Kind::usage, "undo takes one number", "relate undo 3");
    const int count =
        options.words.empty() ? 1 : parse_number("N", options.words.front(), 1, 10'000);
    return store::undoable(journal, count);
  }
  const auto past = store::operation_numbered(
      journal, parse_number("--operation", *options.operation, 1, 2'000'000'000));
  if (past.is_undone || past.is_undo)
    throw Error(Error::Kind::refused, fmt::format("'{}' does not hold at present", past.sentence),
                "relate history");
  return {past};
}

void run(const UndoOptions& options, Session& session) {
  chosen(options, session.to_read());  // an empty journal has nothing to undo, and stays unmade
  const auto operation = session.begin();
  const auto undone = chosen(options, session.to_read());
  std::vector<store::OperationKey> keys;
  std::string sentence = "undo";
  for (const store::PastOperation& past : undone) {
    store::take_back(*operation, past);
    keys.push_back(past.key);
    sentence += (keys.size() == 1 ? ": " : "; ") + past.sentence;
  }
  operation->set_undoes(keys);
  session.commit(*operation, sentence);
  if (session.is_quiet()) return;
  for (const store::PastOperation& past : undone)
    session.remark_stored(fmt::format("undone: {}", past.sentence));
}

}  // namespace

void undo(CLI::App& command, Invocation& invocation) {
  add_examples(command, "Examples:\n  relate undo\n  relate undo 3\n  relate undo --operation 12");
  auto options = std::make_shared<UndoOptions>();
  add_value(command, "--operation", "N", options->operation,
            "That one alone, by its number in the history");
  when_chosen(command, invocation, options, run);
}

}  // namespace relate::cli::commands
