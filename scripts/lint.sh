#!/usr/bin/env bash
# lint.sh [FILE...]: looks for defects in the sources, or in those that are named, with the checks
# of .clang-tidy, which are kept clean.
set -euo pipefail
cd "$(dirname "$0")/.."

./scripts/install-dependencies.sh check
cmake --preset debug -DBUILD_TESTING=OFF -DCMAKE_CXX_COMPILER=clang++-16 -B build/lint >/dev/null
files=("$@")
((${#files[@]} > 0)) || mapfile -t files < <(find src -name '*.cpp' | sort)
run-clang-tidy-16 -clang-tidy-binary clang-tidy-16 -p build/lint -quiet -j "$(nproc)" \
  "${files[@]/#/$PWD/}" 2>build/lint/errors >build/lint/findings || {
  grep -vE '^clang-tidy-16 ' build/lint/findings >&2
  exit 1
}
echo "${#files[@]} files are clean"
