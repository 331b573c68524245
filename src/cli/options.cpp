#include "cli/options.hpp"

#include <charconv>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/suggestion.hpp"
#include "relate/core/error.hpp"

namespace relate::cli {

std::vector<std::string> words_of(const CLI::App& command) {
  std::vector<std::string> words = command.remaining();
  for (const std::string& word : words) {
    if (word.size() < 2 || word.front() != '-') continue;
    std::vector<std::string> known;
    for (const CLI::Option* option : command.get_options())
      for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    throw Error(
        Error::Kind::usage, fmt::format("no option '{}'", word),
        fmt::format("{}write -- before words that begin with a dash", suggestion(word, known)));
  }
  return words;
}

void when_chosen(CLI::App& command, bool takes_words, std::function<void()> action) {
  command.allow_extras(takes_words);
  command.callback(std::move(action));
}

void add_value(CLI::App& command, const std::string& name, const std::string& value,
               std::optional<std::string>& target, const std::string& help) {
  command
      .add_option_function<std::string>(
          name, [&target](const std::string& text) { target = text; }, help)
      ->type_name(value);
}

void add_values(CLI::App& command, const std::string& name, const std::string& value,
                std::vector<std::string>& target, const std::string& help) {
  // One value each time: more words belong to the text, and brackets are not a list.
  command.add_option(name, target, help)
      ->type_name(value)
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_flag(CLI::App& command, const std::string& name, bool& target, const std::string& help) {
  command.add_flag(name, target, help);
}

void add_examples(CLI::App& command, const std::string& examples) { command.footer(examples); }

int parse_number(const std::string& option, const std::string& text, int least, int most) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < least || number > most)
    throw Error(Error::Kind::usage, fmt::format("{} cannot be '{}'", option, text),
                fmt::format("use a whole number from {} to {}", least, most));
  return number;
}

void add_common(CLI::App& command, Common& common) {
  const char* group = "Common options";
  command.add_option("--journal", common.journal, "The journal to use")
      ->type_name("FILE")
      ->group(group);
  command.add_option("--now", common.now, "As if it were then")->type_name("WHEN")->group(group);
  command.add_option("--format", common.format, "text, json, jsonl, csv, tsv, markdown, ids")
      ->type_name("FORMAT")
      ->group(group);
  command.add_option("--color", common.color, "auto, always, never")
      ->type_name("WHEN")
      ->group(group);
  command.add_flag("-q,--quiet", common.quiet, "Only ids and handles, no remarks")->group(group);
}

}  // namespace relate::cli
