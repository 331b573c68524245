#pragma once

#include <string>
#include <vector>

#include "cli/environment.hpp"

namespace relate::cli {

/// Runs one command line and gives its exit status. Errors are written to
/// `environment.err`, in two lines and the candidates between them.
int run(const std::vector<std::string>& arguments, Environment& environment);

/// The program, over the real streams.
int main(int argc, char** argv);

}  // namespace relate::cli
