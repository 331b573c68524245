#include "relate/core/handle.hpp"

#include <string>

#include <doctest/doctest.h>

#include "relate/core/error.hpp"

namespace relate {
namespace {

/// What is said of a handle that is refused: message, then hint.
std::string refusal(std::string_view handle) {
  try {
    require_handle(handle);
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    return std::string(error.what()) + " / " + error.hint();
  }
  return "taken";
}

TEST_CASE("a handle is the folded name, with a hyphen for all but letters and digits") {
  CHECK(derive_handle("Dana Ruiz") == "dana-ruiz");
  CHECK(derive_handle("Zoë Müller") == "zoe-muller");
  CHECK(derive_handle("Ben O'Neil") == "ben-o-neil");
  CHECK(derive_handle("Acme, Inc.") == "acme-inc");
  CHECK(derive_handle("Rollout 2026 / EU") == "rollout-2026-eu");
  CHECK(derive_handle("  --Ann   Hill--  ") == "ann-hill");
}

TEST_CASE("letters of any script stand in a handle") {
  CHECK(derive_handle("山田 太郎") == "山田-太郎");
  CHECK(derive_handle("Ольга Петрова") == "ольга-петрова");
  CHECK(derive_handle("सुनीता नायर") == "सुनीता-नायर");
}

TEST_CASE("a name without letters and digits has no handle") {
  CHECK(derive_handle("") == "");
  CHECK(derive_handle("!?") == "");
  CHECK(derive_handle("\U0001F600") == "");
}

TEST_CASE("last and the names of channels are handles that nobody can have") {
  CHECK(derive_handle("Last") == "last");
  for (const auto* reserved : {"last", "call", "note"}) CHECK(is_reserved_handle(reserved));
  for (const auto* free : {"last-2", "call-center", "lastra", "zoom", ""})
    CHECK_FALSE(is_reserved_handle(free));
}

TEST_CASE("a synonym of a channel may be a handle, as it may be a name") {
  CHECK(derive_handle("Zoom") == "zoom");
  CHECK(refusal("zoom") == "taken");
}

TEST_CASE("a typed handle is taken when it is what the rule would derive") {
  for (const auto* handle : {"dana", "dana-ruiz", "dana-ruiz-2", "42", "山田", "zoe"}) {
    CAPTURE(handle);
    CHECK(refusal(handle) == "taken");
  }
}

TEST_CASE("another handle is refused with the one it could be") {
  CHECK(refusal("Dana Ruiz") == "'Dana Ruiz' cannot be a handle / use dana-ruiz");
  CHECK(refusal("dana_ruiz") == "'dana_ruiz' cannot be a handle / use dana-ruiz");
  CHECK(refusal("-dana") == "'-dana' cannot be a handle / use dana");
  CHECK(refusal("dana--ruiz") == "'dana--ruiz' cannot be a handle / use dana-ruiz");
  CHECK(refusal("zoë") == "'zoë' cannot be a handle / use zoe");
}

TEST_CASE("a handle needs a letter or a digit") {
  CHECK(refusal("") == "'' cannot be a handle / use letters, digits and '-'");
  CHECK(refusal("--") == "'--' cannot be a handle / use letters, digits and '-'");
}

TEST_CASE("a word of the command line is refused as a handle") {
  CHECK(refusal("last") ==
        "'last' cannot be a handle: it is a word of the command line / use another, as last-2");
  CHECK(refusal("Email") ==
        "'Email' cannot be a handle: it is a word of the command line / use another, as email-2");
}

}  // namespace
}  // namespace relate
