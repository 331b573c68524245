#include <algorithm>
#include <sstream>

#include "cli/commands/commands.hpp"
#include "cli/due_list.hpp"
#include "cli/show_ids.hpp"
#include "relate/render/due.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::commands {
namespace {

using render::Format;

constexpr int screen_height = 23;  // lines of the smallest usual terminal, and a prompt

/// The four commands that a newcomer needs, and where help is.
render::Document first_commands(const char* title) {
  render::Rows rows;
  rows.columns = {{.key = {}, .place = render::Place::column, .tone = render::Tone::strong},
                  {.key = {}, .place = render::Place::column, .flexible = true}};
  rows.rows = {{"relate add person NAME", "someone to keep in touch with"},
               {"relate log WHO call: TEXT", "what happened, and what you promised"},
               {"relate due", "what needs you today"},
               {"relate report brief WHO", "what matters before you meet"}};
  return {.schema = {},
          .title = {},
          .sections = {{.key = {}, .title = title, .content = std::move(rows)},
                       {.key = {},
                        .title = {},
                        .content = "relate --help lists all commands, man relate explains them."}}};
}

std::string text_of(const render::Document& document, const render::Screen& screen) {
  std::ostringstream text;
  render::write(text, Format::text, document, screen);
  return text.str();
}

int lines_in(const std::string& text) { return static_cast<int>(std::ranges::count(text, '\n')); }

render::Document due_document(render::Rows rows) {
  return {.schema = {},
          .title = {},
          .sections = {
              {.key = {}, .title = {}, .content = std::move(rows), .empty = "Nothing is due."}}};
}

/// As many rows as fit into that many lines.
std::string due_text(Session& session, int most_lines) {
  const DueQuestion question{.limit = static_cast<std::size_t>(most_lines),
                             .reconnect_rows = session.settings().reconnect_rows};
  const DueList list = find_due(session.to_read(), session.settings(), session.today(), question);
  render::Rows rows = render::due_rows(list, false, show_ids(session, Format::text));
  std::string text = text_of(due_document(rows), session.screen());
  while (lines_in(text) > most_lines && rows.rows.size() > 1) {
    rows.rows.pop_back();
    rows.footer = "More is due: relate due shows all of it.";
    text = text_of(due_document(rows), session.screen());
  }
  return text;
}

/// For a journal with nobody in it.
render::Document welcome() {
  return {.schema = {},
          .title = "Welcome to relate",
          .sections = {{.key = {},
                        .title = "Begin with someone you work for, and how often to be in touch:",
                        .content = "relate add person Dana Ruiz --org Acme --every 2w"}}};
}

}  // namespace

void start(Session& session) {
  std::ostream& out = session.environment().out;
  const bool is_new = !store::has_parties(session.to_read());
  const std::string commands = text_of(
      first_commands(is_new ? "Then this is all you need for a while:" : ""), session.screen());
  out << (is_new ? text_of(welcome(), session.screen())
                 : due_text(session, screen_height - 1 - lines_in(commands)))
      << '\n'
      << commands;
}

}  // namespace relate::cli::commands
