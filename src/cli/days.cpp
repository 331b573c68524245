#include <fmt/format.h>

#include "cli/record_fields.hpp"
#include "relate/core/error.hpp"
#include "relate/core/when.hpp"

namespace relate::cli {

When parse_past(Session& session, const std::string& text, bool hours_ago) {
  const Now& now = session.environment().now;
  When when = parse_when(text, {.today = now.today,
                                .toward = Toward::back,
                                .minute_now = now.minute,
                                .hours_ago = hours_ago});
  if (when.day() > now.today)
    throw Error(Error::Kind::usage,
                fmt::format("'{}' is {}, which is still to come", text, to_words(when.day())),
                "what happened lies on a day up to today");
  if (when.time && !when.time->offset)
    when.time->offset = local_offset(when.day(), when.time->minute);
  return when;
}

Day parse_since(Session& session, const std::string& text) {
  return parse_when(text, {.today = session.today(), .takes_time = false}).day();
}

Day parse_until(Session& session, const std::string& text) {
  return parse_when(text, {.today = session.today(), .takes_time = false}).until();
}

Day parse_due(Session& session, const std::string& text) {
  return parse_when(text, {.today = session.today(), .toward = Toward::ahead, .takes_time = false})
      .day();
}

}  // namespace relate::cli
