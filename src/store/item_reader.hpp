#pragma once

#include "relate/core/item.hpp"
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

  NameCache names_;
  Statement parties_;
  Statement tags_;
  Statement moves_;
  Statement wordings_;
};

}  // namespace relate::store
