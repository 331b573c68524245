#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/fields.hpp"
#include "relate/core/assessment.hpp"
#include "relate/core/interaction.hpp"
#include "relate/core/item.hpp"
#include "relate/core/link.hpp"
#include "relate/core/occasion.hpp"
#include "relate/core/party.hpp"

namespace relate::cli {

// A record as a text to be edited: a line a field, `name: value`, and below them the text
// of what has one. The fields are those that `edit` takes as options.

std::vector<Field> fields_of(const Party& party, Day today);
std::vector<Field> fields_of(const Interaction& interaction);
std::vector<Field> fields_of(const Item& item);
std::vector<Field> fields_of(const Occasion& occasion);
std::vector<Field> fields_of(const Fact& fact);
std::vector<Field> fields_of(const Link& link);
std::vector<Field> fields_of(const Assessment& assessment);

/// The field that stands below the others, and may have several lines.
inline constexpr std::string_view text_field = "text";

/// The text of those fields, and which further ones there are.
std::string text_of(const std::vector<Field>& fields, std::span<const FieldSpec> specs);

/// What was changed between the fields and the edited text, as if typed as options. Throws
/// Error::usage for a line that is no field of the record.
Fields changes(const std::vector<Field>& before, const std::string& edited,
               std::span<const FieldSpec> specs);

/// Whether a field that is among the `changes` has other values in `now` than in `before`.
bool are_touched(const Fields& changes, const std::vector<Field>& before,
                 const std::vector<Field>& now);

}  // namespace relate::cli
