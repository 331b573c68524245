#include <set>

#include <fmt/format.h>

#include "health_inputs.hpp"
#include "record_cells.hpp"
#include "relate/render/explained.hpp"
#include "relate/render/health.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

constexpr const char* not_known = "n/a";

std::string shown_health(std::optional<int> health) {
  return health ? fmt::format("{}, {}", *health, to_word(color_of(*health))) : not_known;
}

Cell shown_points(std::optional<int> points) {
  return points ? Cell(std::int64_t{*points}) : Cell(std::string(not_known));
}

std::string title_of(const PartyName& party, Day day, std::optional<int> health) {
  return fmt::format("Health of {}, {}: {}", party.name, to_words(day), shown_health(health));
}

Column text(const char* title, bool right = false, bool flexible = false) {
  return {.key = {}, .title = title, .place = Place::column, .right = right, .flexible = flexible};
}

/// `(64 + 80) / 2 = 72`: how many times each number counts, where that is said.
class Sum {
 public:
  void add(int number, int times) {
    text_ += fmt::format("{}{}", text_.empty() ? "" : " + ", number);
    if (times > 1) text_ += fmt::format(" x {}", times);
    count_ += times;
  }
  std::string equals(std::optional<int> mean) const {
    return mean ? fmt::format("({}) / {} = {}", text_, count_, *mean) : "";
  }

 private:
  std::string text_;
  int count_ = 0;
};

/// The people whose health a group's is the mean of.
Section people_section(const PartyName& group, const HealthOn& health) {
  Rows rows{.columns = {text("person", false, true), text("health", true)}};
  Sum sum;
  for (const PersonHealth& each : health.people) {
    const auto total = each.health.total();
    rows.rows.push_back({each.person.name, shown_points(total)});
    if (total) sum.add(*total, 1);
  }
  rows.footer = sum.equals(health.total());
  return {.key = {},
          .title = title_of(group, health.day, health.total()),
          .content = std::move(rows),
          .empty = "Nobody of theirs is known.",
          .place = Place::column};
}

/// Of a person who is none of those whose health is worked out.
Section none_section(const PartyName& person, const HealthOn& health) {
  return {.key = {},
          .title = title_of(person, health.day, {}),
          .content = "Who is on our side, or has ended, has no health.",
          .place = Place::column};
}

/// The parts of a person's health.
Section parts_section(const PersonHealth& person, Day day, const ShowId& show) {
  Rows rows{.columns = {text("part"), text("weight", true), text("points", true),
                        text("from", false, true)}};
  Sum sum;
  for (const HealthShare& share : person.health.shares) {
    rows.rows.push_back({std::string(to_word(share.part)), std::int64_t{share.weight()},
                         shown_points(share.points), inputs_in_words(share, day, show)});
    if (share.points) sum.add(*share.points, share.weight());
  }
  const auto total = person.health.total();
  rows.footer = sum.equals(total);
  return {.key = {},
          .title = title_of(person.person, day, total),
          .content = std::move(rows),
          .place = Place::column};
}

/// The sections of text and the rows of data, as they grow.
class Explanation {
 public:
  explicit Explanation(const ShowId& show) : show_(show) {}

  void add(const PartyHealth& party) {
    for (const HealthOn* health : {&party.now, &party.before}) {
      if (party.party.kind != PartyKind::person)
        sections_.push_back(people_section(party.party, *health));
      else if (health->people.empty())
        sections_.push_back(none_section(party.party, *health));
      for (const PersonHealth& person : health->people) {
        people_.rows.push_back({party.party.handle, day_cell(health->day), person.person.handle,
                                number_cell(person.health.total())});
        if (known_.emplace(person.person.id, health->day).second) add(person, health->day);
      }
    }
  }

  std::vector<Section> finish() {
    sections_.push_back(data_section("health_people", std::move(people_)));
    sections_.push_back(data_section("health_parts", std::move(parts_)));
    sections_.push_back(data_section("health_inputs", std::move(inputs_)));
    return std::move(sections_);
  }

 private:
  void add(const PersonHealth& person, Day day) {
    sections_.push_back(parts_section(person, day, show_));
    const std::string& who = person.person.handle;
    for (const HealthShare& share : person.health.shares) {
      const std::string part(to_word(share.part));
      parts_.rows.push_back({who, day_cell(day), part, std::int64_t{share.weight()},
                             number_cell(share.points),
                             share.points ? Cell() : text_cell(std::string(share.missing))});
      for (const HealthInput& input : share.inputs)
        inputs_.rows.push_back({who, day_cell(day), part, std::string(input.name),
                                number_cell(input.value), day_cell(input.day),
                                input.id ? Cell(show_(*input.id)) : Cell()});
    }
  }

  const ShowId& show_;
  std::set<std::pair<Id, Day>> known_;
  std::vector<Section> sections_;
  Rows people_{.columns = data_columns({"who", "day", "person", "health"})};
  Rows parts_{.columns = data_columns({"who", "day", "part", "weight", "points", "missing"})};
  Rows inputs_{.columns =
                   data_columns({"who", "day", "part", "input", "value", "input_day", "id"})};
};

}  // namespace

std::vector<Section> health_explained(const std::vector<PartyHealth>& parties, const ShowId& show) {
  Explanation explanation(show);
  for (const PartyHealth& party : parties) explanation.add(party);
  return explanation.finish();
}

}  // namespace relate::render
