#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/help.hpp"
#include "cli/record_fields.hpp"
#include "relate/core/clean_text.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/handle.hpp"
#include "relate/core/series.hpp"
#include "relate/core/who.hpp"
#include "relate/render/sentence.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/items.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::commands {
namespace {

using Words = std::vector<std::string>;

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<ItemParty> item_parties(const std::vector<PartyName>& parties) {
  std::vector<ItemParty> result;
  for (const PartyName& party : parties) result.push_back({party, {}});
  return result;
}

void add_party(PartyKind kind, const Words& words, Fields fields, Session& session) {
  const auto operation = session.begin();
  Party party{.kind = kind, .name = clean_line(joined(words)), .added = session.today()};
  const std::vector<Party> made = apply_fields(fields, party, session, *operation);
  fields.require_all_taken(
      fmt::format("{} {}", kind == PartyKind::org ? "an" : "a", to_word(kind)));
  if (party.handle.empty())
    party.handle = store::free_handle(session.to_write(), derive_handle(party.name), kind);
  for (const PartyName& namesake : session.names().by_full_name(fold(party.name)))
    session.warn(fmt::format("there is already {} ({})", namesake.name, namesake.handle));
  store::save_party(*operation, party);
  operation->set_captured(party.id);
  const std::string sentence = render::sentence(party);
  session.commit(*operation, "add " + sentence);
  for (const Party& org : made) session.echo(org.handle, render::sentence(org) + ", new");
  session.echo(party.handle, sentence);
}

void add_item(ItemKind kind, const Words& words, Fields fields, Session& session) {
  const LeadingWho leading = leading_who(words, session.names());
  const KindRules& rules = rules_of(kind);
  Item item{.kind = kind, .parties = item_parties(leading.who.parties), .opened = session.today()};
  const std::string text = joined(std::span(words).subspan(leading.used));
  if (is_blank(text))
    throw Error(Error::Kind::usage, fmt::format("{} needs a text", rules.one),
                fmt::format("relate add {} {} TEXT", rules.word, words.front()));
  if (const auto at = fields.take("at")) item.opened = parse_past(session, *at).day();
  const bool reads_day = rules.has_due && !fields.has("by");
  const TextAndDue split = reads_day ? split_due(text, item.opened) : TextAndDue{text, {}};
  item.text = split.text;
  item.due = split.due;
  apply_fields(fields, item, session);
  fields.require_all_taken(rules.one);
  if (rules.closes_at_once) {
    item.closed = item.opened;
    item.closed_as = recorded_state;
  }
  const auto operation = session.begin();
  store::save_item(*operation, item);
  operation->set_captured(item.id);
  session.commit(*operation, "add " + render::sentence(item));
  session.echo(item.id, render::sentence(item));
}

void add_occasion(const Words& words, Fields fields, Session& session) {
  const LeadingWho leading = leading_who(words, session.names());
  const std::span rest = std::span(words).subspan(leading.used);
  const WhenContext context{.today = session.today(), .toward = Toward::none};
  const std::size_t tail = when_tail(rest, context);
  const std::string label = joined(rest.first(rest.size() - tail));
  if (tail == 0 || is_blank(label)) {
    if (tail == 0 && !rest.empty())
      parse_when(rest.back(), context);  // says what is wrong with the day
    throw Error(Error::Kind::usage, "an occasion needs a label and a day",
                fmt::format("relate add occasion {} birthday 20 mar",
                            words.empty() ? "WHO" : words.front()));
  }
  const When when = parse_when(joined(rest.last(tail)), context);
  Occasion occasion{.who = leading.who.parties,
                    .label = label,
                    .date = when.date,
                    .time = when.time,
                    .added = session.today()};
  occasion.every = usual_every(when.date, session.today());
  apply_fields(fields, occasion, session);
  fields.require_all_taken("an occasion");
  const auto operation = session.begin();
  store::save_occasion(*operation, occasion);
  operation->set_captured(occasion.id);
  session.commit(*operation, "add " + render::sentence(occasion));
  session.echo(occasion.id, render::sentence(occasion));
}

/// Whether the party has a fact that says the same.
bool is_known(const Fact& fact, Session& session) {
  const auto known = store::list_facts(session.to_read(), fact.who.id, session.today());
  return std::ranges::any_of(known, [&](const Fact& each) {
    return fold(each.key) == fold(fact.key) && fold(each.value) == fold(fact.value);
  });
}

void add_fact(const Words& words, Fields fields, Session& session) {
  const LeadingWho leading = leading_who(words, session.names());
  const std::span rest = std::span(words).subspan(leading.used);
  std::string key = rest.empty() ? "" : rest.front();
  if (key.ends_with(':')) key.pop_back();
  const std::string value = rest.empty() ? "" : joined(rest.subspan(1));
  if (is_blank(key) || is_blank(value))
    throw Error(
        Error::Kind::usage, "a fact needs a key and a value",
        fmt::format("relate add fact {} prefers mornings", words.empty() ? "WHO" : words.front()));
  const auto operation = session.begin();
  std::vector<Fact> facts;
  const bool is_private = fields.take_flag("private").value_or(false);
  for (const PartyName& who : leading.who.parties) {
    Fact fact{.who = who, .key = key, .value = value, .is_private = is_private};
    if (is_known(fact, session)) {
      session.remark(fmt::format("'{}' is known already", render::sentence(fact)));
      continue;
    }
    store::save_fact(*operation, fact);
    operation->set_captured(fact.id);
    facts.push_back(std::move(fact));
  }
  if (facts.empty()) return;
  session.commit(*operation, "add fact " + render::sentence(facts.front()));
  for (const Fact& fact : facts) session.echo(fact.id, render::sentence(fact));
}

const char* examples_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::promise:
      return "Examples:\n  relate add promise dana send the revised SOW by fri\n"
             "  relate add promise dana,lee weekly status mail --every 1w";
    case ItemKind::ask:
      return "Examples:\n  relate add ask lee access to the test system by 3 apr\n"
             "  relate add ask dana the signed order --owner sam";
    case ItemKind::need:
      return "Examples:\n  relate add need dana fewer returns --measure 'below 2 percent'\n"
             "  relate add need acme one contact for invoices --why 'three people answer'";
    case ItemKind::feedback:
      return "Examples:\n  relate add feedback lee the training was too short --how talk\n"
             "  relate add feedback dana glad of the weekly mail --nps 9";
    case ItemKind::roadblock:
      return "Examples:\n  relate add roadblock dana,lee the scanners come late\n"
             "  relate add roadblock acme no test data --at yesterday --project rollout";
    case ItemKind::idea:
      return "Examples:\n  relate add idea dana one form for both plants by eom\n"
             "  relate add idea acme skip the second audit --challenge";
    case ItemKind::win:
      return "Examples:\n  relate add win acme first plant live --measure 'two weeks early'\n"
             "  relate add win dana orders in a day --quote 'it just works' --quotable";
    case ItemKind::lesson:
      return "Examples:\n  relate add lesson acme book the rooms a month ahead\n"
             "  relate add lesson dana,lee test with real orders --project rollout";
  }
  return "";
}

