#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/error.hpp"

namespace relate::fuzz {

/// Ends the run with a finding when something that always holds does not.
inline void claim(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what.c_str());
  std::abort();
}

/// Runs `action`; whether it was refused. An error of another kind than `kinds`, or one that says
/// nothing, is a finding, and so is any other exception.
template <class Action>
bool is_refused(std::initializer_list<Error::Kind> kinds, Action action) {
  try {
    action();
    return false;
  } catch (const Error& error) {
    claim(std::ranges::find(kinds, error.kind()) != kinds.end(),
          std::string("the kind of this error: ") + error.what());
    claim(*error.what() != '\0', "an error says what is wrong");
    return true;
  }
}

/// What the fuzzer made up: a few bytes that choose, and the text behind them.
class Input {
 public:
  Input(const std::uint8_t* bytes, std::size_t size)
      : rest_(reinterpret_cast<const char*>(bytes), size) {}

  /// A number from 0 to `limit` - 1.
  unsigned choose(unsigned limit) {
    if (rest_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return byte % limit;
  }

  /// What is left.
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

/// The pieces of `text` between `separator`s.
inline std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> pieces(1);
  for (const char c : text)
    if (c == separator)
      pieces.emplace_back();
    else
      pieces.back() += c;
  return pieces;
}

}  // namespace relate::fuzz
