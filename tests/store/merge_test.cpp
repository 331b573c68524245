#include "relate/store/merge.hpp"

#include <doctest/doctest.h>

#include "relate/store/assessments.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/links.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/sources.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

struct Cast : MemoryJournal {
  PartyName dana = name(add_person("dana-ruiz", "Dana Ruiz"));
  PartyName other = name(add_person("druiz", "D. Ruiz"));
  PartyName lee = name(add_person("lee-chan", "Lee Chan"));

  Merge merge(const PartyName& keep, const PartyName& away) {
    Merge result;
    change("merge",
           [&](Operation& operation) { result = merge_parties(operation, keep.id, away.id); });
    return result;
  }
  template <class Record>
  Record save(Record record, void (*how)(Operation&, Record&)) {
    change("save", [&](Operation& operation) { how(operation, record); });
    return record;
  }
  Link link(const PartyName& from, const std::string& relation, const PartyName& to,
            const std::string& note = {}) {
    return save(Link{.from = from, .relation = relation, .to = to, .note = note}, save_link);
  }
  std::string count(const std::string& table) { return value("SELECT count(*) FROM " + table); }
};

/// `interactions 2, items 1`.
std::string moved(const Merge& merge) {
  std::string text;
  for (const Removed& each : merge.moved)
    text += (text.empty() ? "" : ", ") + each.what + " " + std::to_string(each.count);
  return text;
}

std::string kept_as_facts(const Merge& merge) {
  std::string text;
  for (const Contradiction& each : merge.contradictions)
    text += (text.empty() ? "" : "; ") + each.key + " " + each.value;
  return text;
}

}  // namespace

TEST_CASE("who took part as both takes part once, by the role that makes the most of it") {
  Cast journal;
  journal.log({{journal.dana, Role::mentioned}, {journal.other, Role::with}}, "both");
  journal.log({{journal.dana, Role::cc}, {journal.other, Role::mentioned}}, "on the side");
  journal.log({{journal.other, Role::with}, {journal.lee, Role::with}}, "the other");
  CHECK(moved(journal.merge(journal.dana, journal.other)) == "interactions 3");
  CHECK(journal.column("SELECT role FROM participant p JOIN interaction i ON i.id = "
                       "p.interaction_id WHERE party_id = ?1 ORDER BY i.sequence",
                       journal.dana.id) == "with cc with");
  CHECK(journal.value("SELECT count(*) FROM contact WHERE party_id = ?1", journal.dana.id) == "2");
  CHECK(journal.value("SELECT count(*) FROM contact WHERE party_id = ?1", journal.other.id) == "0");
}

TEST_CASE("an item that concerned both concerns one, told on the earlier day") {
  Cast journal;
  Item item{.kind = ItemKind::roadblock, .text = "late", .opened = march(1)};
  item.owner = journal.other;
  item.parties = {{journal.dana, march(10)}, {journal.other, march(3)}, {journal.lee, {}}};
  journal.save(item, save_item);
  Item untold = item;
  untold.parties = {{journal.dana, {}}, {journal.other, march(4)}};
  journal.save(untold, save_item);
  CHECK(moved(journal.merge(journal.dana, journal.other)) == "items 2");
  CHECK(journal.column("SELECT told FROM item_party t JOIN item i ON i.id = t.item_id "
                       "WHERE party_id = ?1 ORDER BY i.sequence",
                       journal.dana.id) == "2026-03-03 2026-03-04");
  CHECK(journal.count("item_party") == "3");
  CHECK(journal.value("SELECT count(*) FROM item WHERE owner_id = ?1", journal.dana.id) == "2");
}

TEST_CASE("facts that say the same are one, in any case of letters; others stay") {
  Cast journal;
  const auto fact = [&](const PartyName& who, const char* key, const char* value) {
    journal.save(Fact{.who = who, .key = key, .value = value}, save_fact);
  };
  fact(journal.dana, "prefers", "mornings");
  fact(journal.other, "Prefers", "Mornings");
  fact(journal.other, "prefers", "calls");
  const Merge merge = journal.merge(journal.dana, journal.other);
  CHECK(moved(merge) == "facts 2");
  CHECK(merge.alike == 1);
  CHECK(journal.column("SELECT value FROM fact ORDER BY sequence") == "mornings calls");
}

TEST_CASE("the same occasion of both is one, with the year that one knows and what was done") {
  Cast journal;
  const auto occasion = [&](const PartyName& who, Date date, int lead) {
    return journal.save(Occasion{.who = {who},
                                 .label = "birthday",
                                 .date = date,
                                 .every = "1y",
                                 .lead = lead,
                                 .added = today},
                        save_occasion);
  };
  occasion(journal.dana, {.month = 3, .day = 20}, 7);
  const Occasion second = occasion(journal.other, date_of(1986y / 3 / 20), 14);
  journal.change("done", [&](Operation& operation) {
    save_occurrence_done(operation, second.id, 2026y / 3 / 20, march(18), "flowers");
  });
  const Merge merge = journal.merge(journal.dana, journal.other);
  CHECK(merge.alike == 1);
  CHECK(journal.value("SELECT date || ' ' || lead FROM occasion") == "1986-03-20 14");
  CHECK(journal.value("SELECT note FROM occasion_done") == "flowers");
  CHECK(journal.count("occasion_party") == "1");
}

