#include "relate/core/names.hpp"

#include <doctest/doctest.h>

#include "known_names.hpp"

namespace relate {
namespace {

TEST_CASE("a whole word of a name is found, a beginning of one is not") {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz");
  names.person("dan-brown", "Dan Brown");
  CHECK(handles(names.by_word("dan")) == "dan-brown");
  CHECK(handles(names.by_word("ruiz")) == "dana-ruiz");
  CHECK(handles(names.by_word("da")) == "");
}

}  // namespace
}  // namespace relate
