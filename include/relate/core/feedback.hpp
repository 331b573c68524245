#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "relate/core/item.hpp"
#include "relate/core/period.hpp"
#include "relate/core/times.hpp"

namespace relate {

/// Where an answer is sorted.
enum class AnswerSort { good, neutral, bad };

/// What somebody of theirs answered.
struct ScoreAnswer {
  PartyName person;
  Id item = 0;
  Day day{};
  int answer = 0;
  AnswerSort sort = AnswerSort::good;
  bool counts = false;  ///< no later one of the person is in the period
};

/// Answers to one question, sorted into three.
struct Score {
  int good = 0;                        ///< NPS 9 or 10, CSAT 4 or 5
  int neutral = 0;                     ///< NPS 7 or 8; none of CSAT
  int bad = 0;                         ///< the others
  std::vector<ScoreAnswer> each = {};  ///< of the period, those that do not count among them

  int answers() const { return good + neutral + bad; }
};

/// Share of promoters less share of detractors, -100 to 100, in whole points, halves away from
/// zero; none without an answer.
std::optional<int> nps_of(const Score& score);
/// Share of the satisfied, 0 to 100, halves up; none without an answer.
std::optional<int> csat_of(const Score& score);

/// What feedback came of a period, and what became of it.
struct FeedbackCounts {
  int received = 0;  ///< opened in the period
  int received_before = 0;
  int open = 0;      ///< of all: not acted on
  int untold = 0;    ///< of all: acted on or declined, and somebody is to be told
  int complete = 0;  ///< of those received in the period: acted on or declined, and all told
  Times to_act;      ///< from hearing of it to acting, or declining, in the period
  Times to_tell;     ///< from then to telling each of theirs, in the period
  Score nps, nps_before;
  Score csat, csat_before;
  std::vector<std::pair<std::string, int>> by_how;  ///< of those received, the most first
};

/// Counts feedback; other kinds are left out. Scores are of the latest answer of each external
/// person in the period.
FeedbackCounts count_feedback(std::span<const Item> items, const Period& period, Day today);

/// Whether it is acted on or declined, and nobody of theirs is left to be told.
bool is_complete(const Item& feedback);

}  // namespace relate
