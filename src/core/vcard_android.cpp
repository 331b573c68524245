#include <array>

#include "core/vcard_draft.hpp"
#include "relate/core/ascii.hpp"

namespace relate {
namespace {

/// Where the number stands for nothing, the row's own label, as the user typed it.
constexpr std::string_view own_label = "";

/// The types of the table of related people, by their number.
constexpr std::array<std::string_view, 15> relation_types = {
    own_label, "assistant",   "brother",  "child",  "domestic partner",
    "father",  "friend",      "manager",  "mother", "parent",
    "partner", "referred by", "relative", "sister", "spouse"};

/// The types of the table of dates, by their number.
constexpr std::array<std::string_view, 4> date_types = {own_label, "anniversary", "date",
                                                        "birthday"};

/// A row: the kind of its table, a value, the number of a type, and a label.
struct Row {
  std::string table;
  std::string value;
  std::string type;
  std::string label;
};

Row row_of(const VcardProperty& property) {
  auto cells = property.pieces(';');
  cells.resize(4);
  return {ascii_lower(cells[0]), cells[1], cells[2], cells[3]};
}

template <std::size_t count>
std::string type_name(const std::array<std::string_view, count>& types, const Row& row) {
  for (std::size_t i = 0; i < count; ++i)
    if (row.type == std::to_string(i) && types[i] != own_label) return std::string(types[i]);
  return row.label;
}

}  // namespace

bool take_android_row(VcardDraft& draft, const VcardProperty& property) {
  const Row row = row_of(property);
  if (row.value.empty()) return true;
  if (row.table == "vnd.android.cursor.item/nickname") {
    draft.nicknames.push_back(row.value);
    return true;
  }
  if (row.table == "vnd.android.cursor.item/relation") {
    draft.contact.relations.push_back({type_name(relation_types, row), row.value, {}});
    return true;
  }
  if (row.table != "vnd.android.cursor.item/contact_event") return false;
  const std::string label = type_name(date_types, row);
  return take_date(draft, property, label.empty() ? "date" : label, row.value);
}

}  // namespace relate
