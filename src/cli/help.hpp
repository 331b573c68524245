#pragma once

#include <string>
#include <utility>

#include <CLI/CLI.hpp>

namespace relate::cli {

/// The help of relate itself: every command by its group.
class RootHelp : public CLI::Formatter {
 public:
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override;
};

/// The help of a command, headed by how it is typed.
class CommandHelp : public CLI::Formatter {
 public:
  explicit CommandHelp(std::string usage) : usage_(std::move(usage)) { column_width(26); }
  std::string make_usage(const CLI::App* app, std::string name) const override;
  std::string make_option_opts(const CLI::Option* option) const override;
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override;

  const std::string& usage() const { return usage_; }

 private:
  std::string usage_;
};

}  // namespace relate::cli
