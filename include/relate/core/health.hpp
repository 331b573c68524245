#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "relate/core/cadence.hpp"
#include "relate/core/due.hpp"
#include "relate/core/item.hpp"

namespace relate {

/// What health is made of, in the order it is shown in.
enum class HealthPart { recency, commitments, sentiment, concerns, reciprocity };

/// What is fixed for a part. Nothing else in the program says what it weighs.
struct HealthPartRules {
  HealthPart part;
  std::string_view word;  ///< `recency`
  int weight;             ///< of 100
};

std::span<const HealthPartRules> health_parts();
std::string_view to_word(HealthPart part);

/// The least health that is green, and that is amber.
inline constexpr int health_green = 70;
inline constexpr int health_amber = 40;
/// Days within which a mood comes to weigh half, where there is no cadence.
inline constexpr int mood_half_life = 30;
/// Days of which the contacts with a direction count, today being the last, and the fewest of
/// them that say something.
inline constexpr int reciprocity_window = 180;
inline constexpr int reciprocity_least = 3;
/// Days that make an account single-threaded or silent, today being the last.
inline constexpr int contact_window = 90;
/// Days back to the health that the trend is measured against.
inline constexpr int trend_days = 90;

/// The first day of the year that ends on `day`: of promises, moods and concerns.
Day health_year(Day day);

enum class HealthColor { green, amber, red };

HealthColor color_of(int health);
/// `green`, `amber`, `red`.
std::string_view to_word(HealthColor color);

/// How an interaction with somebody felt.
struct Mood {
  Id interaction = 0;
  Day day{};
  int mood = 0;  ///< -2 to 2
};

/// What the health of a person on a day is worked out from.
struct HealthInputs {
  PartyName person;                            ///< not of our side
  Clock clock = {};                            ///< with the last contact by that day
  std::vector<Item> items = {};                ///< promises, roadblocks, feedback that concern them
  std::optional<OpenMessage> unanswered = {};  ///< of theirs, on that day
  bool wrote = false;                          ///< a message from them in the year
  std::vector<Mood> moods = {};                ///< of the year, the latest first
  int in = 0;                                  ///< contacts by direction in the last 180 days
  int out = 0;
  int both = 0;
};

/// A number that a part is worked out from.
struct HealthInput {
  std::string_view name;          ///< snake_case: `days_late`, `kept`, `mood`
  std::optional<int> value = {};  ///< days, points of 100, a mood, a count
  std::optional<Day> day = {};    ///< of the record
  std::optional<Id> id = {};      ///< of the record
};

/// A part of somebody's health.
struct HealthShare {
  HealthPart part = HealthPart::recency;
  std::optional<int> points = {};  ///< 0 to 100, whole, halves up; none: not known
  std::string_view missing = {};   ///< why, where it is not
  std::vector<HealthInput> inputs = {};

  int weight() const;
};

/// Somebody's health on a day.
struct Health {
  std::vector<HealthShare> shares;  ///< every part once, in their order

  /// The mean of the parts that are known, each by its weight, 0 to 100, halves up; none where
  /// none is known.
  std::optional<int> total() const;
};

/// The health of a person on the day `terms.today`, from what is dated on or before it.
Health health_of(const HealthInputs& inputs, const DueTerms& terms);

/// Of one who is on our side, or has ended, there is none.
struct PersonHealth {
  PartyName person;
  Health health;
};

/// The health of a party on a day: of a person their own, of an org or project the mean of its
/// people's.
struct HealthOn {
  Day day{};
  std::vector<PersonHealth> people = {};  ///< each once, also those of whom it is not known

  /// The mean of the whole numbers of those who have one, halves up; none where nobody has.
  std::optional<int> total() const;
  /// Who has the lowest, the first of several; nullptr where nobody has one.
  const PersonHealth* lowest() const;
};

/// The health of a party today, beside what it was.
struct PartyHealth {
  PartyName party = {};
  HealthOn now = {};
  HealthOn before = {};                ///< as of 90 days before
  std::optional<int> in_contact = {};  ///< of an org or project: people of theirs in 90 days

  /// Health today less that before; none where one of them is not known.
  std::optional<int> trend() const;
  bool is_single_threaded() const { return in_contact == 1; }
  bool is_silent() const { return in_contact == 0; }
};

}  // namespace relate
