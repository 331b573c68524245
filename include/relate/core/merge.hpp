#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/party.hpp"

namespace relate {

/// The key of the facts that keep what a merge does not take over: `merged` `level: management`.
inline constexpr std::string_view merged_key = "merged";

/// Something of one party that contradicts the one it is merged into.
struct Contradiction {
  std::string key;    ///< `level`: what the fact it is kept as begins with
  std::string value;  ///< what is not taken over: `management`
  std::string kept;   ///< what stays: `executive`; empty where it cannot be said in a word
  bool is_private = false;
};

/// One party out of two.
struct MergedParty {
  Party party;  ///< the one that is kept, with what of the other does not contradict it
  std::vector<Contradiction> contradictions;
};

/// Throws Error::refused for a party with itself, and for parties of different kinds.
void require_can_be_merged(const PartyName& keep, const PartyName& other);

/// What is known of one alone is taken over; lists are joined, what is in both once. The other
/// handle and name become aliases. Of days on which the kept one has an org another of the other
/// is no membership but a contradiction; of that what is left stays where it has a first day. A
/// mark `private` or `account` of either stays, and the earlier day of adding. Memberships of the
/// other have no id.
MergedParty merged(const Party& keep, const Party& other);

/// The memberships that are kept, and `others`. Of days on which there is one in the same group
/// the kept one stays, and what the other says otherwise of them is added to `contradictions`;
/// the other is left for the days before and after.
std::vector<Membership> joined(std::vector<Membership> kept, std::span<const Membership> others,
                               std::vector<Contradiction>& contradictions);

}  // namespace relate
