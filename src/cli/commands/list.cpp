#include <algorithm>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/list_filters.hpp"
#include "cli/show_ids.hpp"
#include "relate/core/error.hpp"
#include "relate/core/suggestion.hpp"
#include "relate/store/assessments.hpp"
#include "relate/store/duplicates.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/links.hpp"
#include "relate/store/occasions.hpp"

namespace relate::cli::commands {
namespace {

using Words = std::vector<std::string>;
using Names = std::vector<std::string_view>;

/// Something that can be listed: its name, its filters, and how its rows are found.
struct Listing {
  std::string what;
  Names filters;
  std::function<render::Rows(Fields& fields, Session& session, const render::ShowId& show)> rows;
};

template <class Record>
void cut(std::vector<Record>& records, int limit) {
  if (limit >= 0 && records.size() > static_cast<std::size_t>(limit))
    records.resize(static_cast<std::size_t>(limit));
}

Listing parties(std::string what, Names filters, std::optional<PartyKind> kind, bool accounts) {
  return {std::move(what), std::move(filters),
          [kind, accounts](Fields& fields, Session& session, const render::ShowId&) {
            store::PartyFilter filter = party_filter(fields, session);
            filter.limit = limit_of(fields);
            filter.kind = kind;
            filter.accounts = accounts;
            auto found = store::list_parties(session.to_read(), filter, session.today());
            std::vector<Id> ids;
            for (const Party& party : found) ids.push_back(party.id);
            const auto days =
                store::last_contacts(session.to_read(), ids, Viewer{}, session.today());
            std::vector<render::ListedParty> listed;
            for (std::size_t i = 0; i < found.size(); ++i)
              listed.push_back({std::move(found[i]), days[i]});
            return render::rows_of(listed, session.today());
          }};
}

render::Rows interactions(Fields& fields, Session& session, const render::ShowId& show) {
  return render::rows_of(
      store::list_interactions(session.to_read(), interaction_filter(fields, session),
                               session.today()),
      show);
}

/// Items of one kind, or of all.
Listing items(std::string what, std::optional<ItemKind> kind) {
  Names filters = {"org",    "project",      "tag",          "who",          "owner",       "open",
                   "closed", "opened-since", "opened-until", "closed-since", "closed-until"};
  if (!kind || rules_of(*kind).has_due)
    for (const std::string_view name : {"overdue", "due-since", "due-until"})
      filters.push_back(name);
  filters.push_back("limit");
  return {std::move(what), std::move(filters),
          [kind](Fields& fields, Session& session, const render::ShowId& show) {
            const int limit = limit_of(fields);
            store::ItemFilter filter = item_filter(fields, session);
            filter.limit = limit;
            filter.kind = kind;
            return render::rows_of(store::list_items(session.to_read(), filter, session.today()),
                                   session.today(), show);
          }};
}

std::optional<Id> id_of(const std::optional<PartyName>& party) {
  return party ? std::optional(party->id) : std::nullopt;
}

/// Those to come first, in their order; then those that are over.
render::Rows occasions(Fields& fields, Session& session, const render::ShowId& show) {
  const int limit = limit_of(fields);
  const PartiesFilter filter = parties_filter(fields, session);
  auto found = store::list_occasions(session.to_read(), id_of(filter.who), session.today());
  std::erase_if(found, [&](const Occasion& occasion) {
    return !filter.takes(occasion.who) || (!filter.ended && is_done(occasion));
  });
  std::ranges::stable_sort(found, {}, [&](const Occasion& occasion) {
    return next_occurrence(occasion, session.today()).value_or(latest_day);
  });
  cut(found, limit);
  return render::rows_of(found, session.today(), show);
}

render::Rows facts(Fields& fields, Session& session, const render::ShowId& show) {
  const int limit = limit_of(fields);
  const PartiesFilter filter = parties_filter(fields, session);
  auto found = store::list_facts(session.to_read(), id_of(filter.who), session.today());
  std::erase_if(found, [&](const Fact& fact) { return !filter.takes({fact.who}); });
  cut(found, limit);
  return render::rows_of(found, show);
}

render::Rows links(Fields& fields, Session& session, const render::ShowId& show) {
  const int limit = limit_of(fields);
  const PartiesFilter filter = parties_filter(fields, session);
  auto found = store::list_links(session.to_read(), id_of(filter.who), session.today());
  std::erase_if(found, [&](const Link& link) {
    return !filter.takes({link.from, link.to}) ||
           (!filter.ended &&
            (link.is_over(session.today()) || link.is_of_ended(filter.who ? filter.who->id : 0)));
  });
  cut(found, limit);
  return render::rows_of(found, show);
}

/// The latest first.
render::Rows assessments(Fields& fields, Session& session, const render::ShowId& show) {
  const int limit = limit_of(fields);
  const DaysFilter days = days_filter(fields, session);
  const PartiesFilter filter = parties_filter(fields, session);
  auto found = store::list_assessments(session.to_read(), id_of(filter.who), session.today());
  std::erase_if(found, [&](const Assessment& each) {
    std::vector<PartyName> parties = {each.who};
    if (each.project) parties.push_back(*each.project);
    return !days.takes(each.day) || !filter.takes(parties);
  });
  std::ranges::reverse(found);
  cut(found, limit);
  return render::rows_of(found, show);
}

render::Rows duplicates(Fields& fields, Session& session, const render::ShowId&) {
  const int limit = limit_of(fields);
  auto found = store::find_duplicates(session.to_read(), session.today());
  cut(found, limit);
  return render::rows_of(found);
}

render::Rows tags(Fields& fields, Session& session, const render::ShowId&) {
  const int limit = limit_of(fields);
  auto found = store::list_tags(session.to_read());
  cut(found, limit);
  return render::tag_rows(found);
}

std::vector<Listing> listings() {
  const Names about_parties = {"all", "who", "org", "project", "limit"};
  std::vector<Listing> result = {
      parties("people", {"all", "org", "project", "tag", "level", "limit"}, PartyKind::person,
              false),
      parties("orgs", {"all", "org", "tag", "limit"}, PartyKind::org, false),
      parties("projects", {"all", "org", "tag", "limit"}, PartyKind::project, false),
      parties("accounts", {"all", "org", "tag", "limit"}, PartyKind::org, true),
      {"interactions",
       {"org", "project", "tag", "who", "via", "since", "until", "limit"},
       interactions},
      items("items", {}),
  };
  for (const KindRules& rules : kinds())
    result.push_back(items(std::string(rules.plural), rules.kind));
  result.push_back({"occasions", about_parties, occasions});
  result.push_back({"facts", about_parties, facts});
  result.push_back({"links", about_parties, links});
  result.push_back(
      {"assessments", {"all", "who", "org", "project", "since", "until", "limit"}, assessments});
  result.push_back({"tags", {"limit"}, tags});
  result.push_back({"duplicates", {"limit"}, duplicates});
  return result;
}

Listing listing_called(const Words& words) {
  std::vector<Listing> known = listings();
  const std::vector<std::string> names = list_names();
  const std::string all = fmt::format("{}", fmt::join(names, ", "));
  if (words.empty())
    throw Error(Error::Kind::usage, "nothing was named to be listed",
                fmt::format("relate list with one of {}", all));
  const auto found = std::ranges::find(known, words.front(), &Listing::what);
  if (found == known.end())
    throw Error(Error::Kind::usage, fmt::format("no list of '{}'", words.front()),
                fmt::format("{}the lists are {}", suggestion(words.front(), names), all));
  if (words.size() > 1)
    throw Error(Error::Kind::usage, fmt::format("'{}' is one word too many", words[1]),
                fmt::format("options narrow a list; relate find {} searches everything", words[1]));
  return std::move(*found);
}

void run(const Words& words, Fields fields, Session& session) {
  using enum render::Format;
  const Listing listing = listing_called(words);
  require_allowed(fields, listing.filters, listing.what);
  const bool has_ids = listing.what != "tags" && listing.what != "duplicates";
  const std::vector<render::Format> without_ids = {text, json, jsonl, csv, tsv, markdown};
  render::Format format = has_ids ? session.format() : session.format(without_ids);
  if (session.is_quiet() && format == text && has_ids) format = ids;
  const render::Rows rows = listing.rows(fields, session, show_ids(session, format));
  render::write(session.environment().out, format, rows, session.screen());
}

}  // namespace

std::vector<std::string> list_names() {
  std::vector<std::string> names;
  for (const Listing& listing : listings()) names.push_back(listing.what);
  return names;
}

void list(CLI::App& command, Invocation& invocation) {
  add_examples(command, fmt::format("WHAT is one of {}.\n"
                                    "Examples:\n  relate list people --org acme --level executive\n"
                                    "  relate list interactions --who dana --since soq\n"
                                    "  relate list promises --overdue --format csv",
                                    fmt::join(list_names(), ", ")));
  declare_fields(command, list_filters(), Use::making);
  using enum render::Format;
  add_formats(command, invocation, {text, json, jsonl, csv, tsv, markdown, ids});
  when_chosen(command, invocation, run);
}

}  // namespace relate::cli::commands
