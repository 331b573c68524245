#include <map>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/show_ids.hpp"
#include "relate/core/error.hpp"
#include "relate/render/found.hpp"
#include "relate/store/assessments.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/links.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"
#include "relate/store/search.hpp"

namespace relate::cli::commands {
namespace {

constexpr int usual_limit = 20;
constexpr int most_rows = 1'000'000'000;

struct FindOptions {
  std::vector<std::string> words;
  std::optional<std::string> limit;
};

/// The records of that kind that were found, loaded.
template <class Load>
void add_found(std::map<Id, render::FoundRecord>& result, const store::Found& found,
               store::RecordKind kind, Load load) {
  std::vector<Id> ids;
  for (const store::Record& record : found.records)
    if (record.kind == kind) ids.push_back(record.id);
  if (ids.empty()) return;
  for (render::FoundRecord& record : load(ids)) result[record.id] = std::move(record);
}

template <class Record>
std::vector<render::FoundRecord> all_found(const std::vector<Record>& records) {
  std::vector<render::FoundRecord> result;
  for (const Record& record : records) result.push_back(render::found(record));
  return result;
}

std::vector<render::FoundRecord> load(Session& session, const store::Found& found) {
  using enum store::RecordKind;
  using Ids = std::vector<Id>;
  store::Database& journal = session.to_read();
  const Day today = session.today();
  const auto one_by_one = [&](auto load_one) {
    return [&journal, today, load_one](const Ids& ids) {
      std::vector<render::FoundRecord> result;
      for (const Id id : ids) result.push_back(render::found(load_one(journal, id, today)));
      return result;
    };
  };
  std::map<Id, render::FoundRecord> loaded;
  add_found(loaded, found, party, [&](const Ids& ids) {
    std::vector<render::FoundRecord> result;
    for (const Party& each : store::load_parties(journal, ids, today))
      result.push_back(render::found(each, today));
    return result;
  });
  add_found(loaded, found, interaction, [&](const Ids& ids) {
    return all_found(store::load_interactions(journal, ids, today));
  });
  add_found(loaded, found, item,
            [&](const Ids& ids) { return all_found(store::load_items(journal, ids, today)); });
  add_found(loaded, found, occasion, one_by_one(store::load_occasion));
  add_found(loaded, found, fact, one_by_one(store::load_fact));
  add_found(loaded, found, link, one_by_one(store::load_link));
  add_found(loaded, found, assessment, one_by_one(store::load_assessment));
  std::vector<render::FoundRecord> result;
  for (const store::Record& record : found.records) result.push_back(std::move(loaded[record.id]));
  return result;
}

void say_what_is_left(Session& session, const store::Found& found) {
  if (found.records.empty())
    session.remark("nothing was found");
  else if (!found.is_more_exact)
    session.remark("over 1000 more; --limit N shows more of them, another word fewer");
  else if (found.more > 0)
    session.remark(fmt::format("{} more; --limit {} shows them", found.more,
                               found.records.size() + static_cast<std::size_t>(found.more)));
}

void run(const FindOptions& options, Session& session) {
  using enum render::Format;
  if (options.words.empty())
    throw Error(Error::Kind::usage, "no word to look for", "relate find WORDS...");
  render::Format format = session.format();
  int limit = format == text && !session.is_quiet() ? usual_limit : -1;
  if (options.limit) limit = parse_number("--limit", *options.limit, 1, most_rows);
  if (session.is_quiet() && format == text) format = ids;
  const std::vector<SearchTerm> terms = search_terms(options.words);
  const store::Found found = store::search(session.to_read(), terms, limit,
                                           fmt::format("{}", fmt::join(options.words, " ")));
  render::write(session.environment().out, format,
                render::found_rows(load(session, found), terms, show_ids(session, format)),
                session.screen());
  if (format == text) say_what_is_left(session, found);
}

}  // namespace

void find(CLI::App& command, Invocation& invocation) {
  add_examples(
      command,
      "All words must be there; beginnings of words are enough, case and marks do not count.\n"
      "An argument with blanks is a phrase. What was found stands between asterisks.\n"
      "Examples:\n  relate find budget training\n  relate find 'steering committee'\n"
      "  relate find zoe --format json");
  auto options = std::make_shared<FindOptions>();
  add_value(command, "--limit", "N", options->limit, "The best N alone; 20 in text unless said");
  using enum render::Format;
  add_formats(command, invocation, {text, json, jsonl, csv, tsv, markdown, ids});
  when_chosen(command, invocation, options, run);
}

}  // namespace relate::cli::commands
