#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "relate/core/item.hpp"

namespace relate {

/// What a promise counts as.
enum class Keeping {
  kept,  ///< on the agreed day
  kept_early,
  kept_late,
  broken,
  overdue,  ///< open past the agreed day
  pending,  ///< open, with the agreed day today or to come
  withdrawn,
  withdrawn_overdue,  ///< when it was overdue
  without_day         ///< without an agreed day, however it ended
};

/// `kept_late`: one word.
std::string_view to_word(Keeping keeping);

/// A promise that was counted, and as what.
struct CountedPromise {
  Id item = 0;
  std::optional<Day> agreed = {};
  Keeping as = Keeping::kept;
  int moves = 0;              ///< of its due day; none without an agreed day
  bool is_recurring = false;  ///< one of a series
};

/// How promises were honoured, as counts of promises. Each promise is in one of `kept`,
/// `kept_late`, `broken`, `overdue`, `pending`, `withdrawn` and `without_day`.
struct SayDo {
  int kept = 0;        ///< on the agreed day or before it
  int kept_early = 0;  ///< of the kept ones, those before it
  int kept_late = 0;
  int broken = 0;
  int overdue = 0;            ///< open past the agreed day
  int pending = 0;            ///< open, with the agreed day today or to come
  int withdrawn = 0;          ///< with an agreed day
  int withdrawn_overdue = 0;  ///< of the withdrawn ones, those that were overdue
  int without_day = 0;        ///< without an agreed day, made in the period
  int moves = 0;              ///< of due days, by the promises that have an agreed day
  std::vector<CountedPromise> promises = {};  ///< what was counted, in the order given

  /// What the ratio is of: kept + kept late + broken + overdue.
  int counted() const { return kept + kept_late + broken + overdue; }

  /// kept / counted, in whole percent, halves up; none when nothing counts.
  std::optional<int> percent() const;

  /// Of the counted ones those of series, and those of them that were kept in time.
  int recurring() const;
  int recurring_kept() const;
};

/// The say-do ratio of the promises whose agreed day lies in the period from `since` to
/// `until`, both included, as it stands on `today`. Items of other kinds are left out. Asks,
/// which are what they promised us, are counted alike.
SayDo say_do(std::span<const Item> promises, Day since, Day until, Day today,
             ItemKind kind = ItemKind::promise);

}  // namespace relate
