#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "relate/core/who.hpp"
#include "relate/store/records.hpp"

namespace relate::cli {

/// What WHO|ID means: a party, or a record of another kind.
struct Target {
  store::Record record;
  std::optional<PartyName> party;  ///< where the record is one
};

/// Reads WHO|ID: the party is tried first, then the letters of an id; `id:kurt` forces the
/// id, `last` is the record captured last on this machine. Throws Error::not_found,
/// Error::ambiguous.
Target find_target(Session& session, const std::string& text);

/// The same; nothing where there is none.
std::optional<Target> find_target_if_any(Session& session, const std::string& text);

/// Reads WHO|ID that stands in the words of a line, all of which it takes: `dana ruiz`.
Target find_target(Session& session, const std::vector<std::string>& words);

/// Reads the ID of a record. Throws Error::not_found, Error::ambiguous.
store::Record find_record(Session& session, const std::string& text);

/// Reads one WHO out of words, all of which it takes. Throws as find_party does.
PartyName find_one(Session& session, const std::vector<std::string>& words);

/// Reads WHO and gives one party. Throws as find_party does.
PartyName find_one(Session& session, const std::string& text);

}  // namespace relate::cli
