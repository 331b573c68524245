#include "relate/core/who.hpp"

#include <algorithm>
#include <utility>

#include "relate/core/answer.hpp"
#include "relate/core/letters.hpp"
#include "relate/core/nearest.hpp"
#include "relate/core/who_list.hpp"

namespace relate {

std::vector<PartyName> candidates(std::string_view text, const NameIndex& names) {
  return answer(text, names).parties;
}

PartyName find_party(std::string_view text, const NameIndex& names) {
  auto parties = candidates(text, names);
  if (parties.empty()) throw nobody_named(text, names);
  if (parties.size() > 1) throw several_named(text, parties);
  return std::move(parties.front());
}

WhoList find_parties(std::string_view text, const NameIndex& names, Unknown unknown) {
  WhoGatherer gatherer(names, unknown);
  const auto pieces = comma_pieces(text);
  for (std::size_t first = 0; first < pieces.size();) {
    const auto run = [&](std::size_t last) {
      return text.substr(pieces[first].begin, pieces[last].end - pieces[first].begin);
    };
    auto last = pieces.size() - 1;
    auto found = exact_answer(run(last), names);
    while (found.parties.empty() && last > first) found = exact_answer(run(--last), names);
    if (last == first) found = answer(run(first), names);
    gatherer.add(run(last), found);
    first = last + 1;
  }
  return gatherer.take();
}

std::vector<std::string> candidate_lines(const std::vector<PartyName>& parties) {
  std::size_t handle_columns = 0;
  std::size_t name_columns = 0;
  for (const auto& party : parties) {
    handle_columns = std::max(handle_columns, columns(party.handle));
    if (!party.org.empty()) name_columns = std::max(name_columns, columns(party.name));
  }
  const auto blanks = [](std::size_t width, std::string_view text) {
    constexpr std::size_t gap = 2;
    return std::string(width - std::min(width, columns(text)) + gap, ' ');
  };
  std::vector<std::string> lines;
  for (const auto& party : parties) {
    auto line = party.handle + blanks(handle_columns, party.handle) + party.name;
    if (!party.org.empty()) line += blanks(name_columns, party.name) + party.org;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace relate
