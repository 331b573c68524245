#include "cell.hpp"

#include <fmt/format.h>

namespace relate::render {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  return fmt::format("{}", fmt::join(words, separator));
}

struct ForPeople {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool value) const { return value ? "yes" : ""; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(const Date& value) const { return to_words(value); }
  std::string operator()(ShownId value) const { return to_letters(value.id, value.letters); }
  std::string operator()(const std::vector<std::string>& value) const {
    return joined(value, ", ");
  }
  std::string operator()(const Toned& value) const { return value.text; }
};

struct ForPrograms {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(const Date& value) const { return to_iso(value); }
  std::string operator()(ShownId value) const { return to_letters(value.id); }
  std::string operator()(const std::vector<std::string>& value) const { return joined(value, ";"); }
  std::string operator()(const Toned& value) const { return value.text; }
};

}  // namespace

std::string shown(const Cell& cell) { return std::visit(ForPeople{}, cell); }

std::string written(const Cell& cell) { return std::visit(ForPrograms{}, cell); }

bool is_text(const Cell& cell) {
  return std::holds_alternative<std::string>(cell) ||
         std::holds_alternative<std::vector<std::string>>(cell) ||
         std::holds_alternative<Toned>(cell);
}

Tone tone_of(const Cell& cell, const Column& column) {
  const auto* toned = std::get_if<Toned>(&cell);
  return toned ? toned->tone : column.tone;
}

}  // namespace relate::render
