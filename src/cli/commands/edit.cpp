#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/describe.hpp"
#include "cli/edited_text.hpp"
#include "cli/record_fields.hpp"
#include "cli/target.hpp"
#include "relate/core/error.hpp"
#include "relate/render/sentence.hpp"
#include "relate/store/assessments.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/links.hpp"
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
        return {link_fields(), {}};
      case assessment:
        return {assessment_fields(), {}};
    }
    return {};
  }();
  std::vector<FieldSpec> specs(own.first.begin(), own.first.end());
  for (const FieldSpec& spec : changing_fields())
    for (const std::string_view name : own.second)
      if (spec.name == name) specs.push_back(spec);
  return specs;
}

std::vector<Field> fields_of_record(Session& session, const store::Record& record) {
  store::Database& journal = session.to_read();
  const Day today = session.today();
  using enum store::RecordKind;
  switch (record.kind) {
    case party:
      return fields_of(store::load_party(journal, record.id, today), today);
    case interaction:
      return fields_of(store::load_interaction(journal, record.id, today));
    case item:
      return fields_of(store::load_item(journal, record.id, today));
    case occasion:
      return fields_of(store::load_occasion(journal, record.id, today));
    case fact:
      return fields_of(store::load_fact(journal, record.id, today));
    case link:
      return fields_of(store::load_link(journal, record.id, today));
    case assessment:
      return fields_of(store::load_assessment(journal, record.id, today));
  }
  return {};
}

/// Without options: the record, whose fields are `before`, as a text in the editor, which nobody
/// else waits for.
Fields edited(Session& session, const store::Record& record, const std::vector<Field>& before) {
  if (!session.environment().terminal.in)
    throw Error(Error::Kind::usage, "nothing is said to change",
                "give options, or run it on a terminal to use $EDITOR");
  const std::vector<FieldSpec> specs = specs_of(record.kind);
  const auto text = session.edit(text_of(before, specs));
  return text ? changes(before, *text, specs) : Fields{};
}

/// Throws Error where others removed the record while the editor was open, or gave another value
/// to what was changed in it.
void require_unchanged(Session& session, const store::Record& record, const std::string& name,
                       const std::vector<Field>& before, const Fields& written) {
  if (!store::kind_of(session.to_read(), record.id))
    throw Error(Error::Kind::not_found,
                fmt::format("'{}' was removed while the editor was open", name), "relate history");
  if (are_touched(written, before, fields_of_record(session, record)))
    throw Error(Error::Kind::refused,
                fmt::format("'{}' was changed while the editor was open", name),
                "run the command again: the editor then has it as it is now");
}

std::string change_party(Session& session, store::Operation& operation, Id id, Fields& fields,
                         std::vector<Party>& made) {
  Party party = store::load_party(session.to_read(), id, session.today());
  made = apply_fields(fields, party, session, operation);
  store::save_party(operation, party);
  return render::sentence(party);
}

template <class Record>
std::string change_record(Session& session, store::Operation& operation, Fields& fields,
                          Record record, void (*save)(store::Operation&, Record&)) {
  if constexpr (std::is_same_v<Record, Fact>)
    apply_fields(fields, record);
  else
    apply_fields(fields, record, session);
  save(operation, record);
  return render::sentence(record);
}

/// Applies the fields, saves, and gives the sentence of what the record is now. Orgs that were
/// made on the way are added to `made`.
std::string change(Session& session, store::Operation& operation, const store::Record& record,
                   Fields& fields, std::vector<Party>& made) {
  store::Database& journal = session.to_read();
  const Day today = session.today();
  const auto apply = [&](auto loaded, auto save) {
    return change_record(session, operation, fields, std::move(loaded), save);
  };
  using enum store::RecordKind;
  switch (record.kind) {
    case party:
      return change_party(session, operation, record.id, fields, made);
    case interaction:
      apply(store::load_interaction(journal, record.id, today), store::save_interaction);
      return render::sentence(store::load_interaction(journal, record.id, today));
    case item:
      return apply(store::load_item(journal, record.id, today), store::save_item);
    case occasion:
      return apply(store::load_occasion(journal, record.id, today), store::save_occasion);
    case fact:
      return apply(store::load_fact(journal, record.id, today), store::save_fact);
    case link:
      return apply(store::load_link(journal, record.id, today), store::save_link);
    case assessment:
      return apply(store::load_assessment(journal, record.id, today), store::save_assessment);
  }
  return {};
}

void run(const std::vector<std::string>& words, Fields fields, Session& session) {
  Target target = find_target(session, words);  // a mistake leaves a missing journal unmade
  const bool in_editor = fields.empty();
  std::vector<Field> before;
  if (in_editor) {
    before = fields_of_record(session, target.record);
    fields = edited(session, target.record, before);
  }
  if (fields.empty()) return session.remark("nothing changed");
  const auto operation = session.begin();
  if (in_editor)
    require_unchanged(session, target.record, fmt::format("{}", fmt::join(words, " ")), before,
                      fields);
  else
    target = find_target(session, words);
  std::vector<Party> made;
  const std::string sentence = change(session, *operation, target.record, fields, made);
  fields.require_all_taken(
      target.party ? fmt::format("{} '{}'", to_word(target.party->kind), target.party->name)
                   : fmt::format("'{}'", words.front()));
  if (!session.commit(*operation, "edit " + sentence)) return session.remark("nothing changed");
  for (const Party& org : made) session.echo(org.handle, render::sentence(org) + ", new");
  if (target.party)
    session.echo(
        store::load_party_name(session.to_read(), target.record.id, session.today()).handle,
        sentence);
  else
    session.echo(target.record.id, describe(session, target.record));
}

}  // namespace

void edit(CLI::App& command, Invocation& invocation) {
  add_examples(
      command,
      "Without options the record is opened in $EDITOR. --no-tag x removes a value, --tag= "
      "clears.\n"
      "Examples:\n  relate edit last --at yesterday --mood bad\n"
      "  relate edit dana --org Globex --role COO --since mon\n"
      "  relate edit tkwn --by next fri");
  for (const auto specs : {party_fields(), interaction_fields(), item_fields(), occasion_fields(),
                           fact_fields(), link_fields(), assessment_fields(), changing_fields()})
    declare_fields(command, specs, Use::changing);
  when_chosen(command, invocation, run);
}

}  // namespace relate::cli::commands
