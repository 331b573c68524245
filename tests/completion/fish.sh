#!/usr/bin/env bash
# fish.sh RELATE: completion in fish, by asking it what it offers and by typing on a terminal.
# shellcheck disable=SC2016,SC2088 # fish is to expand them
set -u
. "$(dirname -- "$0")/typing.bash"
need fish
need script

offers() {  # offers LINE: what fish offers for it, a line each, behind a tab what it is
  LINE=$1 fish --no-config --command 'source $completions/relate.fish; complete -C "$LINE"'
}
same 'a command' $'snooze\tNo reconnect reminder before that day' "$(offers 'relate sn')"
same 'an option' $'--exit-code\tStatus 10 when something is due' "$(offers 'relate due --ex')"
same 'a value' $'json\njsonl' "$(offers 'relate due --format js')"
same 'a value behind =' $'--format=json\n--format=jsonl' "$(offers 'relate due --format=js')"
same 'a handle' $'dana-ruiz\tDana Ruiz (Acme)' "$(offers 'relate log da')"
same 'behind a comma' $'bo,dana-ruiz\tDana Ruiz (Acme)' "$(offers 'relate log bo,da')"
same 'a name' $'Ben O\'Neil\tBen O\'Neil' "$(offers 'relate log Ben')"
same 'in another case' $'tomas-garcia\tTomás García\ntommy\tSam Okafor' "$(offers 'relate show tom')"
same 'in quotes' $'Ben O\'Neil\tBen O\'Neil' "$(offers 'relate log "Ben O')"
same 'an umlaut' $'Zoë Müller\tZoë Müller (Acme)' "$(offers 'relate log Zoë')"
same 'behind a colon' $'Umbau: Süd & Nord\tUmbau: Süd & Nord' "$(offers 'relate show Umbau:\ S')"
same 'an id' "$id"$'\tpromise to Ben O\'Neil: send the $5 offer; it\'s late' \
  "$(offers 'relate done ')"
same 'a file' 'my contacts.vcf' "$(offers 'relate import my' | cut -f 1)"
same 'a file behind =' "--journal=Mia's journal.db" "$(offers 'relate --journal=Mi' | cut -f 1)"
same 'a file at home' '~/my contacts.vcf' "$(offers 'relate import ~/my')"
same 'a file behind a variable' '$HOME/my contacts.vcf' "$(offers 'relate import $HOME/my')"
same 'a file beside' '../home/my contacts.vcf' "$(offers 'relate import ../home/my')"
same 'a file at home, behind =' "--journal=~/Mia's journal.db" "$(offers 'relate --journal=~/Mi')"
same 'no such file' '' "$(offers 'relate --journal=none')"
same 'no file' '' "$(offers 'relate show ~/my')"

type_into 'fish --no-config -i' "source $completions/relate.fish" <<'EOF'
relate sho->-q Ben->
relate show -q "Zoë->
relate report brief wei->ßk->--format json | grep -o ross-weisskopf | head -n 1
relate show -q tom->m->
relate show -q Umbau:\ S->
relate import my->--dry-run -q
relate import ~/my->--dry-run -q
relate import $HOME/my->--dry-run -q
relate --journal=Mi->list people --format=ids
relate --journal="Mia's j->list people --format=ids
relate --journal ~/Mi->show mi->--format json | grep -o mia-lindqvist | head -n 1
EOF
same 'what was typed' \
  $'ready\nbo\nzoe-muller\nross-weisskopf\nsam-okafor\nsued\nann-hill\nann-hill\nann-hill\nmia-lindqvist\nmia-lindqvist\nmia-lindqvist' \
  "$(<"$folder/written")"
finish
