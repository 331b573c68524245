#include "cli/typed_links.hpp"

#include <utility>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/relation.hpp"
#include "relate/core/suggestion.hpp"
#include "relate/core/who.hpp"

namespace relate::cli {
namespace {

std::vector<std::string> known_words() {
  std::vector<std::string> known;
  for (const Relation& relation : relations()) {
    known.emplace_back(relation.word);
    if (relation.inverse != relation.word) known.emplace_back(relation.inverse);
  }
  return known;
}

LeadingRelation read_relation(std::span<const std::string> words) {
  if (const auto relation = leading_relation(words)) return *relation;
  if (words.empty())
    throw Error(Error::Kind::usage, "a link needs two parties and their relation",
                "relate link lee reports-to dana");
  throw Error(Error::Kind::usage, fmt::format("no relation '{}'", words.front()),
              fmt::format("{}the relations are {}", suggestion(words.front(), known_words()),
                          relation_words()));
}

}  // namespace

std::vector<Link> typed_links(std::span<const std::string> words, const NameIndex& names) {
  if (words.empty()) read_relation(words);
  const LeadingWho first = leading_who(words, names);
  words = words.subspan(first.used);
  const LeadingRelation relation = read_relation(words);
  words = words.subspan(relation.used);
  if (words.empty()) read_relation(words);
  const LeadingWho second = leading_who(words, names);
  if (second.used < words.size())
    throw Error(Error::Kind::usage, fmt::format("'{}' is one word too many", words[second.used]),
                "a remark is --note TEXT");
  std::vector<Link> links;
  for (const PartyName& one : first.who.parties)
    for (const PartyName& other : second.who.parties) {
      Link link{.from = one, .relation = std::string(relation.relation->word), .to = other};
      if (relation.is_inverse) std::swap(link.from, link.to);
      settle_ends(link);
      links.push_back(std::move(link));
    }
  return links;
}

std::string relation_words() { return fmt::format("{}", fmt::join(known_words(), ", ")); }

}  // namespace relate::cli
