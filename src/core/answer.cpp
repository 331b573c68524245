#include "relate/core/answer.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "relate/core/fold.hpp"
#include "relate/core/word_order.hpp"

namespace relate {
namespace {

void keep_each_once(std::vector<PartyName>& parties) {
  std::vector<PartyName> once;
  for (auto& party : parties)
    if (std::ranges::find(once, party.id, &PartyName::id) == once.end())
      once.push_back(std::move(party));
  parties = std::move(once);
}

/// Takes what each step finds until one finds somebody who has not ended.
class Search {
 public:
  bool settles(Step step, std::vector<PartyName> found) {
    keep_each_once(found);
    auto living = found;
    std::erase_if(living, &PartyName::ended);
    if (living.empty()) {
      if (ended_.parties.empty() && !found.empty()) ended_ = {step, std::move(found)};
      return false;
    }
    living_ = {step, std::move(living)};
    return true;
  }

  bool found_nobody() const { return living_.parties.empty() && ended_.parties.empty(); }
  const Answer& answer() const { return living_.parties.empty() ? ended_ : living_; }

 private:
  Answer living_;
  Answer ended_;
};

bool settle_exactly(Search& search, const std::string& key, const NameIndex& names) {
  // Handles and addresses have no blanks, so that most runs of words cost two look-ups.
  const bool is_one_word = key.find(' ') == std::string::npos;
  return (is_one_word && search.settles(Step::handle, names.by_handle(key))) ||
         search.settles(Step::alias, names.by_alias(key)) ||
         (is_one_word && search.settles(Step::email, names.by_email(without_brackets(key)))) ||
         (looks_like_phone(key) && search.settles(Step::phone, names.by_phone(phone_key(key)))) ||
         search.settles(Step::full_name, names.by_full_name(key));
}

std::vector<PartyName> with_words(std::vector<PartyName> parties,
                                  const std::vector<std::string>& typed, WordMatch match) {
  std::erase_if(parties, [&](const PartyName& party) {
    return !find_in_order(typed, words(party.name), 0, match);
  });
  return parties;
}

bool settle_by_words(Search& search, const std::string& key, const NameIndex& names) {
  // A tag or an address that nobody has is not a name: `d@ruiz` must not find Dana Ruiz.
  if (key.front() == '+' || key.find('@') != std::string::npos) return false;
  const auto typed = words(key);
  if (typed.empty()) return false;
  const auto& longest = *std::ranges::max_element(typed, {}, &std::string::size);
  return search.settles(Step::words, with_words(names.by_word(longest), typed, WordMatch::whole)) ||
         search.settles(Step::beginnings,
                        with_words(names.by_word_beginning(longest), typed, WordMatch::beginning));
}

bool settle_by_tag(Search& search, const std::string& key, const NameIndex& names) {
  if (key.size() < 2 || key.front() != '+') return false;
  return search.settles(Step::tag, names.by_tag(fold(std::string_view(key).substr(1))));
}

}  // namespace

Answer answer(std::string_view text, const NameIndex& names) {
  const auto key = fold(text);
  if (key.empty()) return {};
  Search search;
  if (!settle_exactly(search, key, names) && !settle_by_words(search, key, names))
    settle_by_tag(search, key, names);
  return search.answer();
}

Answer exact_answer(std::string_view text, const NameIndex& names) {
  const auto key = fold(text);
  if (key.empty()) return {};
  Search search;
  if (settle_exactly(search, key, names) || search.found_nobody()) return search.answer();
  // Somebody who has ended is all of this name; another by some of it comes first.
  if (settle_by_words(search, key, names) || settle_by_tag(search, key, names)) return {};
  return search.answer();
}

}  // namespace relate
