#include "relate/core/assessment.hpp"

namespace relate {

std::string_view grid_place(const Assessment& assessment) {
  if (!assessment.influence || !assessment.interest) return {};
  constexpr int high = 4;
  const bool is_interested = *assessment.interest >= high;
  if (*assessment.influence >= high) return is_interested ? "manage closely" : "keep satisfied";
  return is_interested ? "keep informed" : "monitor";
}

}  // namespace relate
