#pragma once

#include <optional>
#include <string_view>

#include "relate/core/day.hpp"

namespace relate {

/// Reads a day as contact lists write it: `1985-04-12`, `19850412`, `1985/04/12`, without a
/// year `--04-12` or `--0412`, each with or without a time behind `T` or a blank, which is
/// left out: the day is taken as written, whatever its zone. Without a year, too, are the
/// years 0000 and 1604, which stand for none. Nothing for what has no month or no day, for
/// days the calendar does not have, and for words.
std::optional<Date> date_from_contact(std::string_view text);

}  // namespace relate
