#include "relate/core/channel.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

constexpr Channel all_channels[] = {Channel::contact, Channel::call,   Channel::email,
                                    Channel::meeting, Channel::visit,  Channel::chat,
                                    Channel::message, Channel::letter, Channel::event,
                                    Channel::gift,    Channel::note};

TEST_CASE("every channel is read back from its word") {
  for (const auto each : all_channels) {
    CAPTURE(to_word(each));
    CHECK(channel(to_word(each)) == each);
  }
  CHECK(to_word(Channel::contact) == "contact");
  CHECK(to_word(Channel::email) == "email");
  CHECK(to_word(Channel::call) == "call");
  CHECK(to_word(Channel::message) == "message");
  CHECK(to_word(Channel::meeting) == "meeting");
}

TEST_CASE("synonyms name a channel") {
  CHECK(channel("mail") == Channel::email);
  CHECK(channel("phone") == Channel::call);
  CHECK(channel("sms") == Channel::message);
  CHECK(channel("text") == Channel::message);
  for (const auto* word : {"lunch", "coffee", "teams", "zoom", "video"}) {
    CAPTURE(word);
    CHECK(channel(word) == Channel::meeting);
  }
}

TEST_CASE("the case of a channel does not count") {
  CHECK(channel("Call") == Channel::call);
  CHECK(channel("EMAIL") == Channel::email);
}

TEST_CASE("other words are no channel") {
  CHECK_FALSE(channel(""));
  CHECK_FALSE(channel("call:"));
  CHECK_FALSE(channel("fax"));
  CHECK_FALSE(channel("calls"));
}

TEST_CASE("every word that is listed is taken") {
  for (const auto word : channel_words) {
    CAPTURE(word);
    CHECK(channel(word));
  }
}

TEST_CASE("email, message, chat and letter wait for an answer, the others do not") {
  for (const auto each : all_channels) {
    CAPTURE(to_word(each));
    const bool waits = each == Channel::email || each == Channel::message ||
                       each == Channel::chat || each == Channel::letter;
    CHECK(is_written(each) == waits);
  }
}

}  // namespace
}  // namespace relate
