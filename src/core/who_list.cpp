#include "relate/core/who_list.hpp"

#include <algorithm>
#include <utility>

#include "relate/core/fold.hpp"
#include "relate/core/letters.hpp"
#include "relate/core/nearest.hpp"

namespace relate {
namespace {

Piece without_blanks(std::string_view text, Piece piece) {
  Piece kept{piece.end, piece.end};
  for (auto at = piece.begin; at < piece.end;) {
    const auto begin = at;
    if (is_blank(next_character(text, at))) continue;
    kept.begin = std::min(kept.begin, begin);
    kept.end = at;
  }
  return kept;
}

}  // namespace

std::vector<Piece> comma_pieces(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(',', begin), text.size());
    const auto piece = without_blanks(text, {begin, end});
    if (piece.begin < piece.end) pieces.push_back(piece);
    begin = end + 1;
  }
  return pieces;
}

void WhoGatherer::add(std::string_view text, const Answer& answer) {
  if (answer.parties.empty()) return add_unknown(text);
  if (answer.parties.size() > 1 && answer.step != Step::tag)
    throw several_named(text, answer.parties);
  for (const auto& party : answer.parties)
    if (std::ranges::find(gathered_.parties, party.id, &PartyName::id) == gathered_.parties.end())
      gathered_.parties.push_back(party);
}

void WhoGatherer::add_unknown(std::string_view piece) {
  if (unknown_ == Unknown::is_error || piece.starts_with('+')) throw nobody_named(piece, names_);
  const auto is_same = [folded = fold(piece)](const auto& other) { return fold(other) == folded; };
  if (std::ranges::any_of(gathered_.unknown, is_same)) return;
  gathered_.unknown.emplace_back(piece);
  gathered_.places.push_back(gathered_.parties.size());
}

WhoList WhoGatherer::take() {
  if (gathered_.parties.empty() && gathered_.unknown.empty())
    throw Error(Error::Kind::not_found, "nobody is named",
                "name someone by handle, name, alias, mail or phone");
  return std::move(gathered_);
}

}  // namespace relate
