#include "cli/marked_journal.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "relate/store/journal.hpp"

namespace {

constexpr std::array item_kinds = {"promise",   "ask",  "need", "feedback",
                                   "roadblock", "idea", "win",  "lesson"};

std::string quoted(const std::string& text) { return "'" + text + "'"; }

const MarkedColumn& column_of(const std::string& name) {
  const auto found = std::ranges::find(marked_columns(), name, &MarkedColumn::name);
  if (found == marked_columns().end()) throw std::runtime_error(name + " is not judged");
  return *found;
}

}  // namespace

MarkedJournal::MarkedJournal() : journal_(relate::store::open_to_write(path())) {
  journal_->script("BEGIN");
  add_parties();
  add_records();
  journal_->script("COMMIT");
  journal_.reset();
}

/// A row with the side's marker in each text column, and with `values`; its id.
std::string MarkedJournal::insert(const std::string& table, Side side, const Values& values) {
  const std::string id = std::to_string(++ids_);
  Values row = values;
  relate::store::Statement columns = journal_->query(
      "SELECT name, type, \"notnull\" AND dflt_value IS NULL FROM pragma_table_info(?1)", table);
  while (columns.step()) {
    const std::string name = columns.text(0);
    if (columns.text(1) == "TEXT")
      row.emplace(name, quoted(marker(column_of(table + "." + name), side)));
    else if (name == "id" || columns.integer(2) != 0)
      row.emplace(name, id);
  }
  std::string names;
  std::string texts;
  for (const auto& [name, text] : row) {
    names += (names.empty() ? "" : ", ") + name;
    texts += (texts.empty() ? "" : ", ") + text;
  }
  journal_->script(fmt::format("INSERT INTO {} ({}) VALUES ({})", table, names, texts).c_str());
  return id;
}

std::string MarkedJournal::party(Side side, const std::string& kind, Values values) {
  values["kind"] = quoted(kind);
  const std::string handle = marker(column_of("party.handle"), side) + kind;
  values.emplace("handle", quoted(handle));
  if (kind != "person") values["level"] = "NULL";
  const std::string id = insert("party", side, values);
  const Values of = {{"party_id", id}};
  for (const char* table : {"alias", "address", "party_tag", "fact"}) insert(table, side, of);
  insert("source", side,
         {{"record_id", id}, {"key", quoted(marker(column_of("source.key"), side) + id)}});
  return id;
}

void MarkedJournal::join(const std::string& member, const std::string& group, Side side) {
  insert("membership", side, {{"member_id", member}, {"group_id", group}});
}

void MarkedJournal::interaction(Side side, const std::vector<std::string>& with, Values values) {
  values.emplace("project_id", project_);
  const std::string id = insert("interaction", side, values);
  for (const std::string& party : with)
    insert("participant", side, {{"interaction_id", id}, {"party_id", party}});
  insert("interaction_tag", side, {{"interaction_id", id}});
}

void MarkedJournal::item(Side side, const std::string& kind, const std::vector<std::string>& who,
                         Values values) {
  values["kind"] = quoted(kind);
  values.emplace("owner_id", owner_);
  values.emplace("project_id", project_);
  if (kind != "win")
    values.emplace("measure", quoted(marker(column_of("item.measure"), Side::kept)));
  const std::string id = insert("item", side, values);
  const std::string told =
      side == Side::kept ? "NULL" : quoted(marker(column_of("item_party.told"), side));
  for (const std::string& party : who)
    insert("item_party", side, {{"item_id", id}, {"party_id", party}, {"told", told}});
  const Values of = {{"item_id", id}};
  for (const char* table : {"item_move", "item_wording", "item_tag"}) insert(table, side, of);
}

