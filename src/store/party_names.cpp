#include "relate/store/party_names.hpp"

#include <fmt/format.h>

#include "store/column.hpp"
#include "store/name_columns.hpp"

namespace relate::store {
namespace {

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::vector<PartyName> all(Statement rows) {
  std::vector<PartyName> result;
  while (rows.step()) result.push_back(read_name(rows));
  return result;
}

}  // namespace

PartyName read_name(const Statement& row, int first) {
  return {.id = row.integer(first),
          .kind = meaning(row, first + 1, party_kind),
          .handle = row.text(first + 2),
          .name = row.text(first + 3),
          .org = row.text(first + 6),
          .aliases = split_lines(row.text(first + 7)),
          .ended = row.integer(first + 4) != 0,
          .internal = row.integer(first + 5) != 0};
}

std::vector<PartyName> PartyNames::keyed(std::string_view how, std::string_view key) const {
  return all(
      database_.query(fmt::format("SELECT {} FROM name_key k JOIN party p ON p.id = k.party_id "
                                  "WHERE k.how = ?2 AND k.key = ?3 ORDER BY p.handle",
                                  name_columns),
                      today_, how, key));
}

std::vector<PartyName> PartyNames::by_handle(std::string_view folded) const {
  return keyed("handle", folded);
}
std::vector<PartyName> PartyNames::by_alias(std::string_view folded) const {
  return keyed("alias", folded);
}
std::vector<PartyName> PartyNames::by_email(std::string_view folded) const {
  return keyed("email", folded);
}
std::vector<PartyName> PartyNames::by_phone(std::string_view phone_key) const {
  return keyed("phone", phone_key);
}
std::vector<PartyName> PartyNames::by_full_name(std::string_view folded) const {
  return keyed("name", folded);
}

std::vector<PartyName> PartyNames::by_word_beginning(std::string_view folded) const {
  // The keys that begin with a text are those from it to it followed by the last character.
  return all(database_.query(
      fmt::format("SELECT {} FROM party p WHERE p.id IN (SELECT party_id FROM name_key "
                  "WHERE how = 'word' AND key >= ?2 AND key < ?2 || char(1114111)) "
                  "ORDER BY p.handle",
                  name_columns),
      today_, folded));
}

std::vector<PartyName> PartyNames::by_tag(std::string_view folded) const {
  std::vector<PartyName> tagged = keyed("tag", folded);
  std::erase_if(tagged, [](const PartyName& party) { return party.ended; });
  return tagged;
}

std::vector<PartyName> PartyNames::everyone() const {
  return all(database_.query(fmt::format("SELECT {} FROM party p ORDER BY p.handle", name_columns),
                             today_));
}

}  // namespace relate::store
