#include "relate/render/found.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "record_cells.hpp"
#include "relate/core/excerpt.hpp"
#include "relate/core/fold.hpp"

namespace relate::render {
namespace {

constexpr std::size_t excerpt_columns = 66;
constexpr std::size_t most_excerpts = 3;  // texts of a record

void add(std::vector<FoundText>& texts, std::string label, const std::string& text) {
  if (!text.empty()) texts.push_back({std::move(label), text});
}

void add_tags(std::vector<FoundText>& texts, const std::vector<std::string>& tags) {
  for (const std::string& tag : tags) add(texts, "tag", tag);
}

std::string label_of(Address::Kind kind) {
  if (kind == Address::Kind::email) return "mail";
  return kind == Address::Kind::phone ? "phone" : "chat";
}

PartyName name_of(const Party& party, Day today) {
  const Membership* org = org_membership(party, today);
  return {.id = party.id,
          .kind = party.kind,
          .handle = party.handle,
          .name = party.name,
          .org = org ? org->group.name : ""};
}

/// What is shown of the texts that something was found in.
struct FoundParts {
  std::string plain;
  std::string marked;
};

void append(FoundParts& parts, const FoundText& text, const Excerpt& part) {
  const std::string label = text.label.empty() ? "" : text.label + ": ";
  const char* separator = parts.plain.empty() ? "" : "; ";
  parts.plain += separator + label + part.text;
  parts.marked += separator + label + marked(part);
}

FoundParts parts_of(std::span<const FoundText> texts, std::span<const SearchTerm> terms) {
  FoundParts parts;
  std::size_t count = 0;
  for (const FoundText& text : texts) {
    const Excerpt part = excerpt(text.text, terms, excerpt_columns);
    if (!part.matches.empty() && ++count <= most_excerpts) append(parts, text, part);
  }
  return parts;
}

/// Who it is about. A party's name stands here with its marks, and not below.
std::string who_text(const FoundRecord& record, std::span<const SearchTerm> terms) {
  if (!record.is_party) return plain_names(record.who);
  const std::string& org = record.who.front().org;
  return marked(excerpt(record.texts.front().text, terms, std::string::npos)) +
         (org.empty() ? "" : fmt::format(" ({})", org));
}

/// The record's own text where the terms were found in no text as it stands.
FoundParts or_own_text(FoundParts parts, const FoundRecord& record) {
  if (!parts.plain.empty() || record.texts.empty()) return parts;
  const std::string beginning = excerpt(record.texts.front().text, {}, excerpt_columns).text;
  return {beginning, record.is_party ? "" : beginning};
}

}  // namespace

FoundRecord found(const Party& party, Day today) {
  FoundRecord record{.id = party.id,
                     .kind = std::string(to_word(party.kind)),
                     .what = std::string(to_word(party.kind)),
                     .who = {name_of(party, today)},
                     .is_party = true,
                     .texts = {{"", party.name}}};
  for (const std::string& alias : party.aliases) add(record.texts, "also called", alias);
  for (const Address& address : party.addresses)
    add(record.texts, label_of(address.kind), address.text);
  for (const Membership& membership : party.memberships) {
    add(record.texts, "role", membership.role);
    add(record.texts, "department", membership.department);
  }
  add_tags(record.texts, party.tags);
  // A handle that was derived from the name says nothing new.
  if (words(party.handle) != words(party.name)) add(record.texts, "handle", party.handle);
  return record;
}

FoundRecord found(const Interaction& interaction) {
  FoundRecord record{.id = interaction.id,
                     .kind = "interaction",
                     .what = std::string(to_word(interaction.channel)),
                     .day = day_cell(interaction.day),
                     .who = in_role(interaction, Role::with),
                     .texts = {{"", interaction.text}}};
  add(record.texts, "place", interaction.place);
  add(record.texts, "link", interaction.url);
  add_tags(record.texts, interaction.tags);
  return record;
}

FoundRecord found(const Item& item) {
  FoundRecord record{.id = item.id,
                     .kind = std::string(to_word(item.kind)),
                     .what = std::string(to_word(item.kind)),
                     .day = day_cell(item.opened),
                     .who = parties_of(item),
                     .texts = {{"", item.text}}};
  add(record.texts, "outcome", item.outcome);
  add(record.texts, "measure", item.measure);
  add(record.texts, "why", item.why);
  add(record.texts, "quote", item.quote);
  add_tags(record.texts, item.tags);
  return record;
}

FoundRecord found(const Occasion& occasion) {
  return {.id = occasion.id,
          .kind = "occasion",
          .what = "occasion",
          .day = occasion.date,
          .who = occasion.who,
          .texts = {{"", occasion.label}}};
}

FoundRecord found(const Fact& fact) {
  return {.id = fact.id,
          .kind = "fact",
          .what = "fact",
          .who = {fact.who},
          .texts = {{"", fmt::format("{}: {}", fact.key, fact.value)}}};
}

FoundRecord found(const Link& link) {
  return {.id = link.id,
          .kind = "link",
          .what = "link",
          .who = {link.from, link.to},
          .texts = {{"", link.note}}};
}

FoundRecord found(const Assessment& assessment) {
  return {.id = assessment.id,
          .kind = "assessment",
          .what = "assessment",
          .day = day_cell(assessment.day),
          .who = {assessment.who},
          .texts = {{"", assessment.note}}};
}

Rows found_rows(const std::vector<FoundRecord>& records, std::span<const SearchTerm> terms,
                const ShowId& show) {
  Rows rows;
  rows.columns = {{.key = "kind", .place = Place::data},
                  {.key = "day", .place = Place::data},
                  {.key = "who", .place = Place::data},
                  {.key = "id", .place = Place::data},
                  {.key = "text", .place = Place::data},
                  {.key = "excerpt", .place = Place::data},
                  {.key = {}, .place = Place::column},
                  {.key = {}, .place = Place::column},
                  {.key = {}, .place = Place::column, .flexible = true, .tone = Tone::strong},
                  {.key = {}, .place = Place::column, .is_id = true, .tone = Tone::dim},
                  {.key = {}, .place = Place::below}};
  for (const FoundRecord& record : records) {
    const std::span<const FoundText> texts = record.texts;
    const FoundParts parts = or_own_text(parts_of(texts, terms), record);
    const FoundParts below = record.is_party ? parts_of(texts.subspan(1), terms) : parts;
    const auto* date = std::get_if<Date>(&record.day);
    const Cell id = record.is_party ? Cell(record.who.front().handle) : Cell(show(record.id));
    rows.rows.push_back({record.kind, record.day, handles(record.who), whole_id(record.id),
                         texts.empty() ? Cell() : text_cell(texts.front().text),
                         text_cell(parts.plain), record.what, date ? to_words(*date) : "",
                         who_text(record, terms), id, below.marked});
  }
  return rows;
}

}  // namespace relate::render
