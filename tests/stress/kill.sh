#!/usr/bin/env bash
# Programs that write, of every kind, are killed at random moments, 160 of them (or KILLS). Each
# command is then there wholly, so that taking it back leaves exactly what was before it, or not
# at all; what was echoed is there, for the echo comes after the commit; and the journal is sound.
here=$(realpath "$(dirname "$0")")
# shellcheck source=fresh_home.bash
source "$here/fresh_home.bash"
# shellcheck source=killing.bash
source "$here/killing.bash"

kills=${KILLS:-160}
relate add person Dana Ruiz --org Acme >"$folder/echo"
relate add person Lee Chan --org Acme >"$folder/echo"
relate add person Ann Hill --email ann@acme.org >"$folder/echo"
relate log ann "wants training" --promise "send the list" >"$folder/echo"
promise=$(relate -q add promise lee send the plan by fri)
roadblock=$(relate -q add roadblock dana,lee the lift is stuck)
take_time relate log dana
mapfile -t tables < <(sql "SELECT name FROM sqlite_schema WHERE type = 'table'
  AND name NOT LIKE 'operation%' AND name NOT LIKE 'search%' ORDER BY name")

state() {  # all records, what is derived from them, and the words of the search index
  sqlite3 -batch "$RELATE_JOURNAL" ".dump --data-only ${tables[*]}" \
    "CREATE VIRTUAL TABLE temp.word USING fts5vocab('main', 'search', 'row')" \
    'SELECT * FROM temp.word'
}

operations() {
  sql 'SELECT count(*) FROM operation'
}

there=0 absent=0
check() {  # check TAKE_BACK COMMAND...: kills COMMAND and looks at what it left
  local take_back=$1 before had
  before=$(state) had=$(operations)
  run_and_kill "${@:2}"
  if [[ $(operations) == "$had" ]]; then
    ((++absent))
    expect "records of a command that is not there: ${*:2}" "$before" "$(state)"
    [[ ! -s $folder/echo ]] || fail "echoed, and not there: ${*:2}"
  else
    ((++there))
    expect "operations after ${*:2}" $((had + 1)) "$(operations)"
    [[ $(state) != "$before" ]] || fail "an operation without records: ${*:2}"
    relate "$take_back" >"$folder/taken_back" || fail "cannot $take_back ${*:2}"
    expect "$take_back of ${*:2}" "$before" "$(state)"
  fi
}

cards() {  # cards NUMBER: five people
  local person
  for person in {1..5}; do
    printf 'BEGIN:VCARD\nVERSION:4.0\nFN:Card %d of %d\nTEL:0301234%d%d\nEND:VCARD\n' \
      "$person" "$1" "$1" "$person"
  done
}

for ((number = 1; number <= kills; ++number)); do
  case $((number % 14)) in
    0) check undo relate log dana "call: mark $number" --promise "send $number" --tag t$number ;;
    1) check undo relate add person "Person $number" --org "Org $number" --email "$number@acme.org" ;;
    2) check undo relate edit dana --name "Dana Ruiz-$number" --alias "Alias $number" ;;
    3) check undo relate 'done' "$promise" --note kept ;;
    4) check undo relate snooze dana 2w ;;
    5) check undo relate rm lee-chan ;;
    6) cards $number >"$folder/cards.vcf" && check undo relate import "$folder/cards.vcf" ;;
    7) check undo relate drop "$promise" --broken ;;
    8) relate log dana "kept $number" >"$folder/kept" && check redo relate undo ;;
    9) check undo relate told "$roadblock" ;;
    10) check undo relate link dana manages lee --note "since $number" ;;
    11) check undo relate assess dana --influence $((number % 5 + 1)) --note "seen $number" ;;
    12) check undo relate merge lee ann ;;
    13) relate snooze lee 3w >"$folder/kept" && relate undo >"$folder/kept" &&
      check undo relate redo ;;
  esac
  ((number % 20 > 0)) || expect_sound
done
echo "killed $kills: $there were there, $absent were not"
((there > 10 && absent > 10)) || fail "the moments missed: $there there, $absent absent"
