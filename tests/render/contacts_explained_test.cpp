#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/explained.hpp"

namespace relate::render {
namespace {

Day day_of(const char* iso) { return *day_from_iso(iso); }

const Day today = day_of("2026-03-18");
const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"};
const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan"};

std::string explained(const std::vector<ContactPart>& parts, int width,
                      Format format = Format::text) {
  std::ostringstream out;
  const Period march{day_of("2026-03-01"), day_of("2026-03-31")};
  const auto show = [](Id id) { return ShownId{id, 4}; };
  write(out, format,
        Document{.schema = "relate.test.v1",
                 .title = {},
                 .sections = contacts_explained(count_activity(parts, {}, march, today),
                                                {dana, lee}, today, show)},
        {.width = width});
  return out.str();
}

ContactPart part(Id interaction, const PartyName& with, const char* day, Channel channel,
                 std::optional<Direction> direction = {}) {
  return {interaction << 48, with.id, day_of(day), channel, direction};
}

/// A meeting with both, and two mails of a day.
std::vector<ContactPart> of_march() {
  return {part(1, dana, "2026-03-02", Channel::meeting),
          part(1, lee, "2026-03-02", Channel::meeting),
          part(2, lee, "2026-03-09", Channel::email, Direction::in),
          part(3, lee, "2026-03-09", Channel::email, Direction::out)};
}

}  // namespace

TEST_CASE("contacts are explained by each of them once, with who took part and who began it") {
  CHECK(explained(of_march(), 80) ==
        "Contacts: 3 on 2 days\n"
        "        day        channel  with                 begun by\n"
        "  kkkl  Mon 2 Mar  meeting  Dana Ruiz, Lee Chan\n"
        "  kkkm  Mon 9 Mar  email    Lee Chan             them\n"
        "  kkkn  Mon 9 Mar  email    Lee Chan             us\n");
  CHECK(explained({}, 80).empty());
}

TEST_CASE("where there is little room a contact is a block") {
  CHECK(explained({of_march()[2]}, 30) ==
        "Contacts: 1 on 1 day\n"
        "  kkkm  Mon 9 Mar  email\n"
        "    begun by them\n"
        "    Lee Chan\n");
}

TEST_CASE("as data contacts are rows with arrays of who took part") {
  CHECK(explained({of_march()[0], of_march()[1]}, 80, Format::json) ==
        "{\n"
        "  \"schema\": \"relate.test.v1\",\n"
        "  \"title\": \"\",\n"
        "  \"contacts_counted\": [\n"
        "    {\"id\": \"kkklkkkkkkkkkkkk\", \"day\": \"2026-03-02\", \"channel\": \"meeting\", "
        "\"direction\": null, \"with\": [\"dana-ruiz\", \"lee-chan\"]}\n"
        "  ]\n"
        "}\n");
}

}  // namespace relate::render
