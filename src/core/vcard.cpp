#include "relate/core/vcard.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "core/vcard_card.hpp"
#include "core/vcard_draft.hpp"
#include "relate/core/ascii.hpp"
#include "relate/core/clean_text.hpp"
#include "relate/core/vcard_lines.hpp"
#include "relate/core/vcard_value.hpp"
#include "relate/core/wide_text.hpp"

namespace relate {
namespace {

constexpr int most_nested = 3;

bool is_card_mark(const VcardLine& line) { return ascii_equal(trim_ascii(line.value), "VCARD"); }

/// Whether the END of a card and the BEGIN of the next stand on one line, as where files were
/// joined whose last line has no end.
bool joins_cards(const VcardLine& line) {
  constexpr std::string_view begin = "BEGIN:VCARD";
  const std::string_view value = trim_ascii(line.value);
  return line.name == "END" && ascii_begins(value, "VCARD") && value.size() > begin.size() &&
         ascii_equal(value.substr(value.size() - begin.size()), begin);
}

/// Finds the cards of a text, and what stands between them.
class FileReader {
 public:
  FileReader(std::string_view text, int depth) : lines_(text), text_(text), depth_(depth) {}

  ContactFile read() {
    VcardLine line;
    while (lines_.next(line)) {
      if (line.name == "BEGIN" && is_card_mark(line))
        begin_card(line.number);
      else if (line.name == "END" && is_card_mark(line))
        end_card(line.number);
      else if (joins_cards(line))
        next_card(line.number);
      else if (line.name == "BEGIN")
        begin_other(line);
      else if (!other_.empty())
        end_other(line);
      else if (open_.empty())
        outside(line);
      else
        inside(std::move(line));
    }
    close_all();
    return std::move(file_);
  }

  /// Whether no card began; after read().
  bool has_no_card() const { return !has_card_; }

 private:
  /// Whether the card is the value of the property before it.
  bool is_agent() const {
    if (open_.empty() || open_.back().lines.empty()) return false;
    const VcardLine& last = open_.back().lines.back();
    return last.name == "AGENT" && trim_ascii(last.value).empty();
  }

  void begin_card(std::size_t number) {
    other_.clear();
    is_stray_ = false;
    has_card_ = true;
    if (!is_agent()) close_all();
    open_.push_back({number, {}, {}});
  }

  void end_card(std::size_t number) {
    other_.clear();
    is_stray_ = false;
    if (open_.empty())
      file_.issues.push_back({number, "END:VCARD without a card before it"});
    else
      close();
  }

  void next_card(std::size_t number) {
    end_card(number);
    begin_card(number);
  }

  /// Closes cards that end without END.
  void close_all() {
    while (!open_.empty()) {
      file_.issues.push_back({open_.back().line, "no END:VCARD"});
      close();
    }
  }

  void close() {
    VcardCard card = std::move(open_.back());
    open_.pop_back();
    for (VcardLine& line : card.lines) {
      text_.decode_parameters(line);
      if (line.name == "AGENT" && depth_ < most_nested) read_embedded(line);
    }
    const std::string name = add_vcard(file_, card, text_);
    if (open_.empty()) return;
    if (name.empty())
      open_.back().lines.pop_back();
    else
      name_agent(open_.back().lines.back(), name);
  }

  /// Leaves of a card within a card its name.
  static void name_agent(VcardLine& agent, const std::string& name) {
    agent.parameters.clear();
    agent.value.clear();
    for (const char c : name) agent.value += c == '\\' ? "\\\\" : std::string(1, c);
  }

  /// Reads a card that is written, escaped, as the value of AGENT.
  void read_embedded(VcardLine& agent) {
    const std::string text = unescape_vcard_value(text_.decode(agent), false);
    if (!ascii_begins(trim_ascii(text), "BEGIN:VCARD")) return;
    ContactFile embedded = FileReader(text, depth_ + 1).read();
    name_agent(agent, embedded.contacts.empty() ? "" : embedded.contacts.front().name);
    append(file_.contacts, embedded.contacts, agent.number);
    append(file_.groups, embedded.groups, agent.number);
    append(file_.issues, embedded.issues, agent.number);
  }

