#include "core/vcard_card.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "core/vcard_draft.hpp"
#include "relate/core/ascii.hpp"
#include "relate/core/clean_text.hpp"
#include "relate/core/vcard_value.hpp"

namespace relate {
namespace {

/// What speaks of the card or its program, and not of the contact.
constexpr std::string_view administrative[] = {"CLIENTPIDMAP",
                                               "CREATED",
                                               "LANGUAGE",
                                               "MAILER",
                                               "NAME",
                                               "PRODID",
                                               "PROFILE",
                                               "REV",
                                               "SORT-STRING",
                                               "SOURCE",
                                               "VERSION",
                                               "X-ABADR",
                                               "X-ABLABEL",
                                               "X-ABUID",
                                               "X-ETAG",
                                               "X-EVOLUTION-FILE-AS",
                                               "X-FILE-AS",
                                               "X-ID",
                                               "X-IMAGEHASH",
                                               "X-IMAGETYPE",
                                               "X-MOZILLA-HTML",
                                               "X-PRODID",
                                               "X-RADICALE-NAME",
                                               "X-SHARED-PHOTO-DISPLAY-PREF",
                                               "X-THUNDERBIRD-ETAG"};
constexpr std::string_view administrative_families[] = {"X-COUCHDB-", "X-EVOLUTION-WEBDAV-",
                                                        "X-MS-OL-"};

bool is_administrative(std::string_view name) {
  return std::find(std::begin(administrative), std::end(administrative), name) !=
             std::end(administrative) ||
         std::any_of(std::begin(administrative_families), std::end(administrative_families),
                     [&](std::string_view head) { return name.starts_with(head); });
}

using Take = bool (*)(VcardDraft&, const VcardProperty&);

/// What takes a property over; null where nothing does.
Take taker_of(std::string_view name) {
  static const auto takers = [] {
    std::unordered_map<std::string_view, Take> made;
    for (const auto& rules :
         {vcard_identity_rules(), vcard_reach_rules(), vcard_chat_rules(), vcard_life_rules()})
      for (const VcardRule& rule : rules) made.emplace(rule.name, rule.take);
    return made;
  }();
  if (name.starts_with("X-MESSAGING/")) return take_kde_chat;
  const auto found = takers.find(name);
  return found == takers.end() ? nullptr : found->second;
}

/// Labels that programs offer, and so mean the same whoever writes them.
constexpr std::string_view offered_labels[] = {
    "anniversary", "assistant",   "birthday", "brother", "child", "domestic partner",
    "father",      "friend",      "manager",  "mother",  "other", "parent",
    "partner",     "referred by", "relative", "sister",  "spouse"};

/// `_$!<Spouse>!$_`, which Apple translates, is `spouse`, and so is `Spouse`.
std::string label_of(std::string_view written) {
  constexpr std::string_view begin = "_$!<";
  constexpr std::string_view end = ">!$_";
  const std::string label = clean_line(unescape_vcard_value(written, false));
  const std::string lower = ascii_lower(label);
  if (label.size() >= begin.size() + end.size() && label.starts_with(begin) && label.ends_with(end))
    return lower.substr(begin.size(), label.size() - begin.size() - end.size());
  const bool is_offered = std::find(std::begin(offered_labels), std::end(offered_labels), lower) !=
                          std::end(offered_labels);
  return is_offered ? lower : label;
}

/// Reads the properties of one card.
class CardReader {
 public:
  CardReader(const VcardCard& card, VcardText& text) : card_(card), text_(text) {
    draft_.contact.line = card.line;
    draft_.contact.skipped = card.skipped;
    for (const VcardLine& line : card.lines) {
      if (line.name == "VERSION") is_version_2_ = trim_ascii(line.value).starts_with("2");
      if (line.name == "X-ABLABEL") labels_.emplace(line.group, label_of(text.decode(line)));
    }
  }

  VcardDraft read() {
    for (const VcardLine& line : card_.lines) {
      if (is_administrative(line.name) || take(line)) continue;
      ++draft_.contact.skipped[line.name];
    }
    settle_reach(draft_);
    settle_identity(draft_);
    settle_life(draft_);
    return std::move(draft_);
  }

