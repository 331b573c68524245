#pragma once

#include <span>
#include <string>
#include <vector>

#include "relate/core/link.hpp"
#include "relate/core/names.hpp"

namespace relate::cli {

/// Reads WHO RELATION WHO: a link for each of the first with each of the second. `manages` is
/// read as the `reports-to` that it is seen from the other end. Throws Error as leading_who
/// does, and for what is no relation or does not relate those.
std::vector<Link> typed_links(std::span<const std::string> words, const NameIndex& names);

/// Every relation and its inverse, with commas between.
std::string relation_words();

}  // namespace relate::cli
