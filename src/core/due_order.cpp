#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "relate/core/due.hpp"
#include "relate/core/fold.hpp"

// Names are folded only for those that stand at the head of the list: of ten thousand who
// may be due a few are shown.

namespace relate {
namespace {

/// Whether `a` stands before `b`, names apart.
bool is_before(const Due& a, const Due& b) {
  if (a.is_meeting_today() != b.is_meeting_today()) return a.is_meeting_today();
  if (a.is_meeting_today()) return a.time->minute < b.time->minute;
  if (a.reconnect && b.reconnect) return a.reconnect->is_later_than(*b.reconnect);
  return a.days_late > b.days_late;
}

struct Named {
  std::string folded_name;
  Due due;
};

bool is_named_before(const Named& a, const Named& b) {
  if (is_before(a.due, b.due)) return true;
  if (is_before(b.due, a.due)) return false;
  const DueParty& first = a.due.who.front();
  const DueParty& second = b.due.who.front();
  return std::tie(a.folded_name, first.handle, a.due.id) <
         std::tie(b.folded_name, second.handle, b.due.id);
}

using Place = std::vector<Due>::iterator;

/// Moves the first `limit`, and all that stand level with the last of them, to the front; gives
/// where they end.
Place gather_head(std::vector<Due>& dues, std::size_t limit) {
  if (limit >= dues.size()) return dues.end();
  if (limit == 0) return dues.begin();
  const auto last = dues.begin() + static_cast<std::ptrdiff_t>(limit) - 1;
  std::nth_element(dues.begin(), last, dues.end(), is_before);
  return std::partition(std::next(last), dues.end(),
                        [&](const Due& due) { return !is_before(*last, due); });
}

}  // namespace

void sort_due(std::vector<Due>& dues, std::size_t limit) {
  const Place end = gather_head(dues, limit);
  std::vector<Named> head;
  head.reserve(static_cast<std::size_t>(end - dues.begin()));
  for (Place due = dues.begin(); due != end; ++due)
    head.push_back({fold(due->who.front().name), std::move(*due)});
  std::ranges::sort(head, is_named_before);
  std::ranges::transform(head, dues.begin(), [](Named& each) { return std::move(each.due); });
}

void keep_first(std::vector<Due>& dues, std::size_t limit) {
  dues.erase(gather_head(dues, limit), dues.end());
}

}  // namespace relate
