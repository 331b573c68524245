#!/usr/bin/env bash
# every_write.sh RELATE FAILING_CALLS: runs each writing command again and again, and each time
# another of its calls that change a file fails: the first, the second, until there are no more. It
# may fail, be half done with the disk full from then on, fail with all that follow, be done by
# half, or be the last before the program is killed. Each time the command has done all it does
# and said so, or it has failed, said why, and the journal is as it was; and the next command works.
# KINDS and COMMANDS choose among them; with STEP=7 only every seventh call fails,
# from a random one on.
# shellcheck source=../stress/fresh_home.bash
source "$(dirname "$0")/../stress/fresh_home.bash"

shim=$(realpath -- "$2")
cd "$folder"
world=$folder/home
export RELATE_JOURNAL=$world/journal.db RELATE_NOW=2026-03-18T09:00Z
preload=$shim
if ldd "$folder/bin/relate" | grep -q libasan; then  # which wants to be the first
  preload="$(ldd "$folder/bin/relate" | awk '/libasan/ {print $3}') $shim"
fi

for number in {1..40}; do
  printf 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Person %d\r\nEMAIL:p%d@example.org\r\nEND:VCARD\r\n' \
    "$number" "$number"
done >"$folder/people.vcf"

prepare() {  # prepare NAME LINE...: keeps the world that those commands make
  local seed=100 line
  rm -rf "$world" && mkdir "$world"
  for line in "${@:2}"; do
    RELATE_SEED=$((++seed)) bash -c "$line" >"$folder/out" || fail "cannot prepare: $line"
  done
  cp -a "$world" "$folder/$1"
}
people=('relate add person Dana Ruiz --org Acme --every 2w' 'relate add person Lee Chan --org Acme'
  'relate log dana,lee call: budget --promise "send the plan by fri" --roadblock "no test system"')
prepare nothing
prepare people "${people[@]}"
prepare undone "${people[@]}" 'relate undo'
# What a killed writer leaves: a log that no checkpoint has copied into the file.
# shellcheck disable=SC2016  # for that shell
prepare interrupted "${people[@]}" 'sqlite3 "$RELATE_JOURNAL" ".dbconfig no_ckpt_on_close on" \
  "CREATE TABLE passing (id); DROP TABLE passing"; test -s "$RELATE_JOURNAL-wal"'
# shellcheck disable=SC2016
prepare restorable "${people[@]}" 'relate db backup "${RELATE_JOURNAL%/*}/backup.db"' \
  'relate log dana call: later'
promise=$(relate list promises --format ids)
roadblock=$(relate list roadblocks --format ids)

declare -A worlds=() lines=()
command_in() {  # command_in NAME WORLD WORD...
  worlds[$1]=$2
  lines[$1]=$(printf '%q ' "${@:3}")
}
command_in first nothing add person Dana Ruiz --org Acme
command_in log people log dana call: worries --promise 'send the draft by fri' --tag risk
command_in interrupted interrupted log dana call: worries --need 'fewer mails'
command_in add people add promise lee call back by fri
command_in edit people edit dana --role CTO --tag vip --alias 'Lady Dana'
command_in 'done' people 'done' "$promise"
command_in told people told "$roadblock"
command_in drop people drop "$promise" --broken
command_in snooze people snooze dana 2w
command_in rm people rm dana
command_in undo people undo
command_in redo undone redo
command_in backup people db backup "$world/backup.db"
command_in restore restorable db restore "$world/backup.db"
command_in import people import "$folder/people.vcf"

