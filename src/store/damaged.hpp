#pragma once

#include <string>
#include <utility>

#include "relate/core/error.hpp"

namespace relate::store {

/// A file that SQLite cannot make sense of: no database, or a damaged one.
class Damaged : public Error {
 public:
  Damaged(const std::string& message, std::string hint)
      : Error(Kind::journal, message, std::move(hint)) {}
};

}  // namespace relate::store
