#pragma once

#include <optional>

#include "relate/core/item.hpp"
#include "store/informed.hpp"
#include "store/name_cache.hpp"

namespace relate::store {

/// The columns that ItemReader reads, of the table `item` as `i`.
extern const char* const item_columns;

/// Reads rows of item_columns with what belongs to each, over statements that are prepared
/// once.
class ItemReader {
 public:
  ItemReader(Database& database, Day today);
  Item read(const Statement& row);

 private:
  void read_children(Item& item);
  void read_informed(Item& item);

  Database& database_;
  Day today_;
  NameCache names_;
  Statement parties_;
  Statement tags_;
  Statement moves_;
  Statement wordings_;
  Statement origins_;
  std::optional<InformedLinks> informed_;  ///< once a roadblock asks for them
};

}  // namespace relate::store
