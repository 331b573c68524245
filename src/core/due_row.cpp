#include "relate/core/due_row.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "relate/core/clean_text.hpp"
#include "relate/core/fold.hpp"

namespace relate {
namespace {

constexpr std::size_t topic_characters = 60;

bool can_be_suggested(Channel channel) {
  using enum Channel;
  return channel != contact && channel != note && channel != gift && channel != event;
}

/// The channel of a word, in the plural too: `calls`.
std::optional<Channel> channel_of_word(std::string_view word) {
  if (const auto found = channel(word)) return found;
  return word.ends_with('s') ? channel(word.substr(0, word.size() - 1)) : std::nullopt;
}

/// `answer by email`, `answer` where the channel is not known.
std::string by(std::string_view verb, const std::optional<Channel>& channel) {
  return channel ? fmt::format("{} by {}", verb, to_word(*channel)) : std::string(verb);
}

std::string reconnect_step(const DueRow& row) {
  const std::string topic = excerpt(row.text, topic_characters);
  return by("reconnect", row.channel) + (topic.empty() ? "" : "; last topic: " + topic);
}

std::string occasion_step(const DueRow& row, std::string_view id) {
  if (!row.due.is_meeting_today()) return fmt::format("relate done {}", id);
  std::vector<std::string> handles;
  std::ranges::transform(row.who, std::back_inserter(handles), &PartyName::handle);
  return fmt::format("relate report brief {}", fmt::join(handles, ","));
}

/// Of people alone: an org does not turn 40.
bool is_birthday(const Occasion& occasion) {
  const std::vector<std::string> said = words(occasion.label);
  return std::ranges::any_of(said, [](const auto& word) { return fold(word) == "birthday"; }) &&
         std::ranges::all_of(
             occasion.who, [](const PartyName& party) { return party.kind == PartyKind::person; });
}

}  // namespace

std::string next_step(const DueRow& row, std::string_view id) {
  switch (row.due.why) {
    case Why::promise:
      return fmt::format("relate done {}", id);
    case Why::answer:
      return by("answer", row.channel);
    case Why::roadblock:
      return fmt::format("tell them, then relate told {}", id);
    case Why::feedback:
      return row.due.closed ? fmt::format("tell them what came of it, then relate told {}", id)
                            : fmt::format("act on it, then relate done {}", id);
    case Why::ask:
      return fmt::format("ask again; once it is there, relate done {}", id);
    case Why::need:
      return fmt::format("see to it; once it is met, relate done {}", id);
    case Why::idea:
      return fmt::format("follow up; once it is accepted, relate done {}", id);
    case Why::lesson:
      return fmt::format("apply it, then relate done {}", id);
    case Why::occasion:
      return occasion_step(row, id);
    case Why::reconnect:
      return reconnect_step(row);
  }
  return {};
}

std::string text_of(const Occasion& occasion, Day occurrence) {
  const auto years = turning(occasion, occurrence);
  if (!years) return occasion.label;
  return is_birthday(occasion)
             ? fmt::format("{}, turns {}", occasion.label, *years)
             : fmt::format("{}, {} {}", occasion.label, *years, *years == 1 ? "year" : "years");
}

std::optional<Channel> preferred_channel(std::string_view preference) {
  const std::vector<std::string> said = words(preference);
  const std::size_t first = !said.empty() && said.front() == "by" ? 1 : 0;
  if (first >= said.size()) return {};
  const auto found = channel_of_word(said[first]);
  return found && can_be_suggested(*found) ? found : std::nullopt;
}

std::optional<Channel> channel_unused_longest(const std::vector<ChannelUse>& uses) {
  const ChannelUse* longest = nullptr;
  for (const ChannelUse& use : uses)
    if (can_be_suggested(use.channel) && (!longest || use.moment < longest->moment)) longest = &use;
  return longest ? std::optional(longest->channel) : std::nullopt;
}

}  // namespace relate
