#include "relate/store/history.hpp"

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/target.hpp"

namespace relate::cli::commands {
namespace {

using render::Column;
using render::Place;

struct HistoryOptions {
  std::vector<std::string> words;
  std::optional<std::string> limit;
};

/// `2026-03-18 09:00`, in local time as the clock of the wall showed it.
std::string shown_instant(const std::string& instant) {
  return instant.substr(0, 10) + " " + instant.substr(11, 5);
}

render::Rows history_rows(const std::vector<store::PastOperation>& past) {
  render::Rows rows;
  rows.columns = {Column{.key = "number", .title = "no", .right = true},
                  Column{.key = "at", .place = Place::data},
                  Column{.key = "when", .title = "when (UTC)", .place = Place::column},
                  Column{.key = "what", .title = "what", .flexible = true},
                  Column{.key = "undone", .place = Place::data},
                  Column{.key = "state", .title = "", .place = Place::column}};
  for (const store::PastOperation& operation : past)
    rows.rows.push_back({operation.key.number, operation.at, shown_instant(operation.at),
                         operation.sentence, operation.is_undone,
                         std::string(operation.is_undone ? "undone" : "")});
  return rows;
}

void run(const HistoryOptions& options, Session& session) {
  using enum render::Format;
  std::optional<Id> record;
  if (!options.words.empty()) record = find_target(session, options.words).record.id;
  const int limit = options.limit ? parse_number("--limit", *options.limit, 1, 1'000'000) : -1;
  render::write(session.environment().out, session.format({text, json, jsonl, csv, tsv, markdown}),
                history_rows(store::past_operations(session.to_read(), record, limit)),
                session.screen());
}

}  // namespace

void history(CLI::App& command, Invocation& invocation) {
  add_examples(
      command,
      "Examples:\n  relate history --limit 10\n  relate history dana\n  relate history last");
  auto options = std::make_shared<HistoryOptions>();
  add_value(command, "--limit", "N", options->limit, "The latest N alone");
  when_chosen(command, invocation, options, run);
}

}  // namespace relate::cli::commands
