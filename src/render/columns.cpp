#include "columns.hpp"

#include <utility>

namespace relate::render {

Column data_column(std::string key) { return {.key = std::move(key), .place = Place::data}; }

Column shown_column(std::string title) {
  return {.key = {}, .title = std::move(title), .place = Place::column};
}

Column number_column(std::string title) {
  return {.key = {}, .title = std::move(title), .place = Place::column, .right = true};
}

Column flexible_column(std::string title) {
  return {.key = {}, .title = std::move(title), .place = Place::column, .flexible = true};
}

}  // namespace relate::render
