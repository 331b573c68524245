#pragma once

#include <string>
#include <string_view>

namespace relate::store {

/// SQL of the last moment of contact of the party `b.id`, from the moment `since` on and before
/// `until`; one look into the index. Where `hides_private` holds, what is private is passed over.
std::string last_moment(std::string_view since, std::string_view until,
                        std::string_view hides_private);

}  // namespace relate::store
