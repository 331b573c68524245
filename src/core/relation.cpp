#include "relate/core/relation.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/fold.hpp"

namespace relate {
namespace {

constexpr Relation rows[] = {
    {.word = reports_to_relation,
     .inverse = "manages",
     .phrase = "reports to",
     .inverse_phrase = "manages",
     .is_between_people = true},
    {.word = "sponsors",
     .inverse = "sponsored-by",
     .phrase = "sponsors",
     .inverse_phrase = "is sponsored by"},
    {.word = "influences",
     .inverse = "influenced-by",
     .phrase = "influences",
     .inverse_phrase = "is influenced by"},
    {.word = "allied-with", .inverse = "allied-with", .phrase = "is allied with"},
    {.word = "conflicts-with", .inverse = "conflicts-with", .phrase = "conflicts with"},
    {.word = "knows", .inverse = "knows", .phrase = "knows"},
    {.word = "introduced-by",
     .inverse = "introduced",
     .phrase = "was introduced by",
     .inverse_phrase = "introduced"},
    {.word = referred_by_relation,
     .inverse = "referred",
     .phrase = "was referred by",
     .inverse_phrase = "referred"},
    {.word = "responsible",
     .inverse = "responsible",
     .phrase = "is responsible for",
     .inverse_phrase = "is carried out by",
     .is_part_in_project = true},
    {.word = accountable_relation,
     .inverse = accountable_relation,
     .phrase = "is accountable for",
     .inverse_phrase = "is answered for by",
     .is_part_in_project = true},
    {.word = "consulted",
     .inverse = "consulted",
     .phrase = "is consulted on",
     .inverse_phrase = "consults",
     .is_part_in_project = true},
    {.word = informed_relation,
     .inverse = informed_relation,
     .phrase = "is informed of",
     .inverse_phrase = "informs",
     .is_part_in_project = true},
};

/// Whether it was typed as `responsible`, or as what is said of somebody: `responsible for`.
bool is_called(std::string_view typed, std::string_view word, std::string_view phrase) {
  const std::string spoken = in_words(typed);
  return spoken == in_words(word) || "is " + spoken == phrase;
}

}  // namespace

std::span<const Relation> relations() { return rows; }

const Relation* find_relation(std::string_view word) {
  for (const Relation& row : rows)
    if (row.word == word || row.inverse == word) return &row;
  return nullptr;
}

std::optional<LeadingRelation> leading_relation(std::span<const std::string> words) {
  constexpr std::size_t most_words = 2;
  // The longest first: `introduced` begins `introduced by`, which is its other end.
  for (std::size_t used = std::min(most_words, words.size()); used > 0; --used) {
    const std::string typed = fold(fmt::format("{}", fmt::join(words.first(used), " ")));
    for (const Relation& row : rows) {
      if (is_called(typed, row.word, row.phrase)) return LeadingRelation{&row, false, used};
      if (is_called(typed, row.inverse, row.inverse_phrase))
        return LeadingRelation{&row, true, used};
    }
  }
  return {};
}

std::string_view inverse_of(std::string_view relation) {
  const Relation* row = find_relation(relation);
  if (!row) return relation;
  return row->word == relation ? row->inverse : row->word;
}

std::string in_words(std::string_view relation) {
  std::string words(relation);
  std::ranges::replace(words, '-', ' ');
  return words;
}

}  // namespace relate
