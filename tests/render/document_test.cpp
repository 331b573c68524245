#include "relate/render/document.hpp"

#include <sstream>

#include <doctest/doctest.h>

#include "relate/core/error.hpp"

using namespace relate;
using namespace relate::render;

TEST_CASE("a report is written as text, JSON or Markdown, and as nothing else") {
  const Document report{.schema = "relate.brief.v1", .title = "Dana Ruiz"};
  for (const Format format : {Format::jsonl, Format::csv, Format::tsv, Format::ids}) {
    std::ostringstream out;
    try {
      write(out, format, report);
      FAIL("nothing thrown");
    } catch (const Error& error) {
      CHECK(error.kind() == Error::Kind::usage);
      CHECK(std::string(error.what()) ==
            "format '" + std::string(to_word(format)) + "' is not possible for a report");
      CHECK(error.hint() == "use text, json or markdown");
    }
    CHECK(out.str() == "");
  }
}

TEST_CASE("a report without sections is its title") {
  const auto written = [](Format format) {
    std::ostringstream out;
    write(out, format, Document{.schema = "relate.brief.v1", .title = "Zoë Müller"});
    return out.str();
  };
  CHECK(written(Format::text) == "Zoë Müller\n==========\n");
  CHECK(written(Format::markdown) == "# Zoë Müller\n");
  CHECK(written(Format::json) ==
        "{\n"
        "  \"schema\": \"relate.brief.v1\",\n"
        "  \"title\": \"Zoë Müller\"\n"
        "}\n");
}

TEST_CASE("a fact or a section may be for data or for text alone") {
  const Document report{
      .schema = "relate.party.v1",
      .title = "Dana Ruiz",
      .sections = {{"party", "",
                    std::vector<DocumentFact>{{"name", "Name", "Dana Ruiz", {}, Place::data},
                                              {"role", "Role", "CIO"},
                                              {"hint", "Hint", "ask her", {}, Place::column}}},
                   {"counts",
                    "Counts",
                    std::vector<DocumentFact>{{"contacts", "Contacts", std::int64_t{2}}},
                    {},
                    Place::data},
                   {"text", "Text", "in full", {}, Place::column}}};
  std::ostringstream json;
  write(json, Format::json, report);
  CHECK(json.str() ==
        "{\n  \"schema\": \"relate.party.v1\",\n  \"title\": \"Dana Ruiz\",\n"
        "  \"party\": {\n    \"name\": \"Dana Ruiz\",\n    \"role\": \"CIO\"\n  },\n"
        "  \"counts\": {\n    \"contacts\": 2\n  }\n}\n");
  std::ostringstream text;
  write(text, Format::text, report);
  CHECK(text.str() == "Dana Ruiz\n=========\n\nRole  CIO\nHint  ask her\n\nText\n  in full\n");
  std::ostringstream markdown;
  write(markdown, Format::markdown, report);
  CHECK(markdown.str() ==
        "# Dana Ruiz\n\n- **Role**: CIO\n- **Hint**: ask her\n\n## Text\n\nin full\n");
}
