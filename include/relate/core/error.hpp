#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace relate {

/// Why a command could not do what was asked. The kind decides the exit status,
/// the message says what is wrong, the hint what to do next. Messages are lower
/// case, without a period, with the offending value in single quotes.
class Error : public std::runtime_error {
 public:
  enum class Kind {
    refused,    ///< cannot be done: I/O, a wrong move, a conflict
    usage,      ///< wrong command line or value
    not_found,  ///< no such party or id
    ambiguous,  ///< several answer; `candidates` names them
    journal,    ///< the journal cannot be used
  };

  Error(Kind kind, const std::string& message, std::string hint = {},
        std::vector<std::string> candidates = {})
      : std::runtime_error(message),
        kind_(kind),
        hint_(std::move(hint)),
        candidates_(std::move(candidates)) {}

  Kind kind() const noexcept { return kind_; }
  const std::string& hint() const noexcept { return hint_; }

  /// One line for each thing that was meant, shown between message and hint.
  const std::vector<std::string>& candidates() const noexcept { return candidates_; }

 private:
  Kind kind_;
  std::string hint_;
  std::vector<std::string> candidates_;
};

/// 1 refused, 2 usage, 3 not found, 4 ambiguous, 5 journal.
constexpr int exit_status(Error::Kind kind) noexcept { return static_cast<int>(kind) + 1; }

}  // namespace relate
