#include "relate/store/contacts.hpp"

#include <doctest/doctest.h>

#include "query_plan.hpp"
#include "relate/store/accounts.hpp"
#include "small_journal.hpp"

namespace relate::store {
namespace {

const Viewer me{};
const Period february{day_of("2026-02-01"), day_of("2026-02-28")};

/// Day and name of each part, with `; ` between.
std::string listed(SmallJournal& journal, const std::vector<Id>& of, const Viewer& viewer = me,
                   const Period& period = february) {
  std::string text;
  for (const ContactPart& part : list_contacts(journal.database, of, period, viewer))
    text += (text.empty() ? "" : "; ") + to_iso(part.day).substr(5) + " " +
            journal.name(part.party).handle;
  return text;
}

Id log_changed(SmallJournal& journal, Id who, const char* day, auto change) {
  Interaction interaction;
  interaction.day = day_of(day);
  interaction.channel = Channel::call;
  interaction.participants = {{journal.name(who), Role::with}};
  change(interaction);
  return journal.store(interaction);
}

}  // namespace

TEST_CASE("contacts of a period are those on its days, its ends included, without notes") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  for (const char* day : {"2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"})
    journal.log(dana, day);
  log_changed(journal, dana, "2026-02-10", [](Interaction& note) { note.channel = Channel::note; });
  journal.log(dana, "2026-02-11", "", Role::mentioned);
  CHECK(listed(journal, {}) == "02-01 dana-ruiz; 02-28 dana-ruiz");
  CHECK(listed(journal, {dana}) == "02-01 dana-ruiz; 02-28 dana-ruiz");
}

TEST_CASE("a contact has a part for each of theirs who took part, and for its project") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id rollout = journal.project("Rollout");
  Party party{.handle = "mia", .name = "Mia Lindqvist", .internal = true, .added = journal.today};
  const Id mia = journal.store(party);
  log_changed(journal, dana, "2026-02-02", [&](Interaction& meeting) {
    meeting.participants.push_back({journal.name(mia), Role::with});
    meeting.direction = Direction::out;
  });
  log_changed(journal, mia, "2026-02-03", [](Interaction&) {});
  log_changed(journal, mia, "2026-02-04",
              [&](Interaction& call) { call.project = journal.name(rollout); });
  CHECK(listed(journal, {}) == "02-02 dana-ruiz; 02-04 rollout");
  const ContactPart part = list_contacts(journal.database, {}, february, me).front();
  CHECK(part.channel == Channel::call);
  CHECK(part.direction == Direction::out);
}

TEST_CASE("of an org the contacts of its people count while they belonged, each once") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id rollout = journal.project("Rollout", {journal.in(acme)});
  const Id dana = journal.person("Dana Ruiz",
                                 {journal.in(acme, {}, day_of("2026-02-10")), journal.in(rollout)});
  const Id ben = journal.person("Ben O'Neil", {journal.in(acme, day_of("2026-02-10"))});
  const Id lee = journal.person("Lee Chan");
  for (const Id who : {dana, ben, lee})
    for (const char* day : {"2026-02-05", "2026-02-20"}) journal.log(who, day);
  CHECK(listed(journal, {acme}) == "02-05 dana-ruiz; 02-20 dana-ruiz; 02-20 ben-o-neil");
  CHECK(listed(journal, {lee, dana}).find("ben") == std::string::npos);
}

TEST_CASE("the team is told of no contact that is private, nor of private parties") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  Party party{.handle = "lee", .name = "Lee Chan", .is_private = true, .added = journal.today};
  const Id lee = journal.store(party);
  journal.log(dana, "2026-02-02");
  journal.log(lee, "2026-02-03");
  log_changed(journal, dana, "2026-02-04", [](Interaction& call) { call.is_private = true; });
  for (const Audience audience : {Audience::team, Audience::customer}) {
    const Viewer viewer = viewer_for(journal.database, audience);
    CHECK(listed(journal, {}, viewer) == "02-02 dana-ruiz");
    CHECK(listed(journal, {dana, lee}, viewer) == "02-02 dana-ruiz");
    CHECK(last_contact_by(journal.database, dana, viewer, february.last) == day_of("2026-02-02"));
  }
  CHECK(last_contact_by(journal.database, dana, me, february.last) == day_of("2026-02-04"));
  CHECK(last_contact_by(journal.database, dana, me, day_of("2026-02-03")) == day_of("2026-02-02"));
}

