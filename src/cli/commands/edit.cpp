#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/describe.hpp"
#include "cli/edited_text.hpp"
#include "cli/record_fields.hpp"
#include "cli/target.hpp"
#include "relate/core/error.hpp"
#include "relate/render/sentence.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::commands {
namespace {

/// The fields that belong to a record of that kind.
std::vector<FieldSpec> specs_of(store::RecordKind kind) {
  const auto own = [&]() -> std::pair<std::span<const FieldSpec>, std::vector<std::string_view>> {
    using enum store::RecordKind;
    switch (kind) {
      case party:
        return {party_fields(), {"name"}};
      case interaction:
        return {interaction_fields(), {"text", "with", "mentioned"}};
      case item:
        return {item_fields(), {"text", "who", "outcome"}};
      case occasion:
        return {occasion_fields(), {"label", "on", "who"}};
      case fact:
        return {fact_fields(), {"key", "value"}};
      case link:
      case assessment:
        break;
    }
    return {};
  }();
  std::vector<FieldSpec> specs(own.first.begin(), own.first.end());
  for (const FieldSpec& spec : changing_fields())
    for (const std::string_view name : own.second)
      if (spec.name == name) specs.push_back(spec);
  return specs;
}

/// Without options: the record as a text in the editor.
Fields edited(Session& session, const std::vector<Field>& before, store::RecordKind kind) {
  if (!session.environment().terminal.in)
    throw Error(Error::Kind::usage, "nothing is said to change",
                "give options, or run it on a terminal to use $EDITOR");
  const std::vector<FieldSpec> specs = specs_of(kind);
  const auto text = edit_text(session.environment().editor, text_of(before, specs));
  return text ? changes(before, *text, specs) : Fields{};
}

/// Applies the fields, saves, and gives the sentence of what the record is now.
template <class Record, class Save, class Apply>
std::string change(Session& session, Fields& fields, Record record, std::vector<Field> before,
                   store::RecordKind kind, Apply apply, Save save) {
  if (fields.empty()) fields = edited(session, before, kind);
  apply(record);
  save(record);
  return render::sentence(record);
}

std::string change_party(Session& session, store::Operation& operation, Id id, Fields& fields) {
  std::vector<Party> made;
  Party party = store::load_party(session.to_read(), id, session.today());
  const std::vector<Field> before = fields_of(party, session.today());
  std::string sentence = change(
      session, fields, std::move(party), before, store::RecordKind::party,
      [&](Party& changed) { made = apply_fields(fields, changed, session, operation); },
      [&](Party& changed) { store::save_party(operation, changed); });
  for (const Party& org : made) session.echo(org.handle, render::sentence(org) + ", new");
  return sentence;
}

template <class Record>
std::string change_record(Session& session, store::Operation& operation, Fields& fields,
                          Record record, store::RecordKind kind,
                          void (*save)(store::Operation&, Record&)) {
  const std::vector<Field> before = fields_of(record);
  return change(
      session, fields, std::move(record), before, kind,
      [&](Record& changed) {
        if constexpr (std::is_same_v<Record, Fact>)
          apply_fields(fields, changed);
        else
          apply_fields(fields, changed, session);
      },
      [&](Record& changed) { save(operation, changed); });
}

std::string change_any(Session& session, store::Operation& operation, const store::Record& record,
                       Fields& fields) {
  store::Database& journal = session.to_read();
  const Day today = session.today();
  using enum store::RecordKind;
  switch (record.kind) {
    case party:
      return change_party(session, operation, record.id, fields);
    case interaction:
      return change_record(session, operation, fields,
                           store::load_interaction(journal, record.id, today), interaction,
                           store::save_interaction);
    case item:
      return change_record(session, operation, fields, store::load_item(journal, record.id, today),
                           item, store::save_item);
    case occasion:
      return change_record(session, operation, fields,
                           store::load_occasion(journal, record.id, today), occasion,
                           store::save_occasion);
    case fact:
      return change_record(session, operation, fields, store::load_fact(journal, record.id, today),
                           fact, store::save_fact);
    case link:
    case assessment:
      break;
  }
  throw Error(Error::Kind::refused, "this record is not changed by edit");
}

void run(const std::vector<std::string>& words, Fields fields, Session& session) {
  find_target(session, words);  // a typing mistake leaves even a missing journal unmade
  const auto operation = session.begin();
  const Target target = find_target(session, words);
  const std::string sentence = change_any(session, *operation, target.record, fields);
  fields.require_all_taken(
      target.party ? fmt::format("{} '{}'", to_word(target.party->kind), target.party->name)
                   : fmt::format("'{}'", words.front()));
  if (!session.commit(*operation, "edit " + sentence)) {
    session.remark("nothing changed");
    return;
  }
  if (target.party)
    session.echo(
        store::load_party_name(session.to_read(), target.record.id, session.today()).handle,
        sentence);
  else
    session.echo(target.record.id, describe(session, target.record));
}

}  // namespace

void edit(CLI::App& command, Invocation& invocation) {
  command.footer(
      "Without options the record is opened in $EDITOR. --no-tag x removes a value, --tag= "
      "clears.\n"
      "Examples:\n  relate edit last --at yesterday --mood bad\n"
      "  relate edit dana --org Globex --role COO --since mon\n"
      "  relate edit tkwn --by next fri");
  for (const auto specs : {party_fields(), interaction_fields(), item_fields(), occasion_fields(),
                           fact_fields(), changing_fields()})
    declare_fields(command, specs, Use::changing);
  when_chosen(command, invocation, run);
}

}  // namespace relate::cli::commands
