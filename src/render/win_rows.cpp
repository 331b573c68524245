#include "win_rows.hpp"

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

Column below(const char* title) { return {.key = {}, .title = title, .place = Place::below}; }

std::string listed(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, "; "));
}

std::string quoted(const std::string& quote) { return quote.empty() ? "" : "\"" + quote + "\""; }

std::vector<std::string> texts_of(const std::vector<CustomerItem>& items) {
  std::vector<std::string> texts;
  for (const CustomerItem& item : items) texts.push_back(item.text);
  return texts;
}

/// Rows of wins are read, not scanned: each is a line and what belongs below it.
std::vector<Column> story_columns() {
  return {text_column(true), text_column(true), text_column(), below("need"),
          below("action"),   below("measure"),  below("quote")};
}

}  // namespace

Rows win_data(const std::vector<Win>& wins, Day today, const ShowId& show) {
  std::vector<Item> items;
  std::vector<Cell> needs, actions, missing;
  for (const Win& win : wins) {
    items.push_back(win.win);
    needs.emplace_back(win.needs);
    actions.emplace_back(win.actions);
    missing.emplace_back(missing_of(win));
  }
  Rows rows = with_data(rows_of(items, today, show), "needs", std::move(needs));
  rows = with_data(std::move(rows), "actions", std::move(actions));
  return with_data(std::move(rows), "missing", std::move(missing));
}

Rows win_stories(const std::vector<Win>& wins, Day today, const ShowId& show) {
  Rows rows{.columns = story_columns()};
  rows.columns.insert(rows.columns.begin(), id_column());
  for (const Win& each : wins) {
    const Item& win = each.win;
    const std::string text =
        remarked(win.text, {win.quotable ? "quotable" : "", win.is_private ? "private" : ""});
    rows.rows.push_back({show(win.id), text, plain_names(parties_of(win)),
                         short_day(win.opened, today), listed(each.needs), listed(each.actions),
                         win.measure, quoted(win.quote)});
  }
  return rows;
}

Rows win_data(const std::vector<CustomerWin>& wins) {
  Rows rows;
  for (const char* key : {"who", "text", "needs", "actions", "measure", "quote"})
    rows.columns.push_back(data_column(key));
  for (const auto& [win, needs, actions] : wins)
    rows.rows.push_back({names_of(win.who), win.text, texts_of(needs), texts_of(actions),
                         text_cell(win.measure), text_cell(win.quote)});
  return rows;
}

Rows win_stories(const std::vector<CustomerWin>& wins) {
  Rows rows{.columns = story_columns()};
  for (const auto& [win, needs, actions] : wins)
    rows.rows.push_back({win.text, plain_names(win.who), "", listed(texts_of(needs)),
                         listed(texts_of(actions)), win.measure, quoted(win.quote)});
  return rows;
}

}  // namespace relate::render
