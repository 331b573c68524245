#include "relate/core/mistakes.hpp"

#include <algorithm>

#include "relate/core/fold.hpp"
#include "relate/core/merge.hpp"

namespace relate {
namespace {

Day answer_day(const Item& item, const DueTerms& terms) {
  if (item.due) return *item.due;
  if (item.kind == ItemKind::roadblock) return item.opened + std::chrono::days(1);
  return add_working_days(terms.calendar, item.opened, terms.answer);
}

bool somebody_waits(const Item& item) {
  if (item.kind == ItemKind::feedback && item.is_open()) return true;
  return !to_be_told(item).empty();
}

}  // namespace

bool is_personal(const Fact& fact) { return fold(fact.key) != merged_key; }

bool is_unclear(const Item& item) {
  if (!item.is_open()) return false;
  if (item.kind == ItemKind::need) return item.measure.empty();
  return (item.kind == ItemKind::promise || item.kind == ItemKind::ask) && !item.due;
}

bool is_unanswered(const Item& item, const DueTerms& terms) {
  if (!rules_of(item.kind).is_told || !somebody_waits(item)) return false;
  return answer_day(item, terms) < terms.today;
}

void check_items(FourMistakes& mistakes, std::span<const Item> items, const DueTerms& terms) {
  for (const Item& item : items) {
    const bool is_expectation =
        item.kind == ItemKind::promise || item.kind == ItemKind::ask || item.kind == ItemKind::need;
    mistakes.expectations += is_expectation && item.is_open() ? 1 : 0;
    if (is_unclear(item)) mistakes.unclear.push_back(item);
    if (is_unanswered(item, terms)) mistakes.concerns.push_back(item);
  }
}

void check_messages(FourMistakes& mistakes, std::span<const OpenMessage> messages,
                    const DueTerms& terms) {
  for (const OpenMessage& message : messages)
    if (add_working_days(terms.calendar, message.day, terms.answer) < terms.today)
      mistakes.messages.push_back(message);
}

}  // namespace relate
