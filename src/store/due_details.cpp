#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "relate/core/fold.hpp"
#include "relate/store/due.hpp"
#include "relate/store/occasions.hpp"
#include "store/due_members.hpp"
#include "store/name_cache.hpp"

namespace relate::store {
namespace {

constexpr int most_topics = 10;  // contacts that are looked through for a text

bool is_item(const DueRow& row) { return item_kind_of(row.due.why).has_value(); }
bool is_answer(const DueRow& row) { return row.due.why == Why::answer; }
bool is_occasion(const DueRow& row) { return row.due.why == Why::occasion; }
bool is_reconnect(const DueRow& row) { return row.due.why == Why::reconnect; }

void describe_items(Database& database, std::vector<DueRow>& rows) {
  if (std::ranges::none_of(rows, is_item)) return;
  Statement select = database.query("SELECT text FROM item WHERE id = ?1", Id{0});
  for (DueRow& row : rows) {
    if (!is_item(row)) continue;
    select.rebind(row.due.id);
    if (select.step()) row.text = select.text(0);
  }
}

void describe_messages(Database& database, std::vector<DueRow>& rows) {
  if (std::ranges::none_of(rows, is_answer)) return;
  Statement select = database.query("SELECT text, channel FROM interaction WHERE id = ?1", Id{0});
  for (DueRow& row : rows) {
    if (!is_answer(row)) continue;
    select.rebind(row.due.id);
    if (!select.step()) continue;
    row.text = select.text(0);
    row.channel = channel(select.text(1));
  }
}

void describe_occasions(Database& database, std::vector<DueRow>& rows, Day today) {
  for (DueRow& row : rows)
    if (is_occasion(row))
      row.text = text_of(load_occasion(database, row.due.id, today), row.due.day);
}

/// Finds what was talked about last, and how to get in touch next. However long a party is
/// known, its latest contacts alone are looked at.
class Reconnects {
 public:
  Reconnects(Database& database, Day today)
      : database_(database),
        until_(moments_until(today)),
        topics_(
            database.query("SELECT i.text, c.moment FROM contact c CROSS JOIN interaction i "
                           "ON i.id = c.interaction_id WHERE c.party_id = ?1 AND c.moment >= ?2 "
                           "AND c.moment < ?3 ORDER BY c.moment DESC, c.sequence DESC")),
        uses_(database.query("SELECT channel, moment FROM contact WHERE party_id = ?1 "
                             "AND moment >= ?2 AND moment < ?3 ORDER BY moment DESC LIMIT 100")),
        addresses_(
            database.query("SELECT kind FROM address WHERE party_id = ?1 ORDER BY position")),
        facts_(database.query(
            "SELECT key, value FROM fact WHERE party_id = ?1 ORDER BY sequence DESC")) {}

  void describe(DueRow& row) {
    topic_.clear();
    topic_moment_.clear();
    last_use_.clear();
    const bool is_person = row.who.front().kind == PartyKind::person;
    row.channel = preference_of(row.due.id);
    const bool wants_uses = !row.channel;
    if (is_person) {
      look_at({row.due.id, "", "~"}, wants_uses);
    } else {
      for (const DueMember& member : members_of(database_, row.due.id)) look_at(member, wants_uses);
    }
    row.text = topic_;
    if (wants_uses) row.channel = channel_unused_longest(uses_of(row.due.id));
  }

 private:
  void look_at(const DueMember& member, bool wants_uses) {
    const std::string until = std::min(member.until, until_);
    look_for_topic(member, until);
    if (!wants_uses) return;
    std::set<std::string> seen;
    uses_.rebind(member.id, member.since, until);
    while (uses_.step()) {
      const std::string word = uses_.text(0);
      if (!seen.insert(word).second) continue;
      if (const auto used = channel(word))
        last_use_[*used] = std::max(last_use_[*used], uses_.text(1));
    }
  }

  void look_for_topic(const DueMember& member, const std::string& until) {
    topics_.rebind(member.id, member.since, until);
    for (int seen = 0; seen < most_topics && topics_.step(); ++seen) {
      std::string moment = topics_.text(1);
      if (moment <= topic_moment_) return;
      std::string text = topics_.text(0);
      if (text.empty()) continue;
      topic_ = std::move(text);
      topic_moment_ = std::move(moment);
      return;
    }
  }

  std::optional<Channel> preference_of(Id party) {
    facts_.rebind(party);
    while (facts_.step())
      if (fold(facts_.text(0)) == "prefers")
        if (const auto preferred = preferred_channel(facts_.text(1))) return preferred;
    return {};
  }

  /// Those they can be reached by and were not come first.
  std::vector<ChannelUse> uses_of(Id party) {
    std::vector<ChannelUse> uses;
    addresses_.rebind(party);
    while (addresses_.step()) {
      const std::string kind = addresses_.text(0);
      const Channel reached = kind == "phone"  ? Channel::call
                              : kind == "chat" ? Channel::chat
                                               : Channel::email;
      if (!last_use_.contains(reached)) uses.push_back({reached, {}});
    }
    for (const auto& [used, moment] : last_use_) uses.push_back({used, moment});
    return uses;
  }

  Database& database_;
  std::string until_;
  Statement topics_;
  Statement uses_;
  Statement addresses_;
  Statement facts_;
  std::string topic_;
  std::string topic_moment_;
  std::map<Channel, std::string> last_use_;
};

void describe_reconnects(Database& database, std::vector<DueRow>& rows, Day today) {
  if (std::ranges::none_of(rows, is_reconnect)) return;
  Reconnects reconnects(database, today);
  for (DueRow& row : rows)
    if (is_reconnect(row)) reconnects.describe(row);
}

}  // namespace

std::vector<DueRow> described(Database& database, std::vector<Due> dues, Day today) {
  NameCache names(database, today);
  std::vector<DueRow> rows;
  for (Due& due : dues) {
    std::vector<PartyName> who;
    for (const DueParty& party : due.who) who.push_back(names.name(party.id));
    rows.push_back({std::move(due), std::move(who), {}, {}});
  }
  describe_items(database, rows);
  describe_messages(database, rows);
  describe_occasions(database, rows, today);
  describe_reconnects(database, rows, today);
  return rows;
}

}  // namespace relate::store
