#!/usr/bin/env bash
# A restore that is killed at any moment leaves the journal of before or the restored one, whole;
# and writers beside it lose nothing: what they echoed is in the journal, or in the file in which
# what was there was kept. So too when the journal that was there is no journal any more.
# shellcheck source=fresh_home.bash
source "$(dirname "$0")/fresh_home.bash"

state() {
  sqlite3 -batch "$RELATE_JOURNAL" .dump | md5sum
}

relate add person Dana Ruiz >"$folder/out"
for number in {1..30}; do relate log dana "call: talk $number" >"$folder/out"; done
relate db backup "$folder/one.db" >"$folder/out"
one=$(state)
for number in {1..30}; do relate log dana "mail: letter $number" >"$folder/out"; done
relate db backup "$folder/two.db" >"$folder/out"
two=$(state)

started=${EPOCHREALTIME/./}
for number in {1..5}; do relate db restore "$folder/two.db" >"$folder/out"; done
life=$(((${EPOCHREALTIME/./} - started) / 5))
expect "restored" "$two" "$(state)"
relate db restore "$folder/one.db" >"$folder/out"
expect "restored" "$one" "$(state)"

mkfifo "$folder/silence" && exec 9<>"$folder/silence"
kill_restore() {  # kill_restore FILE
  local moment=$(((RANDOM * 32768 + RANDOM) % (life * 5 / 4)))
  relate db restore "$1" >"$folder/out" 2>&1 </dev/null &
  read -rt "$(printf '%d.%06d' $((moment / 1000000)) $((moment % 1000000)))" -u 9 || :
  { kill -KILL $! && wait $!; } 2>"$folder/err" || :
}

old=0 new=0
for number in {1..120}; do
  before=$(state)
  if [[ $before == "$one" ]]; then wanted=$two file=$folder/two.db; else wanted=$one file=$folder/one.db; fi
  kill_restore "$file"
  after=$(state)
  case $after in
    "$before") ((++old)) ;;
    "$wanted") ((++new)) ;;
    *) fail "neither of before nor of after, at kill $number" ;;
  esac
  for kept in "$folder"/before-restore-*.db; do
    [[ ! -e $kept ]] || expect "$kept" ok "$(sqlite3 "$kept" 'PRAGMA integrity_check')"
  done
  rm -f "${folder:?}"/before-restore-*
  ((number % 20 > 0)) || expect_sound
done
echo "killed 120: $old old, $new new"
((old > 5 && new > 5)) || fail "the moments missed: $old old, $new new"

# Where there was no journal any more, what can be read afterwards is the restored one.
bad=0
for number in {1..40}; do
  rm -f "${RELATE_JOURNAL:?}"* "${folder:?}"/before-restore-*
  head -c 9000 "$folder/two.db" >"$RELATE_JOURNAL"
  kill_restore "$folder/one.db"
  if relate list people >"$folder/out" 2>&1; then
    expect "restored over damage" "$one" "$(state)"
  else
    ((++bad))
    relate db restore "$folder/one.db" >"$folder/out"
    expect "restored at the second try" "$one" "$(state)"
  fi
done
echo "killed 40 over damage: $bad still damaged"

# Writers beside it.
rm -f "${folder:?}"/before-restore-*
touch "$folder/writing"
for writer in 1 2 3 4; do
  while [[ -e $folder/writing ]]; do
    relate -q log dana "call: by $writer" >>"$folder/echo.$writer" || fail "writer $writer"
  done &
done
for number in {1..20}; do
  relate db restore "$folder/one.db" >"$folder/out" || fail "restore $number beside writers"
  sleep 0.1
done
rm "$folder/writing"
wait
sort "$folder"/echo.* >"$folder/echoed"
for file in "$RELATE_JOURNAL" "$folder"/before-restore-*.db; do
  expect "$file" ok "$(sqlite3 "$file" 'PRAGMA integrity_check')"
  relate list interactions --format ids --journal "$file"
done | sort -u >"$folder/there"
expect "echoed, and nowhere" '' "$(comm -23 "$folder/echoed" "$folder/there")"
echo "$(wc -l <"$folder/echoed") written beside 20 restores, none lost"
relate db check >"$folder/out"
expect_sound
