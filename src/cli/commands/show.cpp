#include <algorithm>

#include "cli/checkup.hpp"
#include "cli/commands/commands.hpp"
#include "cli/show_ids.hpp"
#include "cli/target.hpp"
#include "relate/render/record_documents.hpp"
#include "relate/store/accounts.hpp"
#include "relate/store/assessments.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/latest.hpp"
#include "relate/store/links.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::commands {
namespace {

constexpr int latest_shown = 10;

struct ShowOptions {
  std::vector<std::string> words;
};

/// The latest ones of `filter`, and how many there are.
render::Latest<Interaction> latest(Session& session, store::InteractionFilter filter) {
  filter.limit = latest_shown;
  return {store::list_interactions(session.to_read(), filter, session.today()),
          store::count_interactions(session.to_read(), filter)};
}

render::Latest<Item> latest_closed(std::vector<Item> items) {
  std::ranges::stable_sort(items, [](const Item& a, const Item& b) { return a.closed > b.closed; });
  const auto count = static_cast<std::int64_t>(items.size());
  items.resize(std::min<std::size_t>(items.size(), latest_shown));
  return {std::move(items), count};
}

std::vector<Item> items_of(Session& session, const Party& party, bool open) {
  store::ItemFilter filter;
  filter.open = open;
  (party.kind == PartyKind::project ? filter.project : filter.group) = party.id;
  return store::list_items(session.to_read(), filter, session.today());
}

std::vector<Party> members_of(Session& session, const Party& party) {
  if (party.kind == PartyKind::person) return {};
  store::PartyFilter filter;
  filter.ended = true;
  filter.group = party.id;
  return store::list_parties(session.to_read(), filter, session.today());
}

render::PartyRecord party_record(Session& session, Id id) {
  store::Database& journal = session.to_read();
  const Day today = session.today();
  render::PartyRecord record;
  record.listed = {store::load_party(journal, id, today),
                   store::last_contact_of(journal, id, Viewer{}, today)};
  record.members = members_of(session, record.listed.party);
  record.facts = store::list_facts(journal, id, today);
  record.occasions = store::list_occasions(journal, id, today);
  record.links = store::list_links(journal, id, today);
  record.positions = store::positions_of(journal, id, {}, today);
  record.assessments = store::list_assessments(journal, id, today);
  std::ranges::reverse(record.assessments);
  record.open_items = items_of(session, record.listed.party, true);
  record.closed_items = latest_closed(items_of(session, record.listed.party, false));
  record.contacts = {store::latest_contacts(journal, store::account_scope(journal, id, {}, today),
                                            latest_shown, Viewer{}, today),
                     store::count_contacts(journal, id, today)};
  store::InteractionFilter mentions;
  mentions.mention_of = id;
  record.mentions = latest(session, mentions);
  const Viewer me;
  record.health = Checkup(journal, session.settings(), me, today)
                      .of(store::load_party_name(journal, id, today));
  return record;
}

std::vector<Item> items_where(Session& session, std::optional<Id> store::ItemFilter::*what,
                              std::optional<Id> id) {
  if (!id) return {};
  store::ItemFilter filter;
  filter.*what = id;
  return store::list_items(session.to_read(), filter, session.today());
}

render::InteractionRecord interaction_record(Session& session, Id id) {
  return {store::load_interaction(session.to_read(), id, session.today()),
          items_where(session, &store::ItemFilter::interaction, id)};
}

render::ItemRecord item_record(Session& session, Id id) {
  store::Database& journal = session.to_read();
  render::ItemRecord record;
  record.item = store::load_item(journal, id, session.today());
  if (const auto from = record.item.interaction)
    record.interactions.push_back(store::load_interaction(journal, *from, session.today()));
  record.series = items_where(session, &store::ItemFilter::series, record.item.series.value_or(id));
  std::erase_if(record.series, [&](const Item& item) { return item.id == id; });
  record.origins = items_where(session, &store::ItemFilter::result, id);
  record.results = items_where(session, &store::ItemFilter::origin, id);
  return record;
}

render::Document document(Session& session, const store::Record& record,
                          const render::ShowId& show) {
  store::Database& journal = session.to_read();
  const Day today = session.today();
  switch (record.kind) {
    case store::RecordKind::party:
      return render::document_of(party_record(session, record.id), today, show);
    case store::RecordKind::interaction:
      return render::document_of(interaction_record(session, record.id), today, show);
    case store::RecordKind::item:
      return render::document_of(item_record(session, record.id), today, show);
    case store::RecordKind::occasion:
      return render::document_of(
          render::OccasionRecord{store::load_occasion(journal, record.id, today),
                                 store::closed_occurrences(journal, record.id)},
          today, show);
    case store::RecordKind::fact:
      return render::document_of(store::load_fact(journal, record.id, today), show);
    case store::RecordKind::link:
      return render::document_of(store::load_link(journal, record.id, today), show);
    case store::RecordKind::assessment:
      return render::document_of(store::load_assessment(journal, record.id, today), show);
  }
  return {};
}

void run(const ShowOptions& options, Session& session) {
  using enum render::Format;
  const render::Format format = session.format();
  const Target target = find_target(session, options.words);
  if (session.is_quiet() && format == text)
    return session.remark_stored(target.party ? target.party->handle
                                              : to_letters(target.record.id));
  render::write(session.environment().out, format,
                document(session, target.record, show_ids(session, format)), session.screen());
}

}  // namespace

void show(CLI::App& command, Invocation& invocation) {
  add_examples(
      command,
      "Examples:\n  relate show dana\n  relate show tkwn\n  relate show last --format json\n"
      "relate show dana -q prints the handle alone.");
  using enum render::Format;
  add_formats(command, invocation, {text, json, markdown});
  when_chosen(command, invocation, std::make_shared<ShowOptions>(), run);
}

}  // namespace relate::cli::commands
