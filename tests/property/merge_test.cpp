// Two parties made one: nothing is lost, and every search still finds.

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include "cli/journal_in_folder.hpp"
#include "relate/core/relation.hpp"
#include "relate/store/database.hpp"

namespace {

using Line = std::vector<std::string>;

rc::Gen<std::string> who() {
  return rc::gen::element<std::string>("dana-ruiz", "druiz", "lee-chan", "dana-ruiz,druiz",
                                       "druiz,lee-chan", "acme");
}

rc::Gen<std::string> word() {
  return rc::gen::element<std::string>("budget", "training", "pilot", "Straße");
}

rc::Gen<std::string> relation() {
  std::vector<std::string> words;
  for (const relate::Relation& each : relate::relations()) {
    words.emplace_back(each.word);
    words.emplace_back(each.inverse);
  }
  return rc::gen::elementOf(words);
}

rc::Gen<Line> any_line() {
  return rc::gen::mapcat(rc::gen::inRange(0, 11), [](int which) {
    return rc::gen::apply(
        [which](const std::string& w, const std::string& t, const std::string& how,
                const std::string& other) {
          const std::vector<Line> lines = {
              {"log", w, "call:", t},
              {"log", w, "note:", t, "--cc", "druiz"},
              {"add", "promise", w, t, "by", "fri"},
              {"add", "roadblock", w, t, "--project", "rollout"},
              {"told", "last", "--to", "druiz"},
              {"add", "fact", w, t, "much"},
              {"add", "occasion", w, t, "20", "mar"},
              {"link", w, how, other, "--note", t},
              {"assess", w, "--pulse", t == "pilot" ? "2" : "3", "--note", t},
              {"edit", "druiz", "--level", "executive", "--every", "2w", "--org", "Globex"},
              {"edit", "dana-ruiz", "--level", "management", "--role", t, "--tag", t}};
          return lines.at(static_cast<std::size_t>(which));
        },
        who(), word(), relation(),
        rc::gen::element<std::string>("dana-ruiz", "druiz", "lee-chan", "acme", "rollout"));
  });
}

std::string value(const JournalInFolder& journal, const std::string& sql) {
  const auto database = journal.open();
  auto row = database->query(sql);
  return row.step() ? row.text(0) : "";
}

int number(const JournalInFolder& journal, const std::string& sql) {
  return std::stoi(value(journal, sql));
}

/// Links that a merge makes one or none of: between the two, and of both with somebody else.
std::vector<Line> links_to_lose() {
  return {{"link", "druiz", *relation(), "dana-ruiz", "--note", "between"},
          {"link", "lee-chan", "knows", "dana-ruiz", "--note", "one"},
          {"link", "lee-chan", "knows", "druiz", "--note", "other"}};
}

/// Lets every note have a word of its own, and gives these words.
std::vector<std::string> mark_notes(std::vector<Line>& lines) {
  std::vector<std::string> marks;
  for (Line& line : lines) {
    if (!std::ranges::count(line, "--note")) continue;
    marks.push_back(fmt::format("mark{:03}", marks.size()));
    line.back() += " " + marks.back();
  }
  return marks;
}

/// What every search finds: `word id`.
std::set<std::string> found(JournalInFolder& journal, std::vector<std::string> words) {
  std::set<std::string> result;
  for (const char* word : {"budget", "training", "pilot", "strasse", "druiz", "ruiz", "executive",
                           "management", "globex", "much"})
    words.emplace_back(word);
  for (const std::string& word : words) {
    journal.run({"find", word, "--format", "ids"});
    std::istringstream lines(journal.printed());
    for (std::string line; std::getline(lines, line);)
      result.insert(fmt::format("{} {}", word, line));
  }
  return result;
}

/// Interactions, items and occasions that one of the two has a part in.
constexpr const char* parts =
    "SELECT (SELECT count(DISTINCT interaction_id) FROM participant WHERE party_id IN ({0})) || ' '"
    " || (SELECT count(DISTINCT item_id) FROM item_party WHERE party_id IN ({0}))";

}  // namespace

