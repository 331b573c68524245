#include "relate/core/relation.hpp"

#include <algorithm>

namespace relate {

std::span<const Relation> relations() {
  static constexpr Relation rows[] = {
      {"reports-to", "manages"},
      {"sponsors", "sponsored-by"},
      {"influences", "influenced-by"},
      {"allied-with", "allied-with"},
      {"conflicts-with", "conflicts-with"},
      {"knows", "knows"},
      {"introduced-by", "introduced"},
      {"referred-by", "referred"},
      {"responsible", "responsible"},
      {"accountable", "accountable"},
      {"consulted", "consulted"},
      {"informed", "informed"},
  };
  return rows;
}

std::string_view inverse_of(std::string_view relation) {
  for (const Relation& row : relations()) {
    if (row.word == relation) return row.inverse;
    if (row.inverse == relation) return row.word;
  }
  return relation;
}

std::string in_words(std::string_view relation) {
  std::string words(relation);
  std::ranges::replace(words, '-', ' ');
  return words;
}

}  // namespace relate
