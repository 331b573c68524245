// WHO, as a word and at the head of a line, among people with the names that the first lines of
// the input give. A party that has not ended is found by its handle whatever the others are called,
// and folding what is folded changes nothing.

#include "relate/core/who.hpp"

#include <set>

#include "fuzzing.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/handle.hpp"
#include "relate/core/mentions.hpp"
#include "relate/core/names.hpp"

namespace relate::fuzz {
namespace {

constexpr std::size_t most_names = 4;

/// A few parties by what they are called, folded once.
class Names : public NameIndex {
 public:
  void add(PartyName party) {
    Keys keys{.name = fold(party.name), .words = words(party.name), .others = {}};
    for (const std::string& alias : party.aliases) keys.others.push_back(fold(alias));
    parties_.push_back(std::move(party));
    keys_.push_back(std::move(keys));
  }

  std::vector<PartyName> by_handle(std::string_view folded) const override {
    return those([&](std::size_t i) { return parties_[i].handle == folded; });
  }
  std::vector<PartyName> by_alias(std::string_view folded) const override {
    return those([&](std::size_t i) { return has(keys_[i].others, folded); });
  }
  std::vector<PartyName> by_email(std::string_view folded) const override {
    return those([&](std::size_t i) { return has(keys_[i].others, folded); });
  }
  std::vector<PartyName> by_phone(std::string_view key) const override {
    return those([&](std::size_t i) {
      return std::ranges::any_of(keys_[i].others, [&](const std::string& other) {
        return looks_like_phone(other) && phone_key(other) == key;
      });
    });
  }
  std::vector<PartyName> by_full_name(std::string_view folded) const override {
    return those([&](std::size_t i) { return keys_[i].name == folded; });
  }
  std::vector<PartyName> by_word_beginning(std::string_view folded) const override {
    return those([&](std::size_t i) {
      return std::ranges::any_of(keys_[i].words,
                                 [&](const std::string& word) { return word.starts_with(folded); });
    });
  }
  std::vector<PartyName> by_tag(std::string_view folded) const override {
    return those([&](std::size_t i) { return !parties_[i].ended && has(keys_[i].others, folded); });
  }
  std::vector<PartyName> everyone() const override { return parties_; }

 private:
  struct Keys {
    std::string name;
    std::vector<std::string> words;
    std::vector<std::string> others;  ///< aliases, that stand for addresses and tags, too
  };

  static bool has(const std::vector<std::string>& keys, std::string_view key) {
    return std::ranges::find(keys, key) != keys.end();
  }

  template <class Matches>
  std::vector<PartyName> those(Matches matches) const {
    std::vector<PartyName> found;
    for (std::size_t i = 0; i < parties_.size(); ++i)
      if (matches(i)) found.push_back(parties_[i]);
    return found;
  }

  std::vector<PartyName> parties_;
  std::vector<Keys> keys_;
};

PartyName named(const std::string& line, Id id) {
  const auto names = split(line, '|');
  PartyName party{.id = id,
                  .kind = static_cast<PartyKind>(line.size() % 3),
                  .handle = derive_handle(names.front()),
                  .name = names.front(),
                  .aliases = {names.begin() + 1, names.end()},
                  .ended = line.size() % 7 == 0};
  party.handle += (party.handle.empty() ? "person-" : "-") + std::to_string(id);
  return party;
}

Names parties_of(const std::vector<std::string>& lines) {
  Names names;
  names.add({.id = 100, .handle = "dana-ruiz", .name = "Dana Ruiz"});
  names.add({.id = 101, .handle = "dana-brown", .name = "Dana Brown"});
  for (std::size_t i = 0; i + 1 < lines.size() && i < most_names; ++i)
    names.add(named(lines[i], static_cast<Id>(i)));
  return names;
}

void check_each_once(const WhoList& who) {
  std::set<Id> ids;
  for (const PartyName& party : who.parties)
    claim(ids.insert(party.id).second, "nobody is listed twice");
  claim(!who.parties.empty() || !who.unknown.empty(), "a list names somebody");
}

void check_line(const std::string& line, const NameIndex& names, Unknown unknown) {
  const auto kinds = {Error::Kind::usage, Error::Kind::not_found, Error::Kind::ambiguous};
  is_refused(kinds, [&] { check_each_once(find_parties(line, names, unknown)); });
  const auto words = split(line, ' ');
  is_refused(kinds, [&] {
    const LeadingWho leading = leading_who(words, names, unknown);
    check_each_once(leading.who);
    claim(leading.used >= 1 && leading.used <= words.size(), "WHO takes words of the line");
  });
}

void check_text(std::string_view text, const NameIndex& names) {
  claim(fold(fold(text)) == fold(text), "folding is done once");
  const std::string handle = derive_handle(text);
  claim(derive_handle(handle) == handle, "a handle gives itself");
  const Mentions mentions = find_mentions(text, names);
  claim(mentions.text.size() <= text.size(), "a text only loses backslashes");
  std::set<Id> ids;
  for (const PartyName& party : mentions.parties)
    claim(ids.insert(party.id).second, "nobody is mentioned twice");
}

}  // namespace
}  // namespace relate::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace relate;
  using namespace relate::fuzz;
  Input input(bytes, size);
  const auto lines = split(input.rest(), '\n');
  const Names names = parties_of(lines);
  for (const PartyName& party : names.everyone()) {
    const auto found = candidates(party.handle, names);
    claim(party.ended || (found.size() == 1 && found.front().id == party.id),
          "a handle names its party");
  }
  check_line(lines.back(), names, size % 2 == 0 ? Unknown::is_error : Unknown::is_listed);
  check_text(lines.back(), names);
  return 0;
}
