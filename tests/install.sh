#!/usr/bin/env bash
# install.sh BUILD_FOLDER: `cmake --install` puts the program and its manual in place, and the program
# needs none of the libraries that it was built with. Output is the version that was installed.
set -euo pipefail
prefix=$(mktemp -d) && trap 'rm -rf "$prefix"' EXIT

cmake --install "$1" --prefix "$prefix" >"$prefix/log"
for file in bin/relate share/man/man1/relate.1 share/man/man5/relate-journal.5 \
  share/man/man5/relate-json.5 share/man/man7/relate-dates.7 \
  share/man/man7/relate-health.7 \
  share/bash-completion/completions/relate share/zsh/vendor-completions/_relate \
  share/fish/vendor_completions.d/relate.fish; do
  [[ -f $prefix/$file ]] || { echo "not installed: $file" >&2 && exit 1; }
done
"$prefix/bin/relate" --version
! ldd "$prefix/bin/relate" | grep -E 'fmt|sqlite|utf8proc|toml'