TEST_CASE("of some, no contact is read that is not theirs") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme)});
  journal.log(dana, "2026-02-02");
  const auto steps = plan_steps(journal.database, [&] {
    listed(journal, {acme, dana});
    last_contact_by(journal.database, dana, me, february.last);
    load_clock(journal.database, dana, {{"sponsor", "2w"}}, journal.today);
  });
  CHECK(wide_steps(steps) == std::set<std::string>());
  CHECK(steps.contains("SEARCH c USING PRIMARY KEY (party_id=? AND moment>? AND moment<?)"));
}

TEST_CASE("of everybody, no contact is read that is not of the period") {
  SmallJournal journal;
  const auto steps = plan_steps(journal.database, [&] { listed(journal, {}); });
  CHECK(steps.contains("SEARCH c USING PRIMARY KEY (party_id=? AND moment>? AND moment<?)"));
  CHECK(wide_steps(steps) == std::set<std::string>{"SCAN p"});
}

TEST_CASE("a clock has the cadences of a person's tags, projects and orgs") {
  SmallJournal journal;
  Party acme{.kind = PartyKind::org,
             .handle = "acme",
             .name = "Acme",
             .each = "1q",
             .added = journal.today};
  journal.store(acme);
  Party rollout{.kind = PartyKind::project,
                .handle = "rollout",
                .name = "Rollout",
                .each = "3w",
                .added = journal.today};
  journal.store(rollout);
  Party dana{.handle = "dana-ruiz",
             .name = "Dana Ruiz",
             .at_most = "2m",
             .added = day_of("2026-01-05"),
             .tags = {"Sponsor"},
             .memberships = {journal.in(acme.id), journal.in(rollout.id)}};
  journal.store(dana);
  const Clock clock =
      load_clock(journal.database, dana.id, {{"sponsor", "2w"}, {"board", "1w"}}, journal.today);
  CHECK(clock.tags == std::vector<std::string>{"2w"});
  CHECK(clock.projects == std::vector<std::string>{"3w"});
  CHECK(clock.orgs == std::vector<std::string>{"1q"});
  CHECK(clock.at_most == "2m");
  CHECK(clock.added == day_of("2026-01-05"));
  CHECK_FALSE(clock.last_contact);
}

TEST_CASE("a customer sees no contact of our own people alone, and none in a project of another") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const auto of_acme = [&] { return std::vector<Membership>{{.group = journal.name(acme)}}; };
  const Id alpha = journal.project("Alpha", of_acme());
  const Id gamma = journal.project("Gamma");
  const Id dana = journal.person("Dana Ruiz", of_acme());
  Party party{.handle = "mia", .name = "Mia Lindqvist", .internal = true, .added = journal.today};
  const Id mia = journal.store(party);
  const auto in = [&](Id project) {
    return [&journal, project](Interaction& call) { call.project = journal.name(project); };
  };
  log_changed(journal, dana, "2026-02-02", [](Interaction&) {});
  log_changed(journal, dana, "2026-02-03", in(alpha));
  log_changed(journal, dana, "2026-02-04", in(gamma));
  log_changed(journal, mia, "2026-02-05", in(alpha));
  log_changed(journal, acme, "2026-02-06", [](Interaction&) {});
  Viewer customer = viewer_for(journal.database, Audience::customer);
  CHECK(listed(journal, {dana}, customer) == "02-02 dana-ruiz; 02-03 dana-ruiz; 02-04 dana-ruiz");
  CHECK(listed(journal, {acme}, customer) == "");  // as long as nobody is at home there
  customer.home = {acme, alpha};
  CHECK(listed(journal, {acme}, customer) ==
        "02-02 dana-ruiz; 02-03 alpha; 02-03 dana-ruiz; 02-06 acme");
}

TEST_CASE("of a guest a customer sees what belongs to their projects, of outsiders nothing") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id globex = journal.org("Globex");
  const auto of = [&](Id group) { return std::vector<Membership>{{.group = journal.name(group)}}; };
  const Id alpha = journal.project("Alpha", of(acme));
  const Id sam = journal.person("Sam Okafor",
                                {{.group = journal.name(globex)}, {.group = journal.name(alpha)}});
  const Id lee = journal.person("Lee Chan", of(globex));
  const auto in_alpha = [&](Interaction& call) { call.project = journal.name(alpha); };
  log_changed(journal, sam, "2026-02-02", in_alpha);
  log_changed(journal, sam, "2026-02-03", [](Interaction&) {});
  log_changed(journal, lee, "2026-02-04", in_alpha);
  Viewer customer = viewer_for(journal.database, Audience::customer);
  customer.home = {acme, alpha};
  customer.guests = {sam};
  CHECK(listed(journal, {acme}, customer) == "02-02 sam-okafor; 02-02 alpha");
}

}  // namespace relate::store
