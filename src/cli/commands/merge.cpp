#include "relate/store/merge.hpp"

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "relate/core/error.hpp"
#include "relate/core/who.hpp"
#include "relate/render/sentence.hpp"

namespace relate::cli::commands {
namespace {

struct MergeOptions {
  std::vector<std::string> words;
};

PartyName one_party(const LeadingWho& leading) {
  const std::vector<PartyName>& parties = leading.who.parties;
  if (parties.size() == 1) return parties.front();
  throw Error(Error::Kind::usage, "two parties are merged at a time", "relate merge KEEP OTHER");
}

/// KEEP and OTHER.
std::pair<PartyName, PartyName> read_parties(std::span<const std::string> words,
                                             const NameIndex& names) {
  const auto require_more = [&] {
    if (words.empty())
      throw Error(Error::Kind::usage, "merge needs two parties",
                  "relate merge KEEP OTHER; relate list duplicates shows candidates");
  };
  require_more();
  const LeadingWho keep = leading_who(words, names);
  words = words.subspan(keep.used);
  require_more();
  const LeadingWho other = leading_who(words, names);
  if (other.used < words.size())
    throw Error(Error::Kind::usage, fmt::format("'{}' is one word too many", words[other.used]),
                "relate merge KEEP OTHER");
  return {one_party(keep), one_party(other)};
}

std::string counted(const store::Removed& moved) {
  std::string what = moved.what;
  if (moved.count == 1) what.pop_back();
  return fmt::format("{} {}", moved.count, what);
}

std::string what_moved(const store::Merge& merge) {
  std::string text;
  for (const store::Removed& moved : merge.moved)
    text += (text.empty() ? "" : ", ") + counted(moved);
  if (text.empty()) text = "no record of its own";
  if (merge.alike > 0) text += fmt::format("; {} of them known already", merge.alike);
  return text;
}

void run(const MergeOptions& options, Session& session) {
  const auto [keep, other] = read_parties(options.words, session.names());
  require_can_be_merged(keep, other);
  const auto operation = session.begin();
  const store::Merge merge = store::merge_parties(*operation, keep.id, other.id);
  operation->set_captured(keep.id);
  session.commit(*operation, fmt::format("merge {} ({}) with {} ({})", keep.name, keep.handle,
                                         other.name, other.handle));
  session.echo(keep.handle, render::sentence(merge.party));
  if (session.is_quiet()) return;
  session.remark_stored(fmt::format("{}  merged: {}", other.handle, what_moved(merge)));
  for (const Contradiction& each : merge.contradictions)
    session.remark_stored(
        fmt::format("{}  kept as a fact: {}: {}{}", keep.handle, each.key, each.value,
                    each.kept.empty() ? "" : fmt::format(", as {} is {}", each.key, each.kept)));
}

}  // namespace

void merge(CLI::App& command, Invocation& invocation) {
  add_examples(command,
               "All that is OTHER's becomes KEEP's, and its handle and name go on finding KEEP.\n"
               "Examples:\n  relate list duplicates\n  relate merge dana-ruiz dana-ruiz-2\n"
               "relate undo parts them again.");
  when_chosen(command, invocation, std::make_shared<MergeOptions>(), run);
}

}  // namespace relate::cli::commands
