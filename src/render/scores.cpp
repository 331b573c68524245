#include "scores.hpp"

#include <fmt/format.h>

#include "phrases.hpp"

namespace relate::render {

std::string nps_text(const Score& score, const Score& before) {
  if (!nps_of(score)) return {};
  const std::string earlier = nps_of(before) ? fmt::format(", {} before", *nps_of(before)) : "";
  return fmt::format(
      "{} ({}: {}, {}, {}){}", *nps_of(score), counted(score.answers(), "answer", "answers"),
      counted(score.good, "promoter", "promoters"), counted(score.neutral, "passive", "passives"),
      counted(score.bad, "detractor", "detractors"), earlier);
}

std::string csat_text(const Score& score, const Score& before) {
  if (!csat_of(score)) return {};
  const std::string earlier = csat_of(before) ? fmt::format(", {} % before", *csat_of(before)) : "";
  return fmt::format("{} % ({} of {} at 4 or 5){}", *csat_of(score), score.good, score.answers(),
                     earlier);
}

}  // namespace relate::render
