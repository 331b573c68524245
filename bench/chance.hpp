#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

namespace relate::bench {

/// Chance that comes out the same on every machine: of the engine its raw output alone is used.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : random_(seed) {}

  /// 0 to `count` - 1; requires a count above 0.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }

  /// From `low` to `high`, both included.
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
  }

  /// 0 up to, and without, 1.
  double part() { return static_cast<double>(random_() >> 11) * 0x1p-53; }

  /// True in `percent` of a hundred cases.
  bool happens(int percent) { return below(100) < static_cast<std::size_t>(percent); }

  template <class Value>
  const Value& one_of(std::span<const Value> values) {
    return values[below(values.size())];
  }

  /// The first ones far more often than the last: as words and people come up.
  template <class Value>
  const Value& early_one_of(std::span<const Value> values) {
    const double place = part();
    return values[static_cast<std::size_t>(place * place * place *
                                           static_cast<double>(values.size()))];
  }

 private:
  std::mt19937_64 random_;
};

}  // namespace relate::bench
