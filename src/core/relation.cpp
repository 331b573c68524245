#include "relate/core/relation.hpp"

#include <algorithm>

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
    {.word = "referred-by",
     .inverse = "referred",
     .phrase = "was referred by",
     .inverse_phrase = "referred"},
    {.word = "responsible",
     .inverse = "responsible",
     .phrase = "is responsible for",
     .inverse_phrase = "has as responsible",
     .is_part_in_project = true},
    {.word = accountable_relation,
     .inverse = accountable_relation,
     .phrase = "is accountable for",
     .inverse_phrase = "has as accountable",
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

}  // namespace

std::span<const Relation> relations() { return rows; }

const Relation* find_relation(std::string_view word) {
  for (const Relation& row : rows)
    if (row.word == word || row.inverse == word) return &row;
  return nullptr;
}

std::optional<LeadingRelation> leading_relation(std::span<const std::string> words) {
  if (words.empty()) return {};
  const auto read = [](const std::string& word,
                       std::size_t used) -> std::optional<LeadingRelation> {
    const Relation* relation = find_relation(word);
    if (!relation) return {};
    return LeadingRelation{relation, relation->word != word, used};
  };
  if (const auto one = read(fold(words[0]), 1)) return one;
  return words.size() < 2 ? std::nullopt : read(fold(words[0]) + "-" + fold(words[1]), 2);
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
