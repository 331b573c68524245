#!/usr/bin/env bash
# Somebody else's journal: it is read where it may be read, nothing is written, and what cannot be
# done is said with a status of its own.
# shellcheck source=fresh_home.bash
source "$(dirname "$0")/fresh_home.bash"
((EUID == 0)) || skip "only root can be somebody else"

relate add person Dana Ruiz >"$folder/out"
install -d -m 777 "$folder/stranger" "$folder/stranger/home"
chmod 755 "$folder" "$folder/bin"
cp -L "$folder/bin/relate" "$folder/stranger/relate"

as_stranger() {  # as_stranger WORD...: relate, run by somebody else; its status, in $status
  status=0
  HOME=$folder/stranger/home setpriv --reuid=65534 --regid=65534 --clear-groups \
    "$folder/stranger/relate" "$@" >"$folder/out" 2>"$folder/err" </dev/null || status=$?
}

expect_failure() {  # expect_failure WHAT
  ((status == 1 || status == 5)) || fail "status $status with $1: $(cat "$folder/err")"
  expect "output with $1" '' "$(cat "$folder/out")"
  grep -q '^relate: ' "$folder/err" || fail "no message with $1"
  grep -q '^hint: ' "$folder/err" || fail "no hint with $1: $(cat "$folder/err")"
}

before=$(md5sum "$RELATE_JOURNAL")
as_stranger list people
expect_failure "reading what one may not read"
expect "status of reading what one may not read" 5 "$status"
as_stranger add person Lee Chan
expect_failure "writing what one may not read"

# One may read it, but its folder only: nobody can write beside it.
chmod 644 "$RELATE_JOURNAL"
as_stranger list people --format ids
expect "status of reading from a folder for reading ($(cat "$folder/err"))" 0 "$status"
expect "people read from it" 1 "$(wc -l <"$folder/out")"
as_stranger add person Lee Chan
expect_failure "writing into a folder for reading"

# The folder is everybody's, the file is not.
chmod 777 "$folder"
as_stranger list people --format ids
((status == 0)) || expect_failure "reading a file for reading"
as_stranger add person Lee Chan
expect_failure "writing a file for reading"
chmod 755 "$folder"

expect "the journal after it" "$before" "$(md5sum "$RELATE_JOURNAL")"
expect "whose it is" root "$(stat -c %U "$RELATE_JOURNAL")"
relate add person Lee Chan >"$folder/out"
expect "people of its owner" 2 "$(relate list people --format ids | wc -l)"
expect_sound
