#include <fmt/format.h>

#include "customer_items.hpp"
#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/render/account.hpp"
#include "win_rows.hpp"

namespace relate::render {
namespace {

Sections people(const CustomerAccount& account) {
  Rows data{.columns = {data_column("name"), data_column("role")}};
  Rows text{.columns = {text_column(), text_column(true)}};
  for (const CoveredPerson& each : account.people) {
    data.rows.push_back({each.person.name, text_cell(each.role)});
    text.rows.push_back({each.person.name, each.role});
  }
  return {data_section("people", std::move(data)), text_section("People", std::move(text))};
}

Sections contacts(const ReportHead& head, const CustomerAccount& account) {
  Rows data{.columns = {data_column("day"), data_column("channel"), data_column("with")}};
  Rows text{.columns = {text_column(), text_column(), text_column(true)}};
  for (const CustomerContact& each : account.contacts) {
    data.rows.push_back(
        {day_cell(each.day), std::string(to_word(each.channel)), names_of(each.with)});
    text.rows.push_back({short_day(each.day, head.today), std::string(to_word(each.channel)),
                         plain_names(each.with)});
  }
  return {data_section("contacts", std::move(data)), text_section("Contacts", std::move(text))};
}

Sections occasions(const ReportHead& head, const CustomerAccount& account) {
  Rows data{.columns = {data_column("day"), data_column("label"), data_column("who")}};
  Rows text{.columns = {text_column(), text_column(true), text_column(true)}};
  for (const Coming& coming : account.occasions) {
    data.rows.push_back(
        {day_cell(coming.day), coming.occasion.label, names_of(coming.occasion.who)});
    text.rows.push_back({short_day(coming.day, head.today), coming.occasion.label,
                         plain_names(coming.occasion.who)});
  }
  return {data_section("occasions", std::move(data)), text_section("Coming up", std::move(text))};
}

}  // namespace

Document account_document(const ReportHead& head, const CustomerAccount& account) {
  Document document = begun_report("account", head);
  append(document.sections, people(account));
  append(document.sections, contacts(head, account));
  const auto add = [&](ItemKind kind, const char* title) {
    append(document.sections, customer_sections(account.items, kind, title, head));
  };
  add(ItemKind::promise, "What we promised");
  add(ItemKind::ask, "What we asked for");
  add(ItemKind::need, "What you need");
  add(ItemKind::feedback, "You said, we did");
  add(ItemKind::roadblock, "Roadblocks");
  append(document.sections,
         {data_section("wins", win_data(account.wins)),
          text_section("Wins", win_stories(account.wins), "Nothing in this period.")});
  append(document.sections, occasions(head, account));
  return document;
}

}  // namespace relate::render
