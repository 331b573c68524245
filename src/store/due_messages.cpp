#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "relate/store/due.hpp"
#include "store/due_members.hpp"

namespace relate::store {
namespace {

/// Where a contact stands in time.
struct Moment {
  std::string text;
  std::int64_t sequence = 0;
  auto operator<=>(const Moment&) const = default;
};

/// Looks into the contacts of one party after the other, over statements that are prepared
/// once.
class Messages {
 public:
  Messages(Database& database, Day today)
      : database_(database),
        until_(moments_until(today)),
        answer_(database.query(
            "SELECT moment, sequence FROM contact WHERE party_id = ?1 AND direction IS NOT 'in' "
            "AND moment >= ?2 AND moment < ?3 ORDER BY moment DESC, sequence DESC LIMIT 1")),
        message_(database.query(
            "SELECT interaction_id, substr(moment, 1, 10) FROM contact WHERE party_id = ?1 "
            "AND direction = 'in' AND channel IN ('email', 'message', 'chat', 'letter') "
            "AND moment >= ?2 AND (moment > ?2 OR sequence > ?3) AND moment < ?4 "
            "AND (NOT ?5 OR EXISTS (SELECT 1 FROM participant t "
            "WHERE t.interaction_id = contact.interaction_id AND t.party_id = ?1 "
            "AND t.role = 'with')) ORDER BY moment, sequence LIMIT 1")) {}

  /// The first message after all that answers one.
  std::optional<OpenMessage> first_open(const ClockedParty& party) {
    const bool is_group = party.clock.kind != PartyKind::person;
    auto found = first_after(last_answer({party.party.id, "", "~"}), party, is_group);
    if (!found || !is_group) return found;
    Moment answer;
    for (const DueMember& member : members_of(database_, party.party.id))
      answer = std::max(answer, last_answer(member));
    return first_after(answer, party, is_group);
  }

 private:
  /// Before all moments where there is none.
  Moment last_answer(const DueMember& member) {
    answer_.rebind(member.id, member.since, std::min(member.until, until_));
    return answer_.step() ? Moment{answer_.text(0), answer_.integer(1)} : Moment{};
  }

  std::optional<OpenMessage> first_after(const Moment& moment, const ClockedParty& party,
                                         bool from_themselves) {
    message_.rebind(party.party.id, moment.text, moment.sequence, until_, from_themselves);
    if (!message_.step()) return {};
    return OpenMessage{message_.integer(0), party.party, message_.day(1), party.clock.last_contact};
  }

  Database& database_;
  std::string until_;
  Statement answer_;
  Statement message_;
};

}  // namespace

std::vector<OpenMessage> unanswered(Database& database, const std::vector<ClockedParty>& parties,
                                    Day today) {
  Messages messages(database, today);
  std::vector<OpenMessage> result;
  for (const ClockedParty& party : parties)
    if (auto message = messages.first_open(party)) result.push_back(std::move(*message));
  return result;
}

}  // namespace relate::store
