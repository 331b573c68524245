#pragma once

#include <cstddef>
#include <string_view>

namespace relate::render {

/// What a reader takes for one letter: a base with its marks, a flag, a family of emoji.
struct Cluster {
  std::size_t size = 0;  ///< bytes
  int width = 0;         ///< columns on a terminal: 0 for marks and controls alone
};

/// The cluster of `text` that begins at byte `at`. Requires at < text.size().
Cluster next_cluster(std::string_view text, std::size_t at);

}  // namespace relate::render
