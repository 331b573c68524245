// What the program writes as JSON and what man/relate-json.5 says of it: each key on one side is
// on the other. The program is run on a journal that has something of everything.

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/journal_in_folder.hpp"
#include "cli/reports/reports.hpp"

namespace relate::cli {
namespace {

using Words = std::vector<std::string>;
using Json = nlohmann::ordered_json;

/// A key as the page has it: `promises.days_late`, and the list whose keys its value has, too.
struct DescribedKey {
  std::string key;
  std::string list = {};
};

/// The keys of each `.Ss`, in their order: `.It Va key`, `.It Va key Pq Em list`.
using Page = std::map<std::string, std::vector<DescribedKey>>;

Page read_page() {
  std::ifstream file(RELATE_SOURCE_DIR "/man/relate-json.5");
  Page page;
  std::string section;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(".Sh ")) section.clear();
    if (line.starts_with(".Ss ")) section = line.substr(4);
    if (section.empty() || !line.starts_with(".It Va ")) continue;
    std::istringstream words(line.substr(7));
    DescribedKey described;
    std::string pq;
    std::string em;
    words >> described.key >> pq >> em >> described.list;
    page[section].push_back(described);
  }
  return page;
}

/// All keys of a document, those of its lists behind a point.
std::set<std::string> described_paths(const Page& page, const std::string& document) {
  std::set<std::string> paths = {"schema", "title"};
  if (!page.contains(document)) return paths;
  for (const DescribedKey& described : page.at(document)) {
    paths.insert(described.key);
    if (described.list.empty()) continue;
    REQUIRE_MESSAGE(page.contains(described.list), "no part " << described.list << " on the page");
    for (const DescribedKey& inner : page.at(described.list))
      paths.insert(described.key + "." + inner.key);
  }
  return paths;
}

/// What the program was seen to write.
struct Written {
  std::set<std::string> paths;
  std::set<std::string> filled;  ///< keys whose objects were seen

  void add(const Json& value, const std::string& path = {}) {
    if (value.is_array())
      for (const Json& each : value) add(each, path);
    if (!value.is_object()) return;
    filled.insert(path);
    for (const auto& [key, inner] : value.items()) {
      const std::string inner_path = path.empty() ? key : path + "." + key;
      paths.insert(inner_path);
      add(inner, inner_path);
    }
  }

  /// Whether it would have been written: of an empty list nothing is known.
  bool could_have(const std::string& path) const {
    const std::size_t point = path.rfind('.');
    return point == std::string::npos || filled.contains(path.substr(0, point));
  }
};

/// Words of a command line; `'` holds some together.
Words words_of_line(const std::string& line) {
  Words words(1);
  bool is_quoted = false;
  for (const char character : line) {
    if (character == '\'')
      is_quoted = !is_quoted;
    else if (character == ' ' && !is_quoted)
      words.emplace_back();
    else
      words.back() += character;
  }
  return words;
}

void fill(JournalInFolder& journal) {
  for (const char* line :
       {"add org Acme --account --every 1m --alias ACM",
        "add project Rollout --org Acme",
        "add person Dana Ruiz --org Acme --project Rollout --role CIO --level executive --tag key",
        "add person Lee Chan --org Acme --project Rollout --tag key --every 2w",
        "add fact dana prefers mornings",
        "add fact acme fiscal-year April",
        "add occasion dana birthday 1986-03-20",
        "log dana,lee call: budget --at '2 mar' --project rollout",
        "log lee mail: 'is the plan ready, asks Dana Ruiz' --in --at '12 mar'",
        "add ask dana,lee access --by '16 mar'",
        "add roadblock dana 'the test system is down' --at '10 mar'",
        "add feedback dana 'too many mails' --at '10 mar'",
        "add feedback lee 'clear plans' --at '10 mar' --nps 9 --csat 5",
        "done last --at '11 mar'",
        "told last --at '12 mar'",
        "add need dana 'fewer surprises'",
        "add win acme 'went live' --quotable",
        "add lesson dana 'ask early'",
        "add promise dana 'weekly status mail' --every 1w --by '17 mar'",
        "edit last --by '18 mar' --text 'weekly status'",
        "done last",
        "link lee reports-to dana --note 'since May'",
        "assess dana --influence 4 --engagement neutral:leading --project rollout",
        "log dana call: rollout --promise 'send the SOW'"}) {
    CAPTURE(line);
    const int status = journal.run(words_of_line(line));
    CAPTURE(journal.printed());
    REQUIRE(status == 0);
  }
}

std::string output(JournalInFolder& journal, Words words, const char* format) {
  words.insert(words.end(), {"--format", format});
  const int status = journal.run(words);
  CAPTURE(journal.printed());
  CHECK(status == 0);
  return status == 0 ? journal.printed() : "";
}

/// The id of the first record of a list.
std::string first_id(JournalInFolder& journal, const Words& list) {
  const std::string ids = output(journal, list, "ids");
  return ids.substr(0, ids.find('\n'));
}

void check_list(JournalInFolder& journal, const Page& page, const std::string& name,
                const Words& command) {
  CAPTURE(name);
  const std::string csv = output(journal, command, "csv");
  std::istringstream header(csv.substr(0, csv.find('\n')));
  std::vector<std::string> written;
  for (std::string key; std::getline(header, key, ',');) written.push_back(key);
  std::vector<std::string> described;
  if (page.contains(name))
    for (const DescribedKey& each : page.at(name)) described.push_back(each.key);
  for (const std::string& key : written)
    CHECK_MESSAGE(std::ranges::count(described, key) == 1,
                  "not on the page below .Ss " << name << ": " << key);
  for (const std::string& key : described)
    CHECK_MESSAGE(std::ranges::count(written, key) == 1,
                  "on the page, and not written by " << name << ": " << key);
  CHECK_MESSAGE(described == written, "another order on the page: " << name);
}

