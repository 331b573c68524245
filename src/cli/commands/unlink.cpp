#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/record_fields.hpp"
#include "cli/target.hpp"
#include "cli/typed_links.hpp"
#include "relate/core/error.hpp"
#include "relate/render/sentence.hpp"
#include "relate/store/links.hpp"

namespace relate::cli::commands {
namespace {

constexpr FieldSpec specs[] = {
    {"until", "WHEN", "It held until that day; without, it goes as if never made"},
};

/// The link that was typed; of several the one that is not over.
Link find_link(const Link& typed, Session& session) {
  std::vector<Link> found = store::list_links(session.to_read(), typed.from.id, session.today());
  std::erase_if(found, [&](const Link& link) { return !say_the_same(link, typed); });
  if (found.empty())
    throw Error(Error::Kind::not_found, fmt::format("no link '{}'", render::sentence(typed)),
                fmt::format("relate list links --who {}", typed.from.handle));
  if (found.size() > 1)
    std::erase_if(found, [&](const Link& link) { return link.is_over(session.today()); });
  if (found.size() == 1) return found.front();
  throw Error(Error::Kind::ambiguous,
              fmt::format("there are several links '{}'", render::sentence(typed)),
              fmt::format("relate list links --all --who {} shows their ids; relate unlink ID",
                          typed.from.handle));
}

std::vector<Link> chosen(const std::vector<std::string>& words, Session& session) {
  if (words.size() == 1) {
    const store::Record record = find_record(session, words.front());
    if (record.kind != store::RecordKind::link)
      throw Error(Error::Kind::refused, fmt::format("'{}' is no link", words.front()),
                  "relate list links");
    return {store::load_link(session.to_read(), record.id, session.today())};
  }
  std::vector<Link> links;
  for (const Link& typed : typed_links(words, session.names()))
    links.push_back(find_link(typed, session));
  return links;
}

void run(const std::vector<std::string>& words, Fields fields, Session& session) {
  std::vector<Link> links = chosen(words, session);
  const bool ends = fields.has("until");
  for (Link& link : links) {
    Fields own = fields;
    apply_fields(own, link, session);
  }
  const auto operation = session.begin();
  for (Link& link : links)
    ends ? store::save_link(*operation, link) : store::remove_link(*operation, link.id);
  std::string sentence = "unlink " + render::sentence(links.front());
  if (links.size() > 1) sentence += fmt::format(", and {} more", links.size() - 1);
  if (!session.commit(*operation, sentence)) return session.remark("nothing changed");
  for (const Link& link : links)
    session.echo(link.id, (ends ? "" : "removed: ") + render::sentence_both_ways(link));
}

}  // namespace

void unlink(CLI::App& command, Invocation& invocation) {
  add_examples(command,
               "Examples:\n  relate unlink lee reports-to dana\n"
               "  relate unlink dana manages lee --until eom\n  relate unlink tkwn");
  declare_fields(command, specs, Use::making);
  when_chosen(command, invocation, run);
}

}  // namespace relate::cli::commands
