#include "relate/store/search.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include <fmt/format.h>

#include "relate/core/excerpt.hpp"
#include "relate/core/fold.hpp"
#include "store/best_hits.hpp"

namespace relate::store {
namespace {

constexpr int most_looked_at = 20'000;  // rows of the rarest word among which parties are sought

/// A term as the index takes it: a quoted string is never anything else.
std::string expression(const SearchTerm& term) {
  std::string text = "\"";
  for (std::size_t i = 0; i < term.words.size(); ++i) text += (i > 0 ? " " : "") + term.words[i];
  return text + "\"*";
}

std::string expression(std::span<const SearchTerm> terms) {
  std::string text;
  for (const SearchTerm& term : terms) text += (text.empty() ? "" : " AND ") + expression(term);
  return text;
}

/// The texts of a party that a search looks into.
class PartyTexts {
 public:
  explicit PartyTexts(Database& database)
      : texts_(database.query("SELECT name || ' ' || handle FROM party WHERE id = ?1 "
                              "UNION ALL SELECT text FROM alias WHERE party_id = ?1 "
                              "UNION ALL SELECT text FROM address WHERE party_id = ?1 "
                              "UNION ALL SELECT ifnull(role, '') || ' ' || ifnull(department, '') "
                              "FROM membership WHERE member_id = ?1")) {}

  bool have_each(Id party, std::span<const SearchTerm> terms) {
    std::set<std::size_t> found;
    texts_.rebind(party);
    while (texts_.step())
      for (const TextMatch& match : matches_in(texts_.text(0), terms)) found.insert(match.term);
    return found.size() == terms.size();
  }

 private:
  Statement texts_;
};

/// Parties that have each term, though not all in one text. Looks at those that have the
/// rarest term; where that is a word of every other text, it names nobody.
std::vector<Hit> scattered_hits(Database& database, std::span<const SearchTerm> terms) {
  if (terms.size() < 2) return {};
  std::string rarest;
  std::int64_t fewest = 0;
  for (const SearchTerm& term : terms) {
    Statement count =
        database.query("SELECT count(*) FROM search WHERE search MATCH ?1", expression(term));
    count.step();
    if (rarest.empty() || count.integer(0) < fewest) {
      rarest = expression(term);
      fewest = count.integer(0);
    }
  }
  std::vector<Hit> hits;
  if (fewest > most_looked_at) return hits;
  PartyTexts texts(database);
  for (Hit& hit : best_hits(database, rarest, -1).best)
    if (hit.record.kind == RecordKind::party && texts.have_each(hit.record.id, terms))
      hits.push_back(std::move(hit));
  return hits;
}

/// The tags of a table in the spellings that fold to ?1. Steps from one to the next, as there
/// are few, and many records of each.
std::string spellings(std::string_view table) {
  return fmt::format(
      "(WITH RECURSIVE known(tag) AS (SELECT min(tag) FROM {0} UNION ALL SELECT (SELECT min(tag) "
      "FROM {0} WHERE tag > known.tag) FROM known WHERE tag IS NOT NULL) "
      "SELECT tag FROM known WHERE relate_fold(tag) = ?1)",
      table);
}

/// Whose number all that was typed is: before all else.
std::vector<Hit> phoned(Database& database, std::string_view line) {
  constexpr double first = -1e300;
  std::vector<Hit> hits;
  if (!looks_like_phone(line)) return hits;
  Statement owners = database.query(
      "SELECT party_id FROM name_key WHERE how = 'phone' AND key = ?1", phone_key(line));
  while (owners.step()) hits.push_back({{owners.integer(0), RecordKind::party}, first, {}});
  return hits;
}

/// What has all that was typed as a tag: behind all else.
std::vector<Hit> tagged(Database& database, std::string_view line, int wanted) {
  constexpr double last = 1e300;
  std::vector<Hit> hits;
  const std::string tag = fold(line.starts_with('+') ? line.substr(1) : line);
  Statement rows = database.query(
      fmt::format("SELECT party_id, 0, NULL FROM name_key WHERE how = 'tag' AND key = ?1 "
                  "UNION ALL SELECT i.id, 1, i.day FROM interaction_tag t JOIN interaction i "
                  "ON i.id = t.interaction_id WHERE t.tag IN {} "
                  "UNION ALL SELECT i.id, 2, i.opened FROM item_tag t JOIN item i "
                  "ON i.id = t.item_id WHERE t.tag IN {} ORDER BY 3 DESC LIMIT ?2",
                  spellings("interaction_tag"), spellings("item_tag")),
      tag, wanted);
  while (rows.step())
    hits.push_back(
        {{rows.integer(0), static_cast<RecordKind>(rows.integer(1))}, last, rows.text(2)});
  return hits;
}

}  // namespace

Found search(Database& database, std::span<const SearchTerm> terms, int limit,
             std::string_view line) {
  if (terms.empty()) return {};
  Hits hits = best_hits(database, expression(terms), limit);
  std::ranges::move(scattered_hits(database, terms), std::back_inserter(hits.best));
  std::ranges::move(phoned(database, line), std::back_inserter(hits.best));
  // Of what would come behind more than is counted nothing is shown.
  if (!line.empty() && hits.is_all) {
    const int wanted = limit < 0 ? -1 : limit + static_cast<int>(counted_beyond);
    std::vector<Hit> last = tagged(database, line, wanted);
    hits.is_all = wanted < 0 || std::ssize(last) < wanted;
    std::ranges::move(last, std::back_inserter(hits.best));
  }
  std::ranges::stable_sort(hits.best, [](const Hit& a, const Hit& b) {
    return a.rank != b.rank ? a.rank < b.rank : a.day > b.day;
  });
  Found found;
  std::set<Id> shown;
  for (const Hit& hit : hits.best) {
    if (shown.contains(hit.record.id)) continue;
    if (limit >= 0 && shown.size() == static_cast<std::size_t>(limit)) {
      hits.others.insert(hit.record.id);
    } else {
      shown.insert(hit.record.id);
      found.records.push_back(hit.record);
    }
  }
  for (const Id id : shown) hits.others.erase(id);
  found.more = static_cast<int>(hits.others.size());
  found.is_more_exact = hits.is_all;
  return found;
}

}  // namespace relate::store
