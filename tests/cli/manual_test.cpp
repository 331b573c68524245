#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <doctest/doctest.h>

#include "cli/commands/commands.hpp"
#include "cli/config.hpp"
#include "cli/journal_rows.hpp"
#include "relate/core/when.hpp"
#include "relate/render/brief.hpp"
#include "relate/render/due.hpp"
#include "relate/render/found.hpp"
#include "relate/render/portfolio.hpp"
#include "relate/render/record_documents.hpp"
#include "relate/render/records.hpp"

namespace relate::cli {
namespace {

using Words = std::set<std::string>;

const std::vector<std::string>& manual() {
  static const std::vector<std::string> lines = [] {
    std::ifstream file(RELATE_SOURCE_DIR "/man/relate.1");
    std::vector<std::string> result;
    for (std::string line; std::getline(file, line);) result.push_back(line);
    return result;
  }();
  return lines;
}

/// The lines of a section, from its `.Sh` to the next.
std::vector<std::string> section(const std::string& title) {
  std::vector<std::string> lines;
  bool is_inside = false;
  for (const std::string& line : manual()) {
    if (line.starts_with(".Sh ")) is_inside = line == ".Sh " + title;
    if (is_inside) lines.push_back(line);
  }
  return lines;
}

/// The options that the manual names: the words after `Fl Fl`.
Words described_options() {
  Words options;
  for (const std::string& line : manual()) {
    std::istringstream words(line);
    std::string before;
    std::string last;
    for (std::string word; words >> word; before = last, last = word)
      if ((before == "Fl" || before == ".Fl") && last == "Fl") options.insert(word);
  }
  return options;
}

/// Whether there is an item for the command: `.It Ic add person Ar name ...`.
bool describes(const std::string& command) {
  const std::string item = ".It Ic " + command;
  for (const std::string& line : manual())
    if (line == item || line.starts_with(item + " ")) return true;
  return false;
}

/// Calls `visit` with each command, as it is typed, and each command below one.
void visit_commands(const std::function<void(const std::string&, const CLI::App&)>& visit) {
  for (const Command& command : all_commands()) {
    CLI::App app;
    Invocation invocation;
    CLI::App* declared = app.add_subcommand(std::string(command.name));
    command.declare(*declared, invocation);
    add_common(*declared, invocation.common);
    visit(std::string(command.name), *declared);
    for (const CLI::App* below : declared->get_subcommands([](CLI::App*) { return true; }))
      visit(std::string(command.name) + " " + below->get_name(), *below);
  }
}

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end = 0; end != std::string::npos; begin = end + separator.size()) {
    end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
  }
  return parts;
}

/// The keys of a list, in their order.
std::vector<std::string> keys_of(const render::Rows& rows) {
  std::vector<std::string> keys;
  for (const render::Column& column : rows.columns)
    if (render::is_data(column.place)) keys.push_back(column.key);
  return keys;
}

/// The members of a document that data has, in their order.
std::vector<std::string> keys_of(const render::Document& document) {
  std::vector<std::string> keys;
  for (const render::Section& section : document.sections)
    if (render::is_data(section.place)) keys.push_back(section.key);
  return keys;
}

/// The keys that the manual lists for a record: the `.Va` below its `.It Em`.
std::vector<std::string> described_keys(const std::string& record) {
  std::vector<std::string> keys;
  bool is_inside = false;
  for (const std::string& line : section("OUTPUT")) {
    if (line.starts_with(".It ") || line == ".El") is_inside = line == ".It Em " + record;
    if (!is_inside || !line.starts_with(".Va ")) continue;
    std::istringstream words(line.substr(4));
    for (std::string word; words >> word;)
      if (word != ",") keys.push_back(word);
  }
  return keys;
}

}  // namespace

TEST_CASE("every command is in the manual") {
  visit_commands([](const std::string& name, const CLI::App& command) {
    CAPTURE(name);
    const bool is_a_group = !command.get_subcommands([](const CLI::App*) { return true; }).empty();
    CHECK((is_a_group || describes(name)));
  });
}

