#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/letters.hpp"
#include "relate/core/nearest.hpp"
#include "relate/core/typed_line.hpp"
#include "relate/core/word_order.hpp"

namespace relate {
namespace {

/// A name or alias of a candidate, and how far into it the words typed so far lead.
struct Track {
  std::vector<std::string> words;
  std::size_t used = 0;
};

struct Candidate {
  PartyName party;
  std::vector<Track> tracks;

  /// Goes on in the tracks that `typed` belongs to; false, and unchanged, when it
  /// belongs to none.
  bool follow(const std::vector<std::string>& typed) {
    std::vector<Track> followed;
    for (const auto& track : tracks)
      if (const auto end = find_in_order(typed, track.words, track.used, WordMatch::whole))
        followed.push_back({track.words, *end});
    if (followed.empty()) return false;
    tracks = std::move(followed);
    return true;
  }
};

/// Where the words of a handle, mail or beginning leave off in a name: what was typed
/// already is not looked for again.
std::size_t used_by(const std::vector<std::string>& typed, const std::vector<std::string>& name) {
  std::size_t used = 0;
  for (const auto& word : typed)
    used = find_in_order({&word, 1}, name, used, WordMatch::beginning).value_or(used);
  return used;
}

std::vector<Candidate> with_tracks(const Answer& found, std::string_view text) {
  const auto typed = words(text);
  std::vector<Candidate> candidates;
  for (const auto& party : found.parties) {
    Candidate candidate{party, {}};
    auto name = words(party.name);
    const auto used = used_by(typed, name);
    // A phone number begins no name, so that it is completed by none, only made unique.
    if (used > 0 || found.parties.size() > 1) candidate.tracks.push_back({std::move(name), used});
    for (const auto& alias : party.aliases) {
      auto alias_words = words(alias);
      if (const auto end = find_in_order(typed, alias_words, 0, WordMatch::beginning))
        candidate.tracks.push_back({std::move(alias_words), *end});
    }
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

std::vector<PartyName> parties_of(const std::vector<Candidate>& candidates) {
  std::vector<PartyName> parties;
  for (const auto& candidate : candidates) parties.push_back(candidate.party);
  return parties;
}

/// Reads the parties at the head of a line one after the other.
class Reader {
 public:
  Reader(const TypedLine& line, const NameIndex& names, Unknown unknown)
      : line_(line), names_(names), unknown_(unknown), gatherer_(names, unknown) {}

  LeadingWho read() {
    std::size_t used = 0;
    bool continues = true;
    while (continues && next_ < line_.size() && !ends_before_channel()) {
      const auto last = read_party();
      used = line_[last].last_word + 1;
      continues = line_[last].continues;
      next_ = last + 1;
    }
    return {gatherer_.take(), used};
  }

 private:
  /// Whether a channel stands next. Throws where a comma in the same word made it WHO.
  bool ends_before_channel() const {
    if (!line_.is_channel(next_)) return false;
    if (!line_[next_].begins_word) throw nobody_named(line_.text(next_), names_);
    return true;
  }

  /// Gathers the party that begins at the next token; gives the last token of it.
  std::size_t read_party() {
    if (const auto last = read_whole_name()) return *last;
    const auto text = line_.text(next_);
    const auto found = answer(text, names_);
    if (found.parties.empty()) return read_unknown();
    if (found.step == Step::tag) {
      gatherer_.add(text, found);
      return next_;
    }
    return read_completed(found);
  }

  /// The longest run of words that is all of one handle, alias or full name.
  std::optional<std::size_t> read_whole_name() {
    constexpr std::size_t most_words = 8;  // a longer name is found by its words
    auto end = next_ + 1;
    while (end < line_.size() && end - next_ < most_words && !line_.is_channel(end)) ++end;
    for (auto last = end; last-- > next_;) {
      const auto text = line_.text(next_, last);
      const auto found = exact_answer(text, names_);
      if (found.step == Step::handle || found.step == Step::alias ||
          found.step == Step::full_name) {
        gatherer_.add(text, found);
        return last;
      }
    }
    return std::nullopt;
  }

  /// The party that one word means, with the words behind it that belong to its name.
  std::size_t read_completed(const Answer& found) {
    auto candidates = with_tracks(found, line_.text(next_));
    auto last = next_;
    while (may_go_on(last)) {
      const auto typed = words(line_.text(last + 1));
      auto followed = candidates;
      std::erase_if(followed, [&](Candidate& candidate) { return !candidate.follow(typed); });
      if (followed.empty()) break;
      candidates = std::move(followed);
      ++last;
    }
    auto parties = parties_of(candidates);
    require_no_ended(parties, last);
    gatherer_.add(line_.text(next_, last), {found.step, std::move(parties)});
    return last;
  }

  /// Where the next word would make it the name of somebody who has ended, that one may
  /// be meant: nobody is guessed.
  void require_no_ended(std::vector<PartyName> parties, std::size_t last) const {
    if (!may_go_on(last)) return;
    const auto text = line_.text(next_, last + 1);
    const auto other = answer(text, names_);
    if (other.step != Step::words || !other.parties.front().ended ||
        std::ranges::find(parties, other.parties.front()) != parties.end())
      return;
    parties.insert(parties.end(), other.parties.begin(), other.parties.end());
    throw several_named(text, parties);
  }

  bool may_go_on(std::size_t last) const {
    return !line_[last].continues && last + 1 < line_.size() && !line_.is_channel(last + 1);
  }

  std::size_t read_unknown() {
    const auto last = unknown_ == Unknown::is_listed ? end_of_new_name() : next_;
    gatherer_.add_unknown(line_.text(next_, last));
    return last;
  }

  /// A new name is one word; before a channel it is all the words that begin with a
  /// capital. Where the others may be text or name, nothing is guessed.
  std::size_t end_of_new_name() const {
    const auto last = end_before_channel();
    bool capitals = true;
    for (auto i = next_ + 1; i <= last; ++i) capitals &= !lacks_capital(first_letter(i));
    if (!capitals)
      throw Error(Error::Kind::usage,
                  fmt::format("it is not clear where the name '{}' ends", line_.text(next_)),
                  fmt::format("quote it, as '{}'", line_.text(next_, last)));
    return last;
  }

  /// The last token of the present piece, when a channel ends it or pieces after it that
  /// are short enough for names; otherwise the present token.
  std::size_t end_before_channel() const {
    constexpr std::size_t most_words = 4;
    auto piece_end = line_.size();
    std::size_t length = 1;
    for (auto at = next_; at + 1 < line_.size() && length <= most_words; ++at) {
      const bool ends = line_.is_channel(at + 1);
      if (ends || line_[at].continues) piece_end = std::min(piece_end, at);
      if (ends) return piece_end;
      length = line_[at].continues ? 1 : length + 1;
    }
    return next_;
  }

  char32_t first_letter(std::size_t i) const {
    std::size_t at = 0;
    return next_character(line_.text(i), at);
  }

  const TypedLine& line_;
  const NameIndex& names_;
  Unknown unknown_;
  WhoGatherer gatherer_;
  std::size_t next_ = 0;
};

}  // namespace

LeadingWho leading_who(std::span<const std::string> words, const NameIndex& names,
                       Unknown unknown) {
  if (words.empty())
    throw Error(Error::Kind::usage, "nobody is named",
                "name someone by handle, name, alias, mail or phone");
  // An empty first word must not make WHO of the text behind it.
  if (fold(words.front()).empty()) throw nobody_named(words.front(), names);
  return Reader(TypedLine(words), names, unknown).read();
}

}  // namespace relate
