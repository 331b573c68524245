#include "cli/capture.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "relate/core/clean_text.hpp"
#include "relate/core/entry_text.hpp"
#include "relate/core/error.hpp"
#include "relate/core/mentions.hpp"
#include "relate/core/name_list.hpp"
#include "relate/core/when.hpp"
#include "relate/core/who.hpp"

namespace relate::cli {
namespace {

using Words = std::vector<std::string>;

std::vector<std::string_view> kind_words() {
  std::vector<std::string_view> names;
  for (const KindRules& rules : kinds()) names.push_back(rules.word);
  return names;
}

/// The lines of an edited text that are fields: every option that has a value.
std::vector<std::string_view> line_names() {
  std::vector<std::string_view> names = kind_words();
  for (const FieldSpec& spec : interaction_fields())
    if (!spec.value.empty()) names.push_back(spec.name);
  names.insert(names.end(), {"done", "told"});
  return names;
}

constexpr const char* entry_template =
    "\n"
    "# Write what happened. Lines like these are fields, where they are needed:\n"
    "# at: yesterday\n"
    "# via: call\n"
    "# mood: good\n"
    "# promise: send the revised SOW by fri\n"
    "# ask: access to the test system by 3 apr\n"
    "# Lines that begin with # are left out. An empty text stores nothing.\n";

std::string read_all(std::istream& in) {
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Puts a written text where a typed one stands: its field lines among the fields.
std::string take_lines(const std::string& text, Fields& fields) {
  EntryText entry = split_fields(text, line_names());
  for (auto& [name, value] : entry.fields) fields.add(std::move(name), std::move(value));
  return std::move(entry.text);
}

std::string from_editor(Session& session, Fields& fields) {
  const auto saved = session.edit(entry_template);
  const std::string written = without_comments(saved.value_or(""));
  if (is_blank(written))
    throw Error(Error::Kind::refused, "nothing was written, so nothing is stored",
                "relate log WHO TEXT...");
  return take_lines(written, fields);
}

std::string from_input(Session& session, Fields& fields) {
  const std::string written = read_all(session.environment().in);
  if (is_blank(written))
    throw Error(Error::Kind::refused, "standard input is empty, so nothing is stored",
                "leave - out for an entry without a text");
  return take_lines(written, fields);
}

/// On a terminal, where neither a channel nor an item says what it is about.
bool wants_editor(const Fields& fields, const Terminal& terminal) {
  return terminal.in && !fields.has("via") &&
         std::ranges::none_of(kind_words(),
                              [&](std::string_view kind) { return fields.has(kind); });
}

bool takes_part(const Interaction& interaction, const PartyName& party) {
  return std::ranges::any_of(interaction.participants,
                             [&](const Participant& known) { return known.party.id == party.id; });
}

/// WHO-less entries: the people that the text names took part.
void take_part_by_text(Interaction& interaction, const store::PartyNames& names) {
  const Mentions found = find_mentions(interaction.text, names);
  if (!found.ambiguous.empty())
    throw Error(Error::Kind::ambiguous, fmt::format("'{}' could be several", found.ambiguous_name),
                "write the full name, or name them before the text",
                candidate_lines(found.ambiguous));
  interaction.text = found.text;
  bool anyone = false;
  for (const PartyName& party : found.parties) {
    if (takes_part(interaction, party)) continue;
    const bool is_person = party.kind == PartyKind::person;
    interaction.participants.push_back({party, is_person ? Role::with : Role::mentioned});
    anyone = anyone || is_person;
  }
  if (!anyone)
    throw Error(Error::Kind::not_found, "the text names nobody that is known",
                "relate log WHO TEXT..., or relate add person NAME first");
}

void add_mentions(Interaction& interaction, const store::PartyNames& names) {
  const Mentions found = find_mentions(interaction.text, names);
  interaction.text = found.text;
  for (const PartyName& party : found.parties)
    if (!takes_part(interaction, party))
      interaction.participants.push_back({party, Role::mentioned});
}

void take_channel(Interaction& interaction, Fields& fields) {
  ChannelAndText split = split_channel(interaction.text);
  if (!split.channel) return;
  if (const auto via = fields.take("via"); via && channel(*via) != split.channel)
    throw Error(
        Error::Kind::usage,
        fmt::format("'--via {}' and '{}:' say different things", *via, to_word(*split.channel)),
        "give one of them");
  interaction.channel = *split.channel;
  interaction.text = std::move(split.text);
  fields.add("via", std::string(to_word(*split.channel)));
}

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool is_channel_alone(const std::string& word) {
  const ChannelAndText split = split_channel(word);
  return split.channel && split.text.empty();
}

/// An entry without WHO: one argument, which a channel may precede.
bool is_free_entry(std::span<const std::string> words, const store::PartyNames& names) {
  if (words.size() == 2 && is_channel_alone(words.front())) words = words.subspan(1);
  if (words.size() == 1 && words.front() == "-") return true;
  return words.size() == 1 && words.front().find_first_of(" \t\n") != std::string::npos &&
         candidates(words.front(), names).empty() &&
         words.front().find_last_not_of(" \t\n") != std::string::npos &&
         words.front()[words.front().find_last_not_of(" \t\n")] != ',';
}

}  // namespace

Entry read_entry(const Words& words, Fields fields, Session& session) {
  const store::PartyNames names = session.names();
  const bool adds_people = fields.take_flag("new").value_or(false);
  Entry entry;
  Interaction& interaction = entry.interaction;
  interaction.day = session.today();
  interaction.channel = session.settings().channel;
  bool has_who = false;
  if (words.empty() && !wants_editor(fields, session.environment().terminal))
    throw Error(Error::Kind::usage, "nobody is named", "relate log WHO TEXT...");
  if (!words.empty() && !is_free_entry(words, names)) {
    const LeadingWho leading =
        leading_who(words, names, adds_people ? Unknown::is_listed : Unknown::is_error);
    for (const PartyName& party : leading.who.parties)
      interaction.participants.push_back({party, Role::with});
    for (std::size_t i = 0; i < leading.who.unknown.size(); ++i)
      entry.unknown.push_back({leading.who.unknown[i], leading.who.places[i]});
    interaction.text = joined(std::span(words).subspan(leading.used));
    has_who = true;
  } else if (!words.empty()) {
    interaction.text = joined(words);
  }
  if (is_blank(interaction.text)) interaction.text.clear();
  take_channel(interaction, fields);
  if (interaction.text == "-") {
    interaction.text = from_input(session, fields);
    take_channel(interaction, fields);
  }
  if (interaction.text.empty() && wants_editor(fields, session.environment().terminal)) {
    interaction.text = from_editor(session, fields);
    take_channel(interaction, fields);
  }
  if (!fields.has("via")) entry.misspelt = misspelt_channel(interaction.text);
  apply_fields(fields, interaction, session);
  (has_who ? add_mentions : take_part_by_text)(interaction, names);
  entry.fields = std::move(fields);
  return entry;
}

std::vector<Item> read_items(Fields& fields, const Interaction& interaction) {
  std::vector<PartyName> present = in_role(interaction, Role::with);
  std::vector<PartyName> concerned = present;
  std::erase_if(concerned, [](const PartyName& party) {
    return party.internal || party.kind != PartyKind::person;
  });
  if (concerned.empty()) concerned = present;
  const NameList took_part(present);
  std::vector<Item> items;
  for (const Field& field : fields.take_each(kind_words())) {
    const KindRules& rules = rules_of(*item_kind(field.name));
    Item item{.kind = rules.kind,
              .text = field.value,
              .opened = interaction.day,
              .project = interaction.project,
              .is_private = interaction.is_private};
    std::vector<PartyName> whose = concerned;
    if (const auto addressee = split_addressee(item.text))
      if (const auto found = candidates(addressee->first, took_part); found.size() == 1) {
        whose = found;
        item.text = addressee->second;
      }
    if (rules.has_due) {
      TextAndDue split = split_due(item.text, interaction.day);
      item.text = std::move(split.text);
      item.due = split.due;
    }
    if (is_blank(item.text))
      throw Error(Error::Kind::usage, fmt::format("{} needs a text", rules.one),
                  fmt::format("--{} TEXT", rules.word));
    for (const PartyName& party : whose) item.parties.push_back({party, {}});
    if (rules.closes_at_once) {
      item.closed = item.opened;
      item.closed_as = recorded_state;
    }
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace relate::cli
