#include "cli/help.hpp"

#include <fmt/format.h>

#include "cli/commands/commands.hpp"

namespace relate::cli {

std::string RootHelp::make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const {
  std::string help = app->get_description() + "\nUsage: relate COMMAND ...\n";
  std::string_view group;
  for (const Command& command : all_commands()) {
    if (command.group != group) help += fmt::format("\n{}\n", group = command.group);
    help += fmt::format("  {:<10} {}\n", command.name, command.summary);
  }
  help += "\nCommon options\n";
  for (const CLI::Option* option : app->get_options())
    help += fmt::format("  {:<24} {}\n",
                        option->get_name(false, true) +
                            (option->get_type_name().empty() ? "" : " " + option->get_type_name()),
                        option->get_description());
  return help + "\nrelate COMMAND --help shows the options and examples of a command.\n";
}

std::string CommandHelp::make_usage(const CLI::App*, std::string) const {
  return fmt::format("Usage: {}{}[options]\n", usage_, usage_.ends_with(' ') ? "" : " ");
}

std::string CommandHelp::make_option_opts(const CLI::Option* option) const {
  return option->get_type_name().empty() ? "" : " " + option->get_type_name();
}

/// One blank line between groups; the library makes two.
std::string CommandHelp::make_help(const CLI::App* app, std::string name,
                                   CLI::AppFormatMode mode) const {
  std::string help = Formatter::make_help(app, std::move(name), mode);
  for (auto at = help.find("\n\n\n"); at != std::string::npos; at = help.find("\n\n\n", at))
    help.erase(at, 1);
  return help;
}

}  // namespace relate::cli
