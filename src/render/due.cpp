#include "relate/render/due.hpp"

#include <fmt/format.h>

#include "record_cells.hpp"
#include "relate/core/clean_text.hpp"
#include "relate/core/duration.hpp"
#include "relate/render/sentence.hpp"

namespace relate::render {
namespace {

constexpr std::size_t longest_text = 160;  // characters of a text that the list shows

Cell channel_cell(const std::optional<Channel>& channel) {
  return channel ? Cell(std::string(to_word(*channel))) : Cell();
}

Cell time_cell(const std::optional<ClockTime>& time) {
  return time ? Cell(to_text(*time)) : Cell();
}

std::string cadence_text(const Reconnect& reconnect) {
  return fmt::format("{}{}", rhythm_text(reconnect.cadence.text),
                     reconnect.over_limit ? ", past the limit of " + reconnect.limit : "");
}

/// What the row is about; of a reconnect its rhythm, as the last topic stands below.
std::string what(const DueRow& row) {
  if (row.due.reconnect) return cadence_text(*row.due.reconnect);
  if (row.due.why == Why::answer && row.text.empty())
    return fmt::format("their {}", row.channel ? to_word(*row.channel) : "message");
  return excerpt(row.text, longest_text);
}

std::string days(int count) { return fmt::format("{} day{}", count, count == 1 ? "" : "s"); }

std::string when(const Due& due) {
  if (due.days_late == 0) return "today";
  if (due.days_late == -1) return "tomorrow";
  if (due.days_late < 0) return "in " + days(-due.days_late);
  if (due.why != Why::occasion) return days(due.days_late) + " late";
  return due.days_late == 1 ? "yesterday" : days(due.days_late) + " ago";
}

Tone tone_of_lateness(const Due& due) {
  if (due.days_late == 0) return Tone::warning;
  return due.days_late > 0 && due.why != Why::occasion ? Tone::bad : Tone::plain;
}

/// The day that a row counts from: of a reconnect that of the last contact.
std::string since(const Due& due) {
  if (!due.reconnect) return day_and_time(due.day, due.time) + ": ";
  return due.last_contact ? fmt::format("last contact {}; ", to_words(*due.last_contact))
                          : "no contact yet; ";
}

std::vector<Column> columns(bool titles) {
  const auto head = [&](std::string title) { return titles ? std::move(title) : std::string(); };
  const auto data = [](std::string key) {
    return Column{.key = std::move(key), .place = Place::data};
  };
  return {{.key = "why", .title = head("why"), .tone = Tone::strong},
          data("who"),
          {.key = {}, .title = head("who"), .place = Place::column, .flexible = true},
          data("text"),
          {.key = {}, .title = head("what"), .place = Place::column, .flexible = true},
          data("due"),
          data("days_late"),
          {.key = {}, .title = head("when"), .place = Place::column},
          {.key = "id", .place = Place::data, .is_id = true},
          {.key = {}, .title = head("id"), .place = Place::column, .tone = Tone::dim},
          data("cadence"),
          data("last_contact"),
          data("channel"),
          data("next"),
          {.key = {}, .title = head("next"), .place = Place::below, .tone = Tone::dim},
          data("time"),
          data("over_limit")};
}

}  // namespace

Rows due_rows(const DueList& list, bool titles, const ShowId& show) {
  Rows rows{.columns = columns(titles)};
  for (const DueRow& row : list.rows) {
    const Due& due = row.due;
    const bool is_reconnect = due.reconnect.has_value();
    // A party is typed by its name.
    const ShownId id = is_reconnect ? whole_id(due.id) : show(due.id);
    rows.rows.push_back(
        {std::string(to_word(due.why)), handles(row.who), names(row.who), text_cell(row.text),
         is_reconnect && due.reconnect->over_limit ? Cell(Toned{what(row), Tone::bad}) : what(row),
         date_of(due.day), std::int64_t{due.days_late}, Toned{when(due), tone_of_lateness(due)}, id,
         is_reconnect ? Cell() : Cell(id),
         is_reconnect ? text_cell(due.reconnect->cadence.text) : Cell(), day_cell(due.last_contact),
         channel_cell(row.channel), next_step(row, to_letters(due.id)),
         since(due) + next_step(row, to_letters(id.id, id.letters)), time_cell(due.time),
         is_reconnect ? Cell(due.reconnect->over_limit) : Cell()});
  }
  if (list.reconnect_cut > 0)
    rows.footer = fmt::format("{} more to reconnect with", list.reconnect_cut);
  return rows;
}

}  // namespace relate::render
