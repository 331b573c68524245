#include "cli/shell_line.hpp"

#include <optional>

namespace relate::cli {
namespace {

constexpr std::string_view quoted_by_backslash = "\\\"$`\n";  // between double quotes

bool is_blank(char character) { return character == ' ' || character == '\t' || character == '\n'; }

bool needs_no_quotes(char character) {
  const bool is_letter = ('a' <= character && character <= 'z') ||
                         ('A' <= character && character <= 'Z') ||
                         ('0' <= character && character <= '9');
  const bool is_of_a_letter = static_cast<unsigned char>(character) >= 0x80;
  return is_letter || is_of_a_letter ||
         std::string_view("-_.,:/@%+=").find(character) != std::string_view::npos;
}

}  // namespace

ShellLine read_shell_line(std::string_view line) {
  ShellLine result;
  std::optional<std::string> word;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char character = line[at];
    const bool escapes = character == '\\' && result.open_quote != '\'' && at + 1 < line.size() &&
                         (result.open_quote == '\0' ||
                          quoted_by_backslash.find(line[at + 1]) != std::string_view::npos);
    if (result.open_quote == '\0' && is_blank(character)) {
      if (word) result.words.push_back(std::move(*word));
      word.reset();
      continue;
    }
    if (!word) word.emplace();
    if (escapes)
      *word += line[++at];
    else if (result.open_quote == '\0' && (character == '"' || character == '\''))
      result.open_quote = character;
    else if (character == result.open_quote)
      result.open_quote = '\0';
    else
      *word += character;
  }
  result.words.push_back(word.value_or(""));
  return result;
}

std::string quoted(std::string_view text, char open_quote) {
  std::string result;
  for (const char character : text) {
    const bool is_special = open_quote == '"'
                                ? quoted_by_backslash.find(character) != std::string_view::npos
                                : !needs_no_quotes(character);
    if (open_quote == '\'' && character == '\'')
      result += "'\\'";  // ends, a quote of its own; the next begins again
    else if (open_quote != '\'' && is_special)
      result += '\\';
    result += character;
  }
  return result;
}

}  // namespace relate::cli
