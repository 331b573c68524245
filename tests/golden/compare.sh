#!/usr/bin/env bash
# compare.sh RELATE GENERATE: writes every report on a year of a simulated consultancy, in every
# format, and fails, showing the difference, when it is not as it is beside this script.
# UPDATE=1 rewrites the reports instead: the difference is then what git shows.
#
# REPORT/WHO-AUDIENCE.FORMAT; what a report refuses is left out. All formats are written for one
# account; what else a report can be about is there as text.
set -euo pipefail
relate=$(realpath -- "$1") generate=$(realpath -- "$2")
golden=$(dirname -- "$(realpath -- "$0")")

folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
unset "${!XDG_@}" "${!RELATE_@}" NO_COLOR
export HOME=$folder TZ=UTC LC_ALL=C.UTF-8 COLUMNS=80
export RELATE_NOW=2026-03-18T09:00 RELATE_JOURNAL=$folder/journal.db

"$generate" "$RELATE_JOURNAL" --people 25 --orgs 8 --interactions 500 --items 200 --days 365 \
  --seed 31 --until 2026-03-18
account=globex-textiles-s-a project=fleet-pilot person=ioana-v-lindqvist

write() {  # write REPORT NAME FORMAT ARGUMENT...
  local report=$1 file=$folder/reports/$1/$2.$3 status=0
  "$relate" report "$report" --format "$3" "${@:4}" >"$file" 2>"$folder/error" || status=$?
  # 1: not for that audience, 2: not about them or not in that format.
  ((status <= 2)) || { cat "$folder/error" >&2 && exit 1; }
  ((status == 0)) || rm "$file"
}

# The names of all reports are in what is said of one that there is not.
reports=$( ("$relate" report none 2>&1 || [[ $? == 2 ]]) | sed -n 's,^hint: use ,,p' | tr -d ,)
for report in $reports; do
  mkdir -p "$folder/reports/$report"
  for format in text json markdown svg dot; do
    for audience in me customer; do
      write "$report" "account-$audience" $format "$account" --for $audience
    done
    write "$report" all-me $format
  done
  write "$report" all-team text --for team
  write "$report" all-explained text --explain
  write "$report" account-team text "$account" --for team
  write "$report" account-year text "$account" --period 1y
  write "$report" account-explained text "$account" --explain
  write "$report" project-me text "$project"
  write "$report" project-customer text "$project" --for customer
  write "$report" person-me text "$person"
  write "$report" people-me text "$person,$account"
done

if [[ ${UPDATE-} ]]; then
  find "$golden" -mindepth 1 -type d -exec rm -r {} +
  cp -r "$folder/reports/." "$golden"
fi
diff -ru --exclude=compare.sh "$golden" "$folder/reports"
