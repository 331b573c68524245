#include <algorithm>
#include <utility>

#include "core/vcard_draft.hpp"
#include "relate/core/ascii.hpp"
#include "relate/core/clean_text.hpp"
#include "relate/core/letters.hpp"
#include "relate/core/vcard_value.hpp"

namespace relate {
namespace {

bool take_url(VcardDraft& draft, const VcardProperty& property) {
  draft.urls.emplace_back(property.line.preference(), property.as_line());
  return true;
}

bool take_mail(VcardDraft& draft, const VcardProperty& property) {
  std::string mail = property.as_line();
  const auto open = mail.find('<');
  const auto close = mail.find('>', open == std::string::npos ? 0 : open);
  if (open != std::string::npos && close != std::string::npos)
    mail = mail.substr(open + 1, close - open - 1);
  if (ascii_begins(mail, "mailto:")) mail.erase(0, 7);
  mail = trim_ascii(mail);
  if (mail.find('@') == std::string::npos) return false;
  draft.mails.emplace_back(property.line.preference(), std::move(mail));
  return true;
}

/// `tel:+1-555-0100;ext=5` as people write it: `+1-555-0100 ext 5`.
std::string phone_of_uri(std::string_view uri) {
  const auto pieces = split_vcard_value(uri, ';');
  std::string phone(trim_ascii(pieces.front()));
  for (std::size_t i = 1; i < pieces.size(); ++i)
    if (ascii_begins(pieces[i], "ext=")) phone += " ext " + std::string(pieces[i].substr(4));
  return phone;
}

bool is_no_voice(const VcardProperty& property) {
  auto words = property.line.types();
  words.push_back(ascii_upper(property.label));
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word.find("FAX") != std::string::npos || word.find("PAGER") != std::string::npos ||
           word == "MODEM" || word == "BBS";
  });
}

/// Digits of other scripts, and wide ones, as those that numbers are compared by.
std::string with_ascii_digits(std::string_view text) {
  constexpr char32_t zeros[] = {0x0660, 0x06F0, 0x0966, 0xFF10};  // Arabic, Devanagari, wide
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_character(text, at);
    for (const char32_t zero : zeros)
      if (c >= zero && c <= zero + 9) c = U'0' + (c - zero);
    append_character(result, c);
  }
  return result;
}

bool take_phone(VcardDraft& draft, const VcardProperty& property) {
  constexpr int behind_all_voices = 1000;
  std::string phone = with_ascii_digits(property.as_line());
  if (ascii_begins(phone, "tel:")) phone = phone_of_uri(std::string_view(phone).substr(4));
  if (std::none_of(phone.begin(), phone.end(), is_ascii_digit)) return false;
  const int rank = property.line.preference() + (is_no_voice(property) ? behind_all_voices : 0);
  draft.phones.emplace_back(rank, std::move(phone));
  return true;
}

/// The lines of an address one behind the other.
std::string address_line(std::string_view text) {
  std::string address;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = clean_line(text.substr(at, end - at));
    while (line.ends_with(',')) line.pop_back();
    if (!line.empty()) address += (address.empty() ? "" : ", ") + line;
    at = end + 1;
  }
  return address;
}

/// Types that tell places apart.
std::vector<std::string> place_types(const VcardLine& line) {
  auto types = line.types();
  std::erase(types, "PREF");
  std::sort(types.begin(), types.end());
  return types;
}

bool take_address(VcardDraft& draft, const VcardProperty& property) {
  std::string text;
  for (const auto part : split_vcard_value(property.text, ';'))
    text += unescape_vcard_value(part, property.is_version_2) + "\n";
  std::string address = address_line(text);
  if (address.empty())
    address = address_line(unescape_vcard_value(property.line.parameter("LABEL"), false));
  if (address.empty()) return true;
  draft.addresses.emplace_back(property.line.preference(), std::move(address));
  draft.address_types.insert(place_types(property.line));
  return true;
}

bool take_label(VcardDraft& draft, const VcardProperty& property) {
  draft.labels.push_back(
      {property.line.preference(), place_types(property.line), address_line(property.as_text())});
  return true;
}

constexpr VcardRule rules[] = {
    {"ADR", take_address},
    {"EMAIL", take_mail},
    {"LABEL", take_label},
    {"TEL", take_phone},
    {"URL", take_url},
    {"X-EVOLUTION-BLOG-URL", take_url},
    {"X-EVOLUTION-VIDEO-URL", take_url},
    {"X-KADDRESSBOOK-BLOGFEED", take_url},
    {"X-MS-TEL", take_phone},
};

std::string phone_sameness(const std::string& phone) {
  std::string same;
  for (const char c : phone)
    if (is_ascii_word(c) || c == '+' || static_cast<unsigned char>(c) >= 0x80) same += c;
  return same.empty() ? phone : same;
}

/// The values in the order of their ranks, each once by what `sameness` makes of it.
template <class Sameness>
std::vector<std::string> in_order(Ranked ranked, Sameness sameness) {
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> values;
  for (auto& [rank, value] : ranked)
    if (!value.empty()) values.push_back(std::move(value));
  keep_first(values, sameness);
  return values;
}

}  // namespace

std::span<const VcardRule> vcard_reach_rules() { return rules; }

void settle_reach(VcardDraft& draft) {
  for (auto& label : draft.labels)
    if (!draft.address_types.contains(label.types))
      draft.addresses.emplace_back(label.rank, std::move(label.text));
  const auto as_is = [](const std::string& value) { return value; };
  const auto lower = [](const std::string& value) { return ascii_lower(value); };
  Contact& contact = draft.contact;
  contact.mails = in_order(std::move(draft.mails), lower);
  contact.phones = in_order(std::move(draft.phones), phone_sameness);
  contact.chats = in_order(std::move(draft.chats), lower);
  contact.urls = in_order(std::move(draft.urls), as_is);
  contact.addresses = in_order(std::move(draft.addresses), as_is);
}

}  // namespace relate
