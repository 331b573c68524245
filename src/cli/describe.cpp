#include "cli/describe.hpp"

#include <fmt/format.h>

#include "relate/render/sentence.hpp"
#include "relate/store/assessments.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/links.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli {

std::string describe(Session& session, const store::Record& record) {
  store::Database& journal = session.to_read();
  const Day today = session.today();
  switch (record.kind) {
    case store::RecordKind::party:
      return render::sentence(store::load_party(journal, record.id, today));
    case store::RecordKind::interaction: {
      const Interaction interaction = store::load_interaction(journal, record.id, today);
      return fmt::format("{}  {}", render::day_and_time(interaction.day, interaction.time),
                         render::sentence(interaction));
    }
    case store::RecordKind::item:
      return render::sentence(store::load_item(journal, record.id, today));
    case store::RecordKind::occasion:
      return render::sentence(store::load_occasion(journal, record.id, today));
    case store::RecordKind::fact:
      return render::sentence(store::load_fact(journal, record.id, today));
    case store::RecordKind::link:
      return render::sentence(store::load_link(journal, record.id, today));
    case store::RecordKind::assessment:
      return render::sentence(store::load_assessment(journal, record.id, today));
  }
  return {};
}

}  // namespace relate::cli
