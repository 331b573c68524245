#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/core/duration.hpp"
#include "relate/render/explained.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

std::string in_words(Keeping keeping) {
  switch (keeping) {
    case Keeping::pending:
      return "not due yet";
    case Keeping::withdrawn_overdue:
      return "withdrawn late";
    default:
      break;
  }
  std::string words(to_word(keeping));
  std::ranges::replace(words, '_', ' ');
  return keeping == Keeping::without_day ? "without a day" : words;
}

Tone tone_of(Keeping keeping) {
  using enum Keeping;
  if (keeping == broken || keeping == overdue) return Tone::bad;
  return keeping == kept_late ? Tone::warning : Tone::plain;
}

/// `Mon 2 Mar from Fri 6 Mar to Fri 13 Mar; Sat 14 Mar from Fri 13 Mar to Fri 20 Mar, too late to
/// count`.
std::string moves_text(const Item& item, Day today) {
  const std::size_t in_time = moves_in_time(item);
  std::string text;
  for (std::size_t i = 0; i < item.moves.size(); ++i) {
    const Move& move = item.moves[i];
    if (!text.empty()) text += "; ";
    text += short_day(move.made, today);
    if (move.from) text += " from " + short_day(*move.from, today);
    text += move.to ? " to " + short_day(*move.to, today) : " to no day";
    if (i >= in_time) text += ", too late to count";
  }
  return text;
}

/// `2 / (2 kept + 1 kept late + 0 broken + 0 overdue) = 67 %; recurring: 1 of 2`.
std::string sum_of(const SayDo& counts) {
  if (!counts.percent()) return "none counts yet";
  std::string text =
      fmt::format("{} / ({} kept + {} kept late + {} broken + {} overdue) = {} %", counts.kept,
                  counts.kept, counts.kept_late, counts.broken, counts.overdue, *counts.percent());
  if (counts.recurring() > 0)
    text += fmt::format("; recurring: {} of {}", counts.recurring_kept(), counts.recurring());
  return text;
}

class Explanation {
 public:
  Explanation(const std::vector<Item>& items, Day today, const ShowId& show)
      : today_(today), show_(show) {
    for (const Item& item : items) items_.emplace(item.id, &item);
  }

  void add(const ShownSayDo& ratio) {
    if (ratio.counts.promises.empty()) return;
    std::vector<CountedPromise> promises = ratio.counts.promises;
    std::ranges::stable_sort(promises, {}, [](const CountedPromise& promise) {
      return std::pair(!promise.agreed, promise.agreed);
    });
    Rows text{.columns = {id_column(),
                          flexible_column("what"),
                          marked_column("agreed"),
                          marked_column("closed"),
                          shown_column("counts as"),
                          {.key = {}, .title = "moved", .place = Place::below}}};
    for (const CountedPromise& promise : promises) {
      const Item& item = *items_.at(promise.item);
      text.rows.push_back(
          {show_(item.id),
           plain_names(parties_of(item)) + ": " +
               remarked(item.text, {rhythm_text(item.every), item.is_private ? "private" : ""}),
           promise.agreed ? short_day(*promise.agreed, today_) : "",
           item.closed ? short_day(*item.closed, today_) : "",
           Toned{in_words(promise.as), tone_of(promise.as)}, moves_text(item, today_)});
      add_data(ratio, promise, item);
    }
    text.footer = sum_of(ratio.counts);
    sections_.push_back(text_section(title_of(ratio), std::move(text)));
  }

  Sections finish() {
    sections_.push_back(data_section("say_do_promises", std::move(data_)));
    sections_.push_back(data_section("say_do_moves", std::move(moves_)));
    return std::move(sections_);
  }

 private:
  static std::string title_of(const ShownSayDo& ratio) {
    const auto percent = ratio.counts.percent();
    return fmt::format("{}, {}: {}",
                       ratio.kind == ItemKind::promise ? "We promised" : "They promised",
                       to_words(ratio.period), percent ? fmt::format("{} %", *percent) : "n/a");
  }

  void add_data(const ShownSayDo& ratio, const CountedPromise& promise, const Item& item) {
    data_.rows.push_back(
        {std::string(to_word(ratio.kind)), day_cell(ratio.period.first),
         day_cell(ratio.period.last), show_(item.id), item.text, handles(parties_of(item)),
         day_cell(item.opened), day_cell(promise.agreed), day_cell(item.closed),
         std::string(to_word(promise.as)), std::int64_t{promise.moves}, text_cell(item.every)});
    const std::size_t in_time = moves_in_time(item);
    for (std::size_t i = 0; i < item.moves.size(); ++i)
      moves_.rows.push_back({show_(item.id), day_cell(item.moves[i].made),
                             day_cell(item.moves[i].from), day_cell(item.moves[i].to),
                             i < in_time});
  }

  Day today_;
  const ShowId& show_;
  std::map<Id, const Item*> items_;
  Sections sections_;
  Rows data_{.columns = data_columns({"kind", "first", "last", "id", "text", "who", "opened",
                                      "agreed", "closed", "counts_as", "moves", "every"})};
  Rows moves_{.columns = data_columns({"id", "made", "from", "to", "in_time"})};
};

}  // namespace

std::vector<Section> say_do_explained(const std::vector<ShownSayDo>& ratios,
                                      const std::vector<Item>& items, Day today,
                                      const ShowId& show) {
  Explanation explanation(items, today, show);
  for (const ShownSayDo& ratio : ratios) explanation.add(ratio);
  return explanation.finish();
}

}  // namespace relate::render
