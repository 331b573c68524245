#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/describe.hpp"
#include "cli/target.hpp"
#include "relate/store/assessments.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/links.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::commands {
namespace {

struct RmOptions {
  std::vector<std::string> words;
};

/// Removes the record and says what went with it.
std::string remove(store::Operation& operation, const store::Record& record) {
  using enum store::RecordKind;
  std::string counts;
  switch (record.kind) {
    case party:
      for (const store::Removed& removed : store::remove_party(operation, record.id))
        counts += fmt::format(
            ", {} {}", removed.count,
            removed.count == 1 ? removed.what.substr(0, removed.what.size() - 1) : removed.what);
      break;
    case interaction:
      store::remove_interaction(operation, record.id);
      break;
    case item:
      store::remove_item(operation, record.id);
      break;
    case occasion:
      store::remove_occasion(operation, record.id);
      break;
    case fact:
      store::remove_fact(operation, record.id);
      break;
    case link:
      store::remove_link(operation, record.id);
      break;
    case assessment:
      store::remove_assessment(operation, record.id);
      break;
  }
  return counts;
}

void run(const RmOptions& options, Session& session) {
  const auto operation = session.begin();
  const Target target = find_target(session, options.words);
  const std::string what = describe(session, target.record);
  const std::string name =
      target.party ? target.party->handle
                   : to_letters(target.record.id, session.shown(target.record.id).letters);
  const std::string counts = remove(*operation, target.record);
  session.commit(*operation, "rm " + what);
  if (session.is_quiet())
    session.remark_stored(target.party ? name : to_letters(target.record.id));
  else
    session.remark_stored(fmt::format("{}  removed: {}{}", name, what, counts));
}

}  // namespace

void rm(CLI::App& command, Invocation& invocation) {
  add_examples(command,
               "Examples:\n  relate rm tkwn\n  relate rm dana-brown\nrelate undo brings it back.");
  when_chosen(command, invocation, std::make_shared<RmOptions>(), run);
}

}  // namespace relate::cli::commands
