#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/editor.hpp"
#include "cli/environment.hpp"
#include "relate/core/settings.hpp"
#include "relate/render/rows.hpp"
#include "relate/store/operation.hpp"
#include "relate/store/party_names.hpp"
#include "relate/store/snapshot.hpp"

namespace relate::cli {

/// The options that every command takes.
struct Common {
  std::string journal;
  std::string now;
  std::string format;
  std::string color;
  bool quiet = false;
  bool no_pager = false;
  std::vector<render::Format> formats = {};  ///< what the command writes; none: nothing to be read
};

/// What one command works with: the journal, the day, and where its output goes. The
/// journal is opened when it is first asked for.
class Session {
 public:
  Session(Environment& environment, Common common);

  Environment& environment() { return environment_; }
  const Settings& settings() const { return settings_; }
  Day today() const { return environment_.now.today; }
  bool is_quiet() const { return common_.quiet; }

  /// The journal, to read. Empty where there is none yet. All that is read before something
  /// begins to be changed is of one moment.
  store::Database& to_read();
  /// The journal, to write; made where there is none yet.
  store::Database& to_write();
  /// The journal as it was opened last.
  store::PartyNames names() { return {to_read(), today()}; }

  /// Begins to change the journal.
  std::unique_ptr<store::Operation> begin();
  /// Begins a change that is only tried, and never lasts: no journal is made for it.
  std::unique_ptr<store::Operation> begin_trial();
  /// Makes it last. False when nothing was changed.
  bool commit(store::Operation& operation, const std::string& sentence);
  bool has_stored() const { return has_stored_; }

  /// What the user makes of the text in their editor; nothing when it was left unchanged. Throws
  /// Error::refused when the editor fails.
  std::optional<std::string> edit(const std::string& text);
  /// Keeps what was written in the editor and is not stored: the path of the file; empty where
  /// there is nothing to keep.
  std::string keep_draft();

  /// The status of a command that did what it was asked: 0 unless it says otherwise.
  int exit_status() const { return exit_status_; }
  void set_exit_status(int status) { exit_status_ = status; }

  /// The format asked for, out of those of the command; the first where none was asked for.
  render::Format format() const { return format(common_.formats); }
  /// The same where only some of them are possible.
  render::Format format(const std::vector<render::Format>& allowed) const;
  render::Screen screen() const;
  /// An id with as many letters as text shows.
  render::ShownId shown(Id id);

  /// Says that a record was stored: its id and `text`; with --quiet the whole id alone.
  void echo(Id id, const std::string& text);
  /// Says that a party was stored: its handle and `text`; with --quiet the handle alone.
  void echo(const std::string& handle, const std::string& text);
  /// Says what was done, on standard output, as it stands.
  void remark_stored(const std::string& text);
  /// A remark, on standard error; not with --quiet.
  void remark(const std::string& text);
  /// A warning, on standard error.
  void warn(const std::string& text);

 private:
  Environment& environment_;
  Common common_;
  Settings settings_;
  std::unique_ptr<store::Database> database_;
  std::optional<store::Snapshot> snapshot_;
  std::optional<Draft> draft_;
  bool is_writing_ = false;
  bool has_stored_ = false;
  int exit_status_ = 0;
};

}  // namespace relate::cli
