#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
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

/// What the record of that id is; nothing where there is none.
std::optional<RecordKind> kind_of(Database& database, Id id);

/// The records whose ids lie in `range`, at most `limit`.
std::vector<Record> records_in(Database& database, IdRange range, int limit);

/// Counts the letters of ids that text shows: as many as no other record begins with, four
/// at least, and more where they would begin a handle, an alias, a word of a name, or be a
/// word of a date. For many ids, over statements that are prepared once.
class ShownLetters {
 public:
  explicit ShownLetters(Database& database);
  std::size_t of(Id id);

 private:
  bool begins_another(std::string_view letters, Id id);
  bool begins_a_name(std::string_view letters);

  Statement records_;
  Statement names_;
};

/// The same for one id.
std::size_t shown_letters(Database& database, Id id);

}  // namespace relate::store
