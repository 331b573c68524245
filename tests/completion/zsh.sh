#!/usr/bin/env bash
# zsh.sh RELATE: completion in zsh, by typing on a terminal.
set -u
. "$(dirname -- "$0")/typing.bash"
need zsh
need script

type_into 'zsh -f -i' "PS1=; fpath=($completions \$fpath); autoload -Uz compinit; compinit -u" <<'EOF'
relate sho->-q Ben->
relate show -q "Zoë->
relate show -q 'Acme, I->
relate show -q Umbau:\ S->
relate show -q "Umbau: S->
relate list people --tag spo->--format=id->
relate import my->--dry-run -q
relate --journal=Mi->list people --format=ids
relate --journal="Mia's j->list people --format=ids
relate --journal ~/Mi->show mi->--format json | grep -o mia-lindqvist | head -n 1
relate report brief wei->ßk->--format json | grep -o ross-weisskopf | head -n 1
relate show -q tom->as->
relate show -q "Tom->m->
relate show -q tom->->
relate show -q tom->->->
relate log bo,da->call: is it on? -q >/dev/null; relate show last --format json | grep -o 'is it on.'
relate log -q Zo->call: what? >/dev/null; relate list interactions --format csv | grep -c 'what?'
EOF
same 'what was typed' \
  $'ready\nbo\nzoe-muller\nwest\nsued\nsued\ndana-ruiz\nann-hill
mia-lindqvist\nmia-lindqvist\nmia-lindqvist\nross-weisskopf\ntomas-garcia\nsam-okafor\nsam-okafor\ntomas-garcia\nis it on?\n1' \
  "$(<"$folder/written")"
finish
