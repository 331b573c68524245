#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "relate/core/calendar.hpp"
#include "relate/core/channel.hpp"
#include "relate/core/duration.hpp"

namespace relate {

/// What the configuration says, with the defaults that hold without it.
struct Settings {
  std::string owner_name;                           ///< who "we" are
  std::vector<std::string> owner_mail;              ///< the first is used as From
  std::map<std::string, std::string> tag_cadence;   ///< folded tag to cadence as typed
  int lead = 2;                                     ///< working days a promise shows before its day
  int answer = 2;                                   ///< working days to answer a message or feedback
  std::optional<int> reconnect_rows;                ///< rows of reconnect at most
  WorkCalendar calendar;
  Channel channel = Channel::contact;               ///< where none is given
  std::vector<std::string> mail_command = {"sendmail", "-t"};
  std::string color = "auto";                       ///< auto, always, never
};

}  // namespace relate
