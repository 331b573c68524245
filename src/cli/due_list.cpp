#include "cli/due_list.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "relate/store/due.hpp"

namespace relate::cli {
namespace {

class DueSearch {
 public:
  DueSearch(store::Database& database, const Settings& settings, Day today,
            const DueQuestion& question)
      : database_(database),
        settings_(settings),
        terms_(today, question.within, settings),
        question_(question) {}

  DueList run() {
    std::vector<Due> occasions = sorted(Why::occasion);
    const auto later = std::ranges::find_if_not(occasions, &Due::is_meeting_today);
    std::vector<Due> meetings(std::make_move_iterator(occasions.begin()),
                              std::make_move_iterator(later));
    occasions.erase(occasions.begin(), later);
    append(std::move(meetings));
    for (const Why why : whys()) {
      if (room() == 0) break;
      if (why == Why::occasion)
        append(std::move(occasions));
      else
        append(why == Why::reconnect ? cut(sorted(why)) : sorted(why));
    }
    return {terms_.today, store::described(database_, std::move(dues_), terms_.today),
            reconnect_cut_};
  }

 private:
  std::size_t room() const { return question_.limit - dues_.size(); }

  void append(std::vector<Due> dues) {
    const auto count = static_cast<std::ptrdiff_t>(std::min(dues.size(), room()));
    std::move(dues.begin(), dues.begin() + count, std::back_inserter(dues_));
  }

  /// What is asked for of one why, in its order.
  std::vector<Due> sorted(Why why) {
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
    if (why == Why::answer)
      return due_of_each(store::unanswered(database_, clocks(), terms_.today));
    std::vector<Due> dues;
    for (const store::DueClock& each : clocks())
      if (auto due = due_of(each.clocked, terms_)) dues.push_back(std::move(*due));
    return dues;
  }

  std::vector<Due> due_of_each(const std::vector<OpenMessage>& messages) const {
    std::vector<Due> dues;
    for (const OpenMessage& message : messages)
      if (auto due = due_of(message, terms_)) dues.push_back(std::move(*due));
    return dues;
  }

  /// Leaves what a list that discourages nobody has, and counts the rest.
  std::vector<Due> cut(std::vector<Due> dues) {
    if (!question_.reconnect_rows) return dues;
    const std::size_t kept =
        std::min({dues.size(), static_cast<std::size_t>(*question_.reconnect_rows), room()});
    reconnect_cut_ = dues.size() - kept;
    dues.resize(kept);
    return dues;
  }

  const std::vector<store::DueClock>& clocks() {
    if (!clocks_) clocks_ = store::load_clocks(database_, settings_.tag_cadence, terms_.today);
    return *clocks_;
  }

  store::Database& database_;
  const Settings& settings_;
  DueTerms terms_;
  const DueQuestion& question_;
  std::optional<std::vector<store::DueClock>> clocks_;
  std::vector<Due> dues_;
  std::size_t reconnect_cut_ = 0;
};

}  // namespace

DueList find_due(store::Database& database, const Settings& settings, Day today,
                 const DueQuestion& question) {
  return DueSearch(database, settings, today, question).run();
}

}  // namespace relate::cli
