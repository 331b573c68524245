#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/record_fields.hpp"
#include "relate/core/error.hpp"
#include "relate/core/who.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::commands {
namespace {

struct SnoozeOptions {
  std::vector<std::string> words;
};

void run(const SnoozeOptions& options, Session& session) {
  const LeadingWho leading = leading_who(options.words, session.names());
  std::string when;
  for (const std::string& word : std::span(options.words).subspan(leading.used))
    when += (when.empty() ? "" : " ") + word;
  if (when.empty())
    throw Error(Error::Kind::usage, "a snooze needs the day it ends",
                "relate snooze dana next mon");
  const Day day = parse_due(session, when);
  if (day < session.today())
    throw Error(Error::Kind::usage,
                fmt::format("'{}' is {}, which has passed", when, to_words(day)),
                "name a day to come");
  const auto operation = session.begin();
  std::vector<Party> parties;
  for (const PartyName& who : leading.who.parties) {
    Party party = store::load_party(session.to_read(), who.id, session.today());
    party.snoozed_until = day;
    store::save_party(*operation, party);
    parties.push_back(std::move(party));
  }
  session.commit(*operation,
                 fmt::format("snooze {} until {}", parties.front().name, to_words(day)));
  for (const Party& party : parties)
    session.echo(party.handle, fmt::format("no reconnect reminder before {}", to_words(day)));
}

}  // namespace

void snooze(CLI::App& command, Invocation& invocation) {
  add_examples(command, "Examples:\n  relate snooze dana next mon\n  relate snooze dana ruiz 2w");
  when_chosen(command, invocation, std::make_shared<SnoozeOptions>(), run);
}

}  // namespace relate::cli::commands
