#include "cli/show_ids.hpp"

#include <memory>

#include "relate/store/records.hpp"

namespace relate::cli {

render::ShowId show_ids(Session& session, render::Format format) {
  if (format != render::Format::text) return [](Id id) { return render::ShownId{id}; };
  const auto letters = std::make_shared<store::ShownLetters>(session.to_read());
  return [letters](Id id) { return render::ShownId{id, letters->of(id)}; };
}

}  // namespace relate::cli
