#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace relate::cli {

/// Throws Error::usage where the value of an option that takes WHEN and the words behind it are
/// one day: in `--at yesterday 14:30` the time would be left to the text.
void require_whole_days(const CLI::App& command, const std::vector<std::string>& arguments);

}  // namespace relate::cli
