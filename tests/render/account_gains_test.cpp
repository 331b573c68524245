#include <doctest/doctest.h>

#include "render/account_sections.hpp"
#include "small_report.hpp"

namespace relate::render {
namespace {

std::string gains_of(const AccountReport& report, Format format = Format::text) {
  const Sections sections = gains(report_of_quarter(), report, four_letters);
  return written({.schema = "s", .title = {}, .sections = sections}, format);
}

}  // namespace

TEST_CASE("wins stand with measure and quote, gifts with whom they were for") {
  AccountReport report;
  Win win{.win = item(10, ItemKind::win, "line 2 live", {dana})};
  win.win.measure = "9 hours to 0";
  win.win.quote = "I did not notice it";
  report.wins = {win};
  Interaction gift = call(11, "2026-02-20", {dana}, "a book on looms");
  gift.channel = Channel::gift;
  report.gifts = {gift};
  CHECK(gains_of(report) ==
        "Wins\n"
        "  kkku  line 2 live  Dana Ruiz  Mon 2 Mar\n"
        "        measure: 9 hours to 0\n"
        "        quote: \"I did not notice it\"\n"
        "\n"
        "Gifts\n"
        "  kkkv  a book on looms  Dana Ruiz  Fri 20 Feb\n");
}

TEST_CASE("referrals stand with who came through whom, and since when where that is known") {
  AccountReport report;
  report.referrals = {{.id = 12,
                       .from = ann,
                       .relation = "referred-by",
                       .to = dana,
                       .note = "at the fair",
                       .is_private = true,
                       .since = day_of("2026-03-02")},
                      {.id = 13, .from = lee, .relation = "referred-by", .to = dana, .note = {}}};
  CHECK(gains_of(report) ==
        "Referrals\n"
        "  Ann Hill  referred by  Dana Ruiz (at the fair, private)  Mon 2 Mar\n"
        "  Lee Chan  referred by  Dana Ruiz\n");
  CHECK(gains_of(report, Format::json).find("\"relation\": \"referred-by\"") != std::string::npos);
}

}  // namespace relate::render
