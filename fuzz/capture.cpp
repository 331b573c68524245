// A line of `log`: each line of the input is an argument, `--name=value` an option. What is
// understood can be stored, whatever it says.

#include "cli/capture.hpp"

#include <sstream>

#include "fuzzing.hpp"
#include "relate/core/handle.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/parties.hpp"

namespace relate::fuzz {
namespace {

using namespace std::chrono_literals;

/// What a command runs in, over a journal in memory with a few people.
struct World {
  std::istringstream in;
  std::ostringstream out;
  cli::Environment environment{
      .in = in,
      .out = out,
      .err = out,
      .now = {.today = 2026y / 3 / 18, .minute = 540, .instant = "2026-03-18T09:00:00Z"},
      .paths = {.journal = "/nowhere/journal.db", .config = "", .state = ""},
      .terminal = {},
      .editor = "",
      .random = std::mt19937_64(1)};
  cli::Session session{environment, {}};

  World() {
    const auto operation = session.begin_trial();
    for (const char* name : {"Dana Ruiz", "Dana Brown", "Lee Chan", "Zoë Müller", "山田 太郎"}) {
      Party person{.handle = derive_handle(name), .name = name, .added = session.today()};
      save_party(*operation, person);
    }
    Party acme{.kind = PartyKind::org, .handle = "acme", .name = "Acme, Inc."};
    acme.added = session.today();
    save_party(*operation, acme);
    operation->commit("people");
  }
};

bool is_option(std::string_view argument) {
  return argument.starts_with("--") && argument.find('=') != std::string_view::npos;
}

void capture(const std::vector<std::string>& arguments, World& world) {
  std::vector<std::string> words;
  cli::Fields fields;
  for (const std::string& argument : arguments)
    if (const auto equals = argument.find('='); is_option(argument))
      fields.add(argument.substr(2, equals - 2), argument.substr(equals + 1));
    else
      words.push_back(argument);
  world.in = std::istringstream("promise: read by fri\nmood: good\nread from standard input\n");
  cli::Entry entry = cli::read_entry(words, std::move(fields), world.session);
  claim(!entry.interaction.participants.empty() || !entry.unknown.empty(), "an entry has people");
  std::vector<Item> items = cli::read_items(entry.fields, entry.interaction);
  const auto operation = world.session.begin_trial();
  store::save_interaction(*operation, entry.interaction);
  for (Item& item : items) {
    claim(!item.text.empty(), "an item has a text");
    item.interaction = entry.interaction.id;
    store::save_item(*operation, item);
  }
  const Interaction stored =
      store::load_interaction(world.session.to_read(), entry.interaction.id, world.session.today());
  claim(stored.text == entry.interaction.text, "a text is stored as it was understood");
}

}  // namespace
}  // namespace relate::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace relate;
  using namespace relate::fuzz;
  static World world;
  const Input input(bytes, size);
  const auto arguments = split(input.rest(), '\n');
  for (const std::string& argument : arguments)
    if (argument.find('\0') != std::string::npos) return 0;  // which no argument can hold
  is_refused(
      {Error::Kind::refused, Error::Kind::usage, Error::Kind::not_found, Error::Kind::ambiguous},
      [&] { capture(arguments, world); });
  return 0;
}
