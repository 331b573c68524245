#!/usr/bin/env bash
# valgrind.sh [--relate FILE] [TRANSCRIPT...]: replays the transcripts, or those that are named, with
# the program (FILE, or the one that it builds) under valgrind. Fails where it reads or writes what
# is not its own, uses what was never set, or loses memory.
set -euo pipefail
cd "$(dirname "$0")/.."

./scripts/install-dependencies.sh check
if [[ ${1-} == --relate ]]; then
  relate=$(realpath "$2") && shift 2
else
  cmake --preset release >/dev/null
  cmake --build --preset release --target relate
  relate=$PWD/build/release/relate
fi

folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cat >"$folder/relate" <<END
#!/bin/sh
exec valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite,indirect,possible \\
  --error-exitcode=99 --log-file='$folder/found.%p' '$relate' "\$@"
END
chmod +x "$folder/relate"

transcripts=("$@")
((${#transcripts[@]} > 0)) || transcripts=(README.md tests/e2e/*.test)
status=0
printf '%s\0' "${transcripts[@]}" |
  xargs -0 -n 1 -P "$(nproc)" ./tests/e2e/replay.sh "$folder/relate" >&2 || status=1
cat "$folder"/found.* >&2
[[ -z $(find "$folder" -name 'found.*' -size +0) ]] || status=1
((status > 0)) || echo "${#transcripts[@]} transcripts are clean"
exit $status
