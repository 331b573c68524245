#!/usr/bin/env bash
# package.sh: installs what is missing, builds relate and makes a Debian package of it in
# build/release, whose path is the last line. scripts/try-package.sh tries it.
set -euo pipefail
cd "$(dirname "$0")/.."

./scripts/install-dependencies.sh package
cmake --preset release
cmake --build --preset release --target relate
cd build/release
rm -f relate_*.deb
cpack -G DEB >cpack.log 2>&1 || { cat cpack.log >&2 && exit 1; }
packages=("$PWD"/relate_*.deb)
lintian --fail-on error,warning "${packages[0]}"
echo "${packages[0]}"
