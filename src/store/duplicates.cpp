#include "relate/store/duplicates.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "store/name_cache.hpp"

namespace relate::store {
namespace {

/// Gathers pairs, each by its first reason.
class Pairs {
 public:
  Pairs(Database& database, Day today) : names_(database, today) {}

  void add(Id keep, Id other, std::string reason) {
    if (!seen_.insert(std::minmax(keep, other)).second) return;
    found_.push_back({names_.name(keep), names_.name(other), std::move(reason)});
  }
  std::vector<Duplicate> take() { return std::move(found_); }

 private:
  NameCache names_;
  std::set<std::pair<Id, Id>> seen_;
  std::vector<Duplicate> found_;
};

/// Pairs that have the same key among what they are called or reached by.
void add_same_keys(Database& database, Pairs& pairs, const char* hows, const char* what,
                   bool says_key) {
  Statement rows = database.query(
      fmt::format("SELECT DISTINCT a.id, b.id, x.key FROM name_key x JOIN name_key y "
                  "ON y.how IN ({0}) AND y.key = x.key AND y.party_id <> x.party_id "
                  "JOIN party a ON a.id = x.party_id JOIN party b ON b.id = y.party_id "
                  "WHERE x.how IN ({0}) AND a.kind = b.kind AND a.sequence < b.sequence "
                  "ORDER BY relate_fold(a.name), a.handle, relate_fold(b.name), b.handle",
                  hows));
  while (rows.step())
    pairs.add(
        rows.integer(0), rows.integer(1),
        says_key ? fmt::format("same {} {}", what, rows.text(2)) : fmt::format("same {}", what));
}

struct Colleague {
  Id id;
  std::string name;
};

void add_near(Pairs& pairs, const std::vector<Colleague>& colleagues, const std::string& org) {
  for (std::size_t i = 0; i < colleagues.size(); ++i)
    for (std::size_t j = i + 1; j < colleagues.size(); ++j)
      if (are_near_names(colleagues[i].name, colleagues[j].name))
        pairs.add(colleagues[i].id, colleagues[j].id, "near names in " + org);
}

/// People of the same org, those added first before the others.
void add_near_names(Database& database, Day today, Pairs& pairs) {
  Statement rows = database.query(
      "SELECT g.id, g.name, p.id, p.name FROM membership m JOIN party g ON g.id = m.group_id "
      "JOIN party p ON p.id = m.member_id WHERE g.kind = 'org' AND p.kind = 'person' "
      "AND (m.since IS NULL OR m.since <= ?1) AND (m.until IS NULL OR m.until > ?1) "
      "ORDER BY relate_fold(g.name), g.handle, p.sequence",
      today);
  std::vector<Colleague> colleagues;
  std::string org;
  Id org_id = 0;
  while (rows.step()) {
    if (rows.integer(0) != org_id) {
      add_near(pairs, std::exchange(colleagues, {}), org);
      org_id = rows.integer(0);
      org = rows.text(1);
    }
    colleagues.push_back({rows.integer(2), rows.text(3)});
  }
  add_near(pairs, colleagues, org);
}

}  // namespace

std::vector<Duplicate> find_duplicates(Database& database, Day today) {
  Pairs pairs(database, today);
  add_same_keys(database, pairs, "'email'", "mail", true);
  add_same_keys(database, pairs, "'phone'", "phone", true);
  add_same_keys(database, pairs, "'name', 'alias'", "name", false);
  add_near_names(database, today, pairs);
  return pairs.take();
}

}  // namespace relate::store
