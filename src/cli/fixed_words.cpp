#include "cli/fixed_words.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/reports/reports.hpp"
#include "relate/core/assessment.hpp"
#include "relate/core/audience.hpp"
#include "relate/core/channel.hpp"
#include "relate/core/interaction.hpp"
#include "relate/core/relation.hpp"
#include "relate/core/why.hpp"
#include "relate/render/rows.hpp"

namespace relate::cli {
namespace {

using Words = std::vector<Candidate>;

template <class Values>
Words plain(const Values& values) {
  Words words;
  for (const auto& value : values) words.push_back({std::string(value), {}});
  return words;
}

template <class Values>
Words words_of(const Values& values) {
  Words words;
  for (const auto value : values) words.push_back({std::string(to_word(value)), {}});
  return words;
}

/// Of `1..5` or `0..10` each number; nothing of what is no such range.
Words numbers(std::string_view range) {
  Words words;
  int least = 0;
  int most_of_them = 0;
  const char* end = range.data() + range.size();
  const auto first = std::from_chars(range.data(), end, least);
  if (first.ec != std::errc{} || !std::string_view(first.ptr, end).starts_with("..")) return words;
  std::from_chars(first.ptr + 2, end, most_of_them);
  for (int number = least; number <= most_of_them; ++number)
    words.push_back({std::to_string(number), {}});
  return words;
}

Words report_names() {
  Words words;
  for (const Report& report : all_reports())
    words.push_back({std::string(report.name), std::string(report.summary)});
  return words;
}

Words relation_words() {
  Words words;
  for (const Relation& relation : relations())
    for (const std::string_view word : {relation.word, relation.inverse})
      if (std::ranges::find(words, word, &Candidate::text) == words.end())
        words.push_back({std::string(word), {}});
  return words;
}

Words channels_with_colons() {
  Words words;
  for (const std::string_view word : channel_words) words.push_back({fmt::format("{}:", word), {}});
  return words;
}

// What is typed most where a day, a period or a duration stands; a word, or a phrase to quote.
constexpr std::string_view usual_days[] = {"today",    "yesterday", "tomorrow", "monday",
                                           "tuesday",  "wednesday", "thursday", "friday",
                                           "saturday", "sunday"};
constexpr std::string_view usual_periods[] = {"this month",   "last month", "this quarter",
                                              "last quarter", "this year",  "last year"};
constexpr std::string_view usual_durations[] = {"daily",   "weekly",    "fortnightly",
                                                "monthly", "quarterly", "yearly"};

/// A type of values, and what they are.
struct FixedType {
  std::string_view name;
  Words (*words)();
};

constexpr FixedType fixed_types[] = {
    {"CHANNEL", [] { return plain(channel_words); }},
    {"CHANNEL:", channels_with_colons},
    {"MOOD", [] { return plain(mood_words()); }},
    {"LEVEL", [] { return plain(levels); }},
    {"WHY", [] { return words_of(whys()); }},
    {"WHOM", [] { return words_of(audiences); }},
    {"NOW", [] { return plain(engagements); }},
    {"WANTED", [] { return plain(engagements); }},
    {"WAY", [] { return plain(feedback_ways); }},
    {"RELATION", relation_words},
    {"REPORT", report_names},
    {"WHAT", [] { return plain(commands::list_names()); }},
    {"WHEN", [] { return plain(usual_days); }},
    {"PERIOD", [] { return plain(usual_periods); }},
    {"DURATION", [] { return plain(usual_durations); }},
    {"FORMAT", [] { return words_of(render::all_formats); }},
};

}  // namespace

std::vector<Candidate> fixed_words(std::string_view type) {
  const auto known = std::ranges::find(fixed_types, type, &FixedType::name);
  if (known != std::end(fixed_types)) return known->words();
  if (!type.empty() && 'a' <= type.front() && type.front() <= 'z')  // the value itself
    return {{std::string(type), {}}};
  return numbers(type);
}

}  // namespace relate::cli
