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

/// `4 to 101, 104`, of what is ordered newest first.
std::string numbers_of(const std::vector<store::PastOperation>& undone) {
  std::string text;
  for (std::size_t last = undone.size(); last > 0;) {
    const std::int64_t from = undone[--last].key.number;
    std::int64_t to = from;
    while (last > 0 && undone[last - 1].key.number == to + 1) to = undone[--last].key.number;
    text += fmt::format("{}{}", text.empty() ? "" : ", ", from);
    if (to != from) text += fmt::format(" to {}", to);
  }
  return text;
}

/// What was undone, each named where it is little; else how much, by number, and the newest.
std::string sentence_of(const std::vector<store::PastOperation>& undone) {
  constexpr std::size_t most_named = 3;
  std::vector<std::string> named;
  for (const store::PastOperation& past : undone) {
    if (named.size() == most_named) break;
    named.push_back(past.sentence);
  }
  const std::string first = fmt::format("{}", fmt::join(named, "; "));
  if (undone.size() == named.size()) return "undo: " + first;
  return fmt::format("undo: {} operations ({}): {}; and {} more", undone.size(), numbers_of(undone),
                     first, undone.size() - named.size());
}

void run(const UndoOptions& options, Session& session) {
  chosen(options, session.to_read());  // an empty journal has nothing to undo, and stays unmade
  const auto operation = session.begin();
  const auto undone = chosen(options, session.to_read());
  std::vector<store::OperationKey> keys;
  for (const store::PastOperation& past : undone) {
    store::take_back(*operation, past);
    keys.push_back(past.key);
  }
  operation->set_undoes(keys);
  session.commit(*operation, sentence_of(undone));
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
