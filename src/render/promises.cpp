#include "relate/render/promises.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "customer_items.hpp"
#include "open_items.hpp"
#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/core/duration.hpp"
#include "say_do.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

std::int64_t number(int value) { return value; }

Sections totals(const PromiseCounts& counts) {
  std::vector<DocumentFact> facts;
  const auto say = [&](std::string title, std::string text) {
    facts.push_back({{}, std::move(title), {}, std::move(text), Place::column});
  };
  say("We promised", ratio_text(counts.ours, "nothing with a day in the period"));
  say("", beside_ratio(counts.ours));
  say("Before", ratio_text(counts.ours_before, ""));
  say("They promised", ratio_text(counts.theirs, "nothing with a day in the period"));
  say("", beside_ratio(counts.theirs));
  if (counts.ours.recurring() > 0)
    say("Recurring",
        fmt::format("met {} of {}", counts.ours.recurring_kept(), counts.ours.recurring()));
  Sections sections = {data_section("promises", say_do_data(counts.ours)),
                       data_section("promises_before", say_do_data(counts.ours_before)),
                       data_section("asks", say_do_data(counts.theirs)),
                       data_section("asks_before", say_do_data(counts.theirs_before)),
                       text_section({}, std::move(facts))};
  return sections;
}

Sections months(const PromiseCounts& counts) {
  Rows data{.columns = {data_column("month")}};
  Rows text{.columns = {shown_column("month"), number_column("say-do %"), number_column("in time"),
                        number_column("late"), number_column("broken"), number_column("overdue"),
                        number_column("pending")}};
  append_say_do_columns(data);
  for (const auto& [month, say_do] : counts.months) {
    const std::string words = to_words(month.first);
    data.rows.push_back({to_iso(month.first).substr(0, 7)});
    append_say_do_cells(data.rows.back(), say_do);
    text.rows.push_back({words.substr(words.size() - 8), number_cell(say_do.percent()),
                         some(say_do.kept), some(say_do.kept_late), some(say_do.broken),
                         some(say_do.overdue), some(say_do.pending)});
  }
  Sections sections = {data_section("months", std::move(data))};
  const auto known = std::ranges::count_if(
      counts.months, [](const auto& month) { return month.second.percent().has_value(); });
  if (known == 0) return sections;
  sections.push_back(text_section("Say-do by month", text));
  if (known > 1) {
    text.columns[1].title = "%";
    sections.push_back(
        text_section({}, Sparkline{.rows = std::move(text), .column = 1, .top = 100}));
  }
  return sections;
}

Sections parties(const PromiseCounts& counts) {
  Rows data{.columns = {data_column("handle"), data_column("name")}};
  for (const char* whose : {"promises", "asks"})
    for (const char* key : {"in_time", "counted", "overdue", "pending"})
      data.columns.push_back(data_column(fmt::format("{}_{}", whose, key)));
  Rows text{.columns = {text_column(true), marked_column("we: in time"), number_column("overdue"),
                        number_column("open"), marked_column("they: in time"),
                        number_column("they: overdue")}};
  for (const auto& [party, ours, theirs, open] : counts.parties) {
    data.rows.push_back({party.handle, party.name});
    for (const SayDo* each : {&ours, &theirs})
      for (const int value : {each->kept, each->counted(), each->overdue, each->pending})
        data.rows.back().emplace_back(number(value));
    // Of what was withdrawn, or is asked for without a day, nothing is to be said.
    if (ours.counted() + open + theirs.counted() > 0)
      text.rows.push_back({party.name, of_counted(ours), some(ours.overdue), some(open),
                           of_counted(theirs), some(theirs.overdue)});
  }
  drop_empty_columns(text);
  return {data_section("parties", std::move(data)), text_section("By party", std::move(text))};
}

Sections series(const PromiseCounts& counts) {
  Rows data{.columns = {data_column("id"), data_column("text"), data_column("every"),
                        data_column("who"), data_column("met"), data_column("counted")}};
  Rows text{.columns = {text_column(true), text_column(true), text_column()}};
  for (const SeriesPromises& each : counts.series) {
    data.rows.push_back({whole_id(each.series), each.text, each.every, handles(each.who),
                         number(each.met.kept), number(each.met.counted())});
    text.rows.push_back({remarked(each.text, {rhythm_text(each.every)}), plain_names(each.who),
                         each.met.counted() == 0 ? "not due yet" : "met " + of_counted(each.met)});
  }
  return {data_section("series", std::move(data)), text_section("Recurring", std::move(text))};
}

/// What is to be said of one that was not kept in time.
std::string why_not(const Item& item, Day today) {
  const Day agreed = *agreed_day(item);
  const auto moves =
      std::ranges::count_if(item.moves, [](const Move& move) { return move.from.has_value(); });
  const std::string state =
      is_overdue(item, today) ? counted(days_between(agreed, today), "day", "days") + " overdue"
      : item.is_open()        ? "open"
                              : state_of(item) + " " + short_day(*item.closed, today);
  return remarked("agreed for " + short_day(agreed, today) + ", " + state,
                  {moves == 0   ? ""
                   : moves == 1 ? "moved once"
                                : fmt::format("moved {} times", moves),
                   item.outcome});
}

Section not_in_time(const std::vector<Item>& items, const ReportHead& head, const ShowId& show) {
  Rows rows{
      .columns = {
          id_column(), text_column(true), text_column(true), {.key = {}, .place = Place::below}}};
  for (const Item& item : items)
    if (is_worth_a_word(item, *head.period, head.today))
      rows.rows.push_back(
          {show(item.id), item.text, plain_names(parties_of(item)), why_not(item, head.today)});
  return text_section("Late, broken or moved", std::move(rows));
}

}  // namespace

Document promises_document(const ReportHead& head, const PromiseCounts& counts,
                           const std::vector<Item>& items, const ShowId& show) {
  Document document = begun_report("promises", head);
  append(document.sections, totals(counts));
  append(document.sections, months(counts));
  append(document.sections, parties(counts));
  append(document.sections, series(counts));
  document.sections.push_back(data_section("items", rows_of(items, head.today, whole_id)));
  document.sections.push_back(text_section(
      "We owe them", open_rows(items, ItemKind::promise, head.today, show), "Nothing is open."));
  document.sections.push_back(text_section(
      "They owe us", open_rows(items, ItemKind::ask, head.today, show), "Nothing is open."));
  document.sections.push_back(not_in_time(items, head, show));
  return document;
}

Document promises_document(const ReportHead& head, const std::vector<CustomerItem>& items) {
  Document document = begun_report("promises", head);
  append(document.sections, customer_sections(items, ItemKind::promise, "What we promised", head));
  append(document.sections, customer_sections(items, ItemKind::ask, "What we asked for", head));
  return document;
}

}  // namespace relate::render
