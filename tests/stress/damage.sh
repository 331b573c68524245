#!/usr/bin/env bash
# Bytes are flipped all over a journal. Every command then gives an answer or ends with a status
# of its own, never by a signal; `db check` repairs, finds nothing or says that it is damaged; what
# it repaired is sound, and a backup can be restored over all the rest. SEED=N picks other bytes.
# shellcheck source=fresh_home.bash
source "$(dirname "$0")/fresh_home.bash"

relate add person Dana Ruiz --org Acme --alias DR --email dana@acme.org --tag vip >"$folder/out"
for number in {1..60}; do
  relate log dana "call: talk $number of budgets" --promise "send $number" >"$folder/out"
done
relate db backup "$folder/backup.db" >"$folder/out"
size=$(stat -c %s "$folder/backup.db")

answer() {  # answer COMMAND...: its status, in $status
  status=0
  relate "$@" >"$folder/out" 2>"$folder/err" </dev/null || status=$?
  ((status <= 5)) || fail "$* ended with $status after bytes $places: $(cat "$folder/err")"
}

RANDOM=${SEED:-1}
declare -A found=([0]=0 [1]=0 [5]=0)
for number in {1..150}; do
  rm -f "${RELATE_JOURNAL:?}"* "${folder:?}"/before-restore-*
  cp "$folder/backup.db" "$RELATE_JOURNAL"
  places=
  for ((flips = RANDOM % 8 + 1; flips > 0; --flips)); do
    place=$(((RANDOM * 32768 + RANDOM) % size))
    ((number % 3 > 0)) || place=$((place % 4096))  # the first page, on which all depends
    places+=" $place"
    printf '%b' "\\x$(printf %02x $((RANDOM % 256)))" |
      dd of="$RELATE_JOURNAL" bs=1 seek="$place" conv=notrunc status=none
  done
  cp "$RELATE_JOURNAL" "$folder/damaged.db"
  answer list interactions
  answer find budget
  answer due
  answer log dana call: more
  cp "$folder/damaged.db" "$RELATE_JOURNAL"
  rm -f "$RELATE_JOURNAL"-*
  answer db check
  found[$status]=$((found[$status] + 1))
  if ((status == 0)); then
    expect_sound
    answer db check -q
    expect "checked again after bytes $places" 0 "$status"
  fi
  answer db restore "$folder/backup.db"
  # The mark of a journal itself may be gone; the hint says what to do.
  if grep -q 'another program' "$folder/err"; then
    rm -f "${RELATE_JOURNAL:?}"*
    answer db restore "$folder/backup.db"
  fi
  expect "restored over bytes $places ($(cat "$folder/err"))" 0 "$status"
  answer db check
  expect "checked after it was restored" 0 "$status"
done
echo "150 damaged: ${found[0]} well or repaired, ${found[5]} damaged, ${found[1]} refused"
