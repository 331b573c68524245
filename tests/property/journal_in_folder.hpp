#pragma once

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "cli/app.hpp"

/// A journal in a folder of its own, driven by command lines as a user types them.
class JournalInFolder {
 public:
  JournalInFolder();
  JournalInFolder(const JournalInFolder&) = delete;
  JournalInFolder& operator=(const JournalInFolder&) = delete;
  ~JournalInFolder() { std::filesystem::remove_all(folder_); }

  /// Runs one command line; its exit status. What it printed is kept.
  int run(const std::vector<std::string>& arguments);
  const std::string& printed() const { return printed_; }

  /// Every row of every base table, in a fixed order.
  std::string base_tables() const;
  /// Every row of the derived tables, and every word of the search index.
  std::string derived_tables() const;
  /// The same, made anew from the base tables.
  std::string rebuilt_derived_tables() const;

 private:
  std::string path() const { return folder_ / "journal.db"; }

  std::filesystem::path folder_;
  std::string printed_;
  unsigned commands_ = 0;
};
