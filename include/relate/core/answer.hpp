#pragma once

#include <string_view>
#include <vector>

#include "relate/core/names.hpp"

namespace relate {

/// The steps in which WHO is looked for, in their order.
enum class Step { none, handle, alias, email, phone, full_name, words, beginnings, tag };

/// Who answered, at which step. Each party once; nobody with Step::none.
struct Answer {
  Step step = Step::none;
  std::vector<PartyName> parties;
};

/// Who `text` can mean: the first step that answers with someone who has not ended, else
/// the first that answers with someone who has.
Answer answer(std::string_view text, const NameIndex& names);

/// As answer(), where `text` is all of one handle, alias, mail, phone or full name; where
/// a later step would answer, nobody.
Answer exact_answer(std::string_view text, const NameIndex& names);

}  // namespace relate
