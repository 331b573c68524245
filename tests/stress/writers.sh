#!/usr/bin/env bash
# Many programs write one journal at the same moment: first when there is none yet, so that they
# also race to make it, then two hundred `log` (or WRITERS). All of them succeed, nothing is lost,
# and each is an operation of its own, under one number of this machine.
# shellcheck source=fresh_home.bash
source "$(dirname "$0")/fresh_home.bash"

at_once() {  # at_once COUNT COMMAND...: runs it COUNT times, its number as the last argument
  local count=$1 number failed=0 processes=()
  for ((number = 1; number <= count; ++number)); do
    "${@:2}" "$number" >"$folder/$number.out" 2>"$folder/$number.err" </dev/null &
    processes+=($!)
  done
  for number in "${!processes[@]}"; do
    wait "${processes[number]}" || { ((++failed)) && cat "$folder/$((number + 1)).err" >&2; }
  done
  expect "failed of $count writers" 0 "$failed"
}

writers=${WRITERS:-50} waves=${WAVES:-4}
all=$((writers * waves))
at_once 20 relate add person Dana
expect "people" 20 "$(sql 'SELECT count(*) FROM party')"

rm "$folder"/*.out
for ((wave = 1; wave <= waves; ++wave)); do
  at_once "$writers" relate -q log dana-7 call: went through part
  cat "$folder"/*.out >>"$folder/ids"
done
expect "interactions" "$all" "$(sql 'SELECT count(*) FROM interaction')"
expect "contacts" "$all" "$(sql 'SELECT count(*) FROM contact')"
expect "operations" "$((20 + all))|1|$((20 + all))|$((20 + all))" \
  "$(sql 'SELECT count(*), min(number), max(number), count(DISTINCT number) FROM operation')"
expect "machines" 1 "$(sql 'SELECT count(DISTINCT device) FROM operation')"
expect "ids echoed" "$all" "$(sort -u "$folder/ids" | grep -cE '^[k-z]{16}$')"
expect "texts" "$all" "$(relate list interactions --format jsonl | grep -c 'went through part')"
expect_sound
