#pragma once

#include <string>

#include "relate/core/feedback.hpp"

namespace relate::render {

/// `33 (3 answers: 2 promoters, 0 passives, 1 detractor), 50 before`; empty without an answer.
std::string nps_text(const Score& score, const Score& before);

/// `67 % (2 of 3 at 4 or 5), 50 % before`; empty without an answer.
std::string csat_text(const Score& score, const Score& before);

}  // namespace relate::render
