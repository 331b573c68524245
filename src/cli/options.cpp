#include "cli/options.hpp"

#include <algorithm>
#include <charconv>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/suggestion.hpp"

namespace relate::cli {
namespace {

constexpr const char* common_group = "Common options";

/// As it is typed: `relate add promise`.
std::string typed_name(const CLI::App& command) {
  const CLI::App* parent = command.get_parent();
  return parent ? typed_name(*parent) + " " + command.get_name() : "relate";
}

}  // namespace

void refuse_option(const CLI::App& command, const std::string& typed, const std::string& hint) {
  std::vector<std::string> known;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  throw Error(Error::Kind::usage, fmt::format("no option '{}'", typed),
              suggestion(typed, known) + hint);
}

void refuse_twice(std::string_view option) {
  throw Error(Error::Kind::usage, fmt::format("option '{}' is given twice", option),
              "give it once");
}

std::vector<std::string> words_of(const CLI::App& command) {
  std::vector<std::string> words = command.remaining();
  for (const std::string& word : words)
    if (word.size() > 1 && word.front() == '-')
      refuse_option(command, word,
                    fmt::format("write -- before words that begin with a dash; {} --help lists "
                                "the options",
                                typed_name(command)));
  return words;
}

void when_chosen(CLI::App& command, bool takes_words, std::function<void()> action) {
  command.allow_extras();
  if (takes_words) {
    command.callback(std::move(action));
    return;
  }
  command.callback([&command, action = std::move(action)] {
    const std::string hint = typed_name(command) + " --help";
    const std::vector<std::string> words = command.remaining();
    const auto option =
        std::ranges::find_if(words, [](const std::string& word) { return word.starts_with('-'); });
    if (option != words.end()) refuse_option(command, *option, hint);
    if (!words.empty())
      throw Error(Error::Kind::usage, fmt::format("'{}' is not expected", words.front()), hint);
    action();
  });
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

void add_reading(CLI::App& command, Common& common, const std::string& formats) {
  command.add_option("--format", common.format, "Another format than text")
      ->type_name(formats)
      ->group(common_group);
  command.add_flag("--no-pager", common.no_pager, "All at once, however long")->group(common_group);
}

void add_formats(CLI::App& command, Invocation& invocation, std::vector<render::Format> formats) {
  std::vector<std::string_view> words;
  for (const render::Format format : formats) words.push_back(render::to_word(format));
  add_reading(command, invocation.common, fmt::format("{}", fmt::join(words, "|")));
  command.preparse_callback([&invocation, formats = std::move(formats)](std::size_t) {
    invocation.common.formats = formats;  // of all that are declared, those of the one chosen
  });
}

void add_common(CLI::App& command, Common& common) {
  command.add_option("--journal", common.journal, "The journal to use")
      ->type_name("FILE")
      ->group(common_group);
  command.add_option("--now", common.now, "As if it were then")
      ->type_name("WHEN")
      ->group(common_group);
  command.add_option("--color", common.color, "Colour; auto is on a terminal alone")
      ->type_name("auto|always|never")
      ->group(common_group);
  command.add_flag("-q,--quiet", common.quiet, "Only ids and handles, no remarks")
      ->group(common_group);
}

}  // namespace relate::cli
