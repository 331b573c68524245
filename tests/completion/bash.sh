#!/usr/bin/env bash
# bash.sh RELATE: completion in bash, by calling its function and by typing on a terminal.
set -u
. "$(dirname -- "$0")/typing.bash"

# shellcheck source=../../completions/relate.bash
. "$completions/relate.bash"
replies() {  # replies LINE REPLACED [TYPE]: what bash is given, a line each
  COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=${3-9}
  _relate relate "$2" ''
  ((${#COMPREPLY[@]} == 0)) || printf '%s\n' "${COMPREPLY[@]}"
}
same 'a command' snooze "$(replies 'relate sn' sn)"
same 'an option' --exit-code "$(replies 'relate due --ex' --ex)"
same 'a value behind =' $'json\njsonl' "$(replies 'relate due --format=js' js)"
same 'a handle' dana-ruiz "$(replies 'relate log da' da)"
same 'behind a comma' bo,dana-ruiz "$(replies 'relate log bo,da' bo,da)"
same 'a name' "Ben\\ O\\'Neil" "$(replies 'relate log Ben' Ben)"
same 'in quotes' "Ben O'Neil" "$(replies 'relate log "Ben O' 'Ben O')"
same 'in single quotes' "Ben O'\\''Neil" "$(replies "relate log 'Ben" Ben)"
same 'less in common than was typed' $'bo,rosa-weissenfels\nbo,ross-weisskopf\n\nend' \
  "$(replies 'relate log bo,wei' bo,wei && echo end)"
same 'in another case' $'tommy\ntomas-garcia' "$(replies 'relate show tom' tom)"
same 'an umlaut' 'Zoë\ Müller' "$(replies 'relate log Zoë' Zoë)"
same 'behind a colon' '\ Süd\ \&\ Nord' "$(replies 'relate show Umbau:\ S' '\ S')"
same 'an id' "$id" "$(replies 'relate done ' '')"
same 'a list' $'people\nprojects\npromises' "$(replies 'relate list p' p | sort)"
same 'a second tab' $'redo  (Bring back what was undone)\nreport  (A brief before a call, and other reports)' \
  "$(replies 'relate re' re 63 | sort)"
same 'a tab that lists at once' $'redo  (Bring back what was undone)
report  (A brief before a call, and other reports)' "$(replies 'relate re' re 33 | sort)"
same 'the middle of a line' snooze "$(COMP_LINE='relate sn x' COMP_POINT=9 COMP_TYPE=9
  _relate relate sn '' && echo "${COMPREPLY[@]}")"

command -v script >/dev/null || { echo "no script(1): nothing is typed" >&2 && finish; }
type_into 'bash --norc --noprofile -i' "PS1=; . $completions/relate.bash" <<'EOF'
relate sho->-q Ben->
relate show -q "Zoë->
relate show -q 'Acme, I->
relate show -q Umbau:\ S->
relate show -q "Umbau: S->
relate report brief wei->ßk->--format json | grep -o ross-weisskopf | head -n 1
relate show -q tom->m->
relate list people --tag spo->--format=id->
relate import my->--dry-run -q
relate --journal=Mi->list people --format=ids
relate --journal ~/Mi->show mi->--format json | grep -o mia-lindqvist | head -n 1
relate show --format js->da->| grep -o dana-ruiz | head -n 1
EOF
same 'what was typed' \
  $'ready\nbo\nzoe-muller\nwest\nsued\nsued\nross-weisskopf\nsam-okafor\ndana-ruiz\nann-hill\nmia-lindqvist
mia-lindqvist\ndana-ruiz' \
  "$(<"$folder/written")"
finish
