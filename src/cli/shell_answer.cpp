#include "cli/shell_answer.hpp"

#include <algorithm>

#include <fmt/ostream.h>

#include "cli/completion.hpp"
#include "cli/shell_line.hpp"
#include "relate/render/width.hpp"

namespace relate::cli {
namespace {

// Bash's COMP_TYPE is the number of a letter: a tab, or `!` and `@` where one lists at once; `?`
// for a second tab; `%` and `*` insert the candidates themselves.
constexpr std::string_view listing[] = {"63", "33", "64"};
constexpr std::string_view inserting[] = {"9", "33", "64"};

bool is_printable(const Candidate& candidate) {
  return render::printable(candidate.text) == candidate.text;
}

void write(std::ostream& out, const Completion& completion) {
  for (const Candidate& candidate : completion.candidates)
    if (is_printable(candidate))
      fmt::print(out, "{}\t{}\n", candidate.text, render::printable(candidate.about));
  if (completion.takes_files) fmt::print(out, "\tFILE\n");
}

/// Whether bash would put what they have in common in place of what was typed, and lose it.
bool may_lose(const std::vector<Candidate>& candidates, const std::string& typed) {
  const auto goes_on = [&](const Candidate& word) { return is_spelled_so(word.text, typed); };
  return candidates.size() > 1 && !std::ranges::all_of(candidates, goes_on);
}

/// Only of what bash replaces, quoted as the user began to. Where bash lists what there is, it
/// shows what each is. Where it inserts what all have in common, an empty line that has nothing
/// in common with the others keeps what was typed.
void write_for_bash(std::ostream& out, const Completion& completion, const ShellLine& line,
                    const std::string& replaced, std::string_view type) {
  const std::string& typed = line.words.back();
  const std::string quote(line.open_quote == '\0' ? 0 : 1, line.open_quote);
  const std::string end = read_shell_line(quote + replaced).words.back();
  const std::size_t kept = typed.ends_with(end) ? typed.size() - end.size() : 0;
  const bool says_more = std::ranges::count(listing, type) > 0 && completion.candidates.size() > 1;
  for (const Candidate& candidate : completion.candidates) {
    if (!is_printable(candidate) || candidate.text.compare(0, kept, typed, 0, kept) != 0) continue;
    const std::string text = quoted(std::string_view(candidate.text).substr(kept), line.open_quote);
    if (says_more && !candidate.about.empty())
      fmt::print(out, "{}  ({})\n", text, render::printable(candidate.about));
    else
      fmt::print(out, "{}\n", text);
  }
  if (std::ranges::count(inserting, type) > 0 && may_lose(completion.candidates, typed))
    fmt::print(out, "\n");
  if (completion.takes_files) fmt::print(out, "\tFILE\n");
}

}  // namespace

void answer_shell(const std::vector<std::string>& arguments, Environment& environment) {
  try {
    if (arguments.size() > 1 && arguments.front() == "--")
      return write(environment.out,
                   complete({arguments.begin() + 1, arguments.end()}, environment));
    if (arguments.size() != 4 || arguments.front() != "--bash") return;
    const ShellLine line = read_shell_line(arguments[1]);
    if (line.words.size() < 2) return;
    write_for_bash(environment.out,
                   complete({line.words.begin() + 1, line.words.end()}, environment), line,
                   arguments[2], arguments[3]);
  } catch (const std::exception&) {
    // A shell that asks while somebody types has no place for a mistake.
  }
}

}  // namespace relate::cli
