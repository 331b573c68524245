#include "relate/core/merge.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"

namespace relate {
namespace {

using Contradictions = std::vector<Contradiction>;

/// Takes a text over where there is none, and notes one that is another.
void take_text(std::string key, std::string& kept, const std::string& other,
               Contradictions& found) {
  if (kept.empty())
    kept = other;
  else if (!other.empty() && fold(kept) != fold(other))
    found.push_back({std::move(key), other, kept});
}

std::string yes_or_no(bool value) { return value ? "yes" : "no"; }

void take_day(std::string key, std::optional<Day>& kept, const std::optional<Day>& other,
              Contradictions& found) {
  if (!kept)
    kept = other;
  else if (other && *kept != *other)
    found.push_back({std::move(key), to_iso(*other), to_iso(*kept)});
}

/// That a party has not ended is known of it, too.
void compare_ends(const Party& keep, const Party& other, Contradictions& found) {
  const auto text = [](const Party& party) { return party.ended ? to_iso(*party.ended) : "no"; };
  if (keep.ended != other.ended) found.push_back({"ended", text(other), text(keep)});
}

void take_settings(Party& keep, const Party& other, Contradictions& found) {
  take_text("level", keep.level, other.level, found);
  take_text("zone", keep.time_zone, other.time_zone, found);
  take_text("every", keep.every, other.every, found);
  take_text("each", keep.each, other.each, found);
  take_text("at-most", keep.at_most, other.at_most, found);
  take_day("snoozed", keep.snoozed_until, other.snoozed_until, found);
  compare_ends(keep, other, found);
  if (keep.internal != other.internal)
    found.push_back({"internal", yes_or_no(other.internal), yes_or_no(keep.internal)});
  keep.account = keep.account || other.account;
  keep.is_private = keep.is_private || other.is_private;
  keep.added = std::min(keep.added, other.added);
}

void add_alias(Party& party, const std::string& alias) {
  const auto is_known = [&](const std::string& known) { return fold(known) == fold(alias); };
  if (!is_known(party.name) && !is_known(party.handle) &&
      std::ranges::none_of(party.aliases, is_known))
    party.aliases.push_back(alias);
}

std::string key_of(const Address& address) {
  return address.kind == Address::Kind::phone ? phone_key(address.text) : fold(address.text);
}

void add_address(Party& party, const Address& address) {
  const auto is_same = [&](const Address& known) {
    return known.kind == address.kind && key_of(known) == key_of(address);
  };
  if (std::ranges::none_of(party.addresses, is_same)) party.addresses.push_back(address);
}

void add_tag(Party& party, const std::string& tag) {
  const auto is_same = [&](const std::string& known) { return fold(known) == fold(tag); };
  if (std::ranges::none_of(party.tags, is_same)) party.tags.push_back(tag);
}

/// Whether there is a day on which both hold.
bool overlap(const Membership& a, const Membership& b) {
  return (!a.until || !b.since || *b.since < *a.until) &&
         (!b.until || !a.since || *a.since < *b.until);
}

/// What is said of days on which both hold: the kept one stays, and learns what it lacks.
void compare(Membership& kept, const Membership& other, Contradictions& found) {
  const auto compare_text = [&](const char* key, std::string& text, const std::string& said) {
    if (text.empty())
      text = said;
    else if (!said.empty() && fold(text) != fold(said))
      found.push_back({key, fmt::format("{}, {}", said, kept.group.name),
                       fmt::format("{}, {}", text, kept.group.name)});
  };
  compare_text("role", kept.role, other.role);
  compare_text("department", kept.department, other.department);
}

/// What is left of `piece` before and after the days of `kept`.
std::vector<Membership> outside(const Membership& piece, const Membership& kept) {
  std::vector<Membership> pieces;
  if (kept.since && (!piece.since || *piece.since < *kept.since)) {
    pieces.push_back(piece);
    pieces.back().until = kept.since;
  }
  if (kept.until && (!piece.until || *kept.until < *piece.until)) {
    pieces.push_back(piece);
    pieces.back().since = kept.until;
    if (pieces.size() > 1) pieces.back().id = 0;
  }
  return pieces;
}

/// What is left of `pieces` on the days on which `kept` does not hold.
std::vector<Membership> outside(std::span<const Membership> pieces, const Membership& kept) {
  std::vector<Membership> left;
  for (const Membership& piece : pieces)
    for (Membership& part : overlap(kept, piece) ? outside(piece, kept) : std::vector{piece})
      left.push_back(std::move(part));
  return left;
}

/// `COO, Globex, since 2025-01-01`
std::string text_of(const Membership& membership) {
  std::string text;
  for (const std::string& part : {membership.role, membership.department})
    if (!part.empty()) text += part + ", ";
  text += membership.group.name;
  if (membership.since) text += ", since " + to_iso(*membership.since);
  if (membership.until) text += ", until " + to_iso(*membership.until);
  return text;
}

/// One org at a time: where the kept one has one, another of the other falls away. What is left of
/// it without a first day does not stay either, or it would claim all that the kept one did before.
std::vector<Membership> with_one_org(std::span<const Membership> all, Contradictions& found) {
  std::vector<Membership> result;
  for (const Membership& each : all) {
    std::vector<Membership> pieces = {each};
    const Membership* first = nullptr;
    for (const Membership& known : all) {
      if (each.id != 0 || known.id == 0 || each.group.kind != PartyKind::org ||
          known.group.kind != PartyKind::org || !overlap(known, each))
        continue;
      if (!first) first = &known;
      pieces = outside(pieces, known);
    }
    if (first) {
      found.push_back({"org", text_of(each), first->group.name});
      std::erase_if(pieces, [](const Membership& piece) { return !piece.since; });
    }
    std::ranges::move(pieces, std::back_inserter(result));
  }
  return result;
}

}  // namespace

void require_can_be_merged(const PartyName& keep, const PartyName& other) {
  if (keep.id == other.id)
    throw Error(Error::Kind::refused, fmt::format("'{}' is one party already", keep.name),
                "name the one to keep, then the other");
  if (keep.kind != other.kind)
    throw Error(Error::Kind::refused,
                fmt::format("'{}' is of kind {}, and '{}' of kind {}", keep.name,
                            to_word(keep.kind), other.name, to_word(other.kind)),
                "only parties of the same kind can be one");
}

std::vector<Membership> joined(std::vector<Membership> kept, std::span<const Membership> others,
                               std::vector<Contradiction>& contradictions) {
  std::vector<Membership> added;
  for (const Membership& other : others) {
    std::vector<Membership> pieces = {other};
    for (Membership& known : kept) {
      if (known.group.id != other.group.id || !overlap(known, other)) continue;
      compare(known, other, contradictions);
      pieces = outside(pieces, known);
    }
    added.insert(added.end(), pieces.begin(), pieces.end());
  }
  kept.insert(kept.end(), added.begin(), added.end());
  return kept;
}

MergedParty merged(const Party& keep, const Party& other) {
  MergedParty result{keep, {}};
  Party& party = result.party;
  take_settings(party, other, result.contradictions);
  add_alias(party, other.handle);
  add_alias(party, other.name);
  for (const std::string& alias : other.aliases) add_alias(party, alias);
  for (const Address& address : other.addresses) add_address(party, address);
  for (const std::string& tag : other.tags) add_tag(party, tag);
  std::erase_if(party.memberships,
                [&](const Membership& each) { return each.group.id == other.id; });
  std::vector<Membership> others = other.memberships;
  std::erase_if(others, [&](const Membership& each) { return each.group.id == keep.id; });
  for (Membership& each : others) each.id = 0;
  const auto all = joined(party.memberships, others, result.contradictions);
  party.memberships = with_one_org(all, result.contradictions);
  return result;
}

}  // namespace relate