TEST_CASE("of a birthday on two days the other one is kept as a fact, and what was done for it") {
  Cast journal;
  Id second = 0;
  for (const auto& [who, day] : {std::pair(journal.dana, 20U), {journal.other, 21U}})
    second = journal
                 .save(Occasion{.who = {who},
                                .label = "birthday",
                                .date = Date{.month = 3, .day = day},
                                .every = "1y",
                                .added = today},
                       save_occasion)
                 .id;
  journal.change("done", [&](Operation& operation) {
    save_occurrence_done(operation, second, march(21), march(21), "flowers");
  });
  const Merge merge = journal.merge(journal.dana, journal.other);
  REQUIRE(merge.contradictions.size() == 1);
  CHECK(merge.contradictions[0].key == "birthday");
  CHECK(merge.contradictions[0].value == "03-21");
  CHECK(merge.contradictions[0].kept == "03-20");
  CHECK(journal.column("SELECT date FROM occasion") == "03-20");
  CHECK(journal.column("SELECT key || ' ' || value FROM fact") == "merged birthday: 03-21");
  CHECK(journal.value("SELECT note FROM occasion_done") == "flowers");
}

TEST_CASE("occasions on other days that come once both stay") {
  Cast journal;
  for (const auto& [who, day] : {std::pair(journal.dana, march(20)), {journal.other, march(21)}})
    journal.save(Occasion{.who = {who}, .label = "review", .date = date_of(day), .added = today},
                 save_occasion);
  CHECK(journal.merge(journal.dana, journal.other).alike == 0);
  CHECK(journal.count("occasion") == "2");
}

TEST_CASE("links move, those of both are one, and those between the two go") {
  Cast journal;
  journal.link(journal.dana, "knows", journal.lee, "from school");
  journal.link(journal.lee, "knows", journal.other, "from Acme");
  journal.link(journal.other, "sponsors", journal.lee);
  journal.link(journal.dana, "influences", journal.other);
  const Merge merge = journal.merge(journal.dana, journal.other);
  CHECK(moved(merge) == "links 2");
  CHECK(merge.alike == 1);
  const std::vector<Link> links = list_links(journal.database, journal.dana.id, today);
  REQUIRE(links.size() == 2);
  CHECK(links[0].note == "from school; from Acme");
  CHECK(links[1].relation == "sponsors");
  CHECK(links[1].from.id == journal.dana.id);
}

TEST_CASE("a link that would close a circle is kept as a fact") {
  Cast journal;
  journal.link(journal.dana, "reports-to", journal.lee);
  journal.link(journal.lee, "reports-to", journal.other);
  CHECK(kept_as_facts(journal.merge(journal.dana, journal.other)) == "manages Lee Chan");
  CHECK(journal.count("link") == "1");
  CHECK(journal.value("SELECT key || ' ' || value FROM fact") == "merged manages: Lee Chan");
}

TEST_CASE("a link that is kept as a fact keeps its days and its note") {
  Cast journal;
  journal.link(journal.dana, "reports-to", journal.lee);
  journal.save(Link{.from = journal.lee,
                    .relation = "reports-to",
                    .to = journal.other,
                    .note = "by phone",
                    .is_private = true,
                    .since = march(2)},
               save_link);
  CHECK(kept_as_facts(journal.merge(journal.dana, journal.other)) ==
        "manages Lee Chan, since 2026-03-02; by phone");
  CHECK(journal.value("SELECT private FROM fact") == "1");
}

TEST_CASE("of a link between the two the note is kept as a fact") {
  Cast journal;
  journal.link(journal.dana, "knows", journal.other, "from school");
  journal.link(journal.other, "influences", journal.dana, "on prices");
  journal.link(journal.dana, "sponsors", journal.other);
  CHECK(kept_as_facts(journal.merge(journal.dana, journal.other)) ==
        "knows D. Ruiz; from school; influenced-by D. Ruiz; on prices");
  CHECK(journal.count("link") == "0");
  CHECK(journal.count("fact") == "2");
}

TEST_CASE("of two who are accountable for projects that become one the kept one's stays") {
  Cast journal;
  const PartyName keep =
      journal.name(journal.add({.kind = PartyKind::project, .handle = "a", .name = "A"}));
  const PartyName away =
      journal.name(journal.add({.kind = PartyKind::project, .handle = "b", .name = "B"}));
  journal.link(journal.dana, "accountable", keep);
  journal.link(journal.lee, "accountable", away);
  CHECK(kept_as_facts(journal.merge(keep, away)) == "accountable Lee Chan");
  CHECK(journal.value("SELECT from_id = ?1 FROM link", journal.dana.id) == "1");
}

