# Sourced after fresh_home.bash by the tests that kill programs at random moments.
# shellcheck shell=bash
: "${folder:?}"

# take_time COMMAND...: how long it takes here, in microseconds: moments to kill it at lie within
# that and a quarter more.
life=
take_time() {
  local started=${EPOCHREALTIME/./} number
  for number in {1..10}; do "$@" "trial $number" >"$folder/echo"; done
  life=$(((${EPOCHREALTIME/./} - started) / 10))
}

# run_and_kill COMMAND...: what it printed before it died, if it did, is in $folder/echo.
mkfifo "$folder/silence" && exec 9<>"$folder/silence"
run_and_kill() {
  local moment=$(((RANDOM * 32768 + RANDOM) % (life * 5 / 4))) process
  : >"$folder/echo"  # here, for it may be killed before it does so itself
  "$@" >>"$folder/echo" 2>"$folder/errors" </dev/null &
  process=$!
  read -rt "$(printf '%d.%06d' $((moment / 1000000)) $((moment % 1000000)))" -u 9 || :
  { kill -KILL "$process" && wait "$process"; } 2>"$folder/errors" || :
}
