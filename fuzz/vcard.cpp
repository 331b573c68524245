// vCards: whatever the bytes are, contacts have a name and clean texts, and no list holds the same
// twice.

#include "relate/core/vcard.hpp"

#include <set>

#include "fuzzing.hpp"
#include "relate/core/charset.hpp"

namespace relate::fuzz {
namespace {

bool is_control(char c) { return (c >= 0 && c < ' ') || c == 0x7F; }

void check_line(const std::string& text) {
  claim(is_utf8(text), "a text is UTF-8");
  claim(std::ranges::none_of(text, is_control), "a line has no control characters");
}

void check_lines(const std::string& text) {
  for (const std::string& line : split(text, '\n')) check_line(line);
}

void check_list(const std::vector<std::string>& values) {
  for (const std::string& value : values) {
    check_line(value);
    claim(!value.empty(), "no list holds nothing");
  }
  const std::set<std::string> once(values.begin(), values.end());
  claim(once.size() == values.size(), "no list holds the same twice");
}

void check_date(const ContactDate& date) {
  check_line(date.label);
  claim(date_from_iso(to_iso(date.date)) == date.date, "a date is one of the calendar");
}

void check(const Contact& contact) {
  claim(!contact.name.empty(), "a contact has a name");
  check_line(contact.name);
  check_line(contact.uid);
  check_line(contact.time_zone);
  for (const auto* values : {&contact.aliases, &contact.mails, &contact.phones, &contact.chats,
                             &contact.tags, &contact.urls, &contact.addresses})
    check_list(*values);
  claim(std::ranges::find(contact.aliases, contact.name) == contact.aliases.end(),
        "a name is no alias");
  for (const std::string& note : contact.notes) check_lines(note);
  for (const ContactPosition& position : contact.positions)
    check_line(position.org + position.department + position.role);
  for (const ContactDate& date : contact.dates) check_date(date);
  for (const ContactRelation& relation : contact.relations)
    check_line(relation.type + relation.text + relation.uid);
  for (const ContactFact& fact : contact.facts) {
    check_line(fact.key);
    check_lines(fact.value);
  }
  claim(std::ranges::count(contact.dates, "birthday", &ContactDate::label) <= 1,
        "there is one birthday at most");
}

}  // namespace
}  // namespace relate::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace relate::fuzz;
  Input input(bytes, size);
  const relate::ContactFile file = relate::read_vcards(input.rest());
  for (const relate::Contact& contact : file.contacts) check(contact);
  for (const relate::ContactGroup& group : file.groups) check_line(group.name);
  for (const relate::ContactIssue& issue : file.issues) check_line(issue.message);
  claim(std::ranges::is_sorted(file.issues, {}, &relate::ContactIssue::line),
        "issues stand in the order of the file");
  return 0;
}
