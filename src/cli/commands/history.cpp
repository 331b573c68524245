#include "relate/store/history.hpp"

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/target.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"

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

/// Of a record, also of one that is gone; where only a name is left of it, what names it.
std::vector<store::PastOperation> past_of(const std::vector<std::string>& words, int limit,
                                          Session& session) {
  store::Database& journal = session.to_read();
  if (words.empty()) return store::past_operations(journal, {}, limit);
  const std::string text = fmt::format("{}", fmt::join(words, " "));
  if (const auto target = find_target_if_any(session, text))
    return store::past_operations(journal, target->record.id, limit);
  const bool is_id = text.starts_with("id:");
  if (const auto range = id_range(is_id ? text.substr(3) : text)) {
    const std::vector<Id> gone = store::records_changed(journal, *range, 2);
    if (gone.size() > 1)
      throw Error(Error::Kind::ambiguous, fmt::format("several ids begin with '{}'", text),
                  "type more letters");
    if (gone.size() == 1) return store::past_operations(journal, gone.front(), limit);
  }
  auto naming = is_id ? std::vector<store::PastOperation>{}
                      : store::operations_naming(journal, relate::words(text), limit);
  if (naming.empty())
    throw Error(Error::Kind::not_found, fmt::format("no record '{}', nor was there one", text),
                "relate history");
  session.remark(fmt::format("'{}' is no longer there; this names it", text));
  return naming;
}

void run(const HistoryOptions& options, Session& session) {
  const int limit = options.limit ? parse_number("--limit", *options.limit, 1, 1'000'000) : -1;
  render::write(session.environment().out, session.format(),
                history_rows(past_of(options.words, limit, session)), session.screen());
}

}  // namespace

void history(CLI::App& command, Invocation& invocation) {
  add_examples(
      command,
      "Examples:\n  relate history --limit 10\n  relate history dana\n  relate history last");
  auto options = std::make_shared<HistoryOptions>();
  add_value(command, "--limit", "N", options->limit, "The latest N alone");
  using enum render::Format;
  add_formats(command, invocation, {text, json, jsonl, csv, tsv, markdown});
  when_chosen(command, invocation, options, run);
}

}  // namespace relate::cli::commands
