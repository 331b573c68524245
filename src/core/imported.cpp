#include "relate/core/imported.hpp"

#include <algorithm>

#include "relate/core/fold.hpp"

namespace relate {
namespace {

void add(ImportedValues& values, std::string field, std::string value) {
  ImportedValue added{std::move(field), std::move(value)};
  if (!added.value.empty() && std::ranges::find(values, added) == values.end())
    values.push_back(std::move(added));
}

void add_all(ImportedValues& values, const std::string& field,
             const std::vector<std::string>& texts) {
  for (const std::string& text : texts) add(values, field, text);
}

void add_fact(ImportedValues& values, const std::string& key, const std::string& value) {
  if (!value.empty()) add(values, "fact", key + '\t' + value);
}

/// The name of the contact that a relation names by its uid, or the uid.
std::string name_of(const ContactRelation& relation, const ContactFile& file) {
  if (relation.uid.empty()) return relation.text;
  const auto known = std::ranges::find(file.contacts, relation.uid, &Contact::uid);
  return known == file.contacts.end() ? relation.uid : known->name;
}

/// A tag is one word.
std::string as_tag(std::string text) {
  for (char& c : text)
    if (c == ' ' || c == ',' || c == '\t') c = '-';
  return text;
}

}  // namespace

ImportedValues values_of(const Contact& contact, const ContactFile& file) {
  ImportedValues values;
  add(values, "name", contact.name);
  add_all(values, "alias", contact.aliases);
  add_all(values, "email", contact.mails);
  add_all(values, "phone", contact.phones);
  add_all(values, "chat", contact.chats);
  for (const ContactPosition& position : contact.positions)
    add(values, "position", position.org + '\t' + position.department + '\t' + position.role);
  for (const std::string& tag : contact.tags) add(values, "tag", as_tag(tag));
  add(values, "zone", contact.time_zone);
  if (contact.is_private) add(values, "private", "yes");
  for (const ContactDate& date : contact.dates)
    add(values, "occasion", date.label + '\t' + to_iso(date.date));
  for (const std::string& note : contact.notes) add_fact(values, "note", note);
  for (const ContactRelation& relation : contact.relations)
    add_fact(values, relation.type.empty() ? "related" : relation.type, name_of(relation, file));
  for (const std::string& url : contact.urls) add_fact(values, "url", url);
  for (const std::string& address : contact.addresses) add_fact(values, "address", address);
  for (const ContactFact& fact : contact.facts) add_fact(values, fact.key, fact.value);
  return values;
}

std::string key_of(const Contact& contact) {
  if (!contact.uid.empty()) return "uid:" + contact.uid;
  if (!contact.mails.empty()) return "mail:" + fold(contact.mails.front());
  return "name:" + fold(contact.name) + '|' +
         (contact.phones.empty() ? "" : phone_key(contact.phones.front()));
}

std::vector<std::string> parts_of(std::string_view value, std::size_t count) {
  std::vector<std::string> parts;
  while (parts.size() + 1 < count) {
    const std::size_t tab = std::min(value.find('\t'), value.size());
    parts.emplace_back(value.substr(0, tab));
    value.remove_prefix(std::min(tab + 1, value.size()));
  }
  parts.emplace_back(value);
  return parts;
}

std::string to_text(const ImportedValues& values) {
  std::string text;
  for (const auto& [field, value] : values) {
    text += field + '\t';
    for (const char c : value) {
      if (c == '\n')
        text += "\\n";
      else if (c == '\\')
        text += "\\\\";
      else
        text += c;
    }
    text += '\n';
  }
  return text;
}

ImportedValues values_from_text(std::string_view text) {
  ImportedValues values;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::vector<std::string> parts = parts_of(text.substr(0, end), 2);
    std::string value;
    for (std::size_t i = 0; i < parts[1].size(); ++i) {
      const bool escaped = parts[1][i] == '\\' && i + 1 < parts[1].size();
      value += !escaped ? parts[1][i] : parts[1][++i] == 'n' ? '\n' : parts[1][i];
    }
    values.push_back({parts[0], value});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return values;
}

ImportedValues difference(const ImportedValues& values, const ImportedValues& others) {
  ImportedValues result;
  for (const ImportedValue& value : values)
    if (std::ranges::find(others, value) == others.end()) result.push_back(value);
  return result;
}

}  // namespace relate
