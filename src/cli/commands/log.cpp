#include <set>

#include <fmt/format.h>

#include "cli/capture.hpp"
#include "cli/closing.hpp"
#include "cli/commands/commands.hpp"
#include "cli/target.hpp"
#include "relate/core/clean_text.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/handle.hpp"
#include "relate/render/sentence.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::commands {
namespace {

constexpr FieldSpec closing_fields[] = {
    {"done", "ID", "Close what is done by it", true},
    {"told", "ID", "Those who took part were told", true},
    {"new", "", "Add the people who are not known yet"},
};

/// `--promise` and its like: an option a kind.
std::vector<FieldSpec> kind_fields() {
  std::vector<FieldSpec> specs;
  for (const KindRules& rules : kinds())
    specs.push_back(
        {rules.word, "TEXT", rules.has_due ? "Out of it; may end in 'by DAY'" : "Out of it", true});
  return specs;
}

void add_people(Entry& entry, Session& session, store::Operation& operation,
                std::vector<Party>& added) {
  for (const auto& [typed, place] : entry.unknown) {
    const bool is_mail =
        typed.find('@') != std::string::npos && typed.find(' ') == std::string::npos;
    Party person{.name = is_mail ? std::string(without_brackets(typed)) : clean_line(typed),
                 .added = session.today()};
    if (is_mail) person.addresses.push_back({Address::Kind::email, person.name});
    person.handle = store::free_handle(session.to_write(), derive_handle(person.name), person.kind);
    store::save_party(operation, person);
    entry.interaction.participants.insert(
        entry.interaction.participants.begin() + static_cast<std::ptrdiff_t>(place + added.size()),
        {PartyName{.id = person.id, .handle = person.handle, .name = person.name}, Role::with});
    added.push_back(std::move(person));
  }
}

std::vector<EchoLine> close_all(Fields& fields, const Interaction& interaction, Session& session,
                                store::Operation& operation) {
  std::vector<EchoLine> lines;
  const Closing closing{.day = interaction.day, .outcome = {}};
  std::vector<PartyName> present = in_role(interaction, Role::with);
  for (PartyName& party : in_role(interaction, Role::cc)) present.push_back(std::move(party));
  constexpr std::string_view names[] = {"done", "told"};
  std::set<std::pair<std::string, Id>> seen;
  for (const Field& field : fields.take_each(names)) {
    if (!seen.emplace(field.name, find_record(session, field.value).id).second) continue;
    const auto closed = field.name == "done"
                            ? close_done(session, operation, field.value, closing)
                            : note_told_in(session, operation, field.value, closing, present);
    lines.insert(lines.end(), closed.begin(), closed.end());
  }
  return lines;
}

void run(const std::vector<std::string>& words, Fields fields, Session& session) {
  Entry entry = read_entry(words, std::move(fields), session);
  const auto operation = session.begin();
  std::vector<Party> added;
  add_people(entry, session, *operation, added);
  Interaction& interaction = entry.interaction;
  std::vector<Item> items = read_items(entry.fields, interaction);
  store::save_interaction(*operation, interaction);
  operation->set_captured(interaction.id);
  for (Item& item : items) {
    item.interaction = interaction.id;
    store::save_item(*operation, item);
  }
  // Who took part is now named with the org of that day.
  interaction = store::load_interaction(operation->database(), interaction.id, session.today());
  const auto closed = close_all(entry.fields, interaction, session, *operation);
  entry.fields.require_all_taken("log");
  session.commit(*operation, "log " + render::sentence(interaction));

  for (const Party& person : added) session.echo(person.handle, render::sentence(person) + ", new");
  session.echo(interaction.id,
               fmt::format("{}  {}", render::day_and_time(interaction.day, interaction.time),
                           render::sentence(interaction)));
  for (const Item& item : items) session.echo(item.id, render::sentence(item));
  for (const EchoLine& line : closed) session.echo(line.id, line.text);
  if (entry.misspelt)
    session.warn(fmt::format(
        "'{}:' is no channel and was stored as text; did you mean '{}:'? relate undo takes it back",
        entry.misspelt->typed, entry.misspelt->meant));
}

}  // namespace

void log(CLI::App& command, Invocation& invocation) {
  add_examples(command,
               "Examples:\n"
               "  relate log dana call: went through the budget --mood good\n"
               "  relate log dana,lee lunch: rollout worries --promise \"send the SOW by fri\"\n"
               "  relate log dana --at yesterday --via email --in asked for the new dates");
  declare_fields(command, interaction_fields(), Use::making);
  declare_fields(command, kind_fields(), Use::making);
  declare_fields(command, closing_fields, Use::making);
  when_chosen(command, invocation, run);
}

}  // namespace relate::cli::commands
