#include "cli/app.hpp"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <new>

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include "cli/commands/commands.hpp"
#include "cli/help.hpp"
#include "cli/shell_answer.hpp"
#include "cli/whole_days.hpp"
#include "relate/core/error.hpp"
#include "relate/core/suggestion.hpp"
#include "relate/render/width.hpp"

namespace relate::cli {
namespace {

/// The command line, cut where CLI11 would misread it.
struct Arguments {
  std::vector<std::string> options_and_words;
  std::vector<std::string> after_dashes;
};

Arguments cut(const std::vector<std::string>& arguments) {
  Arguments result;
  const auto dashes = std::ranges::find(arguments, "--");
  for (auto argument = arguments.begin(); argument != dashes; ++argument) {
    // `--role=` clears; CLI11 would take the next word for its value.
    if (argument->starts_with("--") && argument->find('=') == argument->size() - 1) {
      result.options_and_words.push_back(argument->substr(0, argument->size() - 1));
      result.options_and_words.emplace_back();
    } else {
      result.options_and_words.push_back(*argument);
    }
  }
  if (dashes != arguments.end()) result.after_dashes.assign(dashes + 1, arguments.end());
  return result;
}

/// The first word that is neither an option nor the value of a common one: the command.
std::string command_word(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--journal" || argument == "--now" || argument == "--format" ||
        argument == "--color")
      ++i;
    else if (argument.empty() || argument.front() != '-')
      return argument;
  }
  return {};
}

[[noreturn]] void unknown_command(const std::string& word) {
  std::vector<std::string> names;
  for (const Command& command : all_commands()) names.emplace_back(command.name);
  throw Error(Error::Kind::usage, fmt::format("no command '{}'", word),
              fmt::format("{}relate --help lists the commands", suggestion(word, names)));
}

std::vector<const CLI::App*> kinds_of(const CLI::App& command) {
  return command.get_subcommands([](const CLI::App*) { return true; });
}

/// Whether an option of that name takes a value in `command` or below it.
bool takes_value(const CLI::App& command, const std::string& name) {
  if (const CLI::Option* option = command.get_option_no_throw(name))
    return option->get_items_expected_max() > 0;
  return std::ranges::any_of(kinds_of(command),
                             [&](const CLI::App* kind) { return takes_value(*kind, name); });
}

[[noreturn]] void unknown_kind(const CLI::App& command, const std::string& word) {
  std::vector<std::string> names;
  for (const CLI::App* kind : kinds_of(command)) names.push_back(kind->get_name());
  throw Error(Error::Kind::usage,
              word.empty() ? fmt::format("{} needs one word more", command.get_name())
                           : fmt::format("{} takes no '{}'", command.get_name(), word),
              fmt::format("{}relate {} takes {}", word.empty() ? "" : suggestion(word, names),
                          command.get_name(), fmt::join(names, ", ")));
}

/// Options may stand before the word that says what to add; CLI11 wants that word first.
void put_kind_first(const CLI::App& command, std::vector<std::string>& arguments) {
  const auto begin = std::ranges::find(arguments, command.get_name()) + 1;
  for (auto word = begin; word != arguments.end(); ++word) {
    if (*word == "--help" || *word == "-h") return;
    if (word->starts_with('-')) {
      if (takes_value(command, *word) && word + 1 != arguments.end()) ++word;
      continue;
    }
    if (std::ranges::none_of(kinds_of(command),
                             [&](const CLI::App* kind) { return kind->get_name() == *word; }))
      unknown_kind(command, *word);
    std::rotate(begin, word, word + 1);
    return;
  }
  unknown_kind(command, {});
}

/// CLI11's own complaints, in the program's manner.
[[noreturn]] void rethrow(const CLI::ParseError& error, const std::string& command) {
  std::string message = error.what();
  if (const auto line_end = message.find('\n'); line_end != std::string::npos)
    message.erase(line_end);
  if (const auto at = message.find(": At Most 1 required but received "); at != std::string::npos)
    refuse_twice(message.substr(0, at));
  constexpr std::string_view missing = ": 1 required ";
  if (const auto at = message.find(missing);
      at != std::string::npos && message.ends_with(" missing")) {
    const std::string value = message.substr(at + missing.size());
    message = fmt::format("'{}' needs {}", message.substr(0, at),
                          value.substr(0, value.size() - std::strlen(" missing")));
  } else if (const auto colon = message.find(" not expected: "); colon != std::string::npos) {
    message =
        fmt::format("'{}' is not expected", message.substr(colon + std::strlen(" not expected: ")));
  }
  if (!message.empty())
    message[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(message[0])));
  while (message.ends_with('.')) message.pop_back();
  throw Error(Error::Kind::usage, message,
              command.empty() ? "relate --help" : fmt::format("relate {} --help", command));
}

