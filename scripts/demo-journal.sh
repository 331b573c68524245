#!/usr/bin/env bash
# demo-journal.sh: fills the journal $RELATE_JOURNAL with half a year of a small consultancy, in
# days counted from today, so that it is always of now: two accounts, one project, a dozen people,
# contacts, and promises kept, late, broken and recurring. Needs relate in PATH.
set -euo pipefail

monday=$(date -d "-$(($(date +%u) - 1)) days" +%F)

# on WEEKS WEEKDAY COMMAND...: runs it as if it were that day of the week (1 is Monday), WEEKS ago,
# and leaves the last id or handle it stored in $id.
on() {
  local day
  day=$(date -d "$monday -$1 weeks +$(($2 - 1)) days" +%F)
  id=$(RELATE_NOW=${day}T10:00 relate -q "${@:3}")
  id=${id##*$'\n'}
}

in_days() {
  date -d "$1 days" +%F
}

people() {
  on 27 1 add org Acme --account --tag manufacturing
  on 27 1 add org Globex --account --tag logistics
  on 27 1 add project Rollout --org Acme --each 3w
  on 27 1 add person Mia Lindqvist --internal --org Initech --role 'account lead'
  on 27 1 add person Sam Okafor --internal --org Initech --role consultant
  on 27 2 add person Dana Ruiz --org Acme --role CIO --level executive --every 2w --tag sponsor \
    --email dana.ruiz@acme.example --phone '+49 30 555 0101'
  on 27 2 add person Lee Chan --org Acme --role 'head of IT' --level management \
    --email lee.chan@acme.example
  on 27 2 add person "Ben O'Neil" --org Acme --role purchasing --level management --every 6w
  on 27 3 add person Zoë Müller --org Acme --role 'line lead' --level front-line --every 1m
  on 27 3 add person Ann Hill --org Acme --role trainer --level front-line \
    --email ann.hill@acme.example
  on 26 1 add person Tomás García --org Globex --role COO --level executive --every 1m --at-most 2m
  on 26 1 add person Priya Nair --org Globex --role 'head of operations' --level management \
    --every 2w --email priya.nair@globex.example --chat @priya
  on 26 2 add person Olga Petrova --org Globex --role controller --level management --every 1q
  on 26 4 add person 山田 太郎 --alias 'Yamada Tarō' --handle yamada-taro --org Globex \
    --role 'dispatch planner' --level front-line --every 6w
  on 26 4 add person Dana Brown --org Globex --role assistant --level front-line
  local person
  for person in dana-ruiz lee-chan ann-hill; do on 26 4 edit "$person" --project rollout; done
}

what_is_known() {
  on 26 4 add fact dana-ruiz prefers calls before nine, never on Mondays
  on 24 1 add fact acme fiscal-year begins in April
  on 22 2 add fact priya-nair runs marathons
  on 18 1 add fact globex industry margins are thin since fuel prices went up
  on 25 1 add occasion dana-ruiz birthday "$(date -d '5 days' +%m-%d)"
  on 25 1 add occasion tomas-garcia birthday "$(date -d '75 days' +%m-%d)"
  on 25 1 add occasion globex contract renewal "$(in_days 80)" --lead 90
  on 3 1 add occasion dana-ruiz,lee-chan steering committee "$(in_days 2)" 10:00
  on 26 4 add need dana-ruiz all six lines live before the audit --measure 'lines live, of 6' \
    --why 'the audit asks for one system'
  on 21 2 add need priya-nair one figure for punctuality --measure 'same number in both reports'
  on 16 1 add lesson rollout train the shift leads before the shifts --project rollout
}

acme_first_months() {
  steering() {
    on "$1" 2 log dana-ruiz,lee-chan,mia-lindqvist meeting: "${@:2}" --project rollout --both
  }
  steering 26 kick-off, goals and who decides what --mood good \
    --promise 'dana-ruiz: send the plan by fri'
  on 26 5 'done' "$id" --note 'sent with the risk list'
  on 25 4 log dana-ruiz call: what the board expects of the audit --in --mood good
  steering 24 plan agreed, line 2 goes first --mood good
  on 23 1 log lee-chan email: list of interfaces --in
  on 23 1 log lee-chan email: thanks, two questions about it --out
  steering 22 test data is late, the plan still holds --ask 'lee-chan: test data of line 2 by fri'
  local test_data=$id
  on 22 4 log ben-o-neil email: frame contract, small print --in
  on 22 5 log ben-o-neil email: our remarks on it --out
  on 21 3 'done' "$test_data" --note 'five days late, and complete'
  on 21 3 log ann-hill,sam-okafor visit: trained the first shift leads --project rollout \
    --for 4h --mood good
  steering 20 line 2 in test, first figures --mood good
  on 20 3 log zoe-muller visit: two hours at the line, labels come out crooked --mood bad \
    --feedback 'the label printer jams once an hour'
  local printer=$id
  on 20 4 log lee-chan call: firewall rules for the test system --both
  on 19 3 log dana-ruiz email: asks whether the board can see figures weekly --in
  on 19 4 log dana-ruiz email: yes, from the go-live on --out
  steering 18 go-live of line 2 moves by a week --mood bad \
    --roadblock 'no scanner firmware for the new labels'
  local firmware=$id
  on 18 3 told "$firmware"
  on 17 2 log lee-chan chat: firmware is on its way --in --mood good
  on 17 4 log dana-ruiz call: firmware, what it costs us in days --out --mood bad
  on 17 5 'done' "$firmware" --note 'firmware 2.4 is released'
  steering 16 line 2 is live --mood good --win 'line 2 live within one shift'
  on 16 3 log zoe-muller visit: the line runs, people smile --mood good
  on 16 4 'done' "$printer" --note 'guide rail replaced'
  on 16 4 told "$printer"
  on 15 4 log ann-hill,sam-okafor visit: second training, two people missed it --project rollout \
    --for 4h
}

acme_since() {
  steering 14 lessons of line 2, plan for lines 3 and 4 --mood good
  on 14 4 log ben-o-neil call: frame contract signed --both --mood good
  on 13 1 log lee-chan call: who takes over from the project team --out \
    --idea 'a weekly hour for questions, run by the line leads'
  on 13 3 log dana-ruiz call: a word of thanks for line 2 --in --mood good
  on 13 3 add win dana-ruiz the smoothest cut-over so far --quote 'I did not notice it' \
    --quotable
  steering 12 shift leads want more training \
    --promise 'lee-chan: a training plan per shift by next fri'
  local training=$id
  on 11 3 log ann-hill call: films for the night shift --project rollout \
    --promise 'short films by eom'
  local films=$id
  steering 10 training plan agreed --done "$training" --mood good
  on 10 4 log ben-o-neil email: order for lines 3 and 4 --in
  on 10 5 log ben-o-neil email: confirmed --out
  on 9 1 log lee-chan email: scanners, order number and supplier --in
  on 9 3 log dana-ruiz call: headcount freeze, trainers are not affected --out
  on 9 4 log zoe-muller visit: printer is fixed, thanks passed on --mood good
  steering 8 line 3 in test --mood good
  on 7 3 log ann-hill,sam-okafor visit: training on line 3 --project rollout --for 4h \
    --mood good --feedback 'the exercises are too far from real orders'
  local exercises=$id
  on 6 1 drop "$films" --broken --note 'the studio closed'
  steering 6 line 3 is live, line 4 waits --mood ok \
    --ask 'lee-chan: delivery date of the scanners by fri'
  local scanners=$id
  on 5 3 log dana-ruiz email: budget round opens early this year --in
  on 5 4 log dana-ruiz email: figures for the budget round --out --mood ok
  on 5 5 log lee-chan email: the scanners come in three weeks --in --done "$scanners"
  on 5 5 log lee-chan email: thanks, line 4 follows --out
  steering 4 budget for lines 5 and 6 is open --mood bad
  on 4 3 log ben-o-neil call: prices of next year, when and for what --in
  on 3 1 log zoe-muller visit: new labels on line 3, no jam any more --mood good
  on 3 2 add promise ben-o-neil prices for next year by "$(in_days -1)"
  on 3 4 log dana-ruiz call: wants options for lines 5 and 6 --in \
    --promise "the revised statement of work by $(in_days -4)"
  on 2 4 log ann-hill call: exercises with the orders of the week --project rollout --mood good
  on 2 4 'done' "$exercises" --note 'rewritten with orders of the week'
  on 2 2 add promise dana-ruiz the list of trained people per line by "$(in_days 2)"
  on 1 3 log lee-chan email: is the training plan for line 4 ready --in
}

globex() {
  operations() { on "$1" 3 log priya-nair,sam-okafor "${@:2}" --both; }
  operations 25 meeting: where the hours go in dispatch --for 1h --mood good
  on 25 4 log tomas-garcia visit: first talk, wants calm in dispatch --mood good
  on 24 5 log dana-brown email: rooms and dates --in
  on 24 5 log dana-brown email: thanks --out
  operations 23 call: numbers of last quarter
  on 23 4 log olga-petrova email: how the fee is split over the quarters --in
  on 23 5 log olga-petrova email: the split, with dates --out
  on 22 4 log yamada-taro visit: showed his plan on paper, better than the system \
    --mood good --idea 'keep his paper plan as a view'
  local view=$id
  operations 21 call: two reports, two figures --mood bad
  operations 19 call: one definition of punctual --mood good \
    --promise 'priya-nair: a page on how punctuality is counted by next fri'
  on 18 1 'done' "$id"
  on 18 4 log tomas-garcia email: short summary of the quarter --out
  operations 17 call: the page is agreed --mood good
  on 16 2 'done' "$view" --note 'in the release of this month'
  on 16 4 log yamada-taro message: the view works --in --mood good
  on 16 5 log yamada-taro message: good to hear, tell me what is missing --out
  operations 15 call: first joint report --mood good
  on 14 1 log tomas-garcia call: satisfied, asks about a second site --in --mood good
  on 13 5 add win priya-nair late tours down from 14 to 6 in a hundred --measure 'late tours of 100'
  operations 13 call: drivers and the new app
  on 12 4 log olga-petrova call: asks for a fixed price for next year --in
  operations 11 call: the app is used on half of the tours
  operations 9 call: three quarters of the tours --mood good
  on 8 4 log yamada-taro message: can it show two days at once --in
  on 8 5 log yamada-taro message: yes, from the next version on --out
  on 8 2 log olga-petrova email: the invoice of the quarter --out
  operations 7 call: night tours are left \
    --promise 'priya-nair: a proposal for the night tours by next fri'
  on 6 3 edit "$id" --by "$(in_days 6)"
  on 6 3 log tomas-garcia call: second site, wants to see a sketch --in --mood good
  on 6 3 add promise tomas-garcia a sketch for the second site by "$(in_days 10)"
  on 5 2 add feedback priya-nair quick answers, slow proposals --how survey --nps 8
  on 5 4 log yamada-taro visit: two days at once, he likes it --mood good
  on 4 4 log priya-nair email: the proposal needs longer, and why --out --mood bad
}

weekly_status() {  # kept on most Fridays, once on the Monday after; last week's is open
  on 16 2 add promise dana-ruiz,lee-chan weekly status mail --every 1w --by fri --project rollout
  local weeks
  for weeks in {16..2}; do
    if ((weeks == 9)); then on 8 1 'done' "$id"; else on "$weeks" 5 'done' "$id"; fi
  done
}

people
what_is_known
acme_first_months
acme_since
globex
weekly_status
