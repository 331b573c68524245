#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/render/explained.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

std::string kept_of(const Rhythm& rhythm) {
  return fmt::format("kept {} of {}", rhythm.kept, rhythm.waits);
}

Toned shown_end(const Wait& wait) {
  if (wait.days_late <= 0) return {"kept", Tone::good};
  return {counted(wait.days_late, "day", "days") + " late", Tone::warning};
}

/// Where the day that the cadence gives is a day off.
std::string moved_from(const Wait& wait, Day today) {
  return wait.due == wait.cadence_day ? "" : short_day(wait.cadence_day, today);
}

/// The day up to which a wait without a contact was too long: of the period, or the last before
/// they left.
Day last_counted(const Wait& wait) { return wait.due + std::chrono::days(wait.days_late); }

Section waits_of(const PartyRhythm& party, Day today) {
  Rows rows{
      .columns = {
          {.key = {}, .title = "from", .place = Place::column, .flexible = true, .is_mark = true},
          marked_column("every"),
          marked_column("due"),
          marked_column("contact"),
          shown_column("wait"),
          {.key = {}, .title = "day off", .place = Place::below}}};
  for (const Wait& wait : party.rhythm.each)
    rows.rows.push_back({short_day(wait.from, today) + (wait.is_from_contact ? "" : ", added"),
                         wait.cadence, short_day(wait.due, today),
                         wait.contact ? short_day(*wait.contact, today)
                                      : "none by " + short_day(last_counted(wait), today),
                         shown_end(wait), moved_from(wait, today)});
  return text_section(fmt::format("Rhythm of {}: {}", party.party.name, kept_of(party.rhythm)),
                      std::move(rows));
}

Section sum_of(const std::vector<PartyRhythm>& parties) {
  Rows rows{.columns = {flexible_column("with"), number_column("kept"), number_column("waits")}};
  Rhythm sum;
  for (const auto& [party, rhythm] : parties) {
    if (rhythm.waits > 0)
      rows.rows.push_back({party.name, std::int64_t{rhythm.kept}, std::int64_t{rhythm.waits}});
    sum += rhythm;
  }
  const std::string kept = kept_of(sum);
  rows.footer = "in all " + kept;
  return text_section("Rhythm: " + kept, std::move(rows));
}

void append_data(Rows& data, const PartyRhythm& party) {
  for (const Wait& wait : party.rhythm.each)
    data.rows.push_back({party.party.handle, day_cell(wait.from), wait.is_from_contact,
                         wait.cadence, day_cell(wait.cadence_day), day_cell(wait.due),
                         day_cell(wait.contact), std::int64_t{wait.days_late}, wait.is_kept()});
}

}  // namespace

std::vector<Section> rhythm_explained(const std::vector<PartyRhythm>& summed,
                                      const std::vector<PartyRhythm>& beside, Day today) {
  Rows data{.columns = data_columns({"who", "from", "from_contact", "cadence", "cadence_day", "due",
                                     "contact", "days_late", "kept"})};
  Sections sections;
  Section sum = sum_of(summed);
  if (!std::get<Rows>(sum.content).rows.empty()) sections.push_back(std::move(sum));
  for (const auto* parties : {&summed, &beside})
    for (const PartyRhythm& party : *parties) {
      if (party.rhythm.each.empty()) continue;
      sections.push_back(waits_of(party, today));
      append_data(data, party);
    }
  sections.push_back(data_section("waits", std::move(data)));
  return sections;
}

}  // namespace relate::render
