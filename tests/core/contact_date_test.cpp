#include "relate/core/contact_date.hpp"

#include <string>

#include <doctest/doctest.h>

namespace relate {
namespace {

const Date born{1985, 4, 12};
const Date birthday{std::nullopt, 4, 12};

TEST_CASE("a full date is read with hyphens, slashes, dots or nothing between") {
  for (const std::string text :
       {"1985-04-12", "19850412", "1985/04/12", "1985.04.12", "1985-4-12", " 1985-04-12 "}) {
    CAPTURE(text);
    CHECK(date_from_contact(text) == born);
  }
}

TEST_CASE("a time behind the day, and its zone, are left out") {
  for (const std::string text : {"1985-04-12T00:00:00Z", "19850412T102200",
                                 "1985-04-12t23:59:59-0800", "1985-04-12 00:00:00", "19850412T"}) {
    CAPTURE(text);
    CHECK(date_from_contact(text) == born);
  }
}

TEST_CASE("a date without a year is read, and so are the years that stand for none") {
  for (const std::string text : {"--0412", "--04-12", "--0412T1000", "1604-04-12", "0000-04-12"}) {
    CAPTURE(text);
    CHECK(date_from_contact(text) == birthday);
  }
  CHECK(date_from_contact("--0229") == Date{std::nullopt, 2, 29});
}

TEST_CASE("what lacks a month or a day is no date") {
  for (const std::string text : {"1985", "1985-04", "---12", "--04", "--", "T102200", ""}) {
    CAPTURE(text);
    CHECK_FALSE(date_from_contact(text));
  }
}

TEST_CASE("a day the calendar does not have is no date") {
  for (const std::string text :
       {"1985-02-29", "19853101", "1985-04-31", "--0230", "1985-00-12", "1985-04-00", "19850400"}) {
    CAPTURE(text);
    CHECK_FALSE(date_from_contact(text));
  }
  CHECK(date_from_contact("1984-02-29") == Date{1984, 2, 29});
}

TEST_CASE("words, and dates whose order is not certain, are no date") {
  for (const std::string text :
       {"circa 1800", "12 April 1985", "04/12/1985", "12.04.85", "85-04-12", "1985-04-123",
        "19850412Z", "1985-+4-12", "1985-04/12", "198504123", "--04 12"}) {
    CAPTURE(text);
    CHECK_FALSE(date_from_contact(text));
  }
}

}  // namespace
}  // namespace relate
