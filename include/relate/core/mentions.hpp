#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "relate/core/names.hpp"

namespace relate {

/// People, orgs and projects found in a text.
struct Mentions {
  std::vector<PartyName> parties;    ///< in the order of the text, each once
  std::vector<PartyName> ambiguous;  ///< candidates of the first name that several have
  std::string ambiguous_name;        ///< that first name, as it stands in the text
  std::string text;                  ///< the text, without the backslashes of `\Dana`
};

/// Finds the parties that a text names: by full name or alias in any case of letters, or
/// a person by a first name that is written with a capital where its script has them. The
/// longest name at a place wins; `Dana's` names Dana, and what stands in an address none.
/// `\Dana` is no mention. A name that several have and that no other mention settles is
/// reported, not resolved. Ended parties are found by full name or alias where no other
/// has it.
///
/// In scripts without blanks a name is found within a run of letters, one letter alone
/// only where another script begins. Limits: an alias has four words (six such letters) at
/// most; endings that are written together with a name hide it (`Danas`, `김민수와`).
Mentions find_mentions(std::string_view text, const NameIndex& names);

}  // namespace relate