 private:
  bool take(const VcardLine& line) {
    if (trim_ascii(line.value).empty()) return true;  // nothing is lost with it
    const Take taker = taker_of(line.name);
    if (taker == nullptr) return false;
    const auto label = line.group.empty() ? labels_.end() : labels_.find(line.group);
    const VcardProperty property{line, text_.decode(line),
                                 label == labels_.end() ? std::string() : label->second,
                                 is_version_2_};
    return is_first_alternative(line) && taker(draft_, property);
  }

  /// Whether no other property says the same in another language. Other names are kept.
  bool is_first_alternative(const VcardLine& line) {
    const std::string_view id = line.parameter("ALTID");
    if (id.empty() || line.name == "FN" || line.name == "N" || line.name == "NICKNAME") return true;
    return alternatives_.emplace(line.name, id).second;
  }

  const VcardCard& card_;
  VcardText& text_;
  VcardDraft draft_;
  bool is_version_2_ = false;
  std::unordered_map<std::string, std::string> labels_;
  std::set<std::pair<std::string, std::string>> alternatives_;
};

/// Kinds that are nobody; one that is not known is taken for a person.
bool is_thing(std::string_view kind) {
  return kind == "application" || kind == "device" || kind == "location" || kind == "thing";
}

/// Why a card without a name gives no contact, with what it has to be found by.
std::string nameless(const Contact& contact) {
  for (const auto* values : {&contact.phones, &contact.chats, &contact.urls, &contact.addresses})
    if (!values->empty()) return fmt::format("card without a name: '{}'", excerpt(values->front()));
  return "card without a name";
}

}  // namespace

VcardText::VcardText(std::string_view text) : is_utf8_(is_utf8(text)) {
  constexpr int most_tries = 1000;
  for (const std::string_view mark : {"CHARSET=", "charset="}) {
    std::size_t at = text.find(mark);
    for (int i = 0; i < most_tries && at != std::string_view::npos; ++i) {
      at += mark.size();
      const std::size_t end = std::min(text.find_first_of(";:,\r\n", at), text.size());
      const std::string_view name = text.substr(at, end - at);
      if (decoder_.set_undeclared(name)) return;
      at = text.find(mark, at);
    }
  }
}

std::string VcardText::decode(const VcardLine& line) {
  const std::string_view charset = line.parameter("CHARSET");
  if (line.is_quoted_printable())
    return decoder_.to_utf8(decode_quoted_printable(line.value), charset);
  if (line.is_base64()) return decoder_.to_utf8(decode_base64(line.value), charset);
  return is_utf8_ ? line.value : decoder_.to_utf8(line.value, charset);
}

void VcardText::decode_parameters(VcardLine& line) {
  if (is_utf8_) return;
  const std::string charset(line.parameter("CHARSET"));
  for (auto& parameter : line.parameters)
    for (auto& value : parameter.values) value = decoder_.to_utf8(value, charset);
}

std::string VcardProperty::as_line() const {
  return clean_line(unescape_vcard_value(text, is_version_2));
}

std::string VcardProperty::as_text() const {
  return clean_text(unescape_vcard_value(text, is_version_2));
}

std::vector<std::string> VcardProperty::pieces(char separator) const {
  std::vector<std::string> lines;
  for (const auto piece : split_vcard_value(text, separator))
    lines.push_back(clean_line(unescape_vcard_value(piece, is_version_2)));
  return lines;
}

std::string add_vcard(ContactFile& file, const VcardCard& card, VcardText& text) {
  VcardDraft draft = CardReader(card, text).read();
  Contact& contact = draft.contact;
  file.issues.insert(file.issues.end(), draft.issues.begin(), draft.issues.end());
  if (contact.name.empty()) {
    file.issues.push_back({card.line, nameless(contact), true});
  } else if (draft.kind == "group") {
    for (const auto& mail : contact.mails) draft.members.push_back("mailto:" + mail);
    file.groups.push_back({card.line, contact.name, std::move(draft.members)});
  } else if (!is_thing(draft.kind)) {
    if (!draft.members.empty()) contact.skipped["MEMBER"] = static_cast<int>(draft.members.size());
    file.contacts.push_back(std::move(contact));
    return file.contacts.back().name;
  } else {
    file.issues.push_back({card.line,
                           fmt::format("'{}' is a card of kind '{}': neither person nor "
                                       "organisation",
                                       excerpt(contact.name), excerpt(draft.kind)),
                           true});
  }
  return {};
}

}  // namespace relate
