#include "cli/completion.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/commands/commands.hpp"
#include "cli/help.hpp"
#include "cli/shell_line.hpp"
#include "cli/value_words.hpp"

namespace relate::cli {
namespace {

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

std::vector<const CLI::App*> below(const CLI::App& command) {
  return command.get_subcommands([](const CLI::App*) { return true; });
}

/// As the shell will hand the path over: it asks before it has put the home folder in.
std::string with_home(const std::string& path, const std::string& home) {
  for (const std::string_view begin : {"~/", "$HOME/", "${HOME}/"})
    if (path.starts_with(begin)) return home + path.substr(begin.size() - 1);
  return path;
}

/// A line, read word by word up to the one to be completed.
class Line {
 public:
  Line(const std::vector<std::string>& words, const Environment& environment)
      : typed_(words.back()),
        home_(environment.paths.home),
        journal_(environment.paths.journal),
        today_(environment.now.today) {
    declare_root(root_, invocation_);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) read(words[i]);
  }

  Completion complete();

 private:
  void read(const std::string& word);
  void read_option(const std::string& word);
  void go_below(const std::string& word);
  void take_value(const CLI::Option& option, const std::string& value);

  void add_options(Completion& completion) const;
  void add_commands(Completion& completion) const;
  void add_values_of(Completion& completion, const CLI::Option& option, const std::string& typed);
  void add_arguments(Completion& completion);
  void add_argument(Completion& completion, const std::vector<std::string>& slots);
  ValueSource source(std::string verb);

  std::string typed_;
  std::string home_;
  std::string journal_;
  Day today_;
  Invocation invocation_;
  CLI::App root_;
  CLI::App* command_ = &root_;            // the one named last
  const CLI::Option* waiting_ = nullptr;  // for its value
  std::size_t arguments_ = 0;             // that were read behind the command
  bool takes_options_ = true;             // not behind `--`
  bool is_text_ = false;                  // where nothing is known
};

void Line::take_value(const CLI::Option& option, const std::string& value) {
  if (option.check_lname("journal")) journal_ = with_home(value, home_);
}

void Line::read_option(const std::string& word) {
  const std::size_t equals = word.find('=');
  const CLI::Option* option = command_->get_option_no_throw(word.substr(0, equals));
  if (!option || !takes_value(*option)) return;
  if (equals == std::string::npos)
    waiting_ = option;
  else
    take_value(*option, word.substr(equals + 1));
}

void Line::go_below(const std::string& word) {
  if (command_ == &root_) {
    const auto found = std::ranges::find(all_commands(), word, &Command::name);
    if (found != all_commands().end())
      command_ = &declare(root_, *found, invocation_);
    else
      is_text_ = true;
    return;
  }
  for (CLI::App* kind : command_->get_subcommands([](CLI::App*) { return true; }))
    if (kind->get_name() == word) {
      command_ = kind;
      return;
    }
  is_text_ = true;
}

void Line::read(const std::string& word) {
  if (waiting_) {
    take_value(*std::exchange(waiting_, nullptr), word);
  } else if (takes_options_ && word == "--") {
    takes_options_ = false;
  } else if (takes_options_ && word.size() > 1 && word.front() == '-') {
    read_option(word);
  } else if (command_ == &root_ || command_->get_require_subcommand_min() > 0) {
    go_below(word);
  } else if (!word.ends_with(',')) {
    ++arguments_;
  }
}

ValueSource Line::source(std::string verb) {
  ValueSource source(journal_, today_);
  source.verb = std::move(verb);
  return source;
}

void Line::add_options(Completion& completion) const {
  std::vector<Candidate> words;
  for (const CLI::Option* option : command_->get_options())
    if (!option->get_group().empty() && !option->get_lnames().empty())
      words.push_back({"--" + option->get_lnames().front(), option->get_description()});
  add_words(completion, words, typed_);
}

void Line::add_commands(Completion& completion) const {
  std::vector<Candidate> words;
  if (command_ == &root_)
    for (const Command& command : all_commands())
      words.push_back({std::string(command.name), std::string(command.summary)});
  else
    for (const CLI::App* kind : below(*command_))
      words.push_back({kind->get_name(), kind->get_description()});
  add_words(completion, words, typed_);
}

void Line::add_values_of(Completion& completion, const CLI::Option& option,
                         const std::string& typed) {
  ValueSource values = source(option.get_lnames().front());
  add_values(completion, option.get_type_name(), typed, values);
}

/// By the synopsis, as help shows it: `relate log WHO[,WHO...] [CHANNEL:] [TEXT...]`. A ` | `
/// stands between two.
void Line::add_arguments(Completion& completion) {
  const auto* help = dynamic_cast<const CommandHelp*>(command_->get_formatter().get());
  if (!help) return;
  const bool is_kind = command_->get_parent() != &root_;
  std::vector<std::string> slots;
  std::vector<std::string> words = read_shell_line(help->usage() + " |").words;
  words.erase(words.begin(), words.begin() + (is_kind ? 3 : 2));
  for (std::string& word : words) {
    if (word != "|")
      slots.push_back(std::move(word));
    else if (!slots.empty())
      add_argument(completion, std::exchange(slots, {}));
  }
}

void Line::add_argument(Completion& completion, const std::vector<std::string>& slots) {
  const bool repeats =
      slots.back().find("...") != std::string::npos && slots.back().find(',') == std::string::npos;
  if (arguments_ >= slots.size() && !repeats) return;
  std::string slot = slots[std::min(arguments_, slots.size() - 1)];
  if (slot.front() == '[') slot = slot.substr(1, slot.size() - 2);
  ValueSource values = source(command_->get_name());
  add_values(completion, slot, typed_, values);
}

Completion Line::complete() {
  Completion completion;
  if (is_text_) return completion;
  const std::size_t equals = typed_.find('=');
  const CLI::Option* assigned =
      takes_options_ && typed_.starts_with("--") && equals != std::string::npos
          ? command_->get_option_no_throw(typed_.substr(0, equals))
          : nullptr;
  if (waiting_) {
    add_values_of(completion, *waiting_, typed_);
  } else if (assigned) {
    add_values_of(completion, *assigned, typed_.substr(equals + 1));
    for (Candidate& candidate : completion.candidates)
      candidate.text.insert(0, typed_, 0, equals + 1);
  } else if (takes_options_ && typed_.starts_with('-')) {
    add_options(completion);
  } else if (command_ == &root_ || command_->get_require_subcommand_min() > 0) {
    add_commands(completion);
  } else {
    add_arguments(completion);
  }
  return completion;
}

}  // namespace

Completion complete(const std::vector<std::string>& words, const Environment& environment) {
  return Line(words, environment).complete();
}

}  // namespace relate::cli
