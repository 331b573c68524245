// Very many lines may come. They are looked up in batches, each in the order of the ids, and what
// is new is stored in larger ones: each of those writes most pages of a large journal anew.

#include "cli/interaction_import.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/interaction_line.hpp"
#include "cli/record_fields.hpp"
#include "relate/core/answer.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fingerprint.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/nearest.hpp"
#include "relate/core/tag.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/parties.hpp"
#include "relate/store/records.hpp"
#include "relate/store/sources.hpp"

namespace relate::cli {
namespace {

constexpr const char* source_system = "relate";
constexpr std::size_t lines_of_batch = 50'000;
constexpr std::size_t new_at_once = 5 * lines_of_batch;

/// The error with the place of the line.
Error at_line(const Error& error, const std::string& name, std::size_t number) {
  return {error.kind(), fmt::format("{}:{}: {}", name, number, error.what()), error.hint(),
          error.candidates()};
}

}  // namespace

InteractionImport::InteractionImport(Session& session, store::Operation& operation,
                                     ImportTotals& totals)
    : session_(session),
      operation_(operation),
      totals_(totals),
      names_(operation.database(), session.today()),
      known_tags_(store::known_tags(operation.database())),
      new_(operation) {}

void InteractionImport::take(const std::string& name, std::istream& in) {
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      batch_.push_back(read(line));
    } catch (const Error& error) {
      throw at_line(error, name, number);
    }
    if (batch_.size() == lines_of_batch) store_batch();
  }
  store_batch();
  new_.store();
}

Interaction InteractionImport::read(std::string_view text) {
  InteractionLine line = read_interaction_line(text, session_.today());
  for (const std::string& key : line.unknown_keys) ++totals_.skipped[key];
  Interaction& interaction = line.interaction;
  add(interaction, line.with, Role::with);
  add(interaction, line.cc, Role::cc);
  add(interaction, line.mentioned, Role::mentioned);
  if (!line.project.empty()) interaction.project = PartyName{.id = project_of(line.project)};
  settle_tags(interaction);
  if (interaction.time)
    interaction.time->offset = local_offset(interaction.day, interaction.time->minute);
  // The newest comes first.
  interaction.sequence = operation_.previous_sequence();
  return std::move(interaction);
}

Id InteractionImport::party_of(const std::string& text) {
  if (const auto known = parties_.find(text); known != parties_.end()) return known->second;
  // A handle means whom it is, also somebody who has ended and is called as others are.
  std::vector<PartyName> found = names_.by_handle(fold(text));
  if (found.empty()) found = exact_answer(text, names_).parties;
  if (found.empty()) throw nobody_named(text, names_);
  if (found.size() > 1) throw several_named(text, found);
  return parties_.emplace(text, found.front().id).first->second;
}

Id InteractionImport::project_of(const std::string& text) {
  if (const auto known = projects_.find(text); known != projects_.end()) return known->second;
  return projects_.emplace(text, find_exactly(session_, text, PartyKind::project).id).first->second;
}

void InteractionImport::add(Interaction& interaction, const std::vector<std::string>& parties,
                            Role role) {
  for (const std::string& text : parties) {
    const Id party = party_of(text);
    const auto is_there = [&](const Participant& known) { return known.party.id == party; };
    if (std::ranges::none_of(interaction.participants, is_there))
      interaction.participants.push_back({{.id = party}, role});
  }
}

void InteractionImport::settle_tags(Interaction& interaction) {
  for (std::string& tag : interaction.tags) {
    tag = settle_tag(tag, known_tags_).tag;
    if (std::ranges::find(known_tags_, tag) == known_tags_.end()) known_tags_.push_back(tag);
  }
}

void InteractionImport::store_batch() {
  const bool is_full = batch_.size() == lines_of_batch;
  if (is_full) store::hold_many_pages(operation_.database());
  std::vector<Interaction*> by_id;
  for (Interaction& interaction : batch_) by_id.push_back(&interaction);
  std::ranges::stable_sort(by_id, {}, &Interaction::id);
  for (Interaction* interaction : by_id) ++totals_.outcomes[store(*interaction)];
  if (new_.count() >= new_at_once) new_.store();
  batch_.clear();
  if (is_full) operation_.cut();  // what was changed
}

Outcome InteractionImport::store(Interaction& interaction) {
  store::Database& journal = operation_.database();
  if (new_.has(interaction.id)) new_.store();  // twice in one list
  const std::string key = to_letters(interaction.id);
  const std::string wanted = fingerprint(interaction);
  const auto source = store::find_source(journal, source_system, key);
  const auto kind = store::kind_of(journal, interaction.id);
  if (source && !kind) return Outcome::removed_here;
  if (source && source->imported == wanted) return Outcome::unchanged;
  if (kind && kind != store::RecordKind::interaction)
    throw Error(Error::Kind::refused, fmt::format("'{}' is the id of another record", key),
                fmt::format("relate show {}", key));
  if (kind) return change(interaction, source ? source->imported : "", wanted);
  new_.add(interaction, source_system, wanted);
  return Outcome::added;
}

/// What is there already: changed by the list, unless it was edited here.
Outcome InteractionImport::change(Interaction& interaction, std::string_view imported,
                                  const std::string& wanted) {
  const Interaction here =
      store::load_interaction(operation_.database(), interaction.id, session_.today());
  const std::string now = fingerprint(here);
  if (now == wanted) return Outcome::unchanged;
  if (now != imported) {
    ++totals_.kept_interactions;
    return Outcome::unchanged;
  }
  if (interaction.time && here.time && interaction.time->minute == here.time->minute)
    interaction.time->offset = here.time->offset;
  store::save_interaction(operation_, interaction);
  store::save_source(operation_, source_system, to_letters(interaction.id),
                     {interaction.id, wanted});
  return Outcome::changed;
}

}  // namespace relate::cli
