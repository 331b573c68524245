#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "relate/core/vcard.hpp"

namespace relate {

/// A card of those properties, one a line.
inline std::string card(std::string_view properties, std::string_view version = "3.0") {
  return "BEGIN:VCARD\nVERSION:" + std::string(version) + "\n" + std::string(properties) +
         "\nEND:VCARD\n";
}

/// The one contact that a card of those properties, and of the name Dana Ruiz, gives.
inline Contact dana(std::string_view properties, std::string_view version = "3.0") {
  const auto file = read_vcards(card("FN:Dana Ruiz\n" + std::string(properties), version));
  REQUIRE(file.contacts.size() == 1);
  return file.contacts[0];
}

/// The one contact that a card of those properties gives.
inline Contact contact(std::string_view properties, std::string_view version = "3.0") {
  const auto file = read_vcards(card(properties, version));
  REQUIRE(file.contacts.size() == 1);
  return file.contacts[0];
}

}  // namespace relate
