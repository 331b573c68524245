#include "relate/render/activity.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

constexpr std::size_t most_people = 15;  ///< that text names

std::int64_t number(int value) { return value; }

/// `38, 7 more than in the 90 days before`.
std::string compared(const Count& count, const Activity& activity) {
  if (!activity.before) return std::to_string(count.now);
  const int more = count.now - count.before;
  const std::string before = counted(activity.before->days(), "day", "days") + " before";
  if (more == 0) return fmt::format("{}, as many as in the {}", count.now, before);
  return fmt::format("{}, {} {} than in the {}", count.now, std::abs(more),
                     more > 0 ? "more" : "fewer", before);
}

std::string begun(const Activity& activity) {
  const int unsaid = activity.contacts.now - activity.in - activity.out - activity.both;
  return remarked(
      "", {activity.in > 0 ? fmt::format("{} by them", activity.in) : "",
           activity.out > 0 ? fmt::format("{} by us", activity.out) : "",
           activity.both > 0 ? fmt::format("{} by both", activity.both) : "",
           unsaid > 0 && unsaid < activity.contacts.now ? fmt::format("{} not said", unsaid) : ""});
}

std::string silence(const Activity& activity, Day today) {
  if (!activity.silence || activity.silence->days < 2) return {};
  const Day last = activity.silence->first + std::chrono::days(activity.silence->days - 1);
  return fmt::format("{}, {} to {}", counted(activity.silence->days, "day", "days"),
                     short_day(activity.silence->first, today), short_day(last, today));
}

std::string kept(const Rhythm& rhythm) {
  return rhythm.waits == 0 ? "" : fmt::format("kept {} of {}", rhythm.kept, rhythm.waits);
}

Rhythm rhythm_of_all(const std::vector<ActivePerson>& people) {
  Rhythm sum;
  for (const ActivePerson& person : people)
    if (person.rhythm) sum += *person.rhythm;
  return sum;
}

std::string kept_by_all(const Rhythm& rhythm) {
  if (rhythm.waits == 0) return {};
  return remarked(
      kept(rhythm),
      {rhythm.longest_late > 0 ? counted(rhythm.longest_late, "day", "days") + " late at worst"
                               : ""});
}

/// People who had contact: orgs and projects are none.
Count people_met(const std::vector<ActivePerson>& people) {
  Count count;
  for (const ActivePerson& each : people) {
    count.now += each.contacts.now > 0 ? 1 : 0;
    count.before += each.contacts.before > 0 ? 1 : 0;
  }
  return count;
}

/// `Acme kept 4 of 5 (2 days late at worst); Rollout kept 3 of 3`.
std::string kept_by_groups(const std::vector<GroupRhythm>& groups) {
  std::string text;
  for (const auto& [group, rhythm] : groups)
    if (rhythm.waits > 0)
      text += fmt::format("{}{} {}", text.empty() ? "" : "; ", group.name, kept_by_all(rhythm));
  return text;
}

Section totals(const ReportHead& head, const Activity& activity,
               const std::vector<ActivePerson>& people, const std::vector<GroupRhythm>& groups) {
  const auto data = [](std::string key, Cell value) {
    return DocumentFact{std::move(key), {}, std::move(value), {}, Place::data};
  };
  const auto said = [](std::string title, std::string text) {
    return DocumentFact{{}, std::move(title), {}, std::move(text), Place::column};
  };
  const Count met = people_met(people);
  std::vector<DocumentFact> facts = {
      data("contacts", number(activity.contacts.now)),
      data("contacts_before", number(activity.contacts.before)),
      data("days_with_contact", number(activity.days.now)),
      data("days_with_contact_before", number(activity.days.before)),
      data("people", number(met.now)),
      data("people_before", number(met.before)),
      data("before_first", activity.before ? day_cell(activity.before->first) : Cell()),
      data("before_last", activity.before ? day_cell(activity.before->last) : Cell()),
      data("longest_silence", activity.silence ? Cell(number(activity.silence->days)) : Cell()),
      said("Contacts", compared(activity.contacts, activity)),
      said("People", fmt::format("{}, {} before", met.now, met.before)),
      said("On", counted(activity.days.now, "day", "days")),
      said("Longest silence", silence(activity, head.today))};
  if (head.audience != Audience::customer) {
    const Rhythm rhythm = rhythm_of_all(people);
    facts.insert(
        facts.end(),
        {data("begun_by_them", number(activity.in)), data("begun_by_us", number(activity.out)),
         data("begun_by_both", number(activity.both)), data("rhythm_waits", number(rhythm.waits)),
         data("rhythm_kept", number(rhythm.kept)), said("Begun", begun(activity)),
         said("Rhythm", kept_by_all(rhythm)), said("Own rhythm", kept_by_groups(groups))});
  }
  return {.key = "totals", .title = {}, .content = std::move(facts)};
}

Section calendar(const Activity& activity) {
  return {.key = "calendar",
          .title = "Day by day",
          .content = Calendar{.first = activity.period.first, .counts = activity.by_day}};
}

