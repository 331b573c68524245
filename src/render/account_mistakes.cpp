#include <fmt/format.h>

#include "account_sections.hpp"
#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/core/duration.hpp"

namespace relate::render {
namespace {

struct Check {
  std::string_view key;
  std::string_view title;
  bool is_made;
  std::string summary;
  bool can_be_made = true;
};

std::string some_of(std::size_t count, std::string_view one, std::string_view many) {
  return count == 0 ? "" : counted(static_cast<int>(count), one, many);
}

std::vector<Check> checks_of(const FourMistakes& mistakes) {
  const auto& m = mistakes;
  return {
      {"contact", "Regular contact", m.is_out_of_touch(),
       m.rhythms == 0        ? "no rhythm is set"
       : m.rhythm.waits == 0 ? "no contact was due"
                             : fmt::format("rhythm kept {} of {}", m.rhythm.kept, m.rhythm.waits),
       m.rhythms > 0},
      {"expectations", "Clear expectations", m.is_unclear(),
       fmt::format("{} of {} open without a day or a measure", m.unclear.size(), m.expectations)},
      {"concerns", "Answered concerns", m.is_unanswered(),
       m.is_unanswered()
           ? remarked("", {some_of(m.concerns.size(), "concern waits", "concerns wait"),
                           some_of(m.messages.size(), "message waits", "messages wait")})
           : "nothing waits past its day"},
      {"personal_touch", "Personal touch", m.is_impersonal(),
       fmt::format("{} of {} without a fact, {} without an occasion", m.without_facts.size(),
                   counted(m.people, "person", "people"), m.without_occasions.size())},
  };
}

std::string answer(const Check& check) {
  if (!check.can_be_made) return "n/a";
  return check.is_made ? "NO" : "yes";
}

/// A row of evidence: of which mistake, whom, what, which record.
struct Evidence {
  std::string_view key;
  std::vector<PartyName> who;
  std::string text;
  std::optional<Id> id = {};
};

std::string text_of(const Item& item) {
  return remarked(item.text, {item.is_private ? "private" : ""});
}

std::string unclear_text(const Item& item) {
  return fmt::format("{} without a {}: {}", to_word(item.kind),
                     item.kind == ItemKind::need ? "measure" : "day", text_of(item));
}

std::string concern_text(const Item& item, Day today) {
  const std::string what = item.is_open() && item.kind == ItemKind::feedback
                               ? "not acted on"
                               : "to be told to " + plain_names(to_be_told(item));
  return fmt::format("{}, {}, since {}: {}", to_word(item.kind), what,
                     short_day(item.opened, today), text_of(item));
}

std::vector<Evidence> evidence_of(const FourMistakes& mistakes, Day today) {
  std::vector<Evidence> result;
  for (const RhythmSlip& slip : mistakes.slips)
    result.push_back({"contact",
                      {slip.person},
                      fmt::format("{}, kept {} of {}, last contact {}", rhythm_text(slip.cadence),
                                  slip.rhythm.kept, slip.rhythm.waits,
                                  slip.last ? days_away(*slip.last, today) : "never")});
  for (const Item& item : mistakes.unclear)
    result.push_back({"expectations", parties_of(item), unclear_text(item), item.id});
  for (const Item& item : mistakes.concerns)
    result.push_back({"concerns", parties_of(item), concern_text(item, today), item.id});
  for (const OpenMessage& message : mistakes.messages) {
    PartyName from;
    from.id = message.from.id;
    from.name = message.from.name;
    from.handle = message.from.handle;
    result.push_back({"concerns",
                      {from},
                      "message not answered since " + short_day(message.day, today),
                      message.interaction});
  }
  for (const PartyName& person : mistakes.without_facts)
    result.push_back({"personal_touch", {person}, "nothing is known beside the work"});
  for (const PartyName& party : mistakes.without_occasions)
    result.push_back({"personal_touch", {party}, "no occasion is marked"});
  return result;
}

}  // namespace

Sections mistake_sections(const FourMistakes& mistakes, Day today, const ShowId& show) {
  Rows data{.columns = {data_column("mistake"), data_column("made"), data_column("summary")}};
  Rows evidence{.columns = {data_column("mistake"), data_column("who"), data_column("text"),
                            data_column("id")}};
  Rows text{.columns = {text_column(), text_column(), text_column(true)}};
  const std::vector<Evidence> all = evidence_of(mistakes, today);
  for (const Check& check : checks_of(mistakes)) {
    data.rows.push_back({std::string(check.key), check.is_made, check.summary});
    text.rows.push_back({std::string(check.title), answer(check), check.summary});
    for (const Evidence& each : all)
      if (each.key == check.key)
        text.rows.push_back({"", "", plain_names(each.who) + ": " + each.text});
  }
  for (const Evidence& each : all)
    evidence.rows.push_back({std::string(each.key), handles(each.who), each.text,
                             each.id ? Cell(show(*each.id)) : Cell()});
  return {data_section("mistakes", std::move(data)), data_section("evidence", std::move(evidence)),
          text_section("The four usual mistakes avoided", std::move(text))};
}

}  // namespace relate::render
