#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/fields.hpp"
#include "relate/core/assessment.hpp"
#include "relate/core/interaction.hpp"
#include "relate/core/item.hpp"
#include "relate/core/link.hpp"
#include "relate/core/occasion.hpp"
#include "relate/core/party.hpp"
#include "relate/core/when.hpp"

namespace relate::cli {

// For each kind of record: the fields it has, and what they make of one. Applying takes
// the fields it knows and leaves the others.

std::span<const FieldSpec> party_fields();
std::vector<FieldSpec> party_fields(PartyKind kind);
std::span<const FieldSpec> interaction_fields();
std::span<const FieldSpec> item_fields();
std::vector<FieldSpec> item_fields(ItemKind kind);
std::span<const FieldSpec> occasion_fields();
std::span<const FieldSpec> fact_fields();
std::span<const FieldSpec> link_fields();
std::span<const FieldSpec> assessment_fields();

/// Fields that change what a new record is given by its words: `--name`, `--text`, ...
std::span<const FieldSpec> changing_fields();

/// Orgs that are not known are made, saved in `operation`, and given back to be echoed.
std::vector<Party> apply_fields(Fields& fields, Party& party, Session& session,
                                store::Operation& operation);
void apply_fields(Fields& fields, Interaction& interaction, Session& session);
void apply_fields(Fields& fields, Item& item, Session& session);
void apply_fields(Fields& fields, Occasion& occasion, Session& session);
void apply_fields(Fields& fields, Fact& fact);
void apply_fields(Fields& fields, Link& link, Session& session);
void apply_fields(Fields& fields, Assessment& assessment, Session& session);

/// Adds whom `--NAME` names to `parties`, removes whom `--no-NAME` does; an empty value of
/// `--NAME` clears. Throws Error::refused when who is to be removed is not there.
void change_who(Fields& fields, std::string_view name, std::vector<PartyName>& parties,
                Session& session);

/// Adds and removes tags, in the spelling that is known; warns of near misses.
void change_tags(Fields& fields, std::vector<std::string>& tags, Session& session);

/// The org or project of exactly that handle, alias or full name. Throws
/// Error::not_found, Error::ambiguous.
PartyName find_exactly(Session& session, const std::string& text, PartyKind kind);

/// The day of `--at` and its like: not after today. Throws Error::usage.
When parse_past(Session& session, const std::string& text, bool hours_ago = false);
/// The day since when something holds: back, but it may lie ahead.
Day parse_since(Session& session, const std::string& text);
/// The last day on which something holds: back, but it may lie ahead; of a period its last.
Day parse_until(Session& session, const std::string& text);
/// A day ahead, without a time.
Day parse_due(Session& session, const std::string& text);

}  // namespace relate::cli
