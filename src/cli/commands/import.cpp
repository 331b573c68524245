#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/contact_import.hpp"
#include "relate/core/error.hpp"
#include "relate/core/vcard.hpp"
#include "relate/render/sentence.hpp"

namespace relate::cli::commands {
namespace {

struct ImportOptions {
  std::vector<std::string> words;
  bool dry_run = false;
};

struct SourceFile {
  std::string name;
  ContactFile contacts;
};

std::string read_file(const std::string& name, std::istream& in) {
  if (name == "-") return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  std::ifstream file(name, std::ios::binary);
  std::ostringstream text;
  if (file.peek() != std::ifstream::traits_type::eof()) text << file.rdbuf();
  if (!file.is_open() || file.bad())
    throw Error(Error::Kind::refused,
                fmt::format("cannot read '{}': {}", name, std::strerror(errno)),
                "nothing was imported");
  return text.str();
}

/// What the whole import came to.
struct Totals {
  std::map<Outcome, int> outcomes;
  int broken = 0;
  int kept = 0;
  std::map<std::string, int> skipped;  ///< by property
};

std::string counted(int count, std::string_view what) { return fmt::format("{} {}", count, what); }

void remark_totals(Session& session, const Totals& totals) {
  const auto of = [&](Outcome outcome) {
    const auto found = totals.outcomes.find(outcome);
    return found == totals.outcomes.end() ? 0 : found->second;
  };
  std::string text = counted(of(Outcome::added), "added") + ", " +
                     counted(of(Outcome::changed), "changed") + ", " +
                     counted(of(Outcome::unchanged), "unchanged");
  if (const int removed = of(Outcome::removed_here); removed > 0)
    text += ", " + counted(removed, "removed here before and left out");
  if (totals.broken > 0) text += ", " + counted(totals.broken, "broken");
  if (totals.kept > 0)
    text += "; " + counted(totals.kept, totals.kept == 1 ? "value edited here was kept"
                                                         : "values edited here were kept");
  session.remark(text);
  std::string skipped;
  for (const auto& [property, count] : totals.skipped)
    skipped += fmt::format("{}{} {}", skipped.empty() ? "" : ", ", property, count);
  if (!skipped.empty()) session.remark("not taken over: " + skipped);
}

std::string line_of(const SourceFile& file, const ContactIssue& issue) {
  return issue.line == 0 ? fmt::format("{}: {}", file.name, issue.message)
                         : fmt::format("{}:{}: {}", file.name, issue.line, issue.message);
}

void say_issues(Session& session, const SourceFile& file, Totals& totals) {
  for (const ContactIssue& issue : file.contacts.issues) {
    session.warn(line_of(file, issue));
    totals.broken += issue.is_card_broken ? 1 : 0;
  }
}

[[noreturn]] void nothing_to_import(const std::vector<SourceFile>& files) {
  std::vector<std::string> reasons;
  for (const SourceFile& file : files)
    for (const ContactIssue& issue : file.contacts.issues) reasons.push_back(line_of(file, issue));
  throw Error(Error::Kind::refused,
              files.size() == 1
                  ? fmt::format("no contact could be read from '{}'", files.front().name)
                  : "no contact could be read from any of the files",
              "import reads vCards: files with BEGIN:VCARD", reasons);
}

/// `person Dana Ruiz, new`.
std::string sentence(const ImportedContact& contact) {
  Party named = contact.party;
  if (!contact.former_name.empty()) named.name = contact.former_name;
  const std::string text = render::sentence(named);
  if (contact.outcome == Outcome::added) return text + ", new";
  if (!contact.former_name.empty()) return text + ", now " + contact.party.name;
  return text + (contact.has_alias ? ", also " + contact.name : ", changed");
}

/// Two may have one mail address; it then no longer says who is meant.
void warn_of_shared(Session& session, const ImportedContact& contact) {
  std::string others;
  for (const PartyName& party : contact.shared.parties)
    others += fmt::format("{}{} ({})", others.empty() ? "" : ", ", party.name, party.handle);
  if (!others.empty())
    session.warn(fmt::format("{} ({}) shares '{}' with {}", contact.party.name,
                             contact.party.handle, contact.shared.address, others));
}

/// The parties that are new or changed, counted with the rest.
std::vector<ImportedContact> take_all(const std::vector<SourceFile>& files, ContactImport& import,
                                      Session& session, Totals& totals) {
  for (const SourceFile& file : files) {
    say_issues(session, file, totals);
    import.gather(file.contacts);
    for (const Contact& contact : file.contacts.contacts)
      for (const auto& [property, count] : contact.skipped) totals.skipped[property] += count;
  }
  std::vector<ImportedContact> taken = import.take_all();
  for (const ImportedContact& contact : taken) {
    ++totals.outcomes[contact.outcome];
    totals.kept += contact.kept;
  }
  std::erase_if(taken, [](const ImportedContact& contact) {
    return contact.outcome != Outcome::added && contact.outcome != Outcome::changed;
  });
  return taken;
}

std::vector<SourceFile> read_files(const ImportOptions& options, std::istream& in) {
  if (options.words.empty())
    throw Error(Error::Kind::usage, "no file is named", "relate import contacts.vcf");
  std::vector<SourceFile> files;
  for (const std::string& name : options.words)
    files.push_back({name, read_vcards(read_file(name, in))});
  if (std::ranges::all_of(files,
                          [](const SourceFile& file) { return file.contacts.contacts.empty(); }))
    nothing_to_import(files);
  return files;
}

void run(const ImportOptions& options, Session& session) {
  const std::vector<SourceFile> files = read_files(options, session.environment().in);
  const auto operation = options.dry_run ? session.begin_trial() : session.begin();
  Totals totals;
  ContactImport import(session, *operation, "vcard");
  const std::vector<ImportedContact> stored = take_all(files, import, session, totals);
  if (!options.dry_run)
    session.commit(
        *operation,
        fmt::format("import {}{}: {} added, {} changed", files.front().name,
                    files.size() > 1 ? fmt::format(" and {} more", files.size() - 1) : "",
                    totals.outcomes[Outcome::added], totals.outcomes[Outcome::changed]));
  for (const ImportedContact& contact : stored) {
    session.echo(contact.party.handle, sentence(contact));
    warn_of_shared(session, contact);
  }
  remark_totals(session, totals);
  if (options.dry_run) session.remark("a dry run: nothing was stored");
}

}  // namespace

void import_files(CLI::App& command, Invocation& invocation) {
  add_examples(
      command,
      "Reads vCards 2.1, 3.0 and 4.0; - is standard input. A second import of the same file\n"
      "changes nothing.\n"
      "Examples:\n  relate import contacts.vcf --dry-run\n  relate import contacts.vcf\n"
      "  relate import ~/.contacts/*.vcf");
  auto options = std::make_shared<ImportOptions>();
  add_flag(command, "--dry-run", options->dry_run, "Only say what would happen");
  when_chosen(command, invocation, options, run);
}

}  // namespace relate::cli::commands
