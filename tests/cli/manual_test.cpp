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
#include "relate/core/duration.hpp"
#include "relate/core/when.hpp"

namespace relate::cli {
namespace {

using Words = std::set<std::string>;

std::vector<std::string> lines_of(const char* page) {
  std::ifstream file(std::string(RELATE_SOURCE_DIR "/man/") + page);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

const std::vector<std::string>& manual() {
  static const std::vector<std::string> lines = lines_of("relate.1");
  return lines;
}

/// The lines of a section, from its `.Sh` to the next.
std::vector<std::string> section(const std::string& title,
                                 const std::vector<std::string>& page = manual()) {
  std::vector<std::string> lines;
  bool is_inside = false;
  for (const std::string& line : page) {
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

/// What stands in the first column of a table of forms: `.It Cm 3d , 2 weeks Ta ...`.
std::vector<std::string> forms_in(const std::vector<std::string>& lines) {
  std::vector<std::string> forms;
  for (const std::string& line : lines)
    if (line.starts_with(".It Cm "))
      for (const std::string& form : split(line.substr(7, line.find(" Ta") - 7), " , "))
        forms.push_back(form);
  return forms;
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

TEST_CASE("the help of every command and kind has two or three examples") {
  visit_commands([](const std::string& name, const CLI::App& command) {
    CAPTURE(name);
    const std::size_t examples = split(command.get_footer(), "\n  relate ").size() - 1;
    CHECK(examples >= 2);
    CHECK(examples <= 3);
  });
}

TEST_CASE("every form of a day that the manual lists is read") {
  int forms = 0;
  for (const std::string& form : forms_in(section("DAYS (WHEN)"))) {
    CAPTURE(form);
    CHECK_NOTHROW(parse_when(form, {.today = *day_from_iso("2026-03-18"), .hours_ago = true}));
    ++forms;
  }
  CHECK(forms > 40);
}

TEST_CASE("every form of a day and of a duration that relate-dates lists is read") {
  const std::vector<std::string> page = lines_of("relate-dates.7");
  int forms = 0;
  for (const char* title : {"DAYS", "DISTANCES", "STARTS, ENDS AND PERIODS", "TIMES"})
    for (const std::string& form : forms_in(section(title, page))) {
      CAPTURE(form);
      CHECK_NOTHROW(parse_when(form, {.today = *day_from_iso("2026-03-18"), .hours_ago = true}));
      ++forms;
    }
  CHECK(forms > 60);
  for (const std::string& form : forms_in(section("DURATIONS", page))) {
    CAPTURE(form);
    CHECK_NOTHROW(parse_duration(form));
  }
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
