#include "relate/render/echo.hpp"

#include <ostream>
#include <string>

#include "page.hpp"
#include "relate/render/width.hpp"

namespace relate::render {

void write_echo(std::ostream& out, std::string_view name, std::string_view text,
                const Screen& screen) {
  std::string line;
  Page page(line, screen);
  page.begin_line();
  page.put(name, Tone::dim);
  page.skip(cell_gap);
  page.put(printable(text));
  page.end_line();
  out << line;
}

}  // namespace relate::render
