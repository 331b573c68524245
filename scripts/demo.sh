#!/usr/bin/env bash
# demo.sh: installs what is missing, builds relate, fills a demo journal under build/demo and shows
# on it what relate is for. The journal of whoever runs it is not touched, and it can be run
# again: the demo begins anew.
set -euo pipefail
cd "$(dirname "$0")/.."

./scripts/install-dependencies.sh build

mkdir -p build
log=build/demo.log
echo "building relate (what the build says is in $log)"
{
  cmake --preset release -DBUILD_TESTING=OFF && cmake --build --preset release --target relate
} >"$log" 2>&1 || { tail -n 40 "$log" >&2 && exit 1; }

demo=$PWD/build/demo
rm -rf "$demo" && mkdir "$demo"
unset "${!RELATE_@}"
export PATH=$PWD/build/release:$PATH RELATE_JOURNAL=$demo/journal.db
export XDG_CONFIG_HOME=$demo/config XDG_STATE_HOME=$demo/state
echo "filling the demo journal: two accounts, one project, half a year"
./scripts/demo-journal.sh

say() {
  printf '\n# %s\n' "$@"
}

show() {  # show ARGUMENTS...: the command as one would type it, and what it prints
  local argument shown=
  for argument; do
    [[ $argument =~ ^[[:alnum:]_.,:+@-]+$ ]] && shown+=" $argument" || shown+=" '$argument'"
  done
  printf '\n$ relate%s\n' "$shown"
  relate "$@" </dev/null
}

say 'What needs you today: promises, messages not answered, days to come, who has gone quiet.'
show due
say 'Before the call with Dana: who she is, what was said last, what is open between you.'
show report brief dana ruiz
say 'All accounts in a row each.'
show report portfolio
say 'After the call: one line stores it, the promise made in it, and that another one is kept.'
work=$(relate find 'revised statement of work' --format ids)
show log dana ruiz call: went through the options for lines 5 and 6 --mood good \
  --promise 'a workshop date by next fri' --done "${work:0:6}"
say 'The promise is off the list, and so is the reminder to call her.'
show due
say 'A mistake? Every command can be taken back, whole.'
show undo
show due --who dana-ruiz

printf '\nThe demo journal stays until the next demo. To go on with it:\n\n'
printf '  export RELATE_JOURNAL=%q XDG_CONFIG_HOME=%q XDG_STATE_HOME=%q\n' \
  "$RELATE_JOURNAL" "$XDG_CONFIG_HOME" "$XDG_STATE_HOME"
printf '  %q due\n' "$PWD/build/release/relate"
