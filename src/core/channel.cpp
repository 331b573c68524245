#include "relate/core/channel.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/suggestion.hpp"

namespace relate {
namespace {

struct ChannelName {
  std::string_view word;
  Channel channel;
};

constexpr ChannelName names[] = {
    {"contact", Channel::contact}, {"call", Channel::call},      {"email", Channel::email},
    {"meeting", Channel::meeting}, {"visit", Channel::visit},    {"chat", Channel::chat},
    {"message", Channel::message}, {"letter", Channel::letter},  {"event", Channel::event},
    {"gift", Channel::gift},       {"note", Channel::note},      {"mail", Channel::email},
    {"phone", Channel::call},      {"sms", Channel::message},    {"text", Channel::message},
    {"lunch", Channel::meeting},   {"coffee", Channel::meeting}, {"teams", Channel::meeting},
    {"zoom", Channel::meeting},    {"video", Channel::meeting},
};
static_assert(std::equal(std::begin(names), std::end(names), std::begin(channel_words),
                         std::end(channel_words),
                         [](const ChannelName& name, std::string_view word) {
                           return name.word == word;
                         }),
              "help and completion list what is taken");

}  // namespace

std::string_view to_word(Channel channel) {
  return std::ranges::find(names, channel, &ChannelName::channel)->word;
}

std::optional<Channel> channel(std::string_view word) {
  const auto* found = std::ranges::find(names, fold(word), &ChannelName::word);
  if (found == std::end(names)) return std::nullopt;
  return found->channel;
}

Channel parse_channel(std::string_view word) {
  if (const auto found = channel(word)) return *found;
  throw Error(Error::Kind::usage, fmt::format("no channel '{}'", word),
              suggestion(word, {std::begin(channel_words), std::end(channel_words)}) +
                  "use call, email, meeting, visit, chat, message, letter, event, gift or note");
}

bool is_written(Channel channel) {
  return channel == Channel::email || channel == Channel::message || channel == Channel::chat ||
         channel == Channel::letter;
}

}  // namespace relate
