#include "relate/core/handle.hpp"

#include <fmt/format.h>

#include "relate/core/channel.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"

namespace relate {
namespace {

std::string join_words(std::string_view name) {
  std::string handle;
  for (const auto& word : words(name)) {
    if (!handle.empty()) handle += '-';
    handle += word;
  }
  return handle;
}

}  // namespace

std::string derive_handle(std::string_view name) { return join_words(name); }

bool is_reserved_handle(std::string_view handle) {
  if (handle == "last") return true;
  const auto named = channel(handle);  // a synonym of one may be a name: the org Zoom
  return named && to_word(*named) == handle;
}

void require_handle(std::string_view handle) {
  const auto could_be = join_words(handle);
  if (is_reserved_handle(could_be))
    throw Error(Error::Kind::usage,
                fmt::format("'{}' cannot be a handle: it is a word of the command line", handle),
                fmt::format("use another, as {}-2", could_be));
  if (could_be.empty())
    throw Error(Error::Kind::usage, fmt::format("'{}' cannot be a handle", handle),
                "use letters, digits and '-'");
  if (could_be != handle)
    throw Error(Error::Kind::usage, fmt::format("'{}' cannot be a handle", handle),
                fmt::format("use {}", could_be));
}

}  // namespace relate
