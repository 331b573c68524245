#pragma once

#include <string_view>

#include "relate/core/interaction.hpp"
#include "relate/store/operation.hpp"

namespace relate::store {

/// Stores very many new interactions at once: they are gathered in tables of this connection alone,
/// and taken over by one statement for each table. A statement for each record would make the
/// search index write its words down each time.
class NewInteractions {
 public:
  explicit NewInteractions(Operation& operation);

  /// Gathers one, under the id and the sequence that it has, with where it came from. Requires that
  /// no record has the id, and that ids come in ascending order.
  void add(const Interaction& interaction, std::string_view system, std::string_view imported);

  /// Stores what was gathered.
  void store();

 private:
  Operation& operation_;
  Statement interaction_;
  Statement participant_;
  Statement tag_;
  Statement source_;
  bool has_some_ = false;
};

}  // namespace relate::store
