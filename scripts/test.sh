#!/usr/bin/env bash
# test.sh [PRESET]: installs what is missing, builds relate and runs every test of it. PRESET is
# release unless said; sanitize runs the same tests with AddressSanitizer and
# UndefinedBehaviorSanitizer. Fails when a test fails, and when none ran.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=${1:-release}

./scripts/install-dependencies.sh test
cmake --preset "$preset" -DBUILD_TESTING=ON
cmake --build --preset "$preset"

export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
ctest --preset "$preset" --parallel "$(nproc)" --no-tests=error
