#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "relate/core/ascii.hpp"
#include "relate/core/charset.hpp"
#include "relate/core/vcard.hpp"
#include "relate/core/wide_text.hpp"

namespace relate {
namespace {

#ifdef RELATE_FIXTURES
constexpr std::string_view fixtures = RELATE_FIXTURES;
#else
constexpr std::string_view fixtures = "";
#endif

std::vector<std::filesystem::path> files() {
  std::vector<std::filesystem::path> found;
  if (!fixtures.empty())
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(fixtures) / "vcard"))
      if (entry.is_regular_file()) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// How many lines begin a card, by a look at each line alone.
std::size_t count_cards(const std::string& bytes) {
  std::size_t count = 0;
  const std::string text = narrow_text(bytes);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of("\r\n", at), text.size());
    const auto line = ascii_upper(trim_ascii(std::string_view(text).substr(at, end - at)));
    count += line == "BEGIN:VCARD" || line == "AGENT:BEGIN:VCARD";
    at = end + 1;
  }
  return count;
}

std::size_t count_read(const ContactFile& file) {
  const auto broken = std::count_if(file.issues.begin(), file.issues.end(),
                                    [](const ContactIssue& issue) { return issue.is_card_broken; });
  return file.contacts.size() + file.groups.size() + static_cast<std::size_t>(broken);
}

TEST_CASE("each card of a collection of real files is a contact, a group, or an issue") {
  if (files().empty()) MESSAGE("skipped: no fixtures");
  for (const auto& path : files()) {
    CAPTURE(path);
    const std::string bytes = read(path);
    const auto file = read_vcards(bytes);
    CHECK(count_read(file) == count_cards(bytes));
    CHECK((!file.issues.empty() || !file.contacts.empty()));
    for (const auto& contact : file.contacts) CHECK(is_utf8(contact.name));
  }
}

TEST_CASE("a real file that breaks off anywhere has its cards still") {
  if (files().empty()) MESSAGE("skipped: no fixtures");
  constexpr std::size_t cuts = 40;
  for (const auto& path : files()) {
    CAPTURE(path);
    const std::string bytes = read(path);
    for (std::size_t i = 0; i < cuts; ++i) {
      const std::string cut = bytes.substr(0, bytes.size() * i / cuts);
      CHECK(count_read(read_vcards(cut)) == count_cards(cut));
    }
  }
}

}  // namespace
}  // namespace relate
