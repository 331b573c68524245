#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>

namespace relate {

/// The primary key of a record: 63 random bits, never negative.
using Id = std::int64_t;

/// A new id. The engine's raw output is used, so a seed gives the same ids everywhere.
Id make_id(std::mt19937_64& random);

/// All sixteen letters `k` to `z`, four bits a letter, most significant first.
std::string to_letters(Id id);

/// The first `length` letters, sixteen at most.
std::string to_letters(Id id, std::size_t length);

/// The ids that begin with the same letters.
struct IdRange {
  Id first;
  Id last;  ///< included
};

/// The range of ids whose letters begin with `prefix`, in any case of letters;
/// nothing when `prefix` is empty, longer than sixteen, has another letter, or begins
/// with one that no id begins with (`s` to `z`).
std::optional<IdRange> id_range(std::string_view prefix);

}  // namespace relate
