#!/usr/bin/env bash
# Backups beside writers: each is a sound journal of one moment, with all that was echoed before
# it began; those that are killed leave no half one under a backup's name, and `db check` removes
# what they had begun.
# shellcheck source=fresh_home.bash
source "$(dirname "$0")/fresh_home.bash"

relate add person Dana Ruiz >"$folder/out"
mkdir "$folder/kept"
touch "$folder/writing"
for writer in 1 2 3; do
  while [[ -e $folder/writing ]]; do
    relate -q log dana "call: by $writer" >>"$folder/echo.$writer" || fail "writer $writer"
  done &
done

for number in {1..15}; do
  cat "$folder"/echo.* 2>"$folder/err" | sort >"$folder/before" || :
  relate db backup "$folder/kept/$number.db" >"$folder/out" || fail "backup $number"
  expect "backup $number" ok "$(sqlite3 "$folder/kept/$number.db" 'PRAGMA integrity_check')"
  relate list interactions --format ids --journal "$folder/kept/$number.db" | sort >"$folder/in"
  expect "echoed, and not in backup $number" '' "$(comm -23 "$folder/before" "$folder/in")"
done
rm "$folder/writing"
wait

mkdir "$folder/killed"
for number in {1..40}; do
  relate db backup "$folder/killed/journal-$number.db" >"$folder/out" 2>&1 &
  sleep "0.0$((RANDOM % 6))$((RANDOM % 10))"
  { kill -KILL $! && wait $!; } 2>"$folder/err" || :
done
whole=0
for file in "$folder"/killed/*.db; do
  [[ -e $file ]] || continue
  expect "$file" ok "$(sqlite3 "$file" 'PRAGMA integrity_check')"
  expect "$file as a journal" 0 "$(relate db check --journal "$file" >"$folder/out" && echo 0)"
  ((++whole))
done
echo "40 killed: $whole were there, whole"
begun="$(dirname "$RELATE_JOURNAL")/journal.db.1.part"
: >"$begun"
relate db check >"$folder/out"
[[ ! -e $begun ]] || fail "what was begun is still there"
expect_sound
