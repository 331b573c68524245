// The configuration: TOML and its settings. What is listed as set, written down again as text,
// gives the same list; an error names the file.

#include "cli/config.hpp"

#include "fuzzing.hpp"

namespace relate::fuzz {
namespace {

const std::string path = "config.toml";

void require_place(const Error& error) {
  claim(std::string_view(error.what()).find(path) != std::string_view::npos,
        std::string("an error names the file: ") + error.what());
}

}  // namespace
}  // namespace relate::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace relate;
  using namespace relate::fuzz;
  Input input(bytes, size);
  const auto named = [](auto action) {
    return is_refused({Error::Kind::usage}, [&] {
      try {
        action();
      } catch (const Error& error) {
        require_place(error);
        throw;
      }
    });
  };
  const bool unread = named([&] {
    const Settings settings = cli::read_config(input.rest(), path);
    claim(settings.lead >= 0 && settings.answer >= 0, "days are counted from 0");
  });
  const bool unlisted = named([&] {
    for (const cli::SettingValue& setting : cli::list_config(input.rest(), path))
      claim(!setting.key.empty() && !setting.source.empty(), "a setting comes from somewhere");
  });
  claim(unread == unlisted, "what is read is listed");
  return 0;
}
