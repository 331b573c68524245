#include <algorithm>
#include <utility>

#include "core/vcard_draft.hpp"
#include "relate/core/ascii.hpp"
#include "relate/core/clean_text.hpp"

namespace relate {
namespace {

/// Properties that hold a name on one chat service.
constexpr std::pair<std::string_view, std::string_view> chat_properties[] = {
    {"X-AIM", "aim"},
    {"X-DISCORD", "discord"},
    {"X-FACEBOOK", "facebook"},
    {"X-GADUGADU", "gadugadu"},
    {"X-GOOGLE-TALK", "gtalk"},
    {"X-GROUPWISE", "groupwise"},
    {"X-GTALK", "gtalk"},
    {"X-ICQ", "icq"},
    {"X-INSTAGRAM", "instagram"},
    {"X-JABBER", "xmpp"},
    {"X-LINE", "line"},
    {"X-LINKEDIN", "linkedin"},
    {"X-MASTODON", "mastodon"},
    {"X-MATRIX", "matrix"},
    {"X-MSN", "msn"},
    {"X-QQ", "qq"},
    {"X-SIGNAL", "signal"},
    {"X-SIP", "sip"},
    {"X-SKYPE", "skype"},
    {"X-SKYPE-USERNAME", "skype"},
    {"X-TELEGRAM", "telegram"},
    {"X-THREEMA", "threema"},
    {"X-TWITTER", "twitter"},
    {"X-WECHAT", "wechat"},
    {"X-WHATSAPP", "whatsapp"},
    {"X-YAHOO", "yahoo"},
};

/// The one name of a service that programs name differently; empty for none.
std::string service_name(std::string_view written) {
  constexpr std::pair<std::string_view, std::string_view> other_names[] = {
      {"google talk", "gtalk"},    {"google-talk", "gtalk"},
      {"googletalk", "gtalk"},     {"im", ""},
      {"jabber", "xmpp"},          {"msnim", "msn"},
      {"skype-username", "skype"}, {"x-apple", ""},
      {"ymsgr", "yahoo"},
  };
  std::string name = ascii_lower(written);
  for (const auto& [other, service] : other_names)
    if (name == other) return std::string(service);
  return name;
}

/// How long the scheme of a URI is, without its colon; 0 where `text` has none.
std::size_t scheme_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() &&
         (is_ascii_word(text[size]) || text[size] == '-' || text[size] == '+' || text[size] == '.'))
    ++size;
  return size < text.size() && text[size] == ':' ? size : 0;
}

bool is_service(std::string_view name) {
  return std::any_of(std::begin(chat_properties), std::end(chat_properties),
                     [&](const auto& property) { return property.second == name; });
}

/// Adds a name on `service`; where that is empty, on the one the value's scheme says. What
/// stands before a colon is a scheme only where it is known: `live:dana` is a whole name.
bool add_chat(VcardDraft& draft, const VcardProperty& property, std::string_view stated) {
  std::string text = property.as_line();
  const std::size_t size = scheme_size(text);
  const std::string scheme = service_name(std::string_view(text).substr(0, size));
  std::string service = service_name(clean_line(stated));
  const bool has_scheme =
      size > 0 && (service.empty() || scheme.empty() || scheme == service || is_service(scheme));
  if (has_scheme) text = trim_ascii(std::string_view(text).substr(size + 1));
  if (service.empty()) service = scheme;
  text.erase(0, text.find_first_not_of('/'));
  if (text.empty()) return false;
  draft.chats.emplace_back(property.line.preference(),
                           service.empty() ? text : service + ":" + text);
  return true;
}

bool take_chat(VcardDraft& draft, const VcardProperty& property) {
  for (const auto& [name, service] : chat_properties)
    if (property.line.name == name) return add_chat(draft, property, service);
  return add_chat(draft, property, property.line.parameter("X-SERVICE-TYPE"));
}

bool take_profile(VcardDraft& draft, const VcardProperty& property) {
  const std::string text = property.as_line();
  if (text.find("://") != std::string::npos) {
    draft.urls.emplace_back(property.line.preference(), text);
    return true;
  }
  std::string service(property.line.parameter("SERVICE-TYPE"));
  for (const auto& type : property.line.types())
    if (service.empty() && type != "PREF" && type != "HOME" && type != "WORK") service = type;
  return add_chat(draft, property, service);
}

constexpr VcardRule rules[] = {
    {"IMPP", take_chat},
    {"SOCIALPROFILE", take_profile},
    {"X-KADDRESSBOOK-X-IMADDRESS", take_chat},
    {"X-MS-IMADDRESS", take_chat},
    {"X-SOCIALPROFILE", take_profile},
};

}  // namespace

std::span<const VcardRule> vcard_chat_rules() {
  static const std::vector<VcardRule> all = [] {
    std::vector<VcardRule> made(std::begin(rules), std::end(rules));
    for (const auto& [name, service] : chat_properties) made.push_back({name, take_chat});
    return made;
  }();
  return all;
}

bool take_kde_chat(VcardDraft& draft, const VcardProperty& property) {
  constexpr std::string_view head = "X-MESSAGING/";
  const std::string_view service = std::string_view(property.line.name).substr(head.size());
  return add_chat(draft, property, service.substr(0, service.rfind('-')));
}

}  // namespace relate
