#include <fmt/format.h>

#include "brief_sections.hpp"
#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/core/duration.hpp"

namespace relate::render {
namespace {

constexpr int longest_item = 240;  ///< columns

/// How text says the items of a kind.
struct Shelf {
  ItemKind kind;
  std::string_view title;
  std::string_view empty;  ///< said where there is none; nothing is said of the others
};

// What we owe stands first, what they may hold against us next.
constexpr Shelf shelves[] = {{ItemKind::promise, "We owe them", "Nothing is open."},
                             {ItemKind::ask, "They owe us", "Nothing is open."},
                             {ItemKind::roadblock, "Roadblocks", {}},
                             {ItemKind::feedback, "Feedback", {}},
                             {ItemKind::need, "Needs", {}}};

std::vector<Item> of_kind(const std::vector<Item>& items, ItemKind kind) {
  std::vector<Item> result;
  for (const Item& item : items)
    if (item.kind == kind) result.push_back(item);
  return result;
}

/// Who waits to be told: `nobody told`, `not told: Lee Chan`.
std::string not_told(const Item& item) {
  if (item.kind == ItemKind::feedback && item.is_open()) return {};
  std::vector<PartyName> waiting = untold(item);
  const bool is_nobody = !waiting.empty() && waiting.size() == item.parties.size();
  if (is_nobody && item.informed.empty()) return "nobody told";
  waiting = to_be_told(item);
  return waiting.empty() ? "" : "not told: " + plain_names(waiting);
}

std::string moved(const Item& item) {
  if (item.moves.empty()) return {};
  return item.moves.size() == 1 ? "moved once" : fmt::format("moved {} times", item.moves.size());
}

std::string number(std::string_view name, const std::optional<int>& value) {
  return value ? fmt::format("{} {}", name, *value) : "";
}

std::string what(const Brief& brief, const Item& item) {
  const bool is_said_beside = item.kind == ItemKind::lesson;
  const bool says_who = !is_said_beside && is_about_one_person(brief);
  const bool is_theirs = !brief.subjects_among(parties_of(item)).empty();
  const bool is_shared = says_who && is_theirs && item.parties.size() > 1;
  return remarked(
      gist(item.text, longest_item),
      {is_shared                ? "also " + who_else(brief, parties_of(item))
       : says_who && !is_theirs ? plain_names(parties_of(item))
                                : "",
       item.owner ? "owner " + item.owner->name : "", rhythm_text(item.every),
       item.priority > 0 ? fmt::format("priority {}", item.priority) : "", number("NPS", item.nps),
       number("CSAT", item.csat), moved(item), not_told(item), item.is_private ? "private" : ""});
}

/// `Fri 20 Mar, in 2 days`, `since Mon 9 Mar`, `resolved Mon 9 Mar`.
std::string when(const Item& item, Day today) {
  if (!item.is_open()) return fmt::format("{} {}", state_of(item), short_day(*item.closed, today));
  if (!item.due) return "since " + short_day(item.opened, today);
  return fmt::format("{}, {}", short_day(*item.due, today), lateness(*item.due, today));
}

Rows text_rows(const Brief& brief, const std::vector<Item>& items, const ShowId& show) {
  const bool says_who = !is_about_one_person(brief);
  const auto below = [](const char* title) {
    return Column{.key = {}, .title = title, .place = Place::below};
  };
  Rows rows;
  rows.columns = {id_column(),   text_column(true), text_column(true),
                  text_column(), below("measure"),  below("why")};
  for (const Item& item : items)
    rows.rows.push_back(
        {show(item.id), what(brief, item), says_who ? who_else(brief, parties_of(item)) : "",
         Toned{when(item, brief.today), tone_of_state(item, brief.today)}, item.measure, item.why});
  return rows;
}

Rows data_rows(const Brief& brief, const std::vector<Item>& items, const ShowId& show) {
  std::vector<Cell> days_late;
  for (const Item& item : items)
    days_late.push_back(item.is_open() && item.due
                            ? Cell(std::int64_t{days_between(*item.due, brief.today)})
                            : Cell());
  return with_data(rows_of(items, brief.today, show), "days_late", std::move(days_late));
}

}  // namespace

Sections item_sections(const Brief& brief, const ShowId& show) {
  Sections sections;
  for (const Shelf& shelf : shelves) {
    const std::vector<Item> items = of_kind(brief.items, shelf.kind);
    sections.push_back(
        data_section(std::string(rules_of(shelf.kind).plural), data_rows(brief, items, show)));
    sections.push_back(text_section(std::string(shelf.title), text_rows(brief, items, show),
                                    std::string(shelf.empty)));
  }
  return sections;
}

Sections lesson_sections(const Brief& brief, const ShowId& show) {
  Rows rows;
  rows.columns = {id_column(), text_column(true), text_column(true)};
  for (const Item& lesson : brief.lessons)
    rows.rows.push_back(
        {show(lesson.id), what(brief, lesson), who_else(brief, parties_of(lesson))});
  return {data_section("lessons", rows_of(brief.lessons, brief.today, show)),
          text_section("Lessons", std::move(rows))};
}

}  // namespace relate::render
