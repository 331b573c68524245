#include "relate/store/health.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

#include "relate/store/due.hpp"
#include "store/due_members.hpp"
#include "store/hidden.hpp"
#include "store/item_reader.hpp"

namespace relate::store {
namespace {

/// Whether the viewer sees the interaction that `id` names: ?2 where all of them.
std::string is_seen(std::string_view id) { return "(?2 OR NOT " + is_hidden(id) + ") "; }

std::string from_contacts(const char* columns, const char* conditions) {
  return std::string("SELECT ") + columns + " FROM contact WHERE party_id = ?1 AND " +
         is_seen("interaction_id") + conditions;
}

/// Notes are no contacts, so they are found through the participants. The planner must not
/// begin with the days, which are everybody's; the indexes have all that is asked of an interaction
/// in a small place.
std::string select_moods() {
  return "SELECT i.id, i.day, i.mood, i.sequence FROM contact c "
         "CROSS JOIN interaction i INDEXED BY interaction_mood ON i.id = c.interaction_id "
         "WHERE c.party_id = ?1 "
         "AND c.moment >= ?3 AND c.moment < ?4 AND i.mood IS NOT NULL AND " +
         is_seen("i.id") +
         "UNION ALL "
         "SELECT i.id, i.day, i.mood, i.sequence FROM participant t "
         "CROSS JOIN interaction i INDEXED BY interaction_note ON i.id = t.interaction_id "
         "WHERE ?2 AND t.party_id = ?1 AND t.role = 'with' AND i.channel = 'note' "
         "AND i.day >= ?3 AND i.day < ?4 AND i.mood IS NOT NULL";
}

/// The same of everybody: for many people far less than to look among each one's contacts, few of
/// which have a mood.
std::string select_moods_of_all() {
  return "SELECT i.id, i.day, i.mood, i.sequence, t.party_id "
         "FROM interaction i INDEXED BY interaction_mood "
         "CROSS JOIN participant t ON t.interaction_id = i.id "
         "WHERE t.role = 'with' AND i.day >= ?1 AND i.day < ?3 AND i.mood IS NOT NULL "
         "AND (?2 OR i.channel <> 'note') AND " +
         is_seen("i.id");
}

struct Felt {
  Mood mood;
  std::int64_t sequence = 0;
};

Felt read_felt(const Statement& row) {
  return {{row.integer(0), row.day(1), static_cast<int>(row.integer(2))}, row.integer(3)};
}

std::string select_items() {
  return std::string("SELECT ") + item_columns +
         " FROM item_party t CROSS JOIN item i ON i.id = t.item_id WHERE t.party_id = ?1 "
         "AND i.kind IN ('promise', 'roadblock', 'feedback') AND i.opened <= ?2 "
         "AND (i.kind <> 'promise' OR i.closed IS NULL OR i.closed >= ?3) "
         "ORDER BY i.opened, i.sequence";
}

}  // namespace

class HealthReader::Statements {
 public:
  Statements(Database& database, const std::map<std::string, std::string>& tag_cadence,
             const Viewer& viewer, Day day)
      : database_(database),
        tag_cadence_(tag_cadence),
        viewer_(viewer),
        day_(day),
        party_(database.query("SELECT every, at_most, added FROM party WHERE id = ?1")),
        tags_(database.query("SELECT relate_fold(tag) FROM party_tag WHERE party_id = ?1")),
        groups_(database.query(
            "SELECT g.kind, g.each FROM membership m JOIN party g ON g.id = m.group_id "
            "WHERE m.member_id = ?1 AND g.each IS NOT NULL AND (g.ended IS NULL OR g.ended > ?2) "
            "AND (m.since IS NULL OR m.since <= ?2) AND (m.until IS NULL OR m.until > ?2)")),
        last_(database.query(
            from_contacts("substr(moment, 1, 10), direction",
                          "AND moment < ?3 ORDER BY moment DESC, sequence DESC LIMIT 1"))),
        directions_(database.query(
            from_contacts("direction, count(*)",
                          "AND moment >= ?3 AND moment < ?4 AND direction IS NOT NULL "
                          "GROUP BY direction"))),
        messages_(database.query(from_contacts(
            "1",
            "AND direction = 'in' AND channel IN ('email', 'message', 'chat', 'letter') "
            "AND moment >= ?3 AND moment < ?4 LIMIT 1"))),
        seen_(database.query("SELECT 1 WHERE " + is_seen("?1"))),
        moods_(database.query(select_moods())),
        items_(database.query(select_items())),
        reader_(database, day) {}

  Day day() const { return day_; }

