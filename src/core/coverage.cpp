#include "relate/core/coverage.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "relate/core/fold.hpp"
#include "relate/core/standing.hpp"

namespace relate {
namespace {

/// Its place among the levels; behind them where it is not known.
std::ptrdiff_t rank(const std::string& level) {
  return std::ranges::find(levels, level) - std::begin(levels);
}

/// Those by which somebody of today was in contact; of who left there is no row.
void find_channels(std::span<const ChannelContact> contacts, Coverage& coverage) {
  const auto is_of = [](const ChannelContact& contact) {
    return [&](const CoveredPerson& person) { return person.person.id == contact.party; };
  };
  for (const ChannelContact& contact : contacts)
    if (std::ranges::any_of(coverage.people, is_of(contact)))
      coverage.channels.push_back(contact.channel);
  std::ranges::sort(coverage.channels);
  const auto rest = std::ranges::unique(coverage.channels);
  coverage.channels.erase(rest.begin(), rest.end());
}

void add_contacts(CoveredPerson& person, std::span<const ChannelContact> contacts,
                  const Coverage& coverage) {
  person.last_by.resize(coverage.channels.size());
  for (const ChannelContact& contact : contacts) {
    if (contact.party != person.person.id) continue;
    const auto channel = std::ranges::find(coverage.channels, contact.channel);
    auto& last = person.last_by[static_cast<std::size_t>(channel - coverage.channels.begin())];
    last = std::max(last, std::optional(contact.last));
    person.last = std::max(person.last, last);
  }
}

CoveredLevel level_of(const std::string& level, const Coverage& coverage) {
  CoveredLevel result{.level = level};
  result.last_by.resize(coverage.channels.size());
  for (const CoveredPerson& person : coverage.people) {
    if (person.level != level) continue;
    ++result.people;
    result.in_contact += person.last && days_between(*person.last, coverage.today) < contact_window;
    result.last = std::max(result.last, person.last);
    for (std::size_t i = 0; i < result.last_by.size(); ++i)
      result.last_by[i] = std::max(result.last_by[i], person.last_by[i]);
  }
  return result;
}

}  // namespace

Coverage coverage_of(std::vector<CoveredPerson> people, std::span<const ChannelContact> contacts,
                     int in_contact, Day today) {
  Coverage coverage{.today = today, .people = std::move(people), .in_contact = in_contact};
  find_channels(contacts, coverage);
  for (CoveredPerson& person : coverage.people) add_contacts(person, contacts, coverage);
  std::ranges::stable_sort(coverage.people, {}, [](const CoveredPerson& person) {
    const Day last = person.last.value_or(earliest_day);
    return std::tuple(rank(person.level), -last.time_since_epoch().count(),
                      fold(person.person.name), person.person.handle);
  });
  for (const std::string_view level : levels)
    coverage.levels.push_back(level_of(std::string(level), coverage));
  CoveredLevel unknown = level_of({}, coverage);
  if (unknown.people > 0) coverage.levels.push_back(std::move(unknown));
  return coverage;
}

}  // namespace relate
