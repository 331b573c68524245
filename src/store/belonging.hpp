#pragma once

#include <string>
#include <string_view>

namespace relate::store {

/// A common table `belongs (id, since, until)`: who belongs to the party that `group` (a
/// parameter, `?1`) names, and from which day until before which. The party itself always;
/// of an org or project its members that are not internal, and in turn theirs. Where the SQL
/// `hides_private` holds, nobody belongs by way of what is private.
std::string belonging_to(std::string_view group, std::string_view hides_private);

}  // namespace relate::store