CLI::App& subcommand(CLI::App& command, Invocation& invocation, std::string_view name,
                     std::string_view synopsis, std::string help, std::span<const FieldSpec> specs,
                     std::span<const FieldSpec> unfit_specs, const char* examples,
                     std::function<void(const Words&, Fields, Session&)> run) {
  CLI::App* sub = command.add_subcommand(std::string(name), std::move(help));
  sub->formatter(std::make_shared<CommandHelp>(fmt::format("relate add {} {}", name, synopsis)));
  sub->footer(examples);
  declare_fields(*sub, specs, Use::making);
  declare_unfit_fields(*sub, unfit_specs);
  add_common(*sub, invocation.common);
  when_chosen(*sub, invocation, std::move(run));
  return *sub;
}

}  // namespace

void add(CLI::App& command, Invocation& invocation) {
  command.require_subcommand(1);
  command.footer(
      "Examples:\n  relate add person Dana Ruiz --org Acme\n"
      "  relate add promise dana send the revised SOW by fri\n"
      "  relate add occasion dana birthday 20 mar");
  for (const PartyKind kind : {PartyKind::person, PartyKind::org, PartyKind::project})
    subcommand(command, invocation, to_word(kind), "NAME...",
               fmt::format("Add {} {}", kind == PartyKind::org ? "an" : "a", to_word(kind)),
               party_fields(kind), party_fields(),
               "Examples:\n  relate add person Dana Ruiz --org Acme --role CIO --every 2w\n"
               "  relate add org Globex --account --tag pilot\n"
               "  relate add project Rollout --org Acme",
               [kind](const Words& words, Fields fields, Session& session) {
                 add_party(kind, words, std::move(fields), session);
               });
  for (const KindRules& rules : kinds())
    subcommand(command, invocation, rules.word, "WHO[,WHO...] TEXT...",
               fmt::format("Add {}", rules.one), item_fields(rules.kind), item_fields(),
               examples_of(rules.kind),
               [kind = rules.kind](const Words& words, Fields fields, Session& session) {
                 add_item(kind, words, std::move(fields), session);
               });
  subcommand(command, invocation, "occasion", "WHO[,WHO...] LABEL... WHEN",
             "Add a day worth marking", occasion_fields(), {},
             "Examples:\n  relate add occasion dana birthday 20 mar\n"
             "  relate add occasion acme contract renewal 18 mar 2027 --lead 60\n"
             "  relate add occasion dana,lee steering committee thu 14:30",
             add_occasion);
  subcommand(command, invocation, "fact", "WHO[,WHO...] KEY VALUE...",
             "Add a fact: what they prefer, what they care about", fact_fields(), {},
             "Examples:\n  relate add fact dana prefers mornings\n"
             "  relate add fact acme fiscal-year begins in April",
             add_fact);
}

}  // namespace relate::cli::commands
