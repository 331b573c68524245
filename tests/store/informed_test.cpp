#include <doctest/doctest.h>

#include "relate/store/due.hpp"
#include "relate/store/links.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

struct Cast : MemoryJournal {
  PartyName dana = name(add_person("dana-ruiz", "Dana Ruiz"));
  PartyName olga = name(add_person("olga-petrova", "Olga Petrova"));
  PartyName mia = name(add({.handle = "mia-lindqvist", .name = "Mia Lindqvist", .internal = true}));
  PartyName rollout =
      name(add({.kind = PartyKind::project, .handle = "rollout", .name = "Rollout"}));

  void inform(const PartyName& who, std::optional<Day> since = {}, std::optional<Day> until = {}) {
    Link link{.from = who, .relation = "informed", .to = rollout, .since = since, .until = until};
    change("link", [&](Operation& operation) { save_link(operation, link); });
  }
  Item roadblock(std::optional<Day> told = {}, std::optional<Day> closed = {}) {
    Item item{.kind = ItemKind::roadblock, .text = "late", .opened = march(10)};
    item.parties = {{dana, told}};
    item.project = rollout;
    if (closed) item.closed_as = "resolved";
    item.closed = closed;
    change("add", [&](Operation& operation) { save_item(operation, item); });
    return item;
  }
  /// Handles of those whom due names for the roadblocks.
  std::string due() {
    std::string text;
    for (const Due& each :
         due_items(database, Why::roadblock, DueTerms(today, 0, Settings{}), {}, "", 100))
      for (const DueParty& party : each.who) text += (text.empty() ? "" : " ") + party.handle;
    return text;
  }
  std::string untold_of(const Item& item) {
    std::string text;
    for (const PartyName& party : untold(load_item(database, item.id, today)))
      text += (text.empty() ? "" : " ") + party.handle;
    return text;
  }
};

}  // namespace

TEST_CASE("who is informed of the project is to be told of its roadblock, our side knows of it") {
  Cast journal;
  journal.inform(journal.olga);
  journal.inform(journal.mia);
  const Item item = journal.roadblock();
  CHECK(journal.due() == "dana-ruiz olga-petrova");
  CHECK(journal.untold_of(item) == "dana-ruiz olga-petrova");
}

TEST_CASE("when all it concerns were told, the informed ones are still named, resolved or not") {
  Cast journal;
  journal.inform(journal.olga);
  journal.roadblock(march(10));
  CHECK(journal.due() == "olga-petrova");
  Cast resolved;
  resolved.inform(resolved.olga, march(9));
  resolved.roadblock(march(10), march(12));
  CHECK(resolved.due() == "olga-petrova");
}

TEST_CASE("who was told of it as one of its parties is not named again") {
  Cast journal;
  journal.inform(journal.dana);
  const Item item = journal.roadblock(march(10));
  CHECK(journal.due().empty());
  CHECK(journal.untold_of(item).empty());
}

TEST_CASE("a link that is over, or came after it was resolved, tells nobody") {
  Cast journal;
  journal.inform(journal.olga, {}, march(17));
  CHECK(journal.untold_of(journal.roadblock(march(10))).empty());
  Cast later;
  later.inform(later.olga, march(13));
  CHECK(later.untold_of(later.roadblock(march(10), march(12))).empty());
  CHECK(later.untold_of(later.roadblock(march(10), march(13))) == "olga-petrova");
  CHECK(later.due() == "olga-petrova");
}

}  // namespace relate::store
