#pragma once

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "relate/core/party.hpp"
#include "relate/render/records.hpp"
#include "columns.hpp"

namespace relate::render {

// Parts of which the lists of records are made.

using Cells = std::vector<Cell>;

/// What `ids` prints, too.
Column shown_id_column();

/// A list with all facts of its records as data and other columns as text. `facts_of_one` and
/// `cells_of_one` are asked for each record; an empty record names the keys.
template <class Record, class FactsOf, class CellsOf>
Rows make_rows(const std::vector<Record>& records, std::vector<Column> columns,
               FactsOf facts_of_one, CellsOf cells_of_one) {
  Rows rows;
  for (const DocumentFact& fact : facts_of_one(Record{}))
    rows.columns.push_back({.key = fact.key, .place = Place::data});
  rows.columns.insert(rows.columns.end(), std::make_move_iterator(columns.begin()),
                      std::make_move_iterator(columns.end()));
  rows.rows.reserve(records.size());
  for (const Record& record : records) {
    Cells cells;
    cells.reserve(rows.columns.size());
    for (DocumentFact& fact : facts_of_one(record)) cells.push_back(std::move(fact.value));
    for (Cell& cell : cells_of_one(record)) cells.push_back(std::move(cell));
    rows.rows.push_back(std::move(cells));
  }
  return rows;
}

/// Takes the title of columns that would be empty, so that text leaves them out.
Rows without_empty_columns(Rows rows);

/// The names; nothing where they are `subject` alone, which is known already.
std::string names_but(const std::string& subject, const std::vector<PartyName>& parties);

}  // namespace relate::render
