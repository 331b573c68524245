#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/record_fields.hpp"
#include "relate/core/entry_text.hpp"
#include "relate/core/interaction.hpp"
#include "relate/core/item.hpp"

namespace relate::cli {

/// Somebody that `--new` adds.
struct NewPerson {
  std::string name;       ///< as it was typed; it may be a mail address
  std::size_t place = 0;  ///< how many who are known were named before
};

/// What is to be logged, understood; nothing of it is stored yet.
struct Entry {
  Interaction interaction;
  std::vector<NewPerson> unknown;
  Fields fields;                            ///< what is left: items, ids to close
  std::optional<MisspeltChannel> misspelt;  ///< in the text, where no channel was named
};

/// Reads the words and fields of `log`: WHO, channel, text, mentions, from the line, the
/// editor or standard input. Throws Error for whatever is not understood.
Entry read_entry(const std::vector<std::string>& words, Fields fields, Session& session);

/// The items out of an entry, in the order they were typed. Takes their fields.
std::vector<Item> read_items(Fields& fields, const Interaction& interaction);

}  // namespace relate::cli