/// Throws Error::usage for an option before the command that is none of the common ones.
void require_common_options(const CLI::App& root, const std::vector<std::string>& arguments,
                            const std::string& command) {
  for (const std::string& argument : arguments) {
    if (argument == command) return;
    if (argument.size() > 1 && argument.front() == '-' &&
        !root.get_option_no_throw(argument.substr(0, argument.find('='))))
      refuse_option(root, argument, "relate --help");
  }
}

/// Reads the line. Nothing runs before the whole of it is known good. An empty `run`
/// means that help or the version was asked for, and was written.
void parse(const std::vector<std::string>& arguments, Invocation& invocation, std::ostream& out) {
  Arguments cut_arguments = cut(arguments);
  invocation.after_dashes = std::move(cut_arguments.after_dashes);
  const std::string word = command_word(cut_arguments.options_and_words);
  CLI::App app("A journal of the relationships that projects and accounts live on", "relate");
  app.require_subcommand(1);
  declare_root(app, invocation);
  app.formatter(std::make_shared<RootHelp>());
  require_common_options(app, cut_arguments.options_and_words, word);
  const auto chosen = std::ranges::find(all_commands(), word, &Command::name);
  if (chosen != all_commands().end()) {
    CLI::App& command = declare(app, *chosen, invocation);
    require_whole_days(command, cut_arguments.options_and_words);
    if (command.get_require_subcommand_min() > 0)
      put_kind_first(command, cut_arguments.options_and_words);
  } else if (!word.empty()) {
    unknown_command(word);
  } else {
    app.require_subcommand(0);
    app.callback([&invocation] { invocation.run = commands::start; });
  }
  auto& reversed = cut_arguments.options_and_words;
  std::ranges::reverse(reversed);
  try {
    app.parse(reversed);
  } catch (const CLI::Success& success) {
    app.exit(success, out, out);
  } catch (const CLI::ParseError& error) {
    rethrow(error, word);
  }
}

/// Says what is wrong, and where that is which was written in the editor and could not be stored.
int report(const Error& error, const std::string& draft, std::ostream& err) {
  fmt::print(err, "relate: {}\n", render::printable(error.what()));
  for (const std::string& candidate : error.candidates())
    fmt::print(err, "  {}\n", render::printable(candidate));
  if (!error.hint().empty()) fmt::print(err, "hint: {}\n", render::printable(error.hint()));
  if (!draft.empty()) fmt::print(err, "what was written is kept in {}\n", render::printable(draft));
  return exit_status(error.kind());
}

int lost_output(int reason, bool has_stored, std::ostream& err) {
  if (reason == EPIPE) return 0;  // whoever read it has read enough
  fmt::print(err, "relate: {}the output could not be written: {}\n",
             has_stored ? "stored, but " : "", std::strerror(reason));
  return exit_status(Error::Kind::refused);
}

/// Runs the line; `has_stored` tells whether the journal was changed.
int run(const std::vector<std::string>& arguments, Environment& environment, bool& has_stored) {
  if (!arguments.empty() && arguments.front() == "complete") {
    answer_shell({arguments.begin() + 1, arguments.end()}, environment);
    return 0;
  }
  std::string draft;
  try {
    Invocation invocation;
    parse(arguments, invocation, environment.out);
    Terminal& terminal = environment.terminal;
    if (invocation.common.formats.empty() || invocation.common.no_pager) terminal.pager.clear();
    if (!invocation.run) return 0;
    Session session(environment, invocation.common);
    try {
      invocation.run(session);
    } catch (...) {
      has_stored = session.has_stored();
      draft = session.keep_draft();
      throw;
    }
    has_stored = session.has_stored();
    return session.exit_status();
  } catch (const Error& error) {
    return report(error, draft, environment.err);
  } catch (const std::bad_alloc&) {
    const Error error(Error::Kind::refused,
                      has_stored ? "stored, but there is no memory left to say what"
                                 : "there is no memory left for this; nothing was stored",
                      "ask for less, or give the program more");
    return report(error, draft, environment.err);
  } catch (const std::exception& error) {
    return report(Error(Error::Kind::refused, error.what()), draft, environment.err);
  }
}

}  // namespace

int run(const std::vector<std::string>& arguments, Environment& environment) {
  bool has_stored = false;
  return run(arguments, environment, has_stored);
}

int main(int argc, char** argv) {
  // A closed pipe and a file that may not grow are errors of write(), seen where it is called.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  Output out(1);
  Output err(2);
  bool has_stored = false;
  int status = 0;
  try {
    Environment environment = read_environment(std::cin, out, err);
    status = run({argv + 1, argv + argc}, environment, has_stored);
    if (page(environment.terminal, out.held())) out.drop();
  } catch (const Error& error) {
    status = report(error, {}, err);
  }
  if (const int reason = out.finish(); reason != 0 && status == 0)
    status = lost_output(reason, has_stored, err);
  err.finish();
  return status;
}

}  // namespace relate::cli
