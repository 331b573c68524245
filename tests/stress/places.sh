#!/usr/bin/env bash
# Places where a journal cannot be kept, or not easily: a disk that is full, one that is only for
# reading, no home, behind a symbolic link. What can be read
# is read; what cannot be stored is said, with a status of its own, and nothing is lost.
# shellcheck source=fresh_home.bash
if [[ ${2-} != inside ]]; then  # where disks can be mounted, and are gone afterwards
  unshare --map-root-user --mount true 2>/dev/null || { echo "skipped: no namespaces" && exit 77; }
  exec unshare --map-root-user --mount "$0" "$1" inside
fi
source "$(dirname "$0")/fresh_home.bash"
trap 'umount "$folder/disk" && rm -rf "$folder"' EXIT

run() {  # run COMMAND...: its status, in $status
  status=0
  "$@" >"$folder/out" 2>"$folder/err" </dev/null || status=$?
}

expect_failure() {  # expect_failure WHAT STATUS PATTERN
  expect "status with $1 ($(cat "$folder/err"))" "$2" "$status"
  expect "output with $1" '' "$(cat "$folder/out")"
  grep -qE "^relate: .*$3" "$folder/err" || fail "no '$3' with $1: $(cat "$folder/err")"
}

people() {
  relate list people --format ids | wc -l
}

# A full disk: of every size, until people fit on it.
mkdir "$folder/disk"
mount -t tmpfs -o size=4k tmpfs "$folder/disk"
export RELATE_JOURNAL=$folder/disk/journal.db
status=1 stored=0
for ((size = 4; stored < 12; size += 12)); do
  mount -o "remount,size=${size}k" "$folder/disk"
  for attempt in 1 2 3; do
    run relate -q add person "Person $size $attempt"
    if ((status == 0)); then
      [[ -s $folder/out ]] || fail "stored without a word"
      ((++stored))
    else
      expect_failure "a disk of ${size}k" "$status" '(disk|journal|device|space)'
      ((status == 1 || status == 5)) || fail "status $status with a disk of ${size}k"
    fi
  done
done
((size > 100)) || fail "everything fits on a disk of ${size}k"
expect "people on the disk that was full" "$stored" "$(people)"
expect_sound

# Filled by others to the last byte: all is read, and nothing is called damaged. With the files of
# a write-ahead log beside it, and without.
mount -o remount,size=2m "$folder/disk"
for files in "$RELATE_JOURNAL-shm" ''; do
  expect "what is beside the journal" "$files" "$(compgen -G "$RELATE_JOURNAL-shm")"
  dd if=/dev/zero of="$folder/disk/filling" bs=1k 2>"$folder/none" && fail "a disk without an end"
  expect "people on a disk without a byte left" "$stored" "$(people)"
  run relate db check
  expect "status of a check on it ($(cat "$folder/out" "$folder/err"))" 0 "$status"
  run relate add person Lee Chan
  expect_failure "a disk without a byte left" 1 'the disk is full'
  rm "$folder/disk/filling"
  expect "people when there is room again" "$stored" "$(people)"
done

# The same journal, on a disk that is only for reading.
mount -o remount,size=2m "$folder/disk"
for ((size = 0; size < 2; ++size)); do  # with a write-ahead log beside it, too
  ((size == 0)) || sqlite3 -batch "$RELATE_JOURNAL" ".dbconfig no_ckpt_on_close on" \
    "CREATE TABLE passing (id); DROP TABLE passing" >"$folder/none"
  mount -o remount,ro "$folder/disk"
  run relate list people --format ids
  if ((status == 0)); then
    expect "people on a disk for reading" "$stored" "$(wc -l <"$folder/out")"
  else
    expect_failure "a write-ahead log on a disk for reading" 5 'cannot'
  fi
  run relate add person Lee Chan
  ((status == 1 || status == 5)) || fail "status $status when writing to a disk for reading"
  expect_failure "writing to a disk for reading" "$status" '(can be written|cannot)'
  grep -q '^hint: ' "$folder/err" || fail "no hint on a disk for reading: $(cat "$folder/err")"
  mount -o remount,rw "$folder/disk"
done
expect "people after it" "$stored" "$(people)"

# What a check would make anew is named where nothing can be written, and made where it can.
sqlite3 -batch "$RELATE_JOURNAL" "DROP INDEX item_open; DELETE FROM name_key WHERE how = 'word'"
mount -o remount,ro "$folder/disk"
run relate db check
expect "status of a check that may not write" 1 "$status"
for line in 'schema +open +lacks index item_open; run this where the file can be written' \
  'names +open +stale; run this where the file can be written'; do
  grep -qE "^$line\$" "$folder/out" || fail "no line '$line' in: $(cat "$folder/out")"
done
mount -o remount,rw "$folder/disk"
run relate db check
expect "status of a check that may write" 0 "$status"
grep -qE '^schema +repaired +made anew: index item_open$' "$folder/out" ||
  fail "the index was not made anew: $(cat "$folder/out")"

# No home, and one that is not there.
unset RELATE_JOURNAL
run env -u HOME relate list people
expect_failure "reading without HOME" 5 'no home'
run env -u HOME relate add person Dana Ruiz
expect_failure "writing without HOME" 5 'no home'
mount -o remount,ro "$folder/disk"
run env HOME="$folder/disk/nobody" relate list people
expect "status of reading without a home" 0 "$status"
run env HOME="$folder/disk/nobody" relate add person Dana Ruiz
((status == 1 || status == 5)) || fail "status $status without a home"
expect_failure "writing without a home" "$status" 'cannot'
mount -o remount,rw "$folder/disk"

# A symbolic link: what it points to is the journal, and stays where it is.
mkdir "$folder/real" "$folder/links"
ln -s ../real/journal.db "$folder/links/journal.db"
export RELATE_JOURNAL=$folder/links/journal.db
relate add person Dana Ruiz >"$folder/out"
sqlite3 -batch "$RELATE_JOURNAL" ".dbconfig no_ckpt_on_close on" \
  "CREATE TABLE passing (id); DROP TABLE passing" >"$folder/none"
[[ -s $folder/real/journal.db-wal ]] || fail "no write-ahead log beside what a link points to"
relate log dana call: first >"$folder/out"
[[ -L $folder/links/journal.db ]] || fail "a link was replaced"
expect "beside a link" journal.db "$(ls "$folder/links")"
expect "people behind a link" 1 "$(people)"
expect_sound
