#pragma once

#include <functional>
#include <span>
#include <string>

#include "cli/closing.hpp"
#include "cli/record_fields.hpp"

namespace relate::cli::commands {

/// Closes one record, with the fields of the command.
using Close = std::function<std::vector<EchoLine>(Session&, store::Operation&,
                                                  const std::string& id, const Closing&, Fields&)>;

/// Declares a command over ids with `--at`, `--note` and fields of its own: all of the
/// ids are closed, or none.
void declare_closing(CLI::App& command, Invocation& invocation, std::span<const FieldSpec> specs,
                     std::string verb, Close close);

}  // namespace relate::cli::commands
