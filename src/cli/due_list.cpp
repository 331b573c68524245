#include "cli/due_list.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "relate/store/due.hpp"

namespace relate::cli {
namespace {

constexpr std::size_t held_at_once = 1000;  // dues of one why, while more are looked at

class DueSearch {
 public:
  DueSearch(store::Database& database, const Settings& settings, Day today,
            const DueQuestion& question)
      : database_(database),
        settings_(settings),
        terms_(today, question.within, settings),
        question_(question) {}

  DueList run() {
    std::vector<Due> occasions = in_order(Why::occasion);
    const auto later = std::ranges::find_if_not(occasions, &Due::is_meeting_today);
    std::vector<Due> meetings(std::make_move_iterator(occasions.begin()),
                              std::make_move_iterator(later));
    occasions.erase(occasions.begin(), later);
    append(std::move(meetings));
    for (const Why why : whys()) {
      if (room() == 0) break;
      append(why == Why::occasion    ? std::exchange(occasions, {})
             : why == Why::reconnect ? without_cut(in_order(why))
                                     : in_order(why));
    }
    leave_last();
    return {terms_.today, store::described(database_, std::move(dues_), terms_.today),
            reconnect_cut_, more_, is_more_exact_};
  }

 private:
  /// One more than is asked for shows that there is more.
  std::size_t room() const {
    return question_.limit - dues_.size() + (question_.limit < no_limit ? 1 : 0);
  }

  /// Leaves out the one more, where it is there.
  void leave_last() {
    if (dues_.size() <= question_.limit) return;
    const bool is_reconnect = dues_.back().why == Why::reconnect;
    dues_.pop_back();
    ++(is_reconnect ? cut() : more_);
    is_more_exact_ = is_reconnect;
  }

  std::size_t& cut() { return question_.reconnect_rows ? reconnect_cut_ : more_; }

  void append(std::vector<Due> dues) {
    const auto count = static_cast<std::ptrdiff_t>(std::min(dues.size(), room()));
    std::move(dues.begin(), dues.begin() + count, std::back_inserter(dues_));
  }

  /// What is asked for of one why, in its order, as far as there is room.
  std::vector<Due> in_order(Why why) {
    if (!question_.filter.takes(why)) return {};
    std::vector<Due> dues = found(why);
    std::erase_if(dues, [&](const Due& due) { return !question_.filter.takes(due); });
    sort_due(dues, room());
    return dues;
  }

  std::vector<Due> found(Why why) {
    if (item_kind_of(why))
      return store::due_items(database_, why, terms_, question_.filter, question_.tag, room());
    if (why == Why::occasion) return store::due_occasions(database_, terms_);
    look_at_clocks();
    return why == Why::answer ? answers() : std::move(reconnects_);
  }

  /// Goes through all clocks once, for answers and reconnects.
  void look_at_clocks() {
    if (std::exchange(has_looked_at_clocks_, true)) return;
    const bool wants_reconnect = question_.filter.takes(Why::reconnect);
    store::visit_clocks(database_, settings_.tag_cadence, terms_.today, [&](store::DueClock clock) {
      if (wants_reconnect) add_reconnect(clock.clocked);
      if (clock.last_is_in && !clock.clocked.clock.internal)
        waiting_.push_back(std::move(clock.clocked));
    });
  }

  void add_reconnect(const ClockedParty& party) {
    auto due = due_of(party, terms_);
    if (!due || !question_.filter.takes(*due)) return;
    ++reconnect_count_;
    reconnects_.push_back(std::move(*due));
    if (reconnects_.size() / 2 >= std::max(room(), held_at_once)) keep_first(reconnects_, room());
  }

  std::vector<Due> answers() {
    std::vector<Due> dues;
    for (const OpenMessage& message : store::unanswered(database_, waiting_, terms_.today))
      if (auto due = due_of(message, terms_)) dues.push_back(std::move(*due));
    return dues;
  }

  /// Leaves what a list that discourages nobody has, and counts the rest.
  std::vector<Due> without_cut(std::vector<Due> dues) {
    const std::size_t most =
        question_.reconnect_rows ? static_cast<std::size_t>(*question_.reconnect_rows) : no_limit;
    const std::size_t kept = std::min({dues.size(), most, room()});
    cut() = reconnect_count_ - kept;
    dues.resize(kept);
    return dues;
  }

  store::Database& database_;
  const Settings& settings_;
  DueTerms terms_;
  const DueQuestion& question_;
  bool has_looked_at_clocks_ = false;
  std::vector<ClockedParty> waiting_;  ///< for an answer, perhaps
  std::vector<Due> reconnects_;
  std::size_t reconnect_count_ = 0;  ///< of all, also of those that are not held
  std::vector<Due> dues_;
  std::size_t reconnect_cut_ = 0;
  std::size_t more_ = 0;
  bool is_more_exact_ = true;
};

}  // namespace

DueList find_due(store::Database& database, const Settings& settings, Day today,
                 const DueQuestion& question) {
  return DueSearch(database, settings, today, question).run();
}

}  // namespace relate::cli
