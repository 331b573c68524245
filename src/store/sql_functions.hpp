#pragma once

struct sqlite3;

namespace relate::store {

/// Adds the functions that the journal's triggers use to an open database:
/// `relate_fold(text)`, `relate_words(text)` (a JSON array of folded words),
/// `relate_search(text, ...)` (what the search index holds of some columns) and
/// `relate_address_key(kind, text)`. A program without them can read a journal, and is
/// refused when it would change what they keep.
void add_functions(sqlite3* database);

}  // namespace relate::store
