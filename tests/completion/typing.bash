# typing.bash: sourced by the tests of completion, which are run as SHELL.sh RELATE. Makes a journal
# with names that are hard to type, and types lines with tabs into a shell on a terminal.

relate=$(realpath -- "$1") here=$(realpath -- "$(dirname -- "$0")")
completions=$here/../../completions

need() {  # need SHELL: the test is skipped, and it is said, where there is none
  command -v "$1" >/dev/null && return
  echo "SKIPPED: $1 is missing, so its completion is not tried. On Debian: apt-get install $1" >&2
  exit 77
}

folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
mkdir "$folder/bin" "$folder/home" && ln -s "$relate" "$folder/bin/relate" || exit 1
cd "$folder/home" || exit 1
unset "${!XDG_@}" "${!RELATE_@}"
export PATH=$folder/bin:$PATH HOME=$folder/home TZ=UTC LC_ALL=C.UTF-8 TERM=xterm
export RELATE_NOW=2026-03-18T09:00 completions
{
  relate add person Dana Ruiz --org Acme --tag sponsor
  relate add person Zoë Müller --org Acme
  relate add person "Ben O'Neil" --handle bo
  relate add org 'Acme, Inc. "West"' --handle west
  relate add project 'Umbau: Süd & Nord' --handle sued
  relate add person Tomás García
  relate add person Sam Okafor --alias Tommy
  relate add person Rosa Weißenfels
  relate add person Ross Weißkopf
  relate --journal "Mia's journal.db" add person Mia Lindqvist
  RELATE_SEED=1 relate add promise bo "send the \$5 offer; it's late"
  printf 'BEGIN:VCARD\nVERSION:3.0\nFN:Ann Hill\nEND:VCARD\n' >'my contacts.vcf'
} >"$folder/log" || exit 1
export id
id=$(relate list promises -q | cut -c 1-4)

failures=0
same() {  # same WHAT EXPECTED ACTUAL
  [[ $2 == "$3" ]] && return
  printf '%s\n  expected: %q\n  actual:   %q\n' "$1" "$2" "$3" >&2
  ((++failures))
}

lines_written() { wc -l <"$folder/written"; }

# type_into COMMAND FIRST_LINE < LINES: starts a shell on a terminal and types FIRST_LINE, which
# prepares it, and then each of LINES, in which -> stands for a tab, adding what it prints to
# $folder/written. The next line is typed when the one before has written something.
type_into() {
  local line before=0
  : >"$folder/written"
  {
    printf '%s; echo ready >>%s/written\n' "$2" "$folder"
    wait_for_more 0
    while IFS= read -r line; do
      before=$(lines_written)
      printf '%s' "${line//->/$'\t'}"
      sleep 0.2
      printf ' >>%s/written\n' "$folder"
      wait_for_more "$before"
    done
    printf 'exit\n'
  } | SHELL=/bin/sh script --quiet --return --command "$1" /dev/null >"$folder/screen"
}

wait_for_more() {  # wait_for_more LINES: until more than LINES were written, half a minute at most
  local tries
  for ((tries = 0; tries < 300 && $(lines_written) <= $1; ++tries)); do sleep 0.1; done
}

finish() {
  ((failures == 0)) && exit 0
  tr -d '\r' <"$folder/screen" | tail -n 40 >&2
  exit 1
}
