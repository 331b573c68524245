#!/usr/bin/env bash
# The first command of all, which makes the journal, is killed at random moments, 60 times (or
# KILLS). What it leaves is no journal yet, or a sound one, in which the next command finds the
# tables and what was echoed.
here=$(realpath "$(dirname "$0")")
# shellcheck source=fresh_home.bash
source "$here/fresh_home.bash"
# shellcheck source=killing.bash
source "$here/killing.bash"

kills=${KILLS:-60}
first() {
  RELATE_JOURNAL=$folder/trial/$RANDOM/journal.db relate add person "$@"
}
take_time first

there=0 absent=0
for ((number = 1; number <= kills; ++number)); do
  export RELATE_JOURNAL=$folder/journals/$number/journal.db
  run_and_kill relate add person Dana Ruiz --org Acme
  if people=$(relate list people --format ids 2>"$folder/errors"); then
    [[ $people == dana-ruiz || -z $people ]] || fail "somebody else is there: $people"
  else
    fail "cannot list after the first command was killed: $(<"$folder/errors")"
  fi
  [[ ! -s $folder/echo || -n $people ]] || fail "echoed, and not there"
  if [[ -n $people ]]; then ((++there)); else ((++absent)); fi
  expect 'the next command' lee-chan "$(relate -q add person Lee Chan)"
  relate db check >"$folder/checked" || fail "the journal is not sound: $(<"$folder/checked")"
  rm -r "$folder/journals/$number"
done
echo "killed $kills: $there were there, $absent were not"
((there > 2 && absent > 2)) || fail "the moments missed: $there there, $absent absent"
