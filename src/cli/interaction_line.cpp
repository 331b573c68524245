#include "cli/interaction_line.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "relate/core/clean_text.hpp"
#include "relate/core/error.hpp"

namespace relate::cli {
namespace {

using Json = nlohmann::json;

constexpr std::size_t letters_of_id = 16;

[[noreturn]] void refuse(const std::string& what) {
  throw Error(Error::Kind::refused, what, "relate-json(5) says what an interaction is written as");
}

/// What a key has on a line, as the kind of thing that it must be. Null is nothing.
class Value {
 public:
  Value(const std::string& key, const Json& json) : key_(key), json_(json) {}

  const std::string& text() const {
    if (!json_.is_string()) is_no("text");
    return json_.get_ref<const std::string&>();
  }

  std::vector<std::string> texts() const {
    if (!json_.is_array()) is_no("array of texts");
    std::vector<std::string> result;
    for (const Json& part : json_) {
      if (!part.is_string()) is_no("array of texts");
      result.push_back(clean_line(part.get_ref<const std::string&>()));
    }
    return result;
  }

  bool truth() const {
    if (!json_.is_boolean()) is_no("truth");
    return json_.get<bool>();
  }

  int number(int low, int high) const {
    // An unsigned one may be too large for a comparison of what is signed.
    const bool is_small = json_.is_number_unsigned()
                              ? json_.get<std::uint64_t>() <= static_cast<std::uint64_t>(high)
                              : json_.is_number_integer() && json_.get<std::int64_t>() <= high;
    if (!is_small || json_.get<std::int64_t>() < low)
      refuse(fmt::format("'{}' is {}, which is no number from {} to {}", key_, shown(), low, high));
    return json_.get<int>();
  }

  [[noreturn]] void is_no(std::string_view what) const {
    refuse(fmt::format("'{}' is {}, which is no {}", key_, shown(), what));
  }

 private:
  std::string shown() const {
    return excerpt(json_.dump(-1, ' ', false, Json::error_handler_t::replace));
  }

  const std::string& key_;
  const Json& json_;
};

Id id_of(const Value& value) {
  const auto range = id_range(value.text());
  if (value.text().size() != letters_of_id || !range || range->first == 0)
    value.is_no("id of 16 letters from k to z");
  return range->first;
}

Day day_of(const Value& value) {
  const auto day = day_from_iso(value.text());
  if (!day) value.is_no("day such as 2026-03-18");
  return *day;
}

struct Key {
  std::string_view name;
  void (*take)(const Value&, InteractionLine&);
};

constexpr int longest = 60 * 24 * 366;  // minutes

constexpr Key keys[] = {
    {"id", [](const Value& value, InteractionLine& line) { line.interaction.id = id_of(value); }},
    {"day",
     [](const Value& value, InteractionLine& line) { line.interaction.day = day_of(value); }},
    {"time",
     [](const Value& value, InteractionLine& line) {
       line.interaction.time = time_from_text(value.text());
       if (!line.interaction.time) value.is_no("time such as 14:30");
     }},
    {"channel",
     [](const Value& value, InteractionLine& line) {
       const auto known = channel(value.text());
       if (!known) value.is_no("channel");
       line.interaction.channel = *known;
     }},
    {"direction",
     [](const Value& value, InteractionLine& line) {
       line.interaction.direction = direction_of(value.text());
       if (!line.interaction.direction) value.is_no("direction: in, out or both");
     }},
    {"mood", [](const Value& value,
                InteractionLine& line) { line.interaction.mood = value.number(-2, 2); }},
    {"text", [](const Value& value,
                InteractionLine& line) { line.interaction.text = clean_text(value.text()); }},
    {"with", [](const Value& value, InteractionLine& line) { line.with = value.texts(); }},
    {"cc", [](const Value& value, InteractionLine& line) { line.cc = value.texts(); }},
    {"mentioned",
     [](const Value& value, InteractionLine& line) { line.mentioned = value.texts(); }},
    {"project",
     [](const Value& value, InteractionLine& line) { line.project = clean_line(value.text()); }},
    {"place", [](const Value& value,
                 InteractionLine& line) { line.interaction.place = clean_line(value.text()); }},
    {"tags",
     [](const Value& value, InteractionLine& line) { line.interaction.tags = value.texts(); }},
    {"private", [](const Value& value,
                   InteractionLine& line) { line.interaction.is_private = value.truth(); }},
    {"minutes", [](const Value& value,
                   InteractionLine& line) { line.interaction.minutes = value.number(1, longest); }},
    {"link", [](const Value& value,
                InteractionLine& line) { line.interaction.url = clean_line(value.text()); }},
};

Json parse(std::string_view line) {
  Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) refuse(fmt::format("'{}' is no object of JSON", excerpt(line)));
  return json;
}

}  // namespace

InteractionLine read_interaction_line(std::string_view line, Day today) {
  InteractionLine result;
  const Json json = parse(line);
  for (const auto& [key, value] : json.items()) {
    const auto* known = std::ranges::find(keys, key, &Key::name);
    if (known == std::end(keys))
      result.unknown_keys.push_back(key);
    else if (!value.is_null())
      known->take(Value(key, value), result);
  }
  for (const char* needed : {"id", "day"})
    if (!json.contains(needed) || json[needed].is_null())
      refuse(fmt::format("there is no '{}'", needed));
  if (result.interaction.day > today)
    refuse(fmt::format("'day' is {}, which lies ahead", to_words(result.interaction.day)));
  return result;
}

}  // namespace relate::cli
