#pragma once

#include <map>
#include <memory>
#include <string>

#include "relate/core/audience.hpp"
#include "relate/core/health.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// Reads what the health of people is worked out from, as of a day and as a viewer sees it, over
/// statements that are prepared once. Cost follows what is stored of the person alone.
class HealthReader {
 public:
  /// `tag_cadence` is the configuration's, and must outlive the reader.
  HealthReader(Database& database, const std::map<std::string, std::string>& tag_cadence,
               const Viewer& viewer, Day day);
  HealthReader(HealthReader&&) noexcept;
  ~HealthReader();

  Day day() const;

  /// To be called before very many are read: moods are then looked for once, not among each one's
  /// records. What `read` gives is the same.
  void prepare_for_many();

  /// Of a person, who must not be of our side.
  HealthInputs read(const PartyName& person);

 private:
  class Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace relate::store
