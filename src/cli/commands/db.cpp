#include <algorithm>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/help.hpp"
#include "cli/journal_rows.hpp"
#include "relate/core/error.hpp"
#include "relate/store/backups.hpp"
#include "relate/store/restore.hpp"

namespace relate::cli::commands {
namespace {

using enum render::Format;

struct DbOptions {
  std::vector<std::string> words;
  std::optional<std::string> keep;
};

const std::string& journal_path(Session& session) {
  const std::string& path = session.environment().paths.journal;
  if (path.empty()) session.to_read();  // says that there is none
  return path;
}

void refuse_words(const char* name, const DbOptions& options, std::size_t most = 0) {
  if (options.words.size() <= most) return;
  throw Error(Error::Kind::usage, fmt::format("db {} takes no '{}'", name, options.words[most]),
              fmt::format("relate db {} --help", name));
}

void write_rows(const render::Rows& rows, Session& session) {
  render::write(session.environment().out, session.format(), rows, session.screen());
}

void path(const DbOptions& options, Session& session) {
  refuse_words("path", options);
  const std::string& path = journal_path(session);
  if (session.format() != text)
    write_rows(path_rows(path, store::open_as_it_is(path) != nullptr), session);
  else
    session.remark_stored(path);
}

void check(const DbOptions& options, Session& session) {
  using enum store::Soundness;
  refuse_words("check", options);
  const std::string& path = journal_path(session);
  const std::vector<store::Finding> findings = store::check_journal(path);
  if (!session.is_quiet()) write_rows(finding_rows(findings), session);
  const auto worst = std::ranges::max(findings, {}, &store::Finding::soundness);
  if (worst.soundness == damaged)
    throw Error(Error::Kind::journal, "the journal is damaged",
                restore_hint(store::backups_beside(path)));
  if (worst.soundness == open)
    throw Error(Error::Kind::refused, fmt::format("{} is left: {}", worst.check, worst.detail));
}

void backup(const DbOptions& options, Session& session) {
  refuse_words("backup", options, 1);
  store::BackupRequest request{.journal = journal_path(session),
                               .target = options.words.empty() ? "" : options.words.front(),
                               .at = session.environment().now.instant};
  if (options.keep) request.keep = parse_number("--keep", *options.keep, 1, 1'000'000);
  const store::Backup backup = store::make_backup(request);
  if (session.format() != text) return write_rows(backup_rows(backup), session);
  session.remark_stored(session.is_quiet() ? backup.path : "backup: " + backup.path);
  for (const std::string& removed : backup.removed) session.remark("removed: " + removed);
}

void restore(const DbOptions& options, Session& session) {
  refuse_words("restore", options, 1);
  if (options.words.empty())
    throw Error(Error::Kind::usage, "db restore needs FILE",
                restore_hint(store::backups_beside(journal_path(session))));
  const std::string& from = options.words.front();
  const store::Restored restored =
      store::restore(journal_path(session), from, session.environment().now.instant);
  if (session.format() != text) return write_rows(restored_rows(from, restored), session);
  if (session.is_quiet()) return session.remark_stored(restored.kept);
  session.remark_stored(fmt::format("restored: {}", from));
  if (restored.kept.empty()) return;
  session.remark_stored(fmt::format("kept what was there{}: {}",
                                    restored.was_damaged ? ", which cannot be read" : "",
                                    restored.kept));
  if (!restored.was_damaged)
    session.remark_stored(fmt::format("to go back: relate db restore '{}'", restored.kept));
}

void stats(const DbOptions& options, Session& session) {
  refuse_words("stats", options);
  const render::Format format = session.format();
  const std::string& path = journal_path(session);
  render::write(session.environment().out, format,
                stats_document(path, store::load_stats(session.to_read())), session.screen());
}

CLI::App& subcommand(CLI::App& command, Invocation& invocation, const std::string& name,
                     const std::string& synopsis, const std::string& help, const char* examples,
                     const std::shared_ptr<DbOptions>& options,
                     void (*run)(const DbOptions&, Session&),
                     std::vector<render::Format> formats = {text, json, jsonl, csv, tsv,
                                                            markdown}) {
  CLI::App* sub = command.add_subcommand(name, help);
  sub->formatter(std::make_shared<CommandHelp>(fmt::format("relate db {}{}", name, synopsis)));
  sub->footer(examples);
  add_formats(*sub, invocation, std::move(formats));
  add_common(*sub, invocation.common);
  when_chosen(*sub, invocation, options, run);
  return *sub;
}

}  // namespace

void db(CLI::App& command, Invocation& invocation) {
  command.require_subcommand(1);
  command.footer("Examples:\n  relate db check\n  relate db backup --keep 7\n  relate db stats");
  const auto options = std::make_shared<DbOptions>();
  subcommand(command, invocation, "path", "", "Where the journal is",
             "Examples:\n  relate db path\n  relate db path --journal work.db", options, path);
  subcommand(command, invocation, "check", "", "Look for damage, and put right what can be",
             "Examples:\n  relate db check\n  relate db check -q || relate db check --format json",
             options, check);
  CLI::App& backups = subcommand(
      command, invocation, "backup", " [FILE]", "Copy the journal, also while it is in use",
      "Examples:\n  relate db backup --keep 7\n  relate db backup /media/stick\n"
      "  relate db backup before-the-move.db",
      options, backup);
  add_value(backups, "--keep", "N", options->keep,
            "How many backups of that name stay in the folder, this one among them");
  subcommand(command, invocation, "restore", " FILE",
             "Put a backup in place of the journal, which is kept beside",
             "Examples:\n  relate db restore before-the-move.db\n  relate db restore "
             "~/.local/share/relate/backups/journal-2026-03-18T080000Z.db",
             options, restore);
  subcommand(command, invocation, "stats", "", "What is in the journal, and how large it is",
             "Examples:\n  relate db stats\n  relate db stats --format json", options, stats,
             {text, json, markdown});
}

}  // namespace relate::cli::commands
