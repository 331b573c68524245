// The format, as sqlite3session.c of SQLite describes it: groups of a table header and changes.
// A header is `T`, the number of columns, a byte a column that is not 0 for those of the primary
// key, and the table's name, ended by 0. A change is its operation, a byte that says whether a
// trigger made it, and a record, for an update that of before and that of after. A record has a
// value a column: its type, 0 where it is left out, and the bytes of it.

#include "store/changeset_format.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include <sqlite3.h>

namespace relate::store {
namespace {

constexpr std::size_t most_columns = 32767;

class ChangesetReader {
 public:
  explicit ChangesetReader(std::string_view bytes) : rest_(bytes) {}

  bool read_all() {
    while (!rest_.empty())
      if (!(rest_.front() == 'T' ? read_table() : read_change())) return false;
    return true;
  }

 private:
  enum class Left { nothing, what_is_no_key, anything };

  bool read_table() {
    skip(1);
    const auto columns = read_number();
    if (!columns || *columns == 0 || *columns > most_columns || *columns > rest_.size())
      return false;
    keys_ = rest_.substr(0, *columns);
    skip(*columns);
    const std::size_t end = rest_.find('\0');
    return std::ranges::any_of(keys_, [](char key) { return key != 0; }) &&
           end != std::string_view::npos && end > 0 && skip(end + 1);
  }

  bool read_change() {
    const auto operation = rest_.front();
    if (keys_.empty() || !skip(2)) return false;
    if (operation == SQLITE_UPDATE)
      return read_record(Left::what_is_no_key) && read_record(Left::anything);
    return (operation == SQLITE_INSERT || operation == SQLITE_DELETE) && read_record(Left::nothing);
  }

  bool read_record(Left left_out) {
    return std::ranges::all_of(keys_, [&](char key) {
      return read_value(left_out == Left::anything ||
                        (left_out == Left::what_is_no_key && key == 0));
    });
  }

  bool read_value(bool may_be_left_out) {
    if (rest_.empty()) return false;
    const char type = rest_.front();
    skip(1);
    switch (type) {
      case 0:
        return may_be_left_out;
      case SQLITE_INTEGER:
      case SQLITE_FLOAT:
        return skip(8);
      case SQLITE_TEXT:
      case SQLITE_BLOB: {
        const auto size = read_number();
        return size && skip(*size);
      }
      default:
        return type == SQLITE_NULL;
    }
  }

  /// Seven bits a byte, the highest first; the top bit says that another byte follows.
  std::optional<std::size_t> read_number() {
    constexpr std::size_t most_bytes = 5;  // more than any length needs
    std::size_t number = 0;
    for (std::size_t i = 0; i < most_bytes && i < rest_.size(); ++i) {
      const auto byte = static_cast<unsigned char>(rest_[i]);
      number = (number << 7) | (byte & 0x7Fu);
      if (byte < 0x80) {
        skip(i + 1);
        return number;
      }
    }
    return {};
  }

  bool skip(std::size_t count) {
    if (count > rest_.size()) return false;
    rest_.remove_prefix(count);
    return true;
  }

  std::string_view rest_;
  std::string_view keys_;  ///< of the table, a byte a column
};

}  // namespace

bool is_changeset(std::string_view bytes) { return ChangesetReader(bytes).read_all(); }

}  // namespace relate::store
