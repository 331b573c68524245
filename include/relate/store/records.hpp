#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "relate/core/id.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// What a record is.
enum class RecordKind { party, interaction, item, occasion, fact, link, assessment };

struct Record {
  Id id = 0;
  RecordKind kind = RecordKind::party;
};

/// The records whose ids lie in `range`, at most `limit`.
std::vector<Record> records_in(Database& database, IdRange range, int limit);

/// How many letters of `id` text shows: as many as no other record begins with, four at
/// least, and more where they would begin a handle, an alias, a word of a name, or be a
/// word of a date.
std::size_t shown_letters(Database& database, Id id);

}  // namespace relate::store
