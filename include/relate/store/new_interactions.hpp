#pragma once

#include <cstddef>
#include <string_view>

#include "relate/core/interaction.hpp"
#include "relate/store/operation.hpp"

namespace relate::store {

/// Stores very many new interactions at once: they are gathered in tables of this connection alone,
/// and taken over by one statement for each table. Row by row the search index would write its
/// words down each time, and every other index would be searched anew.
class NewInteractions {
 public:
  explicit NewInteractions(Operation& operation);

  /// Gathers one, under the id and the sequence that it has, with where it came from. Requires that
  /// no record has the id, and that ids come in ascending order, or nearly so.
  void add(const Interaction& interaction, std::string_view system, std::string_view imported);

  /// How many are gathered, and not yet stored.
  std::size_t count() const { return count_; }

  /// Whether one of this id is among them.
  bool has(Id id);

  /// Stores what was gathered.
  void store();

 private:
  Operation& operation_;
  Statement interaction_;
  Statement participant_;
  Statement tag_;
  Statement source_;
  Statement row_;
  std::size_t count_ = 0;
};

}  // namespace relate::store