TEST_CASE("assessments move, and the same ones of one day are one") {
  Cast journal;
  for (const PartyName& who : {journal.dana, journal.other})
    journal.save(Assessment{.who = who, .day = march(2), .influence = 4}, save_assessment);
  journal.save(Assessment{.who = journal.other, .day = march(3), .pulse = 2}, save_assessment);
  const Merge merge = journal.merge(journal.dana, journal.other);
  CHECK(moved(merge) == "assessments 2");
  CHECK(merge.alike == 1);
  const auto positions = positions_of(journal.database, journal.dana.id, {}, today);
  REQUIRE(positions.size() == 1);
  CHECK(positions[0].now.influence == 4);
  CHECK(positions[0].now.pulse == 2);
}

TEST_CASE("what the kept one was judged last counts; what would change it is kept as a fact") {
  Cast journal;
  journal.save(
      Assessment{.who = journal.dana, .day = march(2), .influence = 5, .engagement = "leading"},
      save_assessment);
  journal.save(Assessment{.who = journal.other, .day = march(1), .influence = 2}, save_assessment);
  journal.save(Assessment{.who = journal.other,
                          .day = march(2),
                          .influence = 1,
                          .engagement = "resistant",
                          .note = "in the lift",
                          .is_private = true},
               save_assessment);
  const Merge merge = journal.merge(journal.dana, journal.other);
  CHECK(moved(merge) == "assessments 2");
  CHECK(kept_as_facts(merge) ==
        "assessment influence 1, engagement resistant, 2026-03-02; in the lift");
  CHECK(merge.contradictions[0].kept == "influence 5, engagement leading");
  CHECK(journal.value("SELECT private FROM fact") == "1");
  CHECK(journal.column("SELECT influence FROM assessment ORDER BY day") == "2 5");
}

TEST_CASE("of projects that become one the judgement in the kept one counts") {
  Cast journal;
  const PartyName keep =
      journal.name(journal.add({.kind = PartyKind::project, .handle = "a", .name = "A"}));
  const PartyName away =
      journal.name(journal.add({.kind = PartyKind::project, .handle = "b", .name = "B"}));
  for (const auto& [project, pulse] : {std::pair(keep, 4), {away, 2}})
    journal.save(
        Assessment{.who = journal.dana, .project = project, .day = march(2), .pulse = pulse},
        save_assessment);
  CHECK(kept_as_facts(journal.merge(keep, away)) ==
        "assessment of Dana Ruiz pulse 2 in A, 2026-03-02");
  CHECK(journal.value("SELECT party_id = ?1 FROM fact", journal.dana.id) == "1");
  CHECK(journal.column("SELECT pulse FROM assessment") == "4");
}

TEST_CASE("members of both orgs are members of one, in the role they had in the kept one") {
  Cast journal;
  const PartyName acme = journal.name(journal.add_org("acme", "Acme"));
  const PartyName inc = journal.name(journal.add_org("acme-inc", "Acme Inc"));
  journal.add({.handle = "ann-hill",
               .name = "Ann Hill",
               .memberships = {{.group = acme, .role = "CIO"}, {.group = inc, .role = "CTO"}}});
  journal.add({.handle = "zoe-muller", .name = "Zoë Müller", .memberships = {{.group = inc}}});
  const Merge merge = journal.merge(acme, inc);
  CHECK(moved(merge) == "members 2");
  CHECK(kept_as_facts(merge) == "role of Ann Hill CTO, Acme");
  CHECK(journal.column("SELECT ifnull(role, '-') FROM membership ORDER BY role") == "- CIO");
  CHECK(journal.value("SELECT p.name FROM fact f JOIN party p ON p.id = f.party_id") == "Ann Hill");
}

TEST_CASE("what was imported as the other is known again as the kept one") {
  Cast journal;
  journal.change("import", [&](Operation& operation) {
    save_source(operation, "vcard", "uid:1", {journal.other.id, "{}"});
  });
  journal.merge(journal.dana, journal.other);
  REQUIRE(find_source(journal.database, "vcard", "uid:1"));
  CHECK(find_source(journal.database, "vcard", "uid:1")->record == journal.dana.id);
}

TEST_CASE("a merge is one operation, and undone the two are as they were") {
  Cast journal;
  journal.log({{journal.other, Role::with}}, "the other");
  journal.link(journal.other, "knows", journal.lee);
  journal.merge(journal.dana, journal.other);
  CHECK(journal.count("party") == "2");
  CHECK(journal.value("SELECT count(*) FROM name_key WHERE how = 'alias' AND key = 'druiz'") ==
        "1");
  journal.undo();
  CHECK(journal.count("party") == "3");
  CHECK(journal.count("alias") == "0");
  CHECK(journal.value("SELECT party_id = ?1 FROM participant", journal.other.id) == "1");
  CHECK(journal.value("SELECT from_id = ?1 FROM link", journal.other.id) == "1");
  CHECK(journal.value("SELECT count(*) FROM contact WHERE party_id = ?1", journal.other.id) == "1");
}

}  // namespace relate::store
