#include "relate/render/feedback.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "customer_items.hpp"
#include "phrases.hpp"
#include "record_cells.hpp"
#include "scores.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

std::int64_t number(int value) { return value; }

Section totals(const FeedbackCounts& counts) {
  std::vector<DocumentFact> facts;
  const auto data = [&](std::string key, Cell value) {
    facts.push_back({std::move(key), {}, std::move(value), {}, Place::data});
  };
  const auto say = [&](std::string title, std::string text) {
    facts.push_back({{}, std::move(title), {}, std::move(text), Place::column});
  };
  data("received", number(counts.received));
  data("received_before", number(counts.received_before));
  data("open", number(counts.open));
  data("to_be_told", number(counts.untold));
  data("complete", number(counts.complete));
  data("days_to_act", number_cell(counts.to_act.median()));
  data("days_to_act_longest", number_cell(counts.to_act.longest()));
  data("days_to_tell", number_cell(counts.to_tell.median()));
  data("days_to_tell_longest", number_cell(counts.to_tell.longest()));
  data("nps", number_cell(nps_of(counts.nps)));
  data("nps_answers", number(counts.nps.answers()));
  data("nps_before", number_cell(nps_of(counts.nps_before)));
  data("csat", number_cell(csat_of(counts.csat)));
  data("csat_answers", number(counts.csat.answers()));
  data("csat_before", number_cell(csat_of(counts.csat_before)));
  say("Received", fmt::format("{}, {} before", counts.received, counts.received_before));
  say("Loops", fmt::format("{} complete, {} to be told, {} not acted on", counts.complete,
                           counts.untold, counts.open));
  say("Time to act", times_text(counts.to_act));
  say("Time to tell", times_text(counts.to_tell));
  say("NPS", nps_text(counts.nps, counts.nps_before));
  say("CSAT", csat_text(counts.csat, counts.csat_before));
  return {.key = "totals", .title = {}, .content = std::move(facts)};
}

Section how(const FeedbackCounts& counts) {
  Bars bars{.rows = {.columns = {{.key = "how"}, {.key = "received", .title = {}, .right = true}}},
            .column = 1};
  for (const auto& [word, count] : counts.by_how) bars.rows.rows.push_back({word, number(count)});
  return {.key = "by_how", .title = "By how it came", .content = std::move(bars)};
}

std::string said(const Item& item) {
  return remarked(item.text, {item.how, item.nps ? fmt::format("NPS {}", *item.nps) : "",
                              item.csat ? fmt::format("CSAT {}", *item.csat) : "",
                              item.is_private ? "private" : ""});
}

std::string heard(const Item& item, Day today) {
  return fmt::format("{}, {}", short_day(item.opened, today), days_away(item.opened, today));
}

/// Of a closed one: what came of it, and who was told when.
std::string told(const Item& item, Day today) {
  std::vector<std::string> days;
  for (const ItemParty& one : item.parties)
    if (one.told) days.push_back(one.party.name + " " + short_day(*one.told, today));
  return days.empty() ? "" : fmt::format("{}", fmt::join(days, ", "));
}

Rows rows_with_id(std::vector<Column> more) {
  Rows rows{.columns = {id_column(), text_column(true), text_column(true), text_column()}};
  rows.columns.insert(rows.columns.end(), more.begin(), more.end());
  return rows;
}

Column below(const char* title) { return {.key = {}, .title = title, .place = Place::below}; }

Sections loops(const ReportHead& head, const std::vector<Item>& items, const ShowId& show) {
  Rows open = rows_with_id({});
  Rows untold_ones = rows_with_id({below("we"), below("to be told")});
  Rows complete = rows_with_id({below("we"), below("told")});
  for (const Item& item : items) {
    const Cell who = plain_names(parties_of(item));
    if (item.is_open()) {
      open.rows.push_back({show(item.id), said(item), who, heard(item, head.today)});
      continue;
    }
    const std::string did =
        item.outcome.empty() ? item.closed_as : item.closed_as + ", " + item.outcome;
    const std::string when = short_day(*item.closed, head.today);
    if (!is_complete(item))
      untold_ones.rows.push_back(
          {show(item.id), said(item), who, when, did, plain_names(untold(item))});
    else
      complete.rows.push_back({show(item.id), said(item), who, when, did, told(item, head.today)});
  }
  return {text_section("Not acted on yet", std::move(open)),
          text_section("To be told what came of it", std::move(untold_ones)),
          text_section("You said, we did", std::move(complete))};
}

}  // namespace

Document feedback_document(const ReportHead& head, const FeedbackCounts& counts,
                           const std::vector<Item>& items, const ShowId& show) {
  Document document = begun_report("feedback", head);
  append(document.sections, {totals(counts), how(counts)});
  append(document.sections, loops(head, items, show));
  document.sections.push_back(data_section("feedback", rows_of(items, head.today, whole_id)));
  return document;
}

Document feedback_document(const ReportHead& head, const std::vector<CustomerItem>& items) {
  Document document = begun_report("feedback", head);
  append(document.sections, customer_sections(items, ItemKind::feedback, "You said, we did", head));
  return document;
}

}  // namespace relate::render