  HealthInputs read(const PartyName& person) {
    HealthInputs inputs{.person = person};
    read_clock(inputs);
    read_contacts(inputs);
    read_moods(inputs);
    items_.rebind(person.id, day_, health_year(day_));
    while (items_.step())
      if (auto item = seen_by(viewer_, reader_.read(items_)))
        inputs.items.push_back(std::move(*item));
    return inputs;
  }

  void read_moods_of_all() {
    all_moods_.emplace();
    Statement rows =
        database_.query(select_moods_of_all(), health_year(day_), viewer_.sees_all(), until());
    while (rows.step()) (*all_moods_)[rows.integer(4)].push_back(read_felt(rows));
  }

 private:
  std::string until() const { return moments_until(day_); }

  void read_moods(HealthInputs& inputs) {
    std::vector<Felt> all = moods_of(inputs.person.id);
    std::ranges::sort(all, std::greater<>(),
                      [](const Felt& felt) { return std::pair(felt.mood.day, felt.sequence); });
    for (const Felt& felt : all) inputs.moods.push_back(felt.mood);
  }

  std::vector<Felt> moods_of(Id person) {
    std::vector<Felt> found;
    if (all_moods_) {
      const auto known = all_moods_->find(person);
      return known == all_moods_->end() ? found : known->second;
    }
    moods_.rebind(person, viewer_.sees_all(), health_year(day_), until());
    while (moods_.step()) found.push_back(read_felt(moods_));
    return found;
  }

  void read_clock(HealthInputs& inputs) {
    const Id person = inputs.person.id;
    Clock& clock = inputs.clock;
    party_.rebind(person);
    party_.step();
    clock.every = party_.text(0);
    clock.at_most = party_.text(1);
    clock.added = party_.day(2);
    tags_.rebind(person);
    while (tags_.step())
      if (const auto found = tag_cadence_.find(tags_.text(0)); found != tag_cadence_.end())
        clock.tags.push_back(found->second);
    groups_.rebind(person, day_);
    while (groups_.step())
      (groups_.text(0) == to_word(PartyKind::project) ? clock.projects : clock.orgs)
          .push_back(groups_.text(1));
  }

  void read_contacts(HealthInputs& inputs) {
    const Id person = inputs.person.id;
    const bool sees_all = viewer_.sees_all();
    last_.rebind(person, sees_all, until());
    bool is_last_in = false;
    if (last_.step()) {
      inputs.clock.last_contact = last_.day(0);
      is_last_in = last_.text(1) == to_word(Direction::in);
    }
    if (is_last_in) read_unanswered(inputs);
    messages_.rebind(person, sees_all, health_year(day_), until());
    inputs.wrote = messages_.step();
    directions_.rebind(person, sees_all, day_ - std::chrono::days(reciprocity_window - 1), until());
    while (directions_.step()) {
      const auto direction = direction_of(directions_.text(0));
      (direction == Direction::in    ? inputs.in
       : direction == Direction::out ? inputs.out
                                     : inputs.both) = static_cast<int>(directions_.integer(1));
    }
  }

  void read_unanswered(HealthInputs& inputs) {
    const ClockedParty waiting{.party = {.id = inputs.person.id,
                                         .name = inputs.person.name,
                                         .handle = inputs.person.handle},
                               .clock = inputs.clock};
    for (const OpenMessage& message : unanswered(database_, {waiting}, day_)) {
      seen_.rebind(message.interaction, viewer_.sees_all());
      if (seen_.step()) inputs.unanswered = message;
    }
  }

  Database& database_;
  const std::map<std::string, std::string>& tag_cadence_;
  const Viewer& viewer_;
  Day day_;
  Statement party_;
  Statement tags_;
  Statement groups_;
  Statement last_;
  Statement directions_;
  Statement messages_;
  Statement seen_;
  Statement moods_;
  Statement items_;
  ItemReader reader_;
  std::optional<std::unordered_map<Id, std::vector<Felt>>> all_moods_;  ///< by person, once read
};

HealthReader::HealthReader(Database& database,
                           const std::map<std::string, std::string>& tag_cadence,
                           const Viewer& viewer, Day day)
    : statements_(std::make_unique<Statements>(database, tag_cadence, viewer, day)) {}

HealthReader::HealthReader(HealthReader&&) noexcept = default;
HealthReader::~HealthReader() = default;

Day HealthReader::day() const { return statements_->day(); }

void HealthReader::prepare_for_many() { statements_->read_moods_of_all(); }

HealthInputs HealthReader::read(const PartyName& person) { return statements_->read(person); }

}  // namespace relate::store
