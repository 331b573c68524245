#pragma once

#include <string>
#include <vector>

#include "cli/record_fields.hpp"
#include "relate/core/interaction.hpp"
#include "relate/core/item.hpp"

namespace relate::cli {

/// What is to be logged, understood; nothing of it is stored yet.
struct Entry {
  Interaction interaction;
  std::vector<std::string> unknown;  ///< people that `--new` adds
  Fields fields;                     ///< what is left: items, ids to close
};

/// Reads the words and fields of `log`: WHO, channel, text, mentions, from the line, the
/// editor or standard input. Throws Error for whatever is not understood.
Entry read_entry(const std::vector<std::string>& words, Fields fields, Session& session);

/// The items out of an entry, in the order they were typed. Takes their fields.
std::vector<Item> read_items(Fields& fields, const Interaction& interaction);

}  // namespace relate::cli
