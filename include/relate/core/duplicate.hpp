#pragma once

#include <string>
#include <string_view>

#include "relate/core/party.hpp"

namespace relate {

/// Two parties of the same kind that could be one.
struct Duplicate {
  PartyName keep;  ///< the one that was added first
  PartyName other;
  std::string reason;  ///< `same mail dana@acme.example`, `same name`, `near names in Acme`
};

/// Whether two names could be one person's: the words of one begin those of the other in its
/// order (`D. Ruiz`, `Dana Ruiz`; `José López`, `José María López`), or a letter is missing,
/// wrong, too many or swapped, two in names of ten letters and more. Case and marks do not
/// count.
bool are_near_names(std::string_view a, std::string_view b);

}  // namespace relate
