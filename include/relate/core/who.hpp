#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/names.hpp"

namespace relate {

/// Everyone that `text` can mean by the first step that answers: handle, alias,
/// e-mail, phone, full name, whole words of a name, beginnings of words, `+TAG`. Ended
/// parties only where no other answers. Empty when nobody does; never throws.
std::vector<PartyName> candidates(std::string_view text, const NameIndex& names);

/// The one party that `text` means. Throws Error::ambiguous with the candidates
/// (handle, name, org), or Error::not_found with the nearest names.
PartyName find_party(std::string_view text, const NameIndex& names);

/// What a list of WHO means.
struct WhoList {
  std::vector<PartyName> parties;    ///< in the order they were typed, each once
  std::vector<std::string> unknown;  ///< pieces that name nobody, only where they are allowed
  std::vector<std::size_t> places;   ///< for each unknown piece, how many parties stand before it
};

enum class Unknown { is_error, is_listed };

/// Reads one WHO argument that may be a list: tried whole, then split at commas, the
/// longest run of pieces that is one handle, alias, mail, phone or full name being one
/// party. `+TAG` is everyone who has it. Throws as find_party does, and
/// Error::not_found for a list of nobody; with Unknown::is_listed (`--new`) a piece that
/// names nobody is listed instead.
WhoList find_parties(std::string_view text, const NameIndex& names,
                     Unknown unknown = Unknown::is_error);

/// WHO at the head of a line of words, and how many words it took.
struct LeadingWho {
  WhoList who;
  std::size_t used = 0;
};

/// Reads WHO from the words of a line, as grammar says: the longest run of leading
/// words that is all of one handle, alias or full name; else the first word, and the
/// following whole words of a candidate's name or alias, in its order, belong to it and
/// narrow several to one; a trailing comma continues WHO; a channel word with its colon
/// is never WHO. Throws as find_parties does; Error::usage when `words` is empty.
LeadingWho leading_who(std::span<const std::string> words, const NameIndex& names,
                       Unknown unknown = Unknown::is_error);

/// The lines that name candidates in an error: handle, name and org, aligned.
std::vector<std::string> candidate_lines(const std::vector<PartyName>& parties);

}  // namespace relate
