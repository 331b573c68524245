#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"

namespace CLI {
class App;
}

namespace relate::cli {

/// What the command line asks for, once it is known good.
struct Invocation {
  std::function<void(Session&)> run;
  std::vector<std::string> after_dashes;  ///< words behind `--`: text, whatever they look like
  Common common;
};

/// The words of the line that are no options, as they were typed. Throws Error::usage
/// for an option the command does not have.
std::vector<std::string> words_of(const CLI::App& command);

/// Throws Error::usage for an option that has one value and was given more than one.
[[noreturn]] void refuse_twice(std::string_view option);

/// Throws Error::usage for an option that the command does not have, with the nearest it has.
[[noreturn]] void refuse_option(const CLI::App& command, const std::string& typed,
                                const std::string& hint);

/// Has `action` done when `command` is chosen; `takes_words` allows words that are no options.
void when_chosen(CLI::App& command, bool takes_words, std::function<void()> action);

/// Makes `invocation` run `run(options, session)` when `command` is chosen. Options with
/// a member `words` get the words that are no options. Parsing only chooses; nothing
/// runs before the whole line is known good.
template <class Options>
void when_chosen(CLI::App& command, Invocation& invocation, std::shared_ptr<Options> options,
                 void (*run)(const Options&, Session&)) {
  constexpr bool takes_words = requires { options->words; };
  when_chosen(command, takes_words, [&, options, run] {
    if constexpr (takes_words) {
      options->words = words_of(command);
      options->words.insert(options->words.end(), invocation.after_dashes.begin(),
                            invocation.after_dashes.end());
    }
    invocation.run = [options, run](Session& session) { run(*options, session); };
  });
}

/// An option with one value, taken as it was typed: `--at WHEN`.
void add_value(CLI::App& command, const std::string& name, const std::string& value,
               std::optional<std::string>& target, const std::string& help);
/// An option that may be given often, each with one value.
void add_values(CLI::App& command, const std::string& name, const std::string& value,
                std::vector<std::string>& target, const std::string& help);
void add_flag(CLI::App& command, const std::string& name, bool& target, const std::string& help);
/// What the help of `command` ends with.
void add_examples(CLI::App& command, const std::string& examples);

/// A whole number from `least` to `most`. Throws Error::usage, naming the option.
int parse_number(const std::string& option, const std::string& text, int least, int most);

/// `--format`, one of `formats` (`text|json`), and `--no-pager`.
void add_reading(CLI::App& command, Common& common, const std::string& formats);
/// The options of a command whose output is there to be read: `--format`, one of `formats`, the
/// first unless said, and `--no-pager`.
void add_formats(CLI::App& command, Invocation& invocation, std::vector<render::Format> formats);

/// The options that every command takes.
void add_common(CLI::App& command, Common& common);

}  // namespace relate::cli
