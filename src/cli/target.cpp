#include "cli/target.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/describe.hpp"
#include "cli/environment.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/nearest.hpp"
#include "relate/store/history.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

[[noreturn]] void no_record(const std::string& text) {
  throw Error(Error::Kind::not_found, fmt::format("no record '{}'", text),
              "relate list shows the ids; relate find WORDS looks for a text");
}

/// Whether a word of it looks like the id of a record: nobody is to be called so.
bool has_id_letters(const std::string& text) {
  constexpr std::size_t least_letters = 4;
  return std::ranges::any_of(words(text), [](const std::string& word) {
    return word.size() >= least_letters &&
           std::ranges::all_of(word, [](char c) { return c >= 'k' && c <= 'z'; });
  });
}

store::Record last_record(Session& session) {
  const auto last = store::last_captured(session.to_read(), device_of(session.environment().paths));
  if (!last)
    throw Error(Error::Kind::not_found, "nothing was captured on this machine yet", "relate log");
  return store::records_in(session.to_read(), {*last, *last}, 1).at(0);
}

std::optional<store::Record> record_of_letters(Session& session, const std::string& letters) {
  const auto range = id_range(letters);
  if (!range) return {};
  const auto found = store::records_in(session.to_read(), *range, 10);
  if (found.empty()) return {};
  if (found.size() == 1) return found.front();
  std::vector<std::string> candidates;
  for (const store::Record& record : found)
    candidates.push_back(fmt::format("{}  {}",
                                     to_letters(record.id, session.shown(record.id).letters),
                                     describe(session, record)));
  throw Error(Error::Kind::ambiguous, fmt::format("several ids begin with '{}'", letters),
              "type more letters", candidates);
}

Target target_of(Session& session, const store::Record& record) {
  Target target{record, {}};
  if (record.kind == store::RecordKind::party)
    target.party = store::load_party_name(session.to_read(), record.id, session.today());
  return target;
}

}  // namespace

store::Record find_record(Session& session, const std::string& text) {
  if (text == "last") return last_record(session);
  const std::string letters = text.starts_with("id:") ? text.substr(3) : text;
  if (const auto record = record_of_letters(session, letters)) return *record;
  no_record(text);
}

std::optional<Target> find_target_if_any(Session& session, const std::string& text) {
  if (text == "last") return target_of(session, last_record(session));
  const bool is_id = text.starts_with("id:");
  const store::PartyNames names = session.names();
  if (!is_id && !candidates(text, names).empty()) {
    const PartyName party = find_party(text, names);
    return Target{{party.id, store::RecordKind::party}, party};
  }
  const auto record = record_of_letters(session, is_id ? text.substr(3) : text);
  return record ? std::optional(target_of(session, *record)) : std::nullopt;
}

Target find_target(Session& session, const std::string& text) {
  if (auto target = find_target_if_any(session, text)) return *std::move(target);
  if (text.starts_with("id:")) no_record(text);
  const Error nobody = nobody_named(text, session.names());
  if (has_id_letters(text) && nobody.hint().starts_with("relate add")) no_record(text);
  throw nobody;
}

Target find_target(Session& session, const std::vector<std::string>& words) {
  if (words.empty()) throw Error(Error::Kind::usage, "no record is named", "name a party or an id");
  return find_target(session, joined(words));
}

PartyName find_one(Session& session, const std::string& text) {
  return find_party(text, session.names());
}

PartyName find_one(Session& session, const std::vector<std::string>& words) {
  if (words.empty()) throw Error(Error::Kind::usage, "nobody is named", "name a party");
  return find_one(session, joined(words));
}

}  // namespace relate::cli
