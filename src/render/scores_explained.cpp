#include <algorithm>

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/render/explained.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

/// How one of the two scores is named, sorted and worked out.
struct Question {
  const char* key;
  const char* title;
  const char* good;
  const char* neutral;
  const char* bad;
  std::string (*sum)(const Score& score);
};

std::string nps_sum(const Score& score) {
  return fmt::format("100 x ({} - {}) / {} = {}", counted(score.good, "promoter", "promoters"),
                     counted(score.bad, "detractor", "detractors"), score.answers(),
                     *nps_of(score));
}

std::string csat_sum(const Score& score) {
  return fmt::format("100 x {} satisfied / {} = {} %", score.good, score.answers(),
                     *csat_of(score));
}

constexpr Question nps = {"nps", "NPS", "promoter", "passive", "detractor", nps_sum};
constexpr Question csat = {"csat", "CSAT", "satisfied", "", "not satisfied", csat_sum};

std::string sort_word(const ScoreAnswer& answer, const Question& question) {
  if (answer.sort == AnswerSort::good) return question.good;
  return answer.sort == AnswerSort::bad ? question.bad : question.neutral;
}

class Explanation {
 public:
  Explanation(Day today, const ShowId& show) : today_(today), show_(show) {}

  void add(const Question& question, const Period& period, const Score& score) {
    if (score.each.empty()) return;
    Rows rows{.columns = {id_column(), flexible_column("from"), shown_column("day"),
                          number_column("answer"), shown_column("counts as")}};
    for (const ScoreAnswer& each : score.each) {
      const std::string sort = sort_word(each, question);
      std::string sort_key = sort;
      std::ranges::replace(sort_key, ' ', '_');
      rows.rows.push_back({show_(each.item), each.person.name, short_day(each.day, today_),
                           std::int64_t{each.answer},
                           each.counts ? sort : "none: a later one counts"});
      data_.rows.push_back({std::string(question.key), day_cell(period.first),
                            day_cell(period.last), show_(each.item), each.person.handle,
                            day_cell(each.day), std::int64_t{each.answer}, sort_key, each.counts});
    }
    rows.footer = question.sum(score);
    sections_.push_back(
        text_section(fmt::format("{}, {}", question.title, to_words(period)), std::move(rows)));
  }

  Sections finish() {
    sections_.push_back(data_section("score_answers", std::move(data_)));
    return std::move(sections_);
  }

 private:
  Day today_;
  const ShowId& show_;
  Sections sections_;
  Rows data_{.columns = data_columns(
                 {"score", "first", "last", "id", "person", "day", "answer", "sort", "counts"})};
};

}  // namespace

std::vector<Section> scores_explained(const FeedbackCounts& counts, const Period& period, Day today,
                                      const ShowId& show) {
  Explanation explanation(today, show);
  const Period before = period_before(period, today).value_or(period);
  explanation.add(nps, period, counts.nps);
  explanation.add(nps, before, counts.nps_before);
  explanation.add(csat, period, counts.csat);
  explanation.add(csat, before, counts.csat_before);
  return explanation.finish();
}

}  // namespace relate::render
