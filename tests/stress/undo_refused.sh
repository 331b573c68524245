#!/usr/bin/env bash
# Taking back what a later record needs is refused with the reason, and nothing is changed; once
# the later record is out of the way it can be taken back.
# shellcheck source=fresh_home.bash
source "$(dirname "$0")/fresh_home.bash"

relate add person Dana Ruiz >"$folder/out"
relate add person Lee Chan >"$folder/out"
relate log dana,lee call: budget >"$folder/out"
before=$(sql .dump)

status=0
relate undo --operation 2 >"$folder/out" 2>"$folder/err" || status=$?
expect "status of the refused undo" 1 "$status"
expect "output of the refused undo" '' "$(cat "$folder/out")"
grep -qE "^relate: cannot take back 'add .*Lee Chan.*' came later and needs it" "$folder/err" ||
  fail "the reason is not given: $(cat "$folder/err")"
grep -q '^hint: relate undo --operation 3' "$folder/err" || fail "no hint: $(cat "$folder/err")"
expect "the journal after it" "$before" "$(sql .dump)"

relate undo --operation 3 >"$folder/out"
relate undo --operation 2 >"$folder/out"
expect "people left" dana-ruiz "$(sql 'SELECT handle FROM party')"
expect_sound
