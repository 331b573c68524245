#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/contact_import.hpp"
#include "cli/interaction_import.hpp"
#include "relate/core/error.hpp"
#include "relate/core/vcard.hpp"
#include "relate/render/sentence.hpp"

namespace relate::cli::commands {
namespace {

struct ImportOptions {
  std::vector<std::string> words;
  bool dry_run = false;
};

struct ContactSource {
  std::string name;
  ContactFile contacts;
};

[[noreturn]] void cannot_read(const std::string& name) {
  throw Error(Error::Kind::refused, fmt::format("cannot read '{}': {}", name, std::strerror(errno)),
              "nothing was imported");
}

/// A file that is named, opened; `-` is standard input.
class SourceFile {
 public:
  SourceFile(std::string name, std::istream& in)
      : name_(std::move(name)), in_(name_ == "-" ? in : file_) {
    if (name_ == "-") return;
    file_.open(name_, std::ios::binary);
    // A folder is opened, and not read.
    if (!file_.is_open() || (file_.peek(), file_.bad())) cannot_read(name_);
    file_.clear();
  }

  const std::string& name() const { return name_; }
  std::istream& in() { return in_; }
  bool has_json_lines() { return name_.ends_with(".jsonl") || in_.peek() == '{'; }

  /// All that is in it.
  std::string text() {
    std::ostringstream text;
    if (in_.peek() != std::istream::traits_type::eof()) text << in_.rdbuf();
    if (in_.bad()) cannot_read(name_);
    return text.str();
  }

 private:
  std::string name_;
  std::ifstream file_;
  std::istream& in_;
};

using SourceFiles = std::vector<std::unique_ptr<SourceFile>>;

std::string line_of(const ContactSource& file, const ContactIssue& issue) {
  return issue.line == 0 ? fmt::format("{}: {}", file.name, issue.message)
                         : fmt::format("{}:{}: {}", file.name, issue.line, issue.message);
}

void say_issues(Session& session, const ContactSource& file, ImportTotals& totals) {
  for (const ContactIssue& issue : file.contacts.issues) {
    session.warn(line_of(file, issue));
    totals.broken += issue.is_card_broken ? 1 : 0;
  }
}

[[noreturn]] void nothing_to_import(const std::vector<ContactSource>& files) {
  std::vector<std::string> reasons;
  for (const ContactSource& file : files)
    for (const ContactIssue& issue : file.contacts.issues) reasons.push_back(line_of(file, issue));
  throw Error(Error::Kind::refused,
              files.size() == 1
                  ? fmt::format("no contact could be read from '{}'", files.front().name)
                  : "no contact could be read from any of the files",
              "import reads vCards, with BEGIN:VCARD, and interactions as JSON Lines", reasons);
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
std::vector<ImportedContact> take_all(const std::vector<ContactSource>& files,
                                      ContactImport& import, Session& session,
                                      ImportTotals& totals) {
  for (const ContactSource& file : files) {
    say_issues(session, file, totals);
    import.gather(file.contacts);
    for (const Contact& contact : file.contacts.contacts)
      for (const auto& [property, count] : contact.skipped) totals.skipped[property] += count;
  }
  std::vector<ImportedContact> taken = import.take_all();
  for (const ImportedContact& contact : taken) {
    ++totals.outcomes[contact.outcome];
    totals.kept_values += contact.kept;
  }
  std::erase_if(taken, [](const ImportedContact& contact) {
    return contact.outcome != Outcome::added && contact.outcome != Outcome::changed;
  });
  return taken;
}

SourceFiles open_files(const ImportOptions& options, std::istream& in) {
  if (options.words.empty())
    throw Error(Error::Kind::usage, "no file is named", "relate import contacts.vcf");
  SourceFiles files;
  for (const std::string& name : options.words)
    files.push_back(std::make_unique<SourceFile>(name, in));
  return files;
}

/// The contacts of all files that have some.
std::vector<ContactSource> read_contacts(const SourceFiles& files) {
  std::vector<ContactSource> sources;
  for (const auto& file : files)
    if (!file->has_json_lines()) sources.push_back({file->name(), read_vcards(file->text())});
  if (!sources.empty() && std::ranges::all_of(sources, [](const ContactSource& source) {
        return source.contacts.contacts.empty();
      }))
    nothing_to_import(sources);
  return sources;
}

void run(const ImportOptions& options, Session& session) {
  const SourceFiles files = open_files(options, session.environment().in);
  const std::vector<ContactSource> sources = read_contacts(files);
  const auto operation = options.dry_run ? session.begin_trial() : session.begin();
  ImportTotals totals;
  ContactImport contacts(session, *operation, "vcard");
  const std::vector<ImportedContact> stored = take_all(sources, contacts, session, totals);
  InteractionImport interactions(session, *operation, totals);
  for (const auto& file : files)
    if (file->has_json_lines()) interactions.take(file->name(), file->in());
  if (!options.dry_run)
    session.commit(
        *operation,
        fmt::format("import {}{}: {}", files.front()->name(),
                    files.size() > 1 ? fmt::format(" and {} more", files.size() - 1) : "",
                    totals.stored()));
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
      "Reads vCards 2.1, 3.0 and 4.0, and interactions as list interactions --format jsonl\n"
      "writes them; - is standard input. A second import of the same file changes nothing.\n"
      "Examples:\n  relate import contacts.vcf --dry-run\n  relate import ~/.contacts/*.vcf\n"
      "  relate import interactions.jsonl");
  auto options = std::make_shared<ImportOptions>();
  add_flag(command, "--dry-run", options->dry_run, "Only say what would happen");
  when_chosen(command, invocation, options, run);
}

}  // namespace relate::cli::commands
