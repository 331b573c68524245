#include "cli/session.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <fmt/ostream.h>

#include "cli/config.hpp"
#include "relate/core/error.hpp"
#include "relate/core/suggestion.hpp"
#include "relate/render/echo.hpp"
#include "relate/render/width.hpp"
#include "relate/store/journal.hpp"
#include "relate/store/records.hpp"

namespace relate::cli {
namespace {

Settings read_settings(const std::string& path) {
  const auto text = config_text(path);
  return text ? read_config(*text, path) : Settings{};
}

}  // namespace

Session::Session(Environment& environment, Common common)
    : environment_(environment),
      common_(std::move(common)),
      settings_(read_settings(environment.paths.config)) {
  if (!common_.journal.empty()) environment_.paths.journal = common_.journal;
  if (!common_.now.empty()) environment_.now = read_now(common_.now);
  if (!common_.format.empty() && common_.formats.empty())
    throw Error(Error::Kind::usage, "this command has no other formats",
                "-q prints the ids and handles alone");
  if (!common_.color.empty()) settings_.color = common_.color;
  const std::vector<std::string> known = {"auto", "always", "never"};
  if (std::ranges::find(known, settings_.color) == known.end())
    throw Error(Error::Kind::usage, fmt::format("no color setting '{}'", settings_.color),
                suggestion(settings_.color, known) + "use auto, always or never");
}

store::Database& Session::to_read() {
  if (environment_.paths.journal.empty())
    throw Error(Error::Kind::journal, "there is no home folder to keep a journal in",
                "name a file with --journal or RELATE_JOURNAL");
  if (!database_) {
    database_ = store::open_to_read(environment_.paths.journal);
    snapshot_.emplace(*database_);
  }
  return *database_;
}

store::Database& Session::to_write() {
  if (is_writing_) return *database_;
  snapshot_.reset();
  // A connection to the file itself, opened to read, can write: opening another would
  // double the cost of every capture.
  if (database_ && database_->is_writable_file()) {
    is_writing_ = true;
    return *database_;
  }
  database_.reset();
  if (environment_.paths.journal.empty()) return to_read();
  database_ = store::open_to_write(environment_.paths.journal);
  is_writing_ = true;
  return *database_;
}

std::unique_ptr<store::Operation> Session::begin() {
  store::Database& database = to_write();
  const store::Stamp stamp{environment_.now.instant, today(), device_of(environment_.paths)};
  return std::make_unique<store::Operation>(database, stamp, environment_.random);
}

std::unique_ptr<store::Operation> Session::begin_trial() {
  const store::Stamp stamp{environment_.now.instant, today(), 0};
  store::Database& database = to_read();
  snapshot_.reset();
  return std::make_unique<store::Operation>(database, stamp, environment_.random);
}

bool Session::commit(store::Operation& operation, const std::string& sentence) {
  const bool changed = operation.commit(sentence);
  has_stored_ = has_stored_ || changed;
  return changed;
}

std::optional<std::string> Session::edit(const std::string& text) {
  return draft_.emplace(text).edit(environment_.editor);
}

std::string Session::keep_draft() { return draft_ && !has_stored_ ? draft_->keep() : ""; }

render::Format Session::format(const std::vector<render::Format>& allowed) const {
  return common_.format.empty() ? allowed.front() : render::parse_format(common_.format, allowed);
}

render::Screen Session::screen() const {
  const Terminal& terminal = environment_.terminal;
  const bool automatic = terminal.out && !terminal.no_color;
  return {.width = terminal.width,
          .color = settings_.color == "always" || (settings_.color == "auto" && automatic),
          .utf8 = terminal.utf8};
}

render::ShownId Session::shown(Id id) { return {id, store::shown_letters(to_read(), id)}; }

void Session::echo(Id id, const std::string& text) {
  if (is_quiet())
    fmt::print(environment_.out, "{}\n", to_letters(id));
  else
    render::write_echo(environment_.out, to_letters(id, shown(id).letters), text, screen());
}

void Session::echo(const std::string& handle, const std::string& text) {
  if (is_quiet())
    fmt::print(environment_.out, "{}\n", handle);
  else
    render::write_echo(environment_.out, handle, text, screen());
}

void Session::remark_stored(const std::string& text) {
  fmt::print(environment_.out, "{}\n", render::printable(text));
}

void Session::remark(const std::string& text) {
  if (!is_quiet()) fmt::print(environment_.err, "{}\n", render::printable(text));
}

void Session::warn(const std::string& text) {
  fmt::print(environment_.err, "warning: {}\n", render::printable(text));
}

}  // namespace relate::cli
