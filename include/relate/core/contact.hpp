#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "relate/core/day.hpp"

namespace relate {

/// What somebody is in an organisation.
struct ContactPosition {
  std::string org;         ///< empty where the card names none
  std::string department;  ///< units below it, the highest first: `Sales, North`
  std::string role;        ///< title; empty where the card names none
  bool operator==(const ContactPosition&) const = default;
};

/// A dated thing about a contact.
struct ContactDate {
  std::string label;  ///< `birthday`, `anniversary`, or as the card calls it
  Date date;
  bool operator==(const ContactDate&) const = default;
};

/// Somebody the contact is related to.
struct ContactRelation {
  std::string type;  ///< lower case, `spouse`, or as the card calls it; may be empty
  std::string text;  ///< the name, or whatever text the card has; empty where `uid` is set
  std::string uid;   ///< of another contact, often of the same file; see Contact::uid
  bool operator==(const ContactRelation&) const = default;
};

/// A key, one word, and its value.
struct ContactFact {
  std::string key;
  std::string value;
  bool operator==(const ContactFact&) const = default;
};

/// A person or an organisation out of a contact list, whatever the format of the list.
/// Every text is UTF-8 without control characters; only notes and facts have line
/// breaks. No list holds the same twice.
struct Contact {
  std::size_t line = 0;  ///< of the file, where it begins; 1 is the first
  std::string uid;       ///< as the list knows it, without `urn:uuid:`; may be empty
  std::string name;      ///< in full, never empty
  bool is_org = false;
  bool is_private = false;           ///< marked so
  std::vector<std::string> aliases;  ///< other names; none is `name`
  std::vector<std::string> mails;    ///< in order of preference, as are the next two
  std::vector<std::string> phones;   ///< fax and pager numbers last
  std::vector<std::string> chats;    ///< `skype:dana.ruiz`; bare where the service is not known
  std::vector<ContactPosition> positions;  ///< the preferred one first
  std::vector<std::string> notes;
  std::vector<ContactDate> dates;  ///< at most one birthday
  std::vector<ContactRelation> relations;
  std::vector<std::string> tags;       ///< categories, and groups of the same file
  std::vector<std::string> urls;       ///< in order of preference
  std::vector<std::string> addresses;  ///< postal, each on one line; in order of preference
  std::string time_zone;               ///< as written: `-0500`, `Europe/Madrid`
  std::vector<ContactFact> facts;      ///< what has no place above: `gender`, `hobby`, ...
  std::map<std::string, int> skipped;  ///< how much was not taken over, by property or column
};

/// A group of contacts. It is no contact: those of its members that stand in the same
/// file have its name as a tag.
struct ContactGroup {
  std::size_t line = 0;
  std::string name;
  std::vector<std::string> members;  ///< uids or addresses, as the file has them
};

/// Something about the file that its owner should know.
struct ContactIssue {
  std::size_t line = 0;         ///< 0: the file as a whole
  std::string message;          ///< lower case, no period
  bool is_card_broken = false;  ///< the contact that begins there was not taken over
  bool operator==(const ContactIssue&) const = default;
};

/// What a contact list says.
struct ContactFile {
  std::vector<Contact> contacts;  ///< in the order of the file
  std::vector<ContactGroup> groups;
  std::vector<ContactIssue> issues;  ///< by line
};

}  // namespace relate
