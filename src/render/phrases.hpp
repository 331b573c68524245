#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "relate/core/coverage.hpp"
#include "relate/core/day.hpp"
#include "relate/core/party.hpp"
#include "relate/core/times.hpp"

namespace relate::render {

/// `send the plan (every 1w, private)`: a text, and what is remarked of it. Empty remarks
/// are left out; of an empty text the remarks alone remain.
std::string remarked(std::string_view text, const std::vector<std::string>& remarks);

/// The text, with a remark where it is private.
std::string marked(const std::string& text, bool is_private);

/// How a due day stands to today: `7 days late`, `1 day late`, `today`, `tomorrow`, `in 5 days`.
std::string lateness(Day due, Day today);

/// `1 contact`, `3 contacts`.
std::string counted(int count, std::string_view one, std::string_view many);

/// `8 days (median of 5), 13 at most`, or the days of the only one; empty without any.
std::string times_text(const Times& times);

/// The text on one line; where it takes more than `columns`, its beginning and an ellipsis.
std::string gist(std::string_view text, int columns);

/// What someone does, and where: `CIO, Acme`; the group alone where the role is not known.
std::string position(const Membership& membership);

/// `4 in contact in 90 days, 1 of them left since`.
std::string in_contact_text(const Coverage& coverage);

/// That an org or project has no people, and how it gets them.
std::string nobody_belongs(const PartyName& group);

/// `Wed 18 Mar`; with its year where that is not the year of `today`.
std::string short_day(Day day, Day today);

}  // namespace relate::render
