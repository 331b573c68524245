#include "cli/app.hpp"

int main(int argc, char** argv) { return relate::cli::main(argc, argv); }
