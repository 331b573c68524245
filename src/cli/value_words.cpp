// What may stand where an option's or a command's help says WHO, ID or LEVEL. The types are
// those of the options and synopses themselves.

#include "cli/value_words.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "cli/fixed_words.hpp"
#include "relate/core/fold.hpp"
#include "relate/store/completion.hpp"
#include "relate/store/journal.hpp"
#include "relate/store/records.hpp"

namespace relate::cli {
namespace {

constexpr int most = 200;
constexpr int most_items = 100;  // the next that are due; each is read, and its letters are counted
constexpr IdRange all_ids = {0, std::numeric_limits<Id>::max()};

using Words = std::vector<Candidate>;

/// What it is called as it is typed: shells offer only what begins as typed.
std::string name_to_type(const PartyName& party, const std::string& typed) {
  std::vector<std::string> names = {party.handle};
  names.insert(names.end(), party.aliases.begin(), party.aliases.end());
  names.push_back(party.name);
  const auto spelled = [&](const std::string& name) { return is_spelled_so(name, typed); };
  const auto found = std::ranges::find_if(names, spelled);
  return found == names.end() ? party.handle : *found;
}

void add_tags(Completion& completion, const std::vector<std::string>& tags,
              const std::string& before, const std::string& typed) {
  Words words;
  for (const std::string& tag : tags) words.push_back({before + tag, {}});
  std::ranges::sort(words, {}, &Candidate::text);
  const auto twice = std::ranges::unique(words, {}, &Candidate::text);
  words.erase(twice.begin(), twice.end());
  add_words(completion, words, typed);
}

void add_parties(Completion& completion, const std::string& typed, ValueSource& source,
                 std::optional<PartyKind> kind) {
  Words words;
  for (const PartyName& party :
       store::parties_beginning(source.journal(), fold(typed), kind, source.today(), most))
    words.push_back({name_to_type(party, typed), with_org(party)});
  spell_as_typed(words, typed);
  completion.candidates.insert(completion.candidates.end(), words.begin(), words.end());
}

void add_who(Completion& completion, const std::string& typed, ValueSource& source) {
  if (typed.starts_with('+'))
    return add_tags(completion, store::party_tags(source.journal(), most), "+", typed);
  if (source.verb == "owner") add_words(completion, {{"me", {}}}, typed);
  add_parties(completion, typed, source, {});
}

/// Those that the verb can be done to.
std::vector<store::ItemLine> items(IdRange range, ValueSource& source) {
  if (source.verb != "told") return store::open_items(source.journal(), range, most_items);
  std::vector<store::ItemLine> result;
  for (const KindRules& rules : kinds()) {
    if (!rules.is_told) continue;
    const auto untold = store::untold_items(source.journal(), rules.kind, range, most_items);
    result.insert(result.end(), untold.begin(), untold.end());
  }
  if (result.size() > most_items) result.resize(most_items);
  return result;
}

void add_ids(Completion& completion, const std::string& typed, ValueSource& source) {
  const auto range = typed.empty() ? all_ids : id_range(typed);
  const bool is_of_link = source.verb == "unlink";  // WHO RELATION WHO says more
  if (!range || is_of_link) return;
  store::ShownLetters shown(source.journal());
  for (const store::ItemLine& item : items(*range, source)) {
    const std::string letters = to_letters(item.id, std::max(shown.of(item.id), typed.size()));
    const KindRules& rules = rules_of(item.kind);
    completion.candidates.push_back(
        {letters, fmt::format("{} {} {}: {}", rules.word, rules.whose, item.who, item.text)});
  }
}

/// A type of values, and how they are found.
struct ValueType {
  std::string_view name;
  void (*add)(Completion& completion, const std::string& typed, ValueSource& source);
};

using Typed = const std::string&;

constexpr ValueType value_types[] = {
    {"WHO", add_who},
    {"KEEP", add_who},
    {"OTHER", add_who},
    {"ORG", [](Completion& to, Typed typed,
               ValueSource& source) { add_parties(to, typed, source, PartyKind::org); }},
    {"PROJECT", [](Completion& to, Typed typed,
                   ValueSource& source) { add_parties(to, typed, source, PartyKind::project); }},
    {"ID", add_ids},
    {"TAG",
     [](Completion& to, Typed typed, ValueSource& source) {
       add_tags(to, store::all_tags(source.journal(), most), "", typed);
     }},
    {"WHEN",
     [](Completion& to, Typed typed, ValueSource& source) {
       const bool takes_words = source.verb != "now";
       if (takes_words) add_words(to, fixed_words("WHEN"), typed);
     }},
    {"FILE", [](Completion& to, Typed, ValueSource&) { to.takes_files = true; }},
};

void add_one(Completion& completion, std::string_view name, const std::string& typed,
             ValueSource& source) {
  const auto known = std::ranges::find(value_types, name, &ValueType::name);
  if (known != std::end(value_types)) return known->add(completion, typed, source);
  add_words(completion, fixed_words(name), typed);
}

/// `WHO[,WHO...]` and `WHY,...` without what says how often.
std::string_view first_of_list(std::string_view type) {
  return type.substr(0, std::min(type.find_first_of("[,"), type.find("...")));
}

/// What parts the values of a list: the comma of `WHO[,WHO...]`, the colon of `NOW[:WANTED]`.
/// Nothing where there is one value.
std::string_view separator_of(std::string_view type) {
  if (type == "WHO" || type.find(',') != std::string_view::npos) return ",";
  return type.find("[:") != std::string_view::npos ? ":" : "";
}

}  // namespace

/// Of whoever presses the tabulator while another program keeps the journal locked.
constexpr std::chrono::milliseconds patience{100};

store::Database& ValueSource::journal() {
  if (!database_) database_ = store::open_to_read(path_, store::migrations(), patience);
  return *database_;
}

void add_values(Completion& completion, std::string_view type, const std::string& typed,
                ValueSource& source) {
  for (std::size_t begin = 0; begin < type.size() && completion.candidates.size() < most;) {
    const std::size_t end = std::min(type.find('|', begin), type.size());
    const std::string_view one = type.substr(begin, end - begin);
    const std::string_view name = first_of_list(one);
    const std::string_view separator = separator_of(one);
    const std::size_t before = completion.candidates.size();
    add_one(completion, name, typed, source);
    const std::size_t last = separator.empty() ? std::string::npos : typed.rfind(separator);
    // A name may hold a comma, so the whole is tried first.
    if (completion.candidates.size() == before && last != std::string::npos) {
      add_one(completion, name, typed.substr(last + 1), source);
      for (std::size_t i = before; i < completion.candidates.size(); ++i)
        completion.candidates[i].text.insert(0, typed, 0, last + 1);
    }
    begin = end + 1;
  }
  if (completion.candidates.size() > most) completion.candidates.resize(most);
}

}  // namespace relate::cli
