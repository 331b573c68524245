#!/usr/bin/env bash
# A file that is no journal, or none that this program knows, is named as what it is: exit
# status 5, whether it is to be read or written, and not a byte of it is changed.
# shellcheck source=fresh_home.bash
source "$(dirname "$0")/fresh_home.bash"

expect_refused() {  # expect_refused FILE MESSAGE
  local before status command
  [[ -d $1 ]] || before=$(md5sum "$1")
  for command in 'list people' 'add person Dana Ruiz'; do
    status=0
    # shellcheck disable=SC2086  # the words of a command
    relate --journal "$1" $command >"$folder/out" 2>"$folder/err" || status=$?
    expect "status of '$command' with $1" 5 "$status"
    expect "output of '$command' with $1" '' "$(cat "$folder/out")"
    grep -qE "^relate: .*$2" "$folder/err" || fail "no '$2' for $1 in: $(cat "$folder/err")"
    grep -q '^hint: ' "$folder/err" || fail "no hint for $1"
    [[ -d $1 ]] || expect "$1 after '$command'" "$before" "$(md5sum "$1")"
  done
}

printf 'Dear diary,\n%01000d\n' 0 >"$folder/letter.txt"
expect_refused "$folder/letter.txt" 'not a journal'

sqlite3 "$folder/other.db" 'CREATE TABLE bookmark (url TEXT); PRAGMA user_version = 1'
expect_refused "$folder/other.db" 'another program'

mkdir "$folder/folder.db"
expect_refused "$folder/folder.db" 'directory'

relate add person Dana Ruiz >"$folder/out"
for number in {1..20}; do relate log dana "call: talk $number" >"$folder/out"; done
sql 'PRAGMA wal_checkpoint(TRUNCATE)' >"$folder/out"
head -c 50 "$RELATE_JOURNAL" >"$folder/short.db"
expect_refused "$folder/short.db" '(not a journal|damaged)'
head -c 9000 "$RELATE_JOURNAL" >"$folder/half.db"
expect_refused "$folder/half.db" 'damaged'

cp "$RELATE_JOURNAL" "$folder/newer.db"
known=$(sql 'PRAGMA user_version')
sqlite3 "$folder/newer.db" 'PRAGMA user_version = 9999'
expect_refused "$folder/newer.db" "9999.*$known"
