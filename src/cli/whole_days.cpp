#include "cli/whole_days.hpp"

#include <algorithm>
#include <span>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/when.hpp"

namespace relate::cli {
namespace {

constexpr std::size_t most_words = 5;  // behind the first: `Fri 20 Mar 2026 at 14:30`

/// Whether an option of that name in `command`, or below it, takes a day.
bool takes_day(const CLI::App& command, const std::string& name) {
  if (const CLI::Option* option = command.get_option_no_throw(name))
    return option->get_type_name() == "WHEN";
  const auto below = command.get_subcommands([](const CLI::App*) { return true; });
  return std::ranges::any_of(below, [&](const CLI::App* kind) { return takes_day(*kind, name); });
}

/// The longest day that `value` and the first of `words` make together; empty where none does.
std::string longer_day(const std::string& value, std::span<const std::string> words) {
  const WhenContext context{.today = {}, .toward = Toward::none, .hours_ago = true};
  std::string text = value;
  std::string longest;
  for (const std::string& word : words.first(std::min(words.size(), most_words))) {
    if (word.starts_with('-')) break;
    text += ' ' + word;
    if (reads_as_when(text, context)) longest = text;
  }
  return longest;
}

}  // namespace

void require_whole_days(const CLI::App& command, const std::vector<std::string>& arguments) {
  const std::span<const std::string> all = arguments;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t equals = all[i].find('=');
    const std::string option = all[i].substr(0, equals);
    if (!option.starts_with("--") || !takes_day(command, option)) continue;
    const bool is_joined = equals != std::string::npos;
    if (!is_joined && ++i == all.size()) return;
    const std::string value = is_joined ? all[i].substr(equals + 1) : all[i];
    const std::string day = value.empty() ? "" : longer_day(value, all.subspan(i + 1));
    if (!day.empty())
      throw Error(Error::Kind::usage, fmt::format("{} takes '{}' alone", option, value),
                  fmt::format("{} '{}', or other words before the option", option, day));
  }
}

}  // namespace relate::cli
