#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/document.hpp"

using namespace relate;
using namespace relate::render;

TEST_CASE("a report in JSON has schema, title and every section as a member") {
  using Facts = std::vector<DocumentFact>;
  const Rows promises{.columns = {{.key = "id"}, {.key = "shown", .place = Place::column}},
                      .rows = {{ShownId{1, 4}, "x"}, {ShownId{2, 4}, "y"}}};
  const Document report{.schema = "relate.brief.v1",
                        .title = "Ben \"O'Neil\"",
                        .sections = {{"who", "Who",
                                      Facts{{"role", "Role", "buyer", "the buyer"},
                                            {"last_contact", "Last", Date{2026, 3, 11}},
                                            {"ended", "Ended", std::monostate{}}}},
                                     {"promises", "Promises", promises},
                                     {"needs", "Needs", Rows{.columns = promises.columns}, "None."},
                                     {"facts", "Facts", Facts{}},
                                     {"last", "Last time", "one\ntwo"},
                                     {"note", "Note", ""}}};
  std::ostringstream out;
  write(out, Format::json, report);
  CHECK(out.str() ==
        "{\n"
        "  \"schema\": \"relate.brief.v1\",\n"
        "  \"title\": \"Ben \\\"O'Neil\\\"\",\n"
        "  \"who\": {\n"
        "    \"role\": \"buyer\",\n"
        "    \"last_contact\": \"2026-03-11\",\n"
        "    \"ended\": null\n"
        "  },\n"
        "  \"promises\": [\n"
        "    {\"id\": \"kkkkkkkkkkkkkkkl\"},\n"
        "    {\"id\": \"kkkkkkkkkkkkkkkm\"}\n"
        "  ],\n"
        "  \"needs\": [],\n"
        "  \"facts\": {},\n"
        "  \"last\": \"one\\ntwo\",\n"
        "  \"note\": null\n"
        "}\n");
}
