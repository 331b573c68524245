#!/usr/bin/env bash
# coverage.sh: which lines of core, store and render the unit tests run. Prints lines and branches by
# folder, and fails where fewer than 90 of 100 lines of one are run. What is not run stands, file by
# file, in build/coverage/core.txt and its like.
set -euo pipefail
cd "$(dirname "$0")/.."

./scripts/install-dependencies.sh check
cmake --preset coverage -DBUILD_TESTING=ON >/dev/null
cmake --build --preset coverage --target relate_tests
find build/coverage -name '*.gcda' -delete
build/coverage/tests/relate_tests >build/coverage/tests.txt ||
  { tail -n 40 build/coverage/tests.txt >&2 && exit 1; }

# What headers define is compiled into the tests, too, where nothing is counted: they are left out.
build=build/coverage
gcovr --root . --filter 'src/(core|store|render)/.*\.cpp' --exclude-throw-branches -j "$(nproc)" \
  --gcov-ignore-parse-errors --json $build/all.json $build
status=0
for layer in core store render; do
  gcovr --root . --add-tracefile $build/all.json --filter "src/$layer/" --txt $build/$layer.txt \
    --print-summary --fail-under-line 90 >$build/summary ||
    { echo "fewer than 90 of 100 lines of $layer are run" >&2 && status=1; }
  printf '%s: %s\n' "$layer" "$(grep -E '^(lines|branches)' $build/summary | paste -sd ' ')"
done
exit $status
