#include "cli/shell_line.hpp"

#include <doctest/doctest.h>

namespace relate::cli {
namespace {

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a line is words between blanks, the last one empty behind a blank") {
  CHECK(read_shell_line("relate log da").words == Words{"relate", "log", "da"});
  CHECK(read_shell_line("relate  log ").words == Words{"relate", "log", ""});
  CHECK(read_shell_line("").words == Words{""});
}

TEST_CASE("quotes and backslashes are taken off words") {
  CHECK(read_shell_line(R"(log Ben\ O\'Neil)").words == Words{"log", "Ben O'Neil"});
  CHECK(read_shell_line(R"(log "Ben O'Neil" x)").words == Words{"log", "Ben O'Neil", "x"});
  CHECK(read_shell_line(R"(log 'a "b" \c'd)").words == Words{"log", R"(a "b" \cd)"});
  CHECK(read_shell_line(R"("a\"b\$c\d")").words == Words{R"(a"b$c\d)"});
  CHECK(read_shell_line(R"(log "" x)").words == Words{"log", "", "x"});
}

TEST_CASE("a quote that is still open is known") {
  CHECK(read_shell_line("log dana").open_quote == '\0');
  CHECK(read_shell_line("log \"Ben O'N").open_quote == '"');
  CHECK(read_shell_line("log \"Ben O'N").words.back() == "Ben O'N");
  CHECK(read_shell_line("log 'Zoë M").open_quote == '\'');
  CHECK(read_shell_line("log 'x' y").open_quote == '\0');
}

TEST_CASE("what is quoted is read back as it was, in and outside of quotes") {
  for (const char* text : {"dana-ruiz", "Ben O'Neil", "Zoë Müller", "山田 太郎", "Project: \"X\"",
                           R"(a\b)", "$HOME `x`", "a;b&c|d(e)<f>*?[g]#h~!{i}"}) {
    CAPTURE(text);
    CHECK(read_shell_line(quoted(text, '\0')).words == Words{text});
    CHECK(read_shell_line("\"" + quoted(text, '"') + "\"").words == Words{text});
    CHECK(read_shell_line("'" + quoted(text, '\'') + "'").words == Words{text});
  }
}

TEST_CASE("only what a shell would misread is quoted") {
  CHECK(quoted("Zoë-Müller:x", '\0') == "Zoë-Müller:x");
  CHECK(quoted("Ben O'Neil", '\0') == R"(Ben\ O\'Neil)");
  CHECK(quoted("Ben O'Neil", '"') == "Ben O'Neil");
  CHECK(quoted("Ben O'Neil", '\'') == R"(Ben O'\''Neil)");
}

}  // namespace relate::cli
