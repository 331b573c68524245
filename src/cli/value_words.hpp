#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/candidates.hpp"
#include "relate/core/day.hpp"
#include "relate/store/database.hpp"

namespace relate::cli {

/// Where the words come from that a value may be.
class ValueSource {
 public:
  ValueSource(std::string journal, Day today) : path_(std::move(journal)), today_(today) {}

  /// The journal, opened when it is first asked for.
  store::Database& journal();
  Day today() const { return today_; }

  std::string verb = {};  ///< the command or option that the value is for

 private:
  std::string path_;
  Day today_;
  std::unique_ptr<store::Database> database_;
};

/// Adds what `typed` may become where a value of `type` stands: `WHO[,WHO...]`, `WHO|ID`,
/// `LEVEL`, `auto|always|never`. A value that is not known by its type gets nothing.
void add_values(Completion& completion, std::string_view type, const std::string& typed,
                ValueSource& source);

}  // namespace relate::cli