/// `Mar 2026`; `Dec 2025, 13 days` where it is not whole.
std::string month_name(const Period& month) {
  const std::string words = to_words(month.first);
  const std::string name = words.substr(words.size() - 8);
  const bool is_whole = months_of({month.first, month.last + std::chrono::days(1)}).size() > 1 &&
                        date_of(month.first).day == 1;
  return is_whole ? name : fmt::format("{}, {}", name, counted(month.days(), "day", "days"));
}

Section months(const ReportHead& head, const Activity& activity) {
  Bars bars{.rows = {.columns = {data_column("month"),
                                 text_column(),
                                 {.key = "contacts", .title = {}, .right = true}}},
            .column = 2};
  const std::vector<Period> months = months_of(until_today(activity.period, head.today));
  for (std::size_t i = 0; i < months.size(); ++i)
    bars.rows.rows.push_back({to_iso(months[i].first).substr(0, 7), month_name(months[i]),
                              number(activity.by_month[i])});
  return {.key = "months", .title = "By month", .content = std::move(bars)};
}

Column now_column(const char* title) { return {.key = "contacts", .title = title, .right = true}; }

/// Without a title it is left out of text.
Column before_column(const Activity& activity) {
  return {.key = "contacts_before", .title = activity.before ? "before" : "", .right = true};
}

Cell before_cell(const Count& count, const Activity& activity) {
  return activity.before ? Cell(number(count.before)) : Cell();
}

Section channels(const Activity& activity) {
  Bars bars{.rows = {.columns = {{.key = "channel"}, now_column("now"), before_column(activity)}},
            .column = 1};
  for (const auto& [channel, count] : activity.by_channel)
    bars.rows.rows.push_back(
        {std::string(to_word(channel)), number(count.now), before_cell(count, activity)});
  return {.key = "channels", .title = "By channel", .content = std::move(bars)};
}

Rows people_data(const ReportHead& head, const std::vector<ActivePerson>& people,
                 const Activity& activity) {
  const bool is_for_us = head.audience != Audience::customer;
  Rows rows;
  if (is_for_us) rows.columns.push_back(data_column("handle"));
  for (const char* key : {"name", "contacts", "contacts_before", "last_contact"})
    rows.columns.push_back(data_column(key));
  if (is_for_us)
    for (const char* key : {"rhythm_waits", "rhythm_kept"})
      rows.columns.push_back(data_column(key));
  for (const ActivePerson& each : people) {
    auto& row = rows.rows.emplace_back();
    if (is_for_us) row.emplace_back(each.person.handle);
    row.insert(row.end(), {each.person.name, number(each.contacts.now),
                           before_cell(each.contacts, activity), day_cell(each.last)});
    if (!is_for_us) continue;
    row.push_back(each.rhythm ? Cell(number(each.rhythm->waits)) : Cell());
    row.push_back(each.rhythm ? Cell(number(each.rhythm->kept)) : Cell());
  }
  return rows;
}

Rows groups_data(const std::vector<GroupRhythm>& groups) {
  Rows rows;
  for (const char* key : {"handle", "name", "rhythm_waits", "rhythm_kept"})
    rows.columns.push_back(data_column(key));
  for (const auto& [group, rhythm] : groups)
    rows.rows.push_back({group.handle, group.name, number(rhythm.waits), number(rhythm.kept)});
  return rows;
}

Bars people_text(const ReportHead& head, const std::vector<ActivePerson>& people,
                 const Activity& activity) {
  const bool has_rhythm = head.audience != Audience::customer;
  Bars bars{.rows = {.columns = {text_column(true), now_column("now"), before_column(activity),
                                 shown_column("last")}},
            .column = 1};
  Rows& rows = bars.rows;
  if (has_rhythm) rows.columns.push_back(shown_column("rhythm"));
  for (const ActivePerson& each : people) {
    if (rows.rows.size() == most_people) {
      rows.footer = fmt::format("and {} more", people.size() - most_people);
      break;
    }
    auto& row = rows.rows.emplace_back();
    row = {each.person.name, number(each.contacts.now), before_cell(each.contacts, activity),
           each.last ? short_day(*each.last, head.today) : ""};
    if (has_rhythm) row.emplace_back(each.rhythm ? kept(*each.rhythm) : "");
  }
  drop_empty_columns(rows);
  return bars;
}

}  // namespace

Document activity_document(const ReportHead& head, const Activity& activity,
                           const std::vector<ActivePerson>& people,
                           const std::vector<GroupRhythm>& groups) {
  Document document = begun_report("activity", head);
  append(document.sections,
         {totals(head, activity, people, groups), calendar(activity), months(head, activity),
          channels(activity), data_section("people", people_data(head, people, activity)),
          text_section("By person", people_text(head, people, activity))});
  if (head.audience != Audience::customer)
    document.sections.push_back(data_section("groups", groups_data(groups)));
  return document;
}

}  // namespace relate::render
