#include <string>

#include <doctest/doctest.h>

#include "core/when_reading.hpp"

namespace relate::reading {
namespace {

TEST_CASE("a text is cut at blanks and commas, in lower case") {
  const auto words = cut(" Fri,\t20 \n MAR ");
  REQUIRE(words.size() == 3);
  CHECK(words[0].letters == "fri");
  CHECK(words[0].comma);
  CHECK(words[1].letters == "20");
  CHECK_FALSE(words[1].comma);
  CHECK(words[2].letters == "mar");
  CHECK(join(words) == "fri 20 mar");
  CHECK(cut("\u00c4b")[0].letters == "\u00c4b");
}

TEST_CASE("a text of too many words, or too long ones, is given up") {
  CHECK(cut("").empty());
  CHECK(cut(" \t ").empty());
  CHECK(cut("a b c d e f g h i j k l").size() == 12);
  CHECK(cut("a b c d e f g h i j k l m").empty());
  CHECK(cut(std::string(40, 'x')).size() == 1);
  CHECK(cut(std::string(41, 'x')).empty());
}

TEST_CASE("words say a phrase when they are all of it") {
  CHECK(says(cut("day before yesterday"), "day before yesterday"));
  CHECK(says(cut("today"), "today"));
  CHECK_FALSE(says(cut("day before"), "day before yesterday"));
  CHECK_FALSE(says(cut("day before yesterday x"), "day before yesterday"));
  CHECK_FALSE(says(cut("to"), "today"));
  CHECK_FALSE(says(cut("todayx"), "today"));
  CHECK_FALSE(says({}, "today"));
}

TEST_CASE("weekdays and months go by three letters, by their name, and a few more") {
  CHECK(weekday_of_word("mon") == 1);
  CHECK(weekday_of_word("tues") == 2);
  CHECK(weekday_of_word("wednesday") == 3);
  CHECK(weekday_of_word("thur") == 4);
  CHECK(weekday_of_word("thurs") == 4);
  CHECK(weekday_of_word("sunday") == 7);
  for (const char* word : {"", "m", "mo", "mond", "weds", "wednes", "satur", "sundays", "mon."}) {
    CAPTURE(word);
    CHECK_FALSE(weekday_of_word(word));
  }
  CHECK(month_of_word("jan") == 1);
  CHECK(month_of_word("february") == 2);
  CHECK(month_of_word("mar.") == 3);
  CHECK(month_of_word("may") == 5);
  CHECK(month_of_word("sept") == 9);
  CHECK(month_of_word("sept.") == 9);
  CHECK(month_of_word("december") == 12);
  for (const char* word : {"", ".", "ja", "janu", "march.", "mars", "sep..", "septem", "3"}) {
    CAPTURE(word);
    CHECK_FALSE(month_of_word(word));
  }
}

TEST_CASE("an amount is a number and a unit, in one word or two") {
  CHECK(amount_of("3d")->count == 3);
  CHECK(amount_of("3d")->unit == "d");
  CHECK(amount_of("3", "days")->unit == "days");
  CHECK(amount_of("two", "weeks")->count == 2);
  CHECK(amount_of("two", "weeks")->in_words);
  CHECK(amount_of("an", "hour")->count == 1);
  CHECK(amount_of("ten", "days")->count == 10);
  CHECK(amount_of("000", "d")->count == 0);
  CHECK(amount_of("99999999999999999999", "d")->count == 999'999'999);
  CHECK_FALSE(amount_of("3"));
  CHECK_FALSE(amount_of(""));
  CHECK_FALSE(amount_of("d"));
  CHECK_FALSE(amount_of("two"));
  CHECK_FALSE(amount_of("two", "w"));
  CHECK_FALSE(amount_of("3d", "days"));
  CHECK_FALSE(amount_of("eleven", "days"));
}

}  // namespace
}  // namespace relate::reading
