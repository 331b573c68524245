#include "cli/commands/closing_command.hpp"

#include <set>

#include <fmt/format.h>

#include "cli/target.hpp"
#include "relate/core/error.hpp"

namespace relate::cli::commands {
namespace {

constexpr FieldSpec common_specs[] = {
    {"at", "WHEN", "The day it was; today unless said"},
    {"note", "TEXT", "What came of it; customers are shown it, too"},
};

}  // namespace

void declare_closing(CLI::App& command, Invocation& invocation, std::span<const FieldSpec> specs,
                     std::string verb, Close close) {
  declare_fields(command, common_specs, Use::making);
  declare_fields(command, specs, Use::making);
  when_chosen(command, invocation,
              [verb = std::move(verb), close = std::move(close)](
                  const std::vector<std::string>& ids, Fields fields, Session& session) {
                if (ids.empty())
                  throw Error(Error::Kind::usage, "no id is named",
                              fmt::format("relate list promises --open; relate {} ID", verb));
                Closing closing{.day = session.today(),
                                .outcome = fields.take("note").value_or("")};
                if (const auto at = fields.take("at")) closing.day = parse_past(session, *at).day();
                const auto operation = session.begin();
                std::vector<EchoLine> lines;
                std::set<Id> closed;
                for (const std::string& id : ids) {
                  if (!closed.insert(find_record(session, id).id).second) continue;
                  Fields own = fields;
                  for (EchoLine& line : close(session, *operation, id, closing, own))
                    lines.push_back(std::move(line));
                }
                std::string sentence = verb + " ";
                sentence += lines.front().text;
                if (closed.size() > 1) sentence += fmt::format(", and {} more", closed.size() - 1);
                session.commit(*operation, sentence);
                for (const EchoLine& line : lines) session.echo(line.id, line.text);
              });
}

}  // namespace relate::cli::commands
