#!/usr/bin/env bash
# What was stored stays stored when it cannot be said: a full disk under the output is exit
# status 1 and says so; a reader that has gone away ends the program quietly, whether or not the
# shell before it ignores the signal of a broken pipe.
# shellcheck source=fresh_home.bash
source "$(dirname "$0")/fresh_home.bash"

stored() {
  sql 'SELECT count(*) FROM interaction'
}

relate add person Dana Ruiz >"$folder/out"

status=0
relate log dana call: first >/dev/full 2>"$folder/err" || status=$?
expect "status of a full disk" 1 "$status"
grep -q '^relate: stored, but the output could not be written' "$folder/err" ||
  fail "the full disk is not named: $(cat "$folder/err")"
expect "stored under a full disk" 1 "$(stored)"

status=0
relate list people >/dev/full 2>"$folder/err" || status=$?
expect "status of a list on a full disk" 1 "$status"
grep -q '^relate: the output could not be written' "$folder/err" ||
  fail "the full disk is not named: $(cat "$folder/err")"

into_closed_pipe() {  # into_closed_pipe COMMAND...: its reader has gone before it writes
  local status
  {
    sleep 0.2
    "$@" 2>"$folder/err" && status=0 || status=$?
    echo "$status" >"$folder/status"
  } | :
  expect "status with a closed pipe: $*" 0 "$(cat "$folder/status")"
  expect "errors with a closed pipe: $*" '' "$(cat "$folder/err")"
}

into_closed_pipe relate log dana call: second
expect "stored with a closed pipe" 2 "$(stored)"
(
  trap '' PIPE
  into_closed_pipe relate log dana call: third
)
expect "stored with a closed pipe and its signal ignored" 3 "$(stored)"
for number in {1..300}; do echo "BEGIN:VCARD
VERSION:4.0
FN:Person $number
END:VCARD"; done >"$folder/people.vcf"
relate import "$folder/people.vcf" >"$folder/out" 2>"$folder/err"
into_closed_pipe relate list people
expect "people" 301 "$(sql 'SELECT count(*) FROM party')"
expect_sound