  /// Moves what was read on `line` behind what was read before.
  template <class Value>
  static void append(std::vector<Value>& values, std::vector<Value>& more, std::size_t line) {
    for (Value& value : more) {
      value.line = line;
      values.push_back(std::move(value));
    }
  }

  /// Leaves out what is no card: a calendar, say.
  void begin_other(const VcardLine& line) {
    const std::string name = ascii_upper(excerpt(line.value));
    if (!other_.empty()) {
      other_depth_ += name == other_;
      return;
    }
    other_ = name.empty() ? "?" : name;
    other_depth_ = 1;
    if (open_.empty())
      file_.issues.push_back({line.number, fmt::format("'{}' is no vCard: left out", other_)});
    else
      ++open_.back().skipped[other_];
  }

  void end_other(const VcardLine& line) {
    if (line.name == "END" && ascii_upper(excerpt(line.value)) == other_) --other_depth_;
    if (other_depth_ == 0) other_.clear();
  }

  void outside(const VcardLine& line) {
    if (!std::exchange(is_stray_, true))
      file_.issues.push_back({line.number, "text outside of a card: left out"});
  }

  void inside(VcardLine&& line) {
    if (!line.name.empty()) {
      is_stray_ = false;
      // The card begins on the next line, indented.
      if (line.name == "AGENT" && ascii_equal(trim_ascii(line.value), "BEGIN:VCARD")) {
        line.value.clear();
        open_.back().lines.push_back(line);
        return begin_card(line.number);
      }
      open_.back().lines.push_back(std::move(line));
    } else if (!std::exchange(is_stray_, true)) {
      file_.issues.push_back(
          {line.number, fmt::format("'{}' is no property: left out", excerpt(line.value))});
    }
  }

  VcardLines lines_;
  VcardText text_;
  int depth_;
  ContactFile file_;
  std::vector<VcardCard> open_;  ///< the card being read, behind those it is within
  std::string other_;            ///< the component that is left out; empty within none
  int other_depth_ = 0;
  bool has_card_ = false;
  bool is_stray_ = false;  ///< the line before was left out, and reported
};

/// Gives the members of each group that are in the file its name as a tag.
void tag_members(ContactFile& file) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < file.contacts.size(); ++i) {
    const Contact& contact = file.contacts[i];
    if (!contact.uid.empty()) places.emplace(ascii_lower(contact.uid), i);
    for (const auto& mail : contact.mails) places.emplace("mailto:" + ascii_lower(mail), i);
  }
  for (const ContactGroup& group : file.groups) {
    std::set<std::size_t> found;
    for (const auto& member : group.members)
      if (const auto place = places.find(ascii_lower(member)); place != places.end())
        found.insert(place->second);
    for (const std::size_t i : found) file.contacts[i].tags.push_back(group.name);
    file.issues.push_back(
        {group.line, fmt::format("'{}' is a group: its name is the tag of its members, {} "
                                 "of {} are in this file",
                                 excerpt(group.name), found.size(), group.members.size())});
  }
  for (Contact& contact : file.contacts)
    keep_first(contact.tags, [](const std::string& tag) { return tag; });
}

template <class Value>
void sort_by_line(std::vector<Value>& values) {
  std::stable_sort(values.begin(), values.end(),
                   [](const Value& a, const Value& b) { return a.line < b.line; });
}

}  // namespace

ContactFile read_vcards(std::string_view bytes) {
  const std::string text = narrow_text(bytes);
  FileReader reader(text, 0);
  ContactFile file = reader.read();
  if (reader.has_no_card()) file.issues.push_back({0, "no vCard in this file"});
  sort_by_line(file.contacts);
  sort_by_line(file.groups);
  tag_members(file);
  sort_by_line(file.issues);
  return file;
}

}  // namespace relate
