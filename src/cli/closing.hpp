#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "relate/core/item.hpp"

namespace relate::cli {

/// How items and occasions are closed.
struct Closing {
  Day day{};             ///< the day it was done
  std::string outcome;   ///< what came of it; empty for nothing said
  std::string why = {};  ///< of an idea: the reason of the answer; empty for nothing said
};

// Each stores the change as a part of `operation` and gives the lines to echo, by id.

struct EchoLine {
  Id id = 0;
  std::string text;
};

/// Closes an item or the occurrence of an occasion; of a series, opens the next.
std::vector<EchoLine> close_done(Session& session, store::Operation& operation,
                                 const std::string& id, const Closing& closing);
std::vector<EchoLine> close_dropped(Session& session, store::Operation& operation,
                                    const std::string& id, const Closing& closing, bool broken);
/// Notes that those of `to` were told, each a WHO that may be a list; everyone where it is empty.
std::vector<EchoLine> note_told(Session& session, store::Operation& operation,
                                const std::string& id, const Closing& closing,
                                const std::vector<std::string>& to);
/// Notes that those of the item's parties were told who are among `present`.
std::vector<EchoLine> note_told_in(Session& session, store::Operation& operation,
                                   const std::string& id, const Closing& closing,
                                   const std::vector<PartyName>& present);

}  // namespace relate::cli
