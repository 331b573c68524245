#!/usr/bin/env bash
# fuzz.sh [--fast] [SECONDS | --runs N] [NAME...]: builds the fuzzers under fuzz/ and lets each of
# them, or those that are named, make up input for 60 seconds (or SECONDS, or N inputs). Fails at the
# first input that breaks something, and says in which file it is. What was found to reach new code
# is kept in build/fuzz-corpus for the next time. --fast builds them without sanitizers, for many
# more inputs in the time.
set -euo pipefail
cd "$(dirname "$0")/.."

build=build/fuzz limit=-max_total_time=60 sanitize=ON entropic=1
[[ ${1-} != --fast ]] || { build=build/fuzz-fast sanitize=OFF entropic=0 && shift; }
case ${1-} in
  --runs) limit=-runs=$2 && shift 2 ;;
  [0-9]*) limit=-max_total_time=$1 && shift ;;
esac
# As many bytes as there is room for what can matter: the shorter, the faster.
declare -A longest=([capture]=256 [changeset]=768 [config]=512 [vcard]=1024 [when]=64 [who]=256)
names=("$@")
((${#names[@]} > 0)) || mapfile -t names < <(printf '%s\n' "${!longest[@]}" | sort)

./scripts/install-dependencies.sh check
cmake --preset fuzz -B "$build" -DRELATE_SANITIZE=$sanitize >/dev/null
cmake --build "$build" --target "${names[@]/#/fuzz_}"

for name in "${names[@]}"; do
  corpus=build/fuzz-corpus/$name log=$build/$name.log
  mkdir -p "$corpus"
  echo "fuzzing $name"
  "$build/fuzz/fuzz_$name" "$limit" -max_len="${longest[$name]}" -timeout=10 -entropic=$entropic \
    -print_final_stats=1 -verbosity=0 -print_funcs=0 -artifact_prefix="$build/found-$name-" \
    "$corpus" "fuzz/seeds/$name" 2>"$log" || { cat "$log" >&2 && exit 1; }
  grep -E 'number_of_executed_units|average_exec_per_sec' "$log"
done
