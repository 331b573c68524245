#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/journal_in_folder.hpp"
#include "cli/marked_columns.hpp"

/// Two accounts in which every text column of every base table has its marker in rows of every
/// side. Parties of the customer's account are `partyhandleshared`, then `org`, `project`,
/// `person`.
class MarkedJournal : public JournalInFolder {
 public:
  MarkedJournal();

 private:
  using Values = std::map<std::string, std::string>;  ///< SQL by column

  std::string insert(const std::string& table, Side side, const Values& values = {});
  std::string party(Side side, const std::string& kind, Values values = {});
  void join(const std::string& member, const std::string& group, Side side);
  void interaction(Side side, const std::vector<std::string>& with, Values values);
  void item(Side side, const std::string& kind, const std::vector<std::string>& who,
            Values values = {});
  void items(Side side, const std::vector<std::string>& who);
  void occasion(Side side, const std::string& who, Values values = {});
  void add_parties();
  void add_records();

  std::unique_ptr<relate::store::Database> journal_;
  int ids_ = 0;
  std::string org_, project_, person_, hidden_, foreign_org_, foreign_, owner_;
};
