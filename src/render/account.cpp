#include "relate/render/account.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "account_sections.hpp"
#include "open_items.hpp"
#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/render/health.hpp"
#include "say_do.hpp"
#include "scores.hpp"
#include "win_rows.hpp"

namespace relate::render {
namespace {

std::int64_t number(int value) { return value; }

std::string contacts_text(const Activity& activity) {
  const auto some_or_none = [](int count) { return count == 0 ? "none" : std::to_string(count); };
  std::string text = some_or_none(activity.contacts.now);
  if (activity.contacts.now > 0) text += " on " + counted(activity.days.now, "day", "days");
  if (activity.before)
    text += fmt::format(", {} in the {} before", some_or_none(activity.contacts.before),
                        counted(activity.before->days(), "day", "days"));
  return text;
}

std::string responses_text(const Responses& responses) {
  if (responses.answered() == 0 && responses.waiting == 0) return {};
  std::string text = responses.answered() == 0
                         ? "none answered"
                         : fmt::format("{} of {} in time, {}", responses.in_time,
                                       responses.answered(), times_text(responses.days));
  if (responses.waiting > 0) text += fmt::format(", {} waiting", responses.waiting);
  return text;
}

std::string people_text(const Coverage& coverage) {
  std::vector<std::string> levels;
  for (const CoveredLevel& level : coverage.levels)
    if (!level.level.empty() && level.people > 0)
      levels.push_back(fmt::format("{} {} of {}", level.level, level.in_contact, level.people));
  return remarked(fmt::format("{} now, {}", coverage.people.size(), in_contact_text(coverage)),
                  levels);
}

Section summary(const ReportHead& head, const AccountReport& report) {
  const NeedCounts needs = count_needs(report.items, *head.period);
  const Times told = time_to_tell(report.items, *head.period);
  std::vector<DocumentFact> facts;
  const auto data = [&](std::string key, Cell value) {
    facts.push_back({std::move(key), {}, std::move(value), {}, Place::data});
  };
  const auto say = [&](std::string title, std::string text) {
    facts.push_back({{}, std::move(title), {}, std::move(text), Place::column});
  };
  const auto health = health_columns();
  const auto cells = health_cells(report.health);
  for (std::size_t i = 0; i < health.size(); ++i)
    if (is_data(health[i].place)) data(health[i].key, cells[i]);
  data("flags", health_flags(report.health));
  data("people", number(static_cast<int>(report.coverage.people.size())));
  data("people_in_contact", number(report.coverage.in_contact));
  data("contacts", number(report.activity.contacts.now));
  data("contacts_before", number(report.activity.contacts.before));
  data("days_with_contact", number(report.activity.days.now));
  data("messages_answered", number(report.responses.answered()));
  data("messages_answered_in_time", number(report.responses.in_time));
  data("messages_waiting", number(report.responses.waiting));
  data("days_to_answer", number_cell(report.responses.days.median()));
  data("recurring_met", number(report.promises.ours.recurring_kept()));
  data("recurring_counted", number(report.promises.ours.recurring()));
  data("needs_met", number(needs.met));
  data("needs_open", number(needs.open));
  data("days_to_tell_roadblocks", number_cell(told.median()));
  data("nps", number_cell(nps_of(report.feedback.nps)));
  data("csat", number_cell(csat_of(report.feedback.csat)));
  say("Health", health_text(report.health));
  if (health_text(report.health).empty())  // which says the flags, too
    say("Flag", fmt::format("{}", fmt::join(health_flags(report.health), ", ")));
  say("People", people_text(report.coverage));
  say("Contacts", contacts_text(report.activity));
  say("Answers", responses_text(report.responses));
  say("We promised", ratio_text(report.promises.ours, "nothing with a day in the period"));
  say("", beside_ratio(report.promises.ours));
  say("They promised", ratio_text(report.promises.theirs, ""));
  if (report.promises.theirs.percent()) say("", beside_ratio(report.promises.theirs));
  if (report.promises.ours.recurring() > 0)
    say("Recurring", fmt::format("met {} of {}", report.promises.ours.recurring_kept(),
                                 report.promises.ours.recurring()));
  say("Needs", fmt::format("{} met, {} open", needs.met, needs.open));
  say("Roadblocks told", times_text(told));
  say("NPS", nps_text(report.feedback.nps, report.feedback.nps_before));
  say("CSAT", csat_text(report.feedback.csat, report.feedback.csat_before));
  return {.key = "summary", .title = {}, .content = std::move(facts)};
}

Sections people(const ReportHead& head, const AccountReport& report) {
  Rows data{.columns = {data_column("handle"), data_column("name"), data_column("role"),
                        data_column("level"), data_column("last_contact")}};
  Rows text{.columns = {text_column(true), text_column(true), text_column(), text_column()}};
  for (const CoveredPerson& each : report.coverage.people) {
    data.rows.push_back({each.person.handle, each.person.name, text_cell(each.role),
                         text_cell(each.level), day_cell(each.last)});
    text.rows.push_back({each.person.name, each.role, each.level,
                         each.last ? days_away(*each.last, head.today) : "never"});
  }
  Rows left{.columns = {data_column("handle"), data_column("name"), data_column("day")}};
  Rows left_text{.columns = {text_column(), text_column()}};
  for (const Departure& each : report.departures) {
    left.rows.push_back({each.person.handle, each.person.name, day_cell(each.day)});
    left_text.rows.push_back({each.person.name, short_day(each.day, head.today)});
  }
  return {data_section("people", std::move(data)),
          text_section("People", std::move(text), nobody_belongs(head.who.front())),
          data_section("departures", std::move(left)), text_section("Left", std::move(left_text))};
}

Section calendar(const AccountReport& report) {
  return {
      .key = "calendar",
      .title = "Contacts",
      .content = Calendar{.first = report.activity.period.first, .counts = report.activity.by_day}};
}

bool is_news(const Item& item, const Period& period) {
  return period.holds(item.opened) || (item.closed && period.holds(*item.closed));
}

std::string outcome_of(const Item& item) {
  return item.outcome.empty() ? state_of(item) : state_of(item) + ": " + item.outcome;
}

/// Who of theirs was told, and how many days after `known`; empty where there is nobody to tell.
std::string told_text(const Item& item, Day known) {
  std::vector<std::string> told;
  for (const ItemParty& one : item.parties)
    if (!one.party.internal && one.told)
      told.push_back(fmt::format("{} after {}", one.party.name,
                                 counted(days_between(known, *one.told), "day", "days")));
  for (const PartyName& party : to_be_told(item)) told.push_back(party.name + " not yet");
  return told.empty() ? "" : fmt::format("told: {}", fmt::join(told, ", "));
}

/// `since Mon 2 Mar` while it is open, then `Mon 2 Mar to Mon 9 Mar`.
std::string span_text(const Item& item, Day today) {
  const std::string opened = short_day(item.opened, today);
  if (item.is_open()) return "since " + opened;
  return *item.closed == item.opened ? opened : opened + " to " + short_day(*item.closed, today);
}

/// `by Mon 20 Jul`, of what is open and has a day.
std::string due_text(const Item& item, Day today) {
  return item.is_open() && item.due ? "by " + short_day(*item.due, today) : "";
}

/// Items of a kind that are news of the period or open, each with what is said below it.
template <class Below>
Section kind_section(std::string title, ItemKind kind, const AccountReport& report,
                     const ReportHead& head, const ShowId& show, Below below) {
  Rows rows{.columns = {id_column(),
                        text_column(true),
                        text_column(true),
                        text_column(),
                        {.key = {}, .place = Place::below}}};
  for (const Item& item : report.items)
    if (item.kind == kind && (item.is_open() || is_news(item, *head.period)))
      rows.rows.push_back({show(item.id), marked(item.text, item.is_private),
                           plain_names(parties_of(item)), span_text(item, head.today),
                           below(item)});
  return text_section(std::move(title), std::move(rows));
}

Sections items(const ReportHead& head, const AccountReport& report, const ShowId& show) {
  return {data_section("items", rows_of(report.items, head.today, show)),
          text_section("We owe them", open_rows(report.items, ItemKind::promise, head.today, show)),
          text_section("They owe us", open_rows(report.items, ItemKind::ask, head.today, show)),
          kind_section("Needs", ItemKind::need, report, head, show,
                       [&](const Item& item) {
                         return remarked(outcome_of(item),
                                         {due_text(item, head.today),
                                          item.measure.empty() ? "" : "measure " + item.measure});
                       }),
          kind_section("You said, we did", ItemKind::feedback, report, head, show,
                       [](const Item& item) {
                         return item.is_open()
                                    ? std::string("not acted on yet")
                                    : remarked(outcome_of(item), {told_text(item, *item.closed)});
                       }),
          kind_section("Roadblocks, and how soon they were told", ItemKind::roadblock, report, head,
                       show,
                       [](const Item& item) {
                         const std::string told = told_text(item, item.opened);
                         return outcome_of(item) + (told.empty() ? "" : "; " + told);
                       }),
          kind_section("Ideas", ItemKind::idea, report, head, show, [&](const Item& item) {
            return remarked(outcome_of(item), {due_text(item, head.today), item.why,
                                               item.challenge ? "a challenge" : ""});
          })};
}

Sections what_is_next(const ReportHead& head, const AccountReport& report) {
  Rows data{.columns = {data_column("day"), data_column("what"), data_column("who")}};
  Rows text{.columns = {text_column(), text_column(true), text_column(true), text_column()}};
  for (const Coming& coming : report.occasions) {
    const std::string what = turning_text(coming.occasion.label, coming.turning);
    data.rows.push_back({day_cell(coming.day), what, handles(coming.occasion.who)});
    text.rows.push_back({short_day(coming.day, head.today),
                         marked(what, coming.occasion.is_private), plain_names(coming.occasion.who),
                         days_away(coming.day, head.today)});
  }
  return {data_section("next", std::move(data)), text_section("What is next", std::move(text))};
}

}  // namespace

Document account_document(const ReportHead& head, const AccountReport& report, const ShowId& show) {
  Document document = begun_report("account", head);
  append(document.sections, {summary(head, report)});
  append(document.sections, mistake_sections(report.mistakes, head.today, show));
  append(document.sections, people(head, report));
  document.sections.push_back(calendar(report));
  append(document.sections, {data_section("promises", say_do_data(report.promises.ours)),
                             data_section("asks", say_do_data(report.promises.theirs))});
  append(document.sections, items(head, report, show));
  append(document.sections, gains(head, report, show));
  append(document.sections, what_is_next(head, report));
  return document;
}

}  // namespace relate::render
