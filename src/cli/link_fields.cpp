#include <fmt/format.h>

#include "cli/record_fields.hpp"
#include "relate/core/error.hpp"

namespace relate::cli {
namespace {

constexpr FieldSpec specs[] = {
    {"since", "WHEN", "Since when it holds; for all earlier days, too, unless said"},
    {"until", "WHEN", "The last day it held; still unless said"},
    {"note", "TEXT", "A remark"},
    {"private", "", "For nobody else's eyes"},
};

}  // namespace

std::span<const FieldSpec> link_fields() { return specs; }

void apply_fields(Fields& fields, Link& link, Session& session) {
  if (const auto since = fields.take("since")) {
    link.since.reset();
    if (!since->empty()) link.since = parse_since(session, *since);
  }
  if (const auto until = fields.take("until")) {
    link.until.reset();
    if (!until->empty()) link.until = parse_until(session, *until);
  }
  if (link.since && link.until && *link.until < *link.since)
    throw Error(Error::Kind::usage,
                fmt::format("it cannot hold until {}, as it begins on {}", to_words(*link.until),
                            to_words(*link.since)),
                "name a later day with --until");
  change_text(fields, "note", link.note);
  change_flag(fields, "private", link.is_private);
}

}  // namespace relate::cli
