#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/channel.hpp"
#include "relate/core/due.hpp"
#include "relate/core/party.hpp"

namespace relate {

/// Something that is due, with all that is shown of it.
struct DueRow {
  Due due;
  std::vector<PartyName> who;      ///< in the order of due.who
  std::string text;                ///< of the item, the message, the occasion, the last contact
  std::optional<Channel> channel;  ///< for the next contact: answer, reconnect
};

/// All that is due, as far as it was asked for.
struct DueList {
  Day today{};
  std::vector<DueRow> rows;
  std::size_t reconnect_cut = 0;  ///< rows of reconnect beyond those that are wanted of them
  std::size_t more = 0;           ///< rows beyond the limit
  bool is_more_exact = true;      ///< otherwise there are as many and more
};

/// What to do about it, in words, with the command to type where there is one. `id` are the
/// letters of the row's id, as many as are to be shown.
std::string next_step(const DueRow& row, std::string_view id);

/// What `due` says of an occurrence: `birthday, turns 40`; `contract start, 6 years`.
std::string text_of(const Occasion& occasion, Day occurrence);

/// When somebody was reached by a channel last.
struct ChannelUse {
  Channel channel = Channel::contact;
  std::string moment;  ///< a text that orders as time does; empty: never
};

/// The channel that a preference begins with: `calls before nine`, `by mail`. What is not said,
/// notes, gifts and events are no way to get in touch.
std::optional<Channel> preferred_channel(std::string_view preference);

/// The way to get in touch that was unused longest, of several never used the first; none
/// where none of them is a way to get in touch.
std::optional<Channel> channel_unused_longest(const std::vector<ChannelUse>& uses);

}  // namespace relate
