#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "relate/core/fold.hpp"

namespace relate::cli {

/// A named value of a record as it was typed: an option, or a line of an edited text.
struct Field {
  std::string name;   ///< `tag`, `no-tag`
  std::string value;  ///< `true` for a flag
};

/// What is known of a field, once: for its option, its help, its line in a text.
struct FieldSpec {
  std::string_view name;
  std::string_view value;  ///< `WHEN`; empty for a flag
  std::string_view help;
  bool many = false;  ///< may be given often
};

/// Fields in the order they were typed. Whoever understands one takes it out; what is
/// left at the end was not for this record.
class Fields {
 public:
  void add(std::string name, std::string value) {
    fields_.push_back({std::move(name), std::move(value)});
  }

  /// Throws Error::usage where it was given more than once.
  std::optional<std::string> take(std::string_view name);
  std::vector<std::string> take_all(std::string_view name);
  /// Fields of all those names, in the order they were typed.
  std::vector<Field> take_each(std::span<const std::string_view> names);
  /// `--x` is true, `--no-x` false; nothing where neither was given.
  std::optional<bool> take_flag(std::string_view name);

  bool empty() const { return fields_.empty(); }
  bool has(std::string_view name) const;

  /// Throws Error::usage naming the first field that nobody took: `what` has none.
  void require_all_taken(std::string_view what) const;

 private:
  std::vector<Field> fields_;
};

/// Whether a command makes records or changes them: then values can be removed, too.
enum class Use { making, changing };

/// Declares an option for each field; those the command has already are left as they are.
void declare_fields(CLI::App& command, std::span<const FieldSpec> specs, Use use);

/// Declares them, unseen in help, so that they are refused by name and not as unknown.
void declare_unfit_fields(CLI::App& command, std::span<const FieldSpec> specs);

/// What was typed for declared fields, in that order.
Fields typed_fields(const CLI::App& command);

/// Makes `invocation` run `run(words, fields, session)` when `command` is chosen.
void when_chosen(CLI::App& command, Invocation& invocation,
                 std::function<void(const std::vector<std::string>&, Fields, Session&)> run);

/// Adds what `--NAME` gives to `values`, removes what `--no-NAME` does; an empty value of
/// `--NAME` clears. Each is kept as one line. Values are the same when their keys are. Throws Error::refused when what is
/// to be removed is not there.
void change_values(Fields& fields, std::string_view name, std::vector<std::string>& values,
                   std::string (*key)(std::string_view) = fold);

/// Sets `target` to the value given, which may be empty; one of blanks is.
void change_text(Fields& fields, std::string_view name, std::string& target);
void change_flag(Fields& fields, std::string_view name, bool& target);

}  // namespace relate::cli
