#include <algorithm>

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "record_columns.hpp"
#include "relate/render/records.hpp"
#include "relate/render/width.hpp"

namespace relate::render {
namespace {

constexpr int longest_text = 240;  // columns of a text that a list shows

/// The first line, cut where it is long; the record in full is for `show`.
std::string beginning_of(const std::string& text) {
  std::string line = text.substr(0, text.find('\n'));
  const bool is_all = line.size() == text.size();
  std::vector<std::string> lines = wrap(printable(line), longest_text);
  return is_all && lines.size() == 1 ? line : lines.front() + " …";
}

Toned what(const Interaction& interaction) {
  std::string text(to_word(interaction.channel));
  if (interaction.direction) text += ' ' + std::string(to_word(*interaction.direction));
  if (interaction.mood) text += fmt::format(", mood {}", *interaction.mood);
  return {marked(text, interaction.is_private), tone_of_mood(interaction.mood.value_or(0))};
}

}  // namespace

Rows rows_of(const std::vector<ListedParty>& parties, Day today) {
  const bool has_role = std::ranges::any_of(parties, [&](const ListedParty& listed) {
    const Membership* org = org_membership(listed.party, today);
    return org && !org->role.empty();
  });
  std::vector<Column> columns = {shown_column("handle"),
                                 shown_column("name"),
                                 flexible_column(has_role ? "role, org" : "org"),
                                 shown_column("cadence"),
                                 shown_column("last contact"),
                                 shown_column("ended")};
  columns[0].is_id = true;
  columns[0].tone = Tone::strong;
  return without_empty_columns(make_rows(
      parties, std::move(columns),
      [&](const ListedParty& listed) { return facts_of(listed, today, whole_id); },
      [&](const ListedParty& listed) -> Cells {
        const Party& party = listed.party;
        const Membership* org = org_membership(party, today);
        return {party.handle, marked(party.name, party.is_private), org ? position(*org) : "",
                party.every,  day_cell(listed.last_contact),        day_cell(party.ended)};
      }));
}

Rows rows_of(const std::vector<Interaction>& interactions, const ShowId& show,
             const std::string& subject) {
  std::vector<Column> columns = {shown_column("day"),
                                 shown_column("what"),
                                 flexible_column("with"),
                                 shown_id_column(),
                                 {.key = {}, .place = Place::below}};
  return without_empty_columns(make_rows(
      interactions, std::move(columns),
      [&](const Interaction& interaction) { return facts_of(interaction, whole_id); },
      [&](const Interaction& interaction) -> Cells {
        return {to_words(interaction.day), what(interaction),
                names_but(subject, in_role(interaction, Role::with)), show(interaction.id),
                beginning_of(interaction.text)};
      }));
}

Rows rows_of(const std::vector<Item>& items, Day today, const ShowId& show,
             const std::string& subject) {
  const auto is_other = [&](const Item& item) { return item.kind != items.front().kind; };
  const bool is_mixed = std::ranges::any_of(items, is_other);
  const auto is_due = [](const Item& item) { return item.due.has_value(); };
  const bool has_due = std::ranges::any_of(items, is_due);
  std::vector<Column> columns = {shown_column(has_due ? "due" : "opened"),
                                 shown_column("kind"),
                                 shown_column("state"),
                                 flexible_column("who"),
                                 flexible_column("text"),
                                 shown_id_column()};
  return without_empty_columns(make_rows(
      items, std::move(columns), [&](const Item& item) { return facts_of(item, today, whole_id); },
      [&](const Item& item) -> Cells {
        return {day_cell(has_due ? item.due : item.opened),
                is_mixed ? std::string(to_word(item.kind)) : "",
                Toned{state_on(item, today), tone_of_state(item, today)},
                names_but(subject, parties_of(item)),
                marked(beginning_of(item.text), item.is_private),
                show(item.id)};
      }));
}

Rows rows_of(const std::vector<Occasion>& occasions, Day today, const ShowId& show,
             const std::string& subject) {
  std::vector<Column> columns = {shown_column("next"), flexible_column("what"),
                                 flexible_column("who"), shown_column("every"), shown_id_column()};
  return without_empty_columns(make_rows(
      occasions, std::move(columns),
      [&](const Occasion& occasion) { return facts_of(occasion, today, whole_id); },
      [&](const Occasion& occasion) -> Cells {
        const std::optional<Day> next = next_occurrence(occasion, today);
        const std::optional<int> number = next ? turning(occasion, *next) : std::nullopt;
        const std::string over = is_done(occasion) ? "done " : "was ";
        return {next ? to_words(*next) : over + to_words(occasion.date),
                marked(turning_text(occasion.label, number), occasion.is_private),
                names_but(subject, occasion.who), occasion.every, show(occasion.id)};
      }));
}

Rows rows_of(const std::vector<Fact>& facts, const ShowId& show, const std::string& subject) {
  return without_empty_columns(make_rows(
      facts,
      {flexible_column("who"), flexible_column("key"), flexible_column("value"), shown_id_column()},
      [&](const Fact& fact) { return facts_of(fact, whole_id); },
      [&](const Fact& fact) -> Cells {
        return {names_but(subject, {fact.who}), fact.key, marked(fact.value, fact.is_private),
                show(fact.id)};
      }));
}

Rows rows_of(const std::vector<Duplicate>& duplicates) {
  Rows rows;
  rows.columns = {{.key = "keep", .place = Place::data},
                  {.key = "other", .place = Place::data},
                  flexible_column(""),
                  flexible_column(""),
                  {.key = "reason", .flexible = true},
                  {.key = "merge", .place = Place::data},
                  {.key = {}, .place = Place::below}};
  for (const Duplicate& each : duplicates) {
    const std::string command =
        fmt::format("relate merge {} {}", each.keep.handle, each.other.handle);
    rows.rows.push_back({each.keep.handle, each.other.handle, with_org(each.keep),
                         with_org(each.other), each.reason, command, command});
  }
  return rows;
}

Rows tag_rows(const std::vector<std::pair<std::string, int>>& tags) {
  Rows rows;
  rows.columns = {{.key = "tag", .title = "tag"},
                  {.key = "count", .title = "count", .right = true}};
  for (const auto& [tag, count] : tags) rows.rows.push_back({tag, std::int64_t{count}});
  return rows;
}

}  // namespace relate::render
