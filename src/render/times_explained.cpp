#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/render/explained.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

std::string in_days(int count) { return counted(count, "day", "days"); }

/// `the middle of 5 is 8 days`, `the middle of 4 is (7 + 8) / 2 = 8 days`.
std::string middle_of(const Times& times) {
  if (!times.median()) return {};
  std::vector<int> sorted = times.days;
  std::ranges::sort(sorted);
  const std::size_t half = sorted.size() / 2;
  const std::string sum =
      sorted.size() % 2 == 1 ? "" : fmt::format("({} + {}) / 2 = ", sorted[half - 1], sorted[half]);
  return fmt::format("the middle of {} is {}{}", sorted.size(), sum, in_days(*times.median()));
}

/// `Dana Ruiz: the test system is down`.
std::string whose(const TimeTaken& time, const std::map<Id, std::string>& texts) {
  const auto text = texts.find(time.record);
  const std::string what = text == texts.end() ? "" : text->second;
  return time.who ? time.who->name + ": " + what : what;
}

std::string end_of(const MessageAnswer& message) {
  if (!message.answered) return "waiting";
  return fmt::format("{}, {}", in_days(days_between(message.day, *message.answered)),
                     message.is_in_time() ? "in time" : "late");
}

}  // namespace

std::vector<Section> times_explained(const std::vector<ShownTimes>& shown,
                                     const std::vector<Item>& items, Day today,
                                     const ShowId& show) {
  std::map<Id, std::string> texts;
  for (const Item& item : items) texts.emplace(item.id, marked(item.text, item.is_private));
  Sections sections;
  Rows data{.columns = data_columns({"what", "id", "who", "first", "last", "days"})};
  for (const ShownTimes& each : shown) {
    Rows rows{.columns = {id_column(), flexible_column("what"), marked_column(each.first),
                          marked_column(each.last), number_column("days")}};
    std::vector<TimeTaken> times = each.times.each;
    std::ranges::stable_sort(times, {}, &TimeTaken::days);
    for (const TimeTaken& time : times) {
      rows.rows.push_back({show(time.record), whose(time, texts), short_day(time.first, today),
                           short_day(time.last, today), std::int64_t{time.days()}});
      data.rows.push_back({std::string(each.key), show(time.record), handle_cell(time.who),
                           day_cell(time.first), day_cell(time.last), std::int64_t{time.days()}});
    }
    rows.footer = middle_of(each.times);
    if (!times.empty()) sections.push_back(text_section(each.title, std::move(rows)));
  }
  sections.push_back(data_section("times", std::move(data)));
  return sections;
}

std::vector<Section> answers_explained(const Responses& responses,
                                       const std::vector<PartyName>& parties, Day today,
                                       const ShowId& show) {
  std::map<Id, PartyName> names;
  for (const PartyName& party : parties) names.emplace(party.id, party);
  std::vector<MessageAnswer> messages = responses.each;
  std::ranges::stable_sort(messages, {}, [](const MessageAnswer& each) {
    return std::pair(!each.answered, each.answered ? days_between(each.day, *each.answered) : 0);
  });
  Rows rows{.columns = {id_column(), flexible_column("from"), marked_column("message"),
                        marked_column("answer by"), marked_column("answered"),
                        shown_column("took")}};
  Rows data{.columns = data_columns(
                {"who", "message", "day", "answer_day", "answer", "answered", "days", "in_time"})};
  for (const MessageAnswer& each : messages) {
    const PartyName& from = names[each.party];
    rows.rows.push_back({show(each.message), from.name, short_day(each.day, today),
                         short_day(each.answer_day, today),
                         each.answered ? short_day(*each.answered, today) : "", end_of(each)});
    data.rows.push_back(
        {from.handle, show(each.message), day_cell(each.day), day_cell(each.answer_day),
         each.answered ? Cell(show(each.answer)) : Cell(), day_cell(each.answered),
         each.answered ? Cell(std::int64_t{days_between(each.day, *each.answered)}) : Cell(),
         each.answered ? Cell(each.is_in_time()) : Cell()});
  }
  rows.footer = fmt::format("{} of {} in time", responses.in_time, responses.answered());
  const std::string middle = middle_of(responses.days);
  if (!middle.empty()) rows.footer += "; " + middle;
  if (responses.waiting > 0) rows.footer += fmt::format("; {} waiting", responses.waiting);
  Sections sections;
  if (!messages.empty()) sections.push_back(text_section("Answers", std::move(rows)));
  sections.push_back(data_section("answers", std::move(data)));
  return sections;
}

}  // namespace relate::render
