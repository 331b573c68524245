#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "relate/core/channel.hpp"

namespace relate {

/// A text, and the channel that a word with a colon at its start names.
struct ChannelAndText {
  std::optional<Channel> channel;
  std::string text;
};

/// Splits `call: went through the budget`. The colon is followed by a blank or ends the
/// text; a word that is no channel leaves the text whole.
ChannelAndText split_channel(std::string_view text);

/// A word that stands where a channel would, and the word of a channel it differs from by a letter.
struct MisspeltChannel {
  std::string typed;
  std::string_view meant;
};

/// The word before the colon, with which such a text begins: `cal: went well`. Nothing where it is
/// a channel, or is near to none.
std::optional<MisspeltChannel> misspelt_channel(std::string_view text);

/// A text that was written in an editor or came from standard input.
struct EntryText {
  std::string text;
  std::vector<std::pair<std::string, std::string>> fields;  ///< `promise`, its text; in order
};

/// Takes the lines `promise: ...`, `mood: good` and their like, whose word is one of
/// `names` in any case of letters, out of a text. Blank lines at its ends go; those
/// between paragraphs stay.
EntryText split_fields(std::string_view text, std::span<const std::string_view> names);

/// The text without the lines that begin with `#`.
std::string without_comments(std::string_view text);

/// The word before `:` at the start of an item's text, and what follows: `lee` and `send
/// it`. Nothing where there is no such word or nothing follows.
std::optional<std::pair<std::string, std::string>> split_addressee(std::string_view text);

}  // namespace relate
