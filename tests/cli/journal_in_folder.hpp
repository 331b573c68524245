#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "relate/store/database.hpp"

/// A journal in a folder of its own, driven by command lines as a user types them. It is
/// Wednesday 18 March 2026, 09:00, unless said otherwise.
class JournalInFolder {
 public:
  JournalInFolder();
  JournalInFolder(const JournalInFolder&) = delete;
  JournalInFolder& operator=(const JournalInFolder&) = delete;
  ~JournalInFolder() { std::filesystem::remove_all(folder_); }

  /// Runs one command line; its exit status. What it printed is kept.
  int run(const std::vector<std::string>& arguments);
  const std::string& printed() const { return printed_; }

  /// Runs one command line and gives what it printed: ids at the head of a line as `id`, and
  /// an exit status that is not 0 in brackets behind it.
  std::string says(const std::vector<std::string>& arguments);

  // What the next command lines meet.
  void set_now(const std::string& now) { now_ = now; }
  /// Standard input, anew for each of them.
  void set_input(const std::string& text) { input_ = text; }
  /// A terminal, and an editor: a shell script that finds the file's name in `$1`.
  void set_editor(const std::string& script);
  void set_config(const std::string& toml);

  /// The journal, opened to read.
  std::unique_ptr<relate::store::Database> open() const;
  std::string path() const { return folder_ / "journal.db"; }
  const std::filesystem::path& folder() const { return folder_; }

  /// Every row of every base table, in a fixed order.
  std::string base_tables() const;
  /// Every row of the derived tables, and every word of the search index.
  std::string derived_tables() const;
  /// The same, made anew from the base tables.
  std::string rebuilt_derived_tables() const;

 private:
  std::filesystem::path folder_;
  std::string now_ = "2026-03-18T09:00";
  std::string input_;
  std::string editor_;
  std::string printed_;
  unsigned commands_ = 0;
};
