#pragma once

#include "relate/store/merge.hpp"
#include "relate/store/operation.hpp"

namespace relate::store {

/// A merge under way.
struct MergeStep {
  Operation& operation;
  Id keep;
  Id other;
  Day today;
  Merge& result;
  std::vector<Contradiction> of_others = {};  ///< kept as facts of others already

  Database& database() { return operation.database(); }
  /// The ids that `sql` gives, `?1` being the one that is kept and `?2` the other.
  std::vector<Id> ids(const char* sql);
  /// Runs `sql` with the same values.
  void run(const char* sql);
  void count_moved(const char* what, std::size_t count);
  /// Keeps `each` as a fact of `who`, who may be another than the two.
  void keep_as_fact(const PartyName& who, Contradiction each);
};

/// Interactions, items and what these have of projects and owners.
void merge_records(MergeStep& step);
void merge_occasions(MergeStep& step);
void merge_facts(MergeStep& step);
void merge_links(MergeStep& step);
void merge_assessments(MergeStep& step);

}  // namespace relate::store
