#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/record_fields.hpp"
#include "relate/core/error.hpp"
#include "relate/core/who.hpp"
#include "relate/render/sentence.hpp"
#include "relate/store/assessments.hpp"

namespace relate::cli::commands {
namespace {

Assessment read_assessment(Fields fields, const PartyName& who, Session& session) {
  Assessment assessment{.who = who, .day = session.today()};
  apply_fields(fields, assessment, session);
  fields.require_all_taken("an assessment");
  if (assessment.project && assessment.project->id == who.id)
    throw Error(Error::Kind::refused, fmt::format("'{}' has no part in itself", who.name),
                "leave out --project");
  return assessment;
}

void run(const std::vector<std::string>& words, Fields fields, Session& session) {
  if (words.empty())
    throw Error(Error::Kind::usage, "nobody is named", "relate assess WHO --influence 4");
  const LeadingWho leading = leading_who(words, session.names());
  if (leading.used < words.size())
    throw Error(Error::Kind::usage, fmt::format("'{}' is one word too many", words[leading.used]),
                "what is judged are options; a remark is --note TEXT");
  std::vector<Assessment> assessments;
  for (const PartyName& who : leading.who.parties)
    assessments.push_back(read_assessment(fields, who, session));
  const auto operation = session.begin();
  for (Assessment& assessment : assessments) {
    store::save_assessment(*operation, assessment);
    operation->set_captured(assessment.id);
  }
  session.commit(*operation, render::sentence(assessments.front()));
  for (const Assessment& assessment : assessments)
    session.echo(assessment.id, render::sentence(assessment));
}

}  // namespace

void assess(CLI::App& command, Invocation& invocation) {
  add_examples(
      command,
      "The latest counts; what it does not judge is as it was judged last.\n"
      "Examples:\n  relate assess dana --influence 5 --interest 4 --engagement neutral:leading\n"
      "  relate assess lee --pulse 2 --note \"sounded tired\"\n"
      "  relate assess ann --engagement supportive --project rollout --at yesterday");
  declare_fields(command, assessment_fields(), Use::making);
  when_chosen(command, invocation, run);
}

}  // namespace relate::cli::commands
