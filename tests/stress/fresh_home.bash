# Sourced by the tests beside it with the binary under test as $1: a fresh home with nothing of
# this machine in it, that binary as `relate`, and what all of the tests say.
# shellcheck shell=bash
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/bin" "$folder/home"
ln -s "$(realpath -- "$1")" "$folder/bin/relate"
unset "${!XDG_@}" "${!RELATE_@}" NO_COLOR EDITOR VISUAL
export PATH=$folder/bin:$PATH HOME=$folder/home LC_ALL=C.UTF-8 TZ=UTC
export RELATE_JOURNAL=$folder/journal.db
cd "$folder/home"

fail() {  # fail TEXT...
  echo "failed: $*" >&2
  exit 1
}

skip() {  # skip TEXT...: ctest shows the test as skipped
  echo "skipped: $*" >&2
  exit 77
}

sql() {  # sql STATEMENT: what it gives, asked of the journal itself
  sqlite3 -batch "$RELATE_JOURNAL" "$1"
}

expect() {  # expect WHAT WANTED GOT
  [[ $2 == "$3" ]] || fail "$1: wanted '$2', got '$3'"
}

expect_sound() {  # the journal is whole, to the last index and reference
  expect "integrity" ok "$(sql 'PRAGMA integrity_check')"
  expect "dangling references" '' "$(sql 'PRAGMA foreign_key_check')"
}
