#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relate {

/// `did you mean 'log'? ` where one of `known` is near to what was typed; else empty.
std::string suggestion(std::string_view typed, const std::vector<std::string>& known);

}  // namespace relate
