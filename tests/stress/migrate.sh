#!/usr/bin/env bash
# A migration that is killed at random moments, 120 times (or KILLS), leaves a journal of one of its
# versions, whole, with all that was in it; the next program completes it; and the copy that it kept
# of what was before is whole, or not there yet.
here=$(realpath "$(dirname "$0")") migrating=$(realpath -- "$2")
# shellcheck source=fresh_home.bash
source "$here/fresh_home.bash"
# shellcheck source=killing.bash
source "$here/killing.bash"

kills=${KILLS:-120}
relate add person Dana Ruiz --org Acme >"$folder/echo"
for number in {1..300}; do
  printf '{"id": "%s", "day": "2026-03-02", "with": ["dana-ruiz"], "channel": "call", "text": "%d"}\n' \
    "$(printf %016d "$number" | tr 0-9 k-t)" "$number"
done >"$folder/talks.jsonl"
relate import "$folder/talks.jsonl" >"$folder/echo" 2>&1
cp "$RELATE_JOURNAL" "$folder/old.db"
old=$(sql 'PRAGMA user_version')

records() {  # records FILE: of what both versions have
  sqlite3 -batch "$1" 'SELECT id, day, text FROM interaction; SELECT * FROM party' | md5sum
}
wanted=$(records "$folder/old.db")

migrate_anew() {
  rm -f "${RELATE_JOURNAL:?}"*
  cp "$folder/old.db" "$RELATE_JOURNAL"
  "$migrating" "$RELATE_JOURNAL"
}
take_time migrate_anew

declare -A left=([$old]=0 [$((old + 1))]=0 [$((old + 2))]=0)
for ((number = 1; number <= kills; ++number)); do
  rm -f "${RELATE_JOURNAL:?}"*
  cp "$folder/old.db" "$RELATE_JOURNAL"
  run_and_kill "$migrating" "$RELATE_JOURNAL"
  version=$(sql 'PRAGMA user_version')
  [[ -v left[$version] ]] || fail "version $version after kill $number"
  left[$version]=$((left[$version] + 1))
  [[ ! -s $folder/echo || $version == $((old + 2)) ]] || fail "said to be migrated, and is $version"
  expect_sound
  expect "records of version $version" "$wanted" "$(records "$RELATE_JOURNAL")"
  for copy in "$RELATE_JOURNAL".v*; do
    [[ ! -e $copy || $copy == *.part* ]] ||
      expect "records of $copy" "$wanted" "$(records "$copy")"
  done
  expect 'the next program' migrated "$("$migrating" "$RELATE_JOURNAL")"
  expect 'records at last' "$wanted" "$(records "$RELATE_JOURNAL")"
done
echo "killed $kills: ${left[$old]} as before, ${left[$((old + 1))]} between," \
  "${left[$((old + 2))]} migrated"
((left[$old] > 5 && left[$((old + 2))] > 5)) || fail "the moments missed"
