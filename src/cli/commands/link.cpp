#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/record_fields.hpp"
#include "cli/typed_links.hpp"
#include "relate/core/relation.hpp"
#include "relate/render/sentence.hpp"
#include "relate/store/links.hpp"

namespace relate::cli::commands {
namespace {

void say_who_is_missing(const Link& link, Session& session) {
  const Relation* relation = find_relation(link.relation);
  if (!relation->is_part_in_project) return;
  for (const Link& other : store::list_links(session.to_read(), link.to.id, session.today()))
    if (other.relation == accountable_relation && other.holds_on(session.today())) return;
  session.remark(fmt::format("nobody is accountable for {} yet", link.to.name));
}

void run(const std::vector<std::string>& words, Fields fields, Session& session) {
  std::vector<Link> links = typed_links(words, session.names());
  for (Link& link : links) {
    Fields own = fields;
    apply_fields(own, link, session);
    own.require_all_taken("a link");
  }
  const auto operation = session.begin();
  for (Link& link : links) {
    store::save_link(*operation, link);
    operation->set_captured(link.id);
  }
  std::string sentence = "link " + render::sentence(links.front());
  if (links.size() > 1) sentence += fmt::format(", and {} more", links.size() - 1);
  session.commit(*operation, sentence);
  for (const Link& link : links) session.echo(link.id, render::sentence_both_ways(link));
  say_who_is_missing(links.front(), session);
}

}  // namespace

void link(CLI::App& command, Invocation& invocation) {
  add_examples(command,
               "RELATION is one of " + relation_words() +
                   ".\n"
                   "Examples:\n  relate link lee reports-to dana\n"
                   "  relate link dana manages lee,ann --since mon\n"
                   "  relate link zoe conflicts-with ben --note \"about the budget\" --private");
  declare_fields(command, link_fields(), Use::making);
  when_chosen(command, invocation, run);
}

}  // namespace relate::cli::commands
