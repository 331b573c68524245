#!/usr/bin/env bash
# bench.sh [FOLDER]: how fast relate is beside the sqlite3 shell and others, as ratios of medians of
# runs in turns: of the time that passed, and of the time of the processor, which other programs on
# the machine disturb less. Builds the release program; keeps the journals it makes in FOLDER, and
# makes them anew with a newer generator. ROUNDS sets how often each command runs. Where taskwarrior
# or khard are not installed, their rows say so.
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${ROUNDS:-21}
mkdir -p "${1:-build/bench}"
folder=$(realpath "${1:-build/bench}")
work=$(mktemp -d "$folder/work.XXXXXX")
trap 'rm -rf "$work"' EXIT

cmake --preset release -DRELATE_BENCH=ON >/dev/null
cmake --build --preset release --target relate relate-generate relate-time >/dev/null
relate=$PWD/build/release/relate
generate=$PWD/build/release/bench/relate-generate
time=$PWD/build/release/bench/relate-time
sql=$PWD/bench
ranking=$(<bench/ranking.sql)

# Nothing of the user's: neither settings nor state.
export HOME=$work XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config LC_ALL=C.UTF-8
export RELATE_NOW=2026-03-18T09:00
unset RELATE_JOURNAL XDG_DATA_HOME

# journal PEOPLE INTERACTIONS ITEMS: names the journal of that size, made where it is not there.
journal() {
  local file=$folder/$1-$2-$3.db
  if [[ ! $file -nt $generate ]]; then
    rm -f "$file"*
    "$generate" "$file" --people "$1" --interactions "$2" --items "$3"
  fi
  echo "$file"
}

head_of_table() {
  printf '\n| %s | relate | beside it | ratio | of processor time | at most |\n' "$1"
  echo '| --- | --- | --- | --- | --- | --- |'
}

# compare WHAT BUDGET COMMAND... --- COMMAND...: a row of the table.
compare() {
  "$time" "$rounds" "${@:3}" | awk -v what="$1" -v budget="$2" '
    { passed[NR] = $1; processor[NR] = $2 }
    END { printf "| %s | %.1f ms | %.1f ms | %.2f | %.2f | %s |\n", what, passed[1] / 1000,
            passed[2] / 1000, passed[1] / passed[2], processor[1] / processor[2], budget }'
}

size_of() { # size_of JOURNAL: how many interactions, in words
  case ${1##*/} in
    300-*) echo 20,000 ;;
    *) echo 1,000,000 ;;
  esac
}

# somebody JOURNAL PLACE: the handle of the one who is the PLACE-th in number of contacts.
somebody() {
  sqlite3 "$1" "SELECT handle FROM party p JOIN contact c ON c.party_id = p.id
    WHERE kind = 'person' GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT 1 OFFSET $2"
}

# account JOURNAL: the handle of the account with the most people.
account() {
  sqlite3 "$1" "SELECT handle FROM party p JOIN membership m ON m.group_id = p.id
    WHERE p.account GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT 1"
}

due_beside() { # due_beside JOURNAL BUDGET OPTION...
  compare "\`due ${*:3}\`, $(size_of "$1") interactions" "$2" \
    "$relate" --journal "$1" due "${@:3}" --- sqlite3 "$1" "$ranking"
}

# log_beside JOURNAL: both change copies of their own.
log_beside() {
  cp "$1" "$work/log.db" && cp "$1" "$work/insert.db"
  compare "\`log\` one, durable, $(size_of "$1") interactions" 1.5 \
    "$relate" --journal "$work/log.db" log "$(somebody "$1" 10)" call: went through the budget --- \
    sqlite3 "$work/insert.db" \
    "INSERT INTO source VALUES ('bench', hex(randomblob(16)), 1, 'went through the budget')"
  rm "$work/log.db" "$work/insert.db"
}

find_beside() { # find_beside JOURNAL WORD
  compare "\`find $2\`, $(size_of "$1") interactions" 1.5 \
    "$relate" --journal "$1" find "$2" --- sqlite3 "$1" \
    "SELECT rowid, rank FROM search WHERE search MATCH '\"$2\"*' ORDER BY rank LIMIT 20"
}

# What the shells ask while somebody types a name; `$1` is a journal.
complete_beside() {
  export RELATE_JOURNAL=$1
  compare "completing \`show da\`, $(size_of "$1") interactions" '10 ms' \
    "$relate" complete --bash "relate show da" da 9 --- sqlite3 "$1" \
    "SELECT DISTINCT handle FROM name_key JOIN party ON id = party_id
     WHERE how IN ('handle', 'alias', 'name') AND key >= 'da' AND key < 'db' ORDER BY 1 LIMIT 50"
  unset RELATE_JOURNAL
}

# without_triggers JOURNAL: a copy, as the shell has not the functions that they call.
without_triggers() {
  cp "$work/people.db" "$1"
  sqlite3 "$1" "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger'" |
    sqlite3 "$1"
}