/// Checks what those command lines write together.
void check_document(JournalInFolder& journal, const Page& page, const std::string& name,
                    const std::vector<Words>& commands) {
  Written written;
  for (const Words& command : commands) {
    CAPTURE(name);
    const std::string text = output(journal, command, "json");
    if (!text.empty()) written.add(Json::parse(text));
  }
  const std::set<std::string> described = described_paths(page, name);
  for (const std::string& path : written.paths)
    CHECK_MESSAGE(described.contains(path), "not on the page below .Ss " << name << ": " << path);
  for (const std::string& path : described)
    if (written.could_have(path))
      CHECK_MESSAGE(written.paths.contains(path),
                    "on the page, and not written by " << name << ": " << path);
}

}  // namespace

TEST_CASE("relate-json lists the keys of every list, in their order") {
  const Page page = read_page();
  JournalInFolder journal;
  for (const char* what : {"people", "orgs", "projects", "accounts"})
    check_list(journal, page, "party", {"list", what});
  for (const char* what :
       {"items", "promises", "asks", "needs", "feedback", "roadblocks", "ideas", "wins", "lessons"})
    check_list(journal, page, "item", {"list", what});
  check_list(journal, page, "interaction", {"list", "interactions"});
  check_list(journal, page, "occasion", {"list", "occasions"});
  check_list(journal, page, "fact", {"list", "facts"});
  check_list(journal, page, "link", {"list", "links"});
  check_list(journal, page, "assessment", {"list", "assessments"});
  check_list(journal, page, "duplicate", {"list", "duplicates"});
  check_list(journal, page, "tag", {"list", "tags"});
  check_list(journal, page, "due", {"due"});
  check_list(journal, page, "found", {"find", "x"});
  check_list(journal, page, "history", {"history"});
  check_list(journal, page, "setting", {"config"});
  check_list(journal, page, "path", {"db", "path"});
  check_list(journal, page, "check", {"db", "check"});
  const std::string backup = journal.folder() / "copy.db";
  check_list(journal, page, "backup", {"db", "backup", backup});
  check_list(journal, page, "restore", {"db", "restore", backup});
}

TEST_CASE("relate-json lists the keys of every report, those of its lists among them") {
  const Page page = read_page();
  JournalInFolder journal;
  fill(journal);
  for (const Report& report : all_reports()) {
    const Words whole = {"report", std::string(report.name)};
    std::vector<Words> commands;
    if (report.synopsis.empty() || report.synopsis.starts_with('[')) commands.push_back(whole);
    // Some are of orgs and projects alone; of those that are of anybody, each way adds keys.
    for (const char* who : {"acme", "dana,lee"}) {
      const Words words = {whole[0], whole[1], who};
      if (!report.synopsis.empty() && journal.run(words) == 0) commands.push_back(words);
    }
    CHECK(!commands.empty());
    check_document(journal, page, "report " + whole[1], commands);
  }
}

TEST_CASE("relate-json lists the keys that --explain adds to reports") {
  const Page page = read_page();
  JournalInFolder journal;
  fill(journal);
  std::set<std::string> added;
  for (const Report& report : all_reports()) {
    if (!report.can_explain) continue;
    Words words = {"report", std::string(report.name)};
    if (!report.synopsis.empty()) words.push_back("acme");
    words.push_back("--explain");
    Written written;
    written.add(Json::parse(output(journal, words, "json")));
    for (const std::string& path : described_paths(page, "report " + words[1]))
      written.paths.erase(path);
    CHECK_MESSAGE(!written.paths.empty(), words[1]);
    added.merge(written.paths);
  }
  std::set<std::string> described = described_paths(page, "report --explain");
  described.erase("schema");
  described.erase("title");
  for (const std::string& path : added)
    CHECK_MESSAGE(described.contains(path), "not on the page below .Ss report --explain: " << path);
  for (const std::string& path : described)
    CHECK_MESSAGE(added.contains(path), "on the page, and not written by --explain: " << path);
}

TEST_CASE("relate-json lists the keys of every record in full") {
  const Page page = read_page();
  JournalInFolder journal;
  fill(journal);
  check_document(journal, page, "show party",
                 {{"show", "dana"}, {"show", "acme"}, {"show", "rollout"}});
  std::vector<Words> items;
  for (const char* what : {"promises", "asks"})
    items.push_back({"show", first_id(journal, {"list", what})});
  items.push_back({"show", first_id(journal, {"list", "promises", "--closed"})});
  check_document(journal, page, "show item", items);
  check_document(journal, page, "show interaction",
                 {{"show", first_id(journal, {"list", "interactions"})}});
  const std::string birthday = first_id(journal, {"list", "occasions"});
  REQUIRE(journal.run({"done", birthday}) == 0);
  check_document(journal, page, "show occasion", {{"show", birthday}});
  check_document(journal, page, "show fact", {{"show", first_id(journal, {"list", "facts"})}});
  check_document(journal, page, "show link", {{"show", first_id(journal, {"list", "links"})}});
  check_document(journal, page, "show assessment",
                 {{"show", first_id(journal, {"list", "assessments"})}});
  check_document(journal, page, "db stats", {{"db", "stats"}});
}

}  // namespace relate::cli
