#pragma once

#include <optional>
#include <string>
#include <vector>

#include "relate/store/operation.hpp"

namespace relate::store {

/// An operation as it is listed.
struct PastOperation {
  OperationKey key;
  std::string at;  ///< instant, UTC
  std::string sentence;
  bool is_undo = false;    ///< it took back others, or brought them back
  bool is_undone = false;  ///< what it did does not hold at present
};

/// The newest operations, newest first; of one record when `record` is given, and of the parties
/// that were merged into it. At most `limit`.
std::vector<PastOperation> past_operations(Database& database, std::optional<Id> record, int limit);

/// The newest operations whose sentence has `words`, folded, one behind the other. At most
/// `limit`. Reads the sentences of all.
std::vector<PastOperation> operations_naming(Database& database,
                                             const std::vector<std::string>& words, int limit);

/// The records that operations changed, whether or not they are still there. At most `limit`.
std::vector<Id> records_changed(Database& database, IdRange range, int limit);

/// The newest `count` operations that are neither undone nor take back others, newest
/// first. Throws Error::refused when there are not as many.
std::vector<PastOperation> undoable(Database& database, int count);

/// The operation with that number. Throws Error::not_found.
PastOperation operation_numbered(Database& database, std::int64_t number);

/// What `redo` would bring back: the latest undo that holds, when nothing else was done
/// since. Throws Error::refused when there is none.
PastOperation redoable(Database& database);

/// Takes back what `past` did, as a part of `operation`. Throws Error::refused, naming
/// what came later and needs it, when that would tear a later record.
void take_back(Operation& operation, const PastOperation& past);

/// The record this machine captured last and that is still there.
std::optional<Id> last_captured(Database& database, std::int64_t device);

}  // namespace relate::store
