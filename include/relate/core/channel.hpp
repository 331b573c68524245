#pragma once

#include <optional>
#include <string_view>

namespace relate {

/// How an interaction happened. `contact` is: not said. A `note` is no contact.
enum class Channel {
  contact,
  call,
  email,
  meeting,
  visit,
  chat,
  message,
  letter,
  event,
  gift,
  note
};

std::string_view to_word(Channel channel);

/// The channel of a word or a synonym of it (`mail`, `phone`, `sms`, `text`, `lunch`,
/// `coffee`, `teams`, `zoom`, `video`), in any case of letters.
std::optional<Channel> channel(std::string_view word);
/// The same. Throws Error::usage for another word.
Channel parse_channel(std::string_view word);

/// Whether it is a message that waits for an answer: email, message, chat, letter.
bool is_written(Channel channel);

/// Every word that `channel` takes, for help and completion.
inline constexpr std::string_view channel_words[] = {
    "contact", "call", "email", "meeting", "visit", "chat",  "message", "letter", "event", "gift",
    "note",    "mail", "phone", "sms",     "text",  "lunch", "coffee",  "teams",  "zoom",  "video"};

}  // namespace relate
