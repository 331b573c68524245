#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace relate {

/// A relation between two parties, and what it is seen from the other end.
struct Relation {
  std::string_view word;            ///< `reports-to`
  std::string_view inverse;         ///< `manages`; the word itself where both ends say the same
  std::string_view phrase;          ///< between two names: `reports to`
  std::string_view inverse_phrase;  ///< the same from the other end; empty where both are alike
  bool is_part_in_project = false;  ///< of a party in a project: responsible, accountable, ...
  bool is_between_people = false;   ///< of people alone
};

/// All relations. Those of a party in a project (responsible, accountable, consulted, informed)
/// are called the same from both ends.
std::span<const Relation> relations();

/// The relation of that word, or of that inverse; nullptr for a word that is neither.
const Relation* find_relation(std::string_view word);

/// A relation at the head of words, and how many it took.
struct LeadingRelation {
  const Relation* relation = nullptr;  ///< never none
  bool is_inverse = false;             ///< it was named as it is seen from the other end
  std::size_t used = 0;
};

/// Reads `reports-to`, `reports to` or, as it is said of somebody, `responsible for`, in any case
/// of letters; two words rather than one. None where no relation stands there.
std::optional<LeadingRelation> leading_relation(std::span<const std::string> words);

/// What the relation is called from its other end; a word that is none of the relations is
/// called the same from there.
std::string_view inverse_of(std::string_view relation);

/// `reports to`: a relation as it stands in a sentence.
std::string in_words(std::string_view relation);

/// The one of a project that exactly one has.
inline constexpr std::string_view accountable_relation = "accountable";
/// Those of a project who are to be told of its roadblocks.
inline constexpr std::string_view informed_relation = "informed";
/// The one that says through whom somebody came.
inline constexpr std::string_view referred_by_relation = "referred-by";
/// The one that makes no circle.
inline constexpr std::string_view reports_to_relation = "reports-to";

}  // namespace relate
