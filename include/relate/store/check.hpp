#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relate::store {

/// How something was found.
enum class Soundness {
  ok,
  repaired,
  open,     ///< to be put right by hand; the detail says how
  damaged,  ///< cannot be put right here
};

std::string_view to_word(Soundness soundness);

struct Finding {
  std::string check;  ///< `file`, `integrity`, `references`, `schema`, `derived`, ...
  Soundness soundness = Soundness::ok;
  std::string detail;
};

/// Looks at the journal at `path` from the file to the last derived row, and puts right what can
/// be: indexes, derived tables and the search index are made anew out of the base tables, in one
/// transaction; files and the folder `relate` are made private; half-made copies that nobody is
/// writing are removed. Damage is found and never thrown. A journal that is not there is sound.
std::vector<Finding> check_journal(const std::string& path);

}  // namespace relate::store
