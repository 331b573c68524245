#include "relate/render/due.hpp"

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/due_list.hpp"
#include "cli/show_ids.hpp"
#include "cli/target.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/nearest.hpp"
#include "relate/core/who.hpp"
#include "relate/store/due.hpp"

namespace relate::cli::commands {
namespace {

constexpr int most_days = 3650;
constexpr int most_rows = 1'000'000;
constexpr int status_when_due = 10;

struct DueOptions {
  std::optional<std::string> within;
  std::vector<std::string> only;
  std::optional<std::string> who;
  std::optional<std::string> project;
  std::optional<std::string> tag;
  std::optional<std::string> owner;
  std::optional<std::string> limit;
  bool exit_code = false;
};

PartyName find_project(const std::string& text, Session& session) {
  const store::PartyNames names = session.names();
  std::vector<PartyName> found = candidates(text, names);
  std::erase_if(found, [](const PartyName& party) { return party.kind != PartyKind::project; });
  if (found.size() == 1) return found.front();
  if (found.size() > 1) throw several_named(text, found);
  const PartyName other = find_party(text, names);  // throws where there is nobody
  throw Error(Error::Kind::usage, fmt::format("'{}' is no project", other.name),
              fmt::format("relate due --who {}", other.handle));
}

DueFilter filter_of(const DueOptions& options, const std::string& tag, Session& session) {
  store::Database& database = session.to_read();
  DueFilter filter;
  for (const std::string& text : options.only)
    for (const Why why : parse_whys(text)) filter.only.push_back(why);
  if (options.who)
    filter.who = store::with_members(database, find_parties(*options.who, session.names()).parties,
                                     session.today());
  if (options.project) {
    const PartyName project = find_project(*options.project, session);
    filter.project = project.id;
    filter.project_people = store::with_members(database, {project}, session.today());
  }
  if (options.tag) filter.tagged = store::tagged(database, tag);
  if (options.owner) {
    filter.owner_is_me = fold(*options.owner) == "me";
    if (!filter.owner_is_me) filter.owner = find_one(session, *options.owner).id;
  }
  return filter;
}

/// A tag as it is compared; it may be typed as `+TAG`.
std::string tag_key(const std::string& typed) {
  return fold(typed.starts_with('+') ? typed.substr(1) : typed);
}

DueQuestion question_of(const DueOptions& options, render::Format format, Session& session) {
  DueQuestion question;
  if (options.within) question.within = parse_number("--within", *options.within, 0, most_days);
  if (options.limit)
    question.limit =
        static_cast<std::size_t>(parse_number("--limit", *options.limit, 1, most_rows));
  if (options.tag) question.tag = tag_key(*options.tag);
  question.filter = filter_of(options, question.tag, session);
  if (format == render::Format::text) question.reconnect_rows = session.settings().reconnect_rows;
  return question;
}

/// What is cut is counted where that is known; to count all would be to read all.
void say_what_is_left(Session& session, const DueList& list) {
  const std::size_t shown = list.rows.size();
  if (!list.is_more_exact)
    session.remark(fmt::format("more is due; --limit {} shows more of it", 2 * shown));
  else if (list.more > 0)
    session.remark(fmt::format("{} more; --limit {} shows them", list.more, shown + list.more));
}

void run(const DueOptions& options, Session& session) {
  using enum render::Format;
  render::Format format = session.format();
  if (session.is_quiet() && format == text) format = ids;
  const DueList list = find_due(session.to_read(), session.settings(), session.today(),
                                question_of(options, format, session));
  render::write(session.environment().out, format,
                render::due_rows(list, format == markdown, show_ids(session, format)),
                session.screen());
  if (format == text) say_what_is_left(session, list);
  const bool is_nothing = list.rows.empty() && list.reconnect_cut == 0;
  if (is_nothing && session.environment().terminal.out) session.remark("Nothing is due.");
  if (!is_nothing && options.exit_code) session.set_exit_status(status_when_due);
}

}  // namespace

void due(CLI::App& command, Invocation& invocation) {
  add_examples(
      command,
      "Examples:\n  relate due --within 5 --only promise,occasion\n"
      "  relate due --who acme --format json\n  relate due --exit-code -q || echo 'not done yet'");
  auto options = std::make_shared<DueOptions>();
  add_value(command, "--within", "DAYS", options->within,
            "Also what would first show in the next DAYS days");
  add_values(command, "--only", "WHY,...", options->only,
             "promise, answer, roadblock, feedback, ask, need, idea, lesson, occasion, reconnect");
  add_value(command, "--who", "WHO", options->who,
            "What concerns them; of an org or project its people, too");
  add_value(command, "--project", "PROJECT", options->project,
            "Items of the project; of its people the rest");
  add_value(command, "--tag", "TAG", options->tag, "What has the tag, or concerns who has it");
  add_value(command, "--owner", "WHO", options->owner, "What that one of us sees to, or 'me'");
  add_value(command, "--limit", "N", options->limit, "The first N rows alone");
  add_flag(command, "--exit-code", options->exit_code, "Status 10 when something is due");
  using enum render::Format;
  add_formats(command, invocation, {text, json, jsonl, csv, tsv, markdown, ids});
  when_chosen(command, invocation, options, run);
}

}  // namespace relate::cli::commands