# import_beside JOURNAL PEOPLE: once, as it takes minutes. Beside the shell as it is, and beside one
# that holds as many pages in memory as an import does.
import_beside() {
  "$relate" --journal "$1" list interactions --format jsonl >"$work/lines.jsonl"
  "$generate" "$work/people.db" --people "$2" --interactions 0 --items 0
  cp "$work/people.db" "$work/imported.db"
  local count one other cache
  count=$(wc -l <"$work/lines.jsonl")
  one=$("$time" 1 "$relate" --journal "$work/imported.db" import "$work/lines.jsonl")
  sqlite3 "$work/imported.db" "ATTACH '$work/rows.db' AS rows" ".read $sql/rows.sql"
  for cache in -2000 -262144; do
    rm -f "$work/loaded.db"
    without_triggers "$work/loaded.db"
    other=$("$time" 1 sqlite3 "$work/loaded.db" "PRAGMA cache_size = $cache" \
      "ATTACH '$work/rows.db' AS rows" ".read $sql/load.sql")
    [[ $(sqlite3 "$work/loaded.db" "SELECT count(*) FROM contact") == \
      $(sqlite3 "$work/imported.db" "SELECT count(*) FROM contact") ]]
    awk -v count="$count" -v cache="$((-cache / 1000))" '{
      printf "| `import` of %d lines, beside %d MB of pages | %.1f s | %.1f s | %.2f | %.2f | %s |\n",
      count, cache, $1 / 1e6, $3 / 1e6, $1 / $3, $2 / $4, cache == 2 ? "2" : "" }' <<<"$one $other"
  done
  rm -f "$work"/{lines.jsonl,people.db,imported.db,loaded.db,rows.db}*
}

budgets() {
  local small large
  small=$(journal 300 20000 1200)
  large=$(journal 10000 1000000 40000)
  head_of_table 'beside the sqlite3 shell'
  compare "start: \`--version\`, beside \`sqlite3 :memory: .quit\`" '' "$relate" --version --- \
    sqlite3 :memory: .quit
  due_beside "$small" 1.2 --limit 20
  due_beside "$small" '' --only reconnect --limit 20
  due_beside "$large" 2 --limit 20
  due_beside "$large" '' --only reconnect --limit 20
  log_beside "$small"
  log_beside "$large"
  find_beside "$large" quince
  find_beside "$large" sabbatical
  find_beside "$large" budget
  complete_beside "$large"
  import_beside "$large" 10000
}

# reports JOURNAL: each beside counting the interactions.
reports() {
  local who group words
  who=$(somebody "$1" 10)
  group=$(account "$1")
  head_of_table "\`report\`, $(size_of "$1") interactions; beside \`SELECT count(*) FROM interaction\`"
  for words in "brief $who" "account $group" "coverage $group" "engagement $group" "map $group" \
    "activity $group" "feedback $group" "promises $group" "wins $group" \
    activity feedback promises wins portfolio; do
    # The name and the party are two words.
    # shellcheck disable=SC2086
    compare "\`${words/ */ WHO}\`" '' "$relate" --journal "$1" report $words --- \
      sqlite3 "$1" 'SELECT count(*) FROM interaction'
  done
}

# tasks COUNT: as many pending tasks, in taskwarrior's own file.
tasks() {
  mkdir -p "$work/tasks"
  awk -v count="$1" 'BEGIN {
    for (i = 1; i <= count; ++i)
      printf "[description:\"send the status mail %d\" due:\"%d\" entry:\"1700000000\" status:\"pending\" uuid:\"%08d-0000-4000-8000-000000000000\"]\n",
        i, 1773000000 + i * 600, i }' >"$work/tasks/pending.data"
  : >"$work/taskrc"
}

# cards JOURNAL: a card for each person in it, as khard keeps them.
cards() {
  mkdir -p "$work/cards" "$work/config/khard"
  sqlite3 -separator $'\t' "$1" "SELECT handle, name FROM party WHERE kind = 'person'" |
    awk -F '\t' -v folder="$work/cards" '{
      file = folder "/" NR ".vcf"
      printf "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:%s\r\nFN:%s\r\nN:%s;;;;\r\nEND:VCARD\r\n", $1, $2, $2 >file
      close(file) }'
  printf '[addressbooks]\n[[all]]\npath = %s\n' "$work/cards" >"$work/config/khard/khard.conf"
}

has() { # has PROGRAM: or says that its row is left out
  command -v "$1" >/dev/null ||
    { echo "| $1 is not installed: its row is left out | | | | | |" && return 1; }
}

others() { # others PEOPLE INTERACTIONS ITEMS
  local file
  file=$(journal "$1" "$2" "$3")
  if has task; then
    tasks "$3"
    compare "\`due --only promise\`, beside \`task overdue\` of $3 tasks" '' \
      "$relate" --journal "$file" due --only promise --- \
      task rc:"$work/taskrc" rc.data.location="$work/tasks" rc.gc=off rc.verbose=nothing overdue
  fi
  if has khard; then
    cards "$file"
    compare "\`list people\`, beside \`khard list\` of $1 cards" '' \
      "$relate" --journal "$file" list people --- khard list
    rm -r "$work/cards"
  fi
}

# How the cost of what people do most grows with the journal.
growth() {
  local people file
  printf '\n| people, interactions, items | due | find | show | brief | list | log |\n'
  echo '| --- | --- | --- | --- | --- | --- | --- |'
  for people in 300 3000 30000; do
    file=$(journal "$people" $((people * 10)) $((people * 4)))
    cp "$file" "$work/grown.db"
    set -- "$relate" --journal "$work/grown.db"
    "$time" "$rounds" "$@" due --limit 20 --- "$@" find quince --- \
      "$@" show "$(somebody "$file" 10)" --- "$@" report brief "$(somebody "$file" 10)" --- \
      "$@" list interactions --limit 20 --- "$@" log "$(somebody "$file" 10)" call: the budget |
      awk -v first="$people, $((people * 10)), $((people * 4))" 'BEGIN { printf "| %s", first }
        { printf " | %.1f ms", $1 / 1000 }
        END { print " |" }'
    rm "$work/grown.db"
  done
}

echo "$(date +'%B %Y'), $(nproc) x $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
budgets
head_of_table 'beside others'
others 300 20000 1200
others 10000 1000000 40000
growth
for size in '300 20000 1200' '10000 1000000 40000'; do
  # Three numbers.
  # shellcheck disable=SC2086
  reports "$(journal $size)"
done