TEST_CASE("every long option is in the manual, and no other") {
  const Words described = described_options();
  Words declared = {"version"};
  visit_commands([&](const std::string& name, const CLI::App& command) {
    CAPTURE(name);
    for (const CLI::Option* option : command.get_options())
      for (const std::string& long_name : option->get_lnames()) {
        CAPTURE(long_name);
        CHECK(described.contains(long_name));
        declared.insert(long_name);
      }
  });
  for (const std::string& option : described) {
    CAPTURE(option);
    CHECK(declared.contains(option));
  }
}

TEST_CASE("every form of a day that the manual lists is read") {
  int forms = 0;
  for (const std::string& line : section("DAYS (WHEN)")) {
    if (!line.starts_with(".It Cm ")) continue;
    const std::string column = line.substr(7, line.find(" Ta") - 7);
    for (const std::string& form : split(column, " , ")) {
      CAPTURE(form);
      CHECK_NOTHROW(parse_when(form, {.today = *day_from_iso("2026-03-18"), .hours_ago = true}));
      ++forms;
    }
  }
  CHECK(forms > 40);
}

TEST_CASE("the manual lists the keys of each kind of record, in their order") {
  const Day today = *day_from_iso("2026-03-18");
  const render::ShowId show = [](Id id) { return render::ShownId{id}; };
  using namespace render;
  CHECK(described_keys("party") == keys_of(rows_of(std::vector<ListedParty>{}, today, show)));
  CHECK(described_keys("interaction") == keys_of(rows_of(std::vector<Interaction>{}, show)));
  CHECK(described_keys("item") == keys_of(rows_of(std::vector<Item>{}, today, show)));
  CHECK(described_keys("occasion") == keys_of(rows_of(std::vector<Occasion>{}, today, show)));
  CHECK(described_keys("fact") == keys_of(rows_of(std::vector<Fact>{}, show)));
  CHECK(described_keys("link") == keys_of(rows_of(std::vector<Link>{}, show)));
  CHECK(described_keys("tag") == keys_of(tag_rows({})));
  CHECK(described_keys("due") == keys_of(due_rows({}, false, show)));
  CHECK(described_keys("account") ==
        keys_of(std::get<Rows>(
            portfolio_document({}, Audience::me, today, show).sections.back().content)));
  CHECK(described_keys("path") == keys_of(path_rows("", false)));
  CHECK(described_keys("check") == keys_of(finding_rows({})));
  CHECK(described_keys("backup") == keys_of(backup_rows({})));
  CHECK(described_keys("restore") == keys_of(restored_rows("", {})));
  CHECK(described_keys("found") == keys_of(found_rows({}, {}, show)));
}

TEST_CASE("the manual lists the members of each report and shown record, in their order") {
  const Day today = *day_from_iso("2026-03-18");
  const render::ShowId show = [](Id id) { return render::ShownId{id}; };
  using namespace render;
  CHECK(described_keys("report brief") ==
        keys_of(brief_document({.subjects = {{}}}, Audience::me, show)));
  CHECK(described_keys("report portfolio") ==
        keys_of(portfolio_document({}, Audience::me, today, show)));
  CHECK(described_keys("db stats") == keys_of(stats_document("", {})));
  CHECK(described_keys("show party") == keys_of(document_of(PartyRecord{}, today, show)));
  CHECK(described_keys("show interaction") ==
        keys_of(document_of(InteractionRecord{}, today, show)));
  CHECK(described_keys("show item") == keys_of(document_of(ItemRecord{}, today, show)));
  CHECK(described_keys("show occasion") == keys_of(document_of(OccasionRecord{}, today, show)));
  CHECK(described_keys("show fact") == keys_of(document_of(Fact{}, show)));
  CHECK(described_keys("show link") == keys_of(document_of(Link{}, show)));
}

TEST_CASE("the configuration that the manual shows is read, and has every setting") {
  std::string text;
  bool is_inside = false;
  for (const std::string& line : section("CONFIGURATION")) {
    if (line == ".Ed") is_inside = false;
    if (is_inside) text += line + "\n";
    if (line.starts_with(".Bd ")) is_inside = true;
  }
  for (const SettingValue& setting : list_config(text, "relate.1")) {
    CAPTURE(setting.key);
    CHECK(setting.source != "default");
  }
}

}  // namespace relate::cli