state() {  # state of the journal: records, what is derived from them, search index, soundness
  rm -rf "$folder/seen" && mkdir "$folder/seen"
  cp -a "$world"/journal.db* "$folder/seen" 2>"$folder/none" || touch "$folder/seen/journal.db"
  # The last ones fail where there is no schema yet: that is a journal without records, too.
  sqlite3 -batch "$folder/seen/journal.db" 'PRAGMA integrity_check' 'PRAGMA foreign_key_check' \
    ".dump --data-only $tables" 'SELECT number, sentence FROM operation' \
    "CREATE VIRTUAL TABLE temp.word USING fts5vocab('main', 'search', 'row')" \
    'SELECT * FROM temp.word' 2>"$folder/none" || :
}
tables=$(sqlite3 -batch "$folder/people/journal.db" "SELECT group_concat(name, ' ') FROM sqlite_schema
  WHERE type = 'table' AND name NOT LIKE 'operation%' AND name NOT LIKE 'search%'")

enter() {  # enter WORLD: as it was kept
  rm -rf "$world"
  cp -a "$folder/$1" "$world"
}

run() {  # run SEED LINE: what it says goes to out and err
  status=0
  # shellcheck disable=SC2086
  RELATE_SEED=$1 eval "relate $2" >"$folder/out" 2>"$folder/err" </dev/null || status=$?
}

run_failing() {  # run_failing LINE KIND NUMBER
  export FAULT_FOLDER=$world FAULT_MARK=$folder/mark FAULT_KIND=$2 FAULT_AT=$3
  rm -f "$folder/mark"
  LD_PRELOAD=$preload run 1 "$1" 2>"$folder/shell"
}

check() {  # check NAME KIND NUMBER: what the failing command left
  local what now
  what="$1 with $2 at call $3, $(cat "$folder/mark")"
  now=$(state)
  if [[ $now == "$after" && ($status == 0 || $after != "$before") ]]; then
    wanted=$after_next
    # Once a sync has failed and nothing can be written any more, nobody can know.
    [[ $status == 0 || $2 == kill ]] || { [[ $2 == gone && $what == *sync ]] &&
      grep -q 'may be stored or not' "$folder/err"; } ||
      fail "$what: stored, and said '$(cat "$folder/err")'"
  else
    [[ $now == "$before" ]] || fail "$what: torn: $(diff <(echo "$before") <(echo "$now"))"
    wanted=$before_next
    [[ ! -s $folder/out ]] || fail "$what: echoed, and not stored: $(cat "$folder/out")"
    case $status in
      1 | 5) grep -q '^relate: ' "$folder/err" || fail "$what: no message" ;;
      137) [[ $2 == kill ]] || fail "$what: killed" ;;
      *) fail "$what: status $status: $(cat "$folder/err")" ;;
    esac
    [[ $2 != short ]] || fail "$what: $(cat "$folder/err")"
  fi
  if ((status == 0)); then
    expect "echo of $what" "$echoed" "$(cat "$folder/out")"
  fi
  if [[ -e $world/backup.db ]]; then
    expect "the copy after $what" ok "$(sqlite3 -batch "$world/backup.db" 'PRAGMA integrity_check')"
  else
    [[ $1 != backup || $status != 0 ]] || fail "$what: no copy, and said $echoed"
  fi
  run 2 'add person Sam Okafor'
  expect "status of the next command after $what: $(cat "$folder/err")" 0 "$status"
  expect "the journal after the next command after $what" "$wanted" "$(state)"
}

learn() {  # learn NAME: what the journal is without the command, and with it
  enter "${worlds[$1]}"
  before=$(state)
  run 2 'add person Sam Okafor'
  before_next=$(state)
  enter "${worlds[$1]}"
  run 1 "${lines[$1]}"
  expect "status of ${lines[$1]}: $(cat "$folder/err")" 0 "$status"
  echoed=$(cat "$folder/out") after=$(state)
  run 2 'add person Sam Okafor'
  after_next=$(state)
}

total=0 step=${STEP:-1}
for name in ${COMMANDS-first log interrupted add edit done told drop snooze rm undo redo backup restore
  import}; do
  learn "$name"
  said=$name
  for kind in ${KINDS-eio enospc gone short kill}; do
    first=$((RANDOM % step + 1))
    for ((number = first; ; number += step)); do
      enter "${worlds[$name]}"
      run_failing "${lines[$name]}" "$kind" "$number"
      [[ -f $folder/mark ]] || break
      check "$name" "$kind" "$number"
      ((++total))
    done
    ((number > first || step > 1)) || fail "$name writes nothing"
    said+=", $kind below $number"
  done
  echo "$said"
done
echo "$total failing calls survived"