/// Of every kind one that is open and one that is closed.
void MarkedJournal::items(Side side, const std::vector<std::string>& who) {
  Values values = {{"quotable", side == Side::kept ? "0" : "1"},
                   {"private", side == Side::hidden ? "1" : "0"}};
  if (side == Side::foreign) values["project_id"] = "NULL";
  for (const std::string kind : item_kinds) {
    const bool is_for_customers = kind != "idea" && kind != "lesson";
    if (side == Side::shared && !is_for_customers) continue;
    values["nps"] = kind == "feedback" ? "9" : "NULL";
    values["csat"] = kind == "feedback" ? "4" : "NULL";
    if (side == Side::kept && (kind == "promise" || kind == "ask" || kind == "need")) continue;
    item(side, kind, who, values);
    Values open = values;
    open["closed"] = open["closed_as"] = "NULL";
    if (kind != "win") item(side, kind, who, open);
  }
}

void MarkedJournal::occasion(Side side, const std::string& who, Values values) {
  values.emplace("every", "NULL");
  const std::string id = insert("occasion", side, values);
  insert("occasion_party", side, {{"occasion_id", id}, {"party_id", who}});
  insert("occasion_done", side, {{"occasion_id", id}});
}

void MarkedJournal::add_parties() {
  using enum Side;
  org_ = party(shared, "org", {{"account", "1"}});
  project_ = party(shared, "project");
  person_ = party(shared, "person");
  hidden_ = party(hidden, "person", {{"private", "1"}});
  const std::string hidden_project = party(hidden, "project", {{"private", "1"}});
  foreign_org_ = party(foreign, "org", {{"account", "1"}});
  foreign_ = party(foreign, "person");
  owner_ = party(kept, "person", {{"internal", "1"}});
  party(remark, "person", {{"internal", "1"}});
  join(project_, org_, shared);
  join(person_, org_, shared);
  join(person_, project_, shared);
  join(person_, hidden_project, hidden);
  join(person_, foreign_org_, foreign);
  join(hidden_, org_, hidden);
  join(hidden_, project_, hidden);
  join(hidden_project, org_, hidden);
  join(foreign_, foreign_org_, foreign);
}

void MarkedJournal::add_records() {
  using enum Side;
  const Values is_private = {{"private", "1"}};
  for (const std::string& party : {org_, person_})
    insert("fact", hidden, {{"party_id", party}, {"private", "1"}});
  insert("link", shared, {{"from_id", person_}, {"to_id", org_}});
  insert("link", hidden, {{"from_id", person_}, {"to_id", org_}, {"private", "1"}});
  insert("link", foreign, {{"from_id", person_}, {"to_id", foreign_}});
  insert("link", hidden, {{"from_id", hidden_}, {"to_id", person_}});
  const Values judged = {{"influence", "4"}, {"interest", "4"}, {"pulse", "3"}};
  const auto assess = [&](Side side, const std::string& who, Values more) {
    more.insert(judged.begin(), judged.end());
    more["party_id"] = who;
    insert("assessment", side, more);
  };
  assess(shared, person_, {{"project_id", project_}});
  assess(hidden, person_, is_private);
  assess(hidden, hidden_, {});
  assess(foreign, foreign_, {});
  interaction(shared, {person_, hidden_, foreign_, org_}, {});
  interaction(hidden, {person_}, is_private);
  interaction(hidden, {hidden_}, {});
  interaction(foreign, {foreign_}, {{"project_id", "NULL"}});
  interaction(remark, {person_}, {});
  interaction(shared, {person_}, {{"channel", "'gift'"}});
  items(shared, {person_, hidden_, foreign_});
  items(hidden, {person_});
  items(foreign, {foreign_});
  items(kept, {person_});
  for (const std::string& party : {org_, project_}) {
    occasion(shared, party);
    occasion(hidden, party, is_private);
  }
  occasion(foreign, foreign_org_);
  occasion(kept, person_);
  for (const Side side : {shared, hidden, foreign})
    occasion(side, side == foreign ? foreign_org_ : org_,
             {{"every", quoted(marker(column_of("occasion.every"), side))},
              {"private", side == hidden ? "1" : "0"}});
}