TEST_CASE("a merge loses no record, and what was found is found") {
  CHECK(rc::check([] {
    JournalInFolder journal;
    for (const Line& line : std::vector<Line>{{"add", "person", "Dana Ruiz", "--org", "Acme"},
                                              {"add", "person", "D. Ruiz", "--handle", "druiz"},
                                              {"add", "person", "Lee Chan", "--org", "Acme"},
                                              {"add", "project", "Rollout", "--org", "Acme"}})
      RC_ASSERT(journal.run(line) == 0);
    auto lines = *rc::gen::resize(16, rc::gen::container<std::vector<Line>>(any_line()));
    std::ranges::move(links_to_lose(), std::back_inserter(lines));
    const std::vector<std::string> marks = mark_notes(lines);
    for (const Line& line : lines) journal.run(line);

    const std::string both = "SELECT id FROM party WHERE handle IN ('dana-ruiz', 'druiz')";
    const std::string counts =
        "SELECT (SELECT count(*) FROM interaction) || ' ' || (SELECT count(*) FROM item)";
    const std::string counted = value(journal, counts);
    const std::string taken = value(journal, fmt::format(fmt::runtime(parts), both));
    const int others =
        number(journal,
               "SELECT (SELECT count(*) FROM fact) + (SELECT count(*) FROM occasion) + (SELECT "
               "count(*) FROM assessment) + (SELECT count(*) FROM link)");
    const std::set<std::string> before = found(journal, marks);
    const std::string tables = journal.base_tables();

    RC_ASSERT(journal.run({"merge", "dana-ruiz", "druiz"}) == 0);
    const std::string said = journal.printed();
    const auto told = [&](const std::string& what) {
      int count = 0;
      for (std::size_t at = 0; (at = said.find(what, at)) != std::string::npos; ++at) ++count;
      return count;
    };
    RC_ASSERT(value(journal, counts) == counted);
    RC_ASSERT(value(journal, fmt::format(fmt::runtime(parts), both)) == taken);
    int alike = 0;
    if (const auto at = said.find(" of them known already"); at != std::string::npos)
      alike = std::stoi(said.substr(said.rfind(' ', at - 1)));
    int settings = 0;  // what contradicts and was no record before
    for (const char* key : {"level", "every", "org", "ended", "role"})
      settings += told(fmt::format("kept as a fact: {}:", key));
    RC_ASSERT(number(journal,
                     "SELECT (SELECT count(*) FROM fact) + (SELECT count(*) FROM occasion) + "
                     "(SELECT count(*) FROM assessment) + (SELECT count(*) FROM link)") ==
              others - alike + settings);

    const std::set<std::string> after = found(journal, marks);
    for (const std::string& hit : before) {
      const std::string word = hit.substr(0, hit.find(' '));
      const auto same_word = after.lower_bound(word + " ");
      RC_ASSERT(same_word != after.end());
      RC_ASSERT(same_word->starts_with(word + " "));
    }
    RC_ASSERT(journal.derived_tables() == journal.rebuilt_derived_tables());
    RC_ASSERT(journal.run({"show", "druiz"}) == 0);
    RC_ASSERT(journal.run({"undo"}) == 0);
    RC_ASSERT(journal.base_tables() == tables);
  }));
}

TEST_CASE("a link named from its other end is the same link") {
  CHECK(rc::check([] {
    const auto* relation = *rc::gen::elementOf([] {
      std::vector<const relate::Relation*> all;
      for (const relate::Relation& each : relate::relations())
        if (!each.is_part_in_project) all.push_back(&each);
      return all;
    }());
    const auto stored = [&](const Line& line) {
      JournalInFolder journal;
      journal.run({"add", "person", "Dana Ruiz"});
      journal.run({"add", "person", "Lee Chan"});
      RC_ASSERT(journal.run(line) == 0);
      RC_ASSERT(
          journal.run({"unlink", line[3], std::string(relate::inverse_of(line[2])), line[1]}) == 0);
      RC_ASSERT(journal.run({"undo"}) == 0);
      return value(journal, "SELECT from_id || relation || to_id FROM link");
    };
    const std::string inverse(relation->inverse);
    const std::string word(relation->word);
    const std::string one = stored({"link", "dana-ruiz", word, "lee-chan"});
    const std::string other = stored({"link", "lee-chan", inverse, "dana-ruiz"});
    if (inverse != word) RC_ASSERT(one == other);
  }));
}
