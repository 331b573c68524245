#!/usr/bin/env bash
# replay_page.sh RELATE PAGE: runs the examples of a manual page with the binary RELATE, all in one
# fresh home, and fails where they do not print what the page says, or fail where it says nothing.
# Examples are the commands behind "$ " in literal displays and in lines of .Dl; a command that is
# not complete goes on in the next line. What is shown of no output is not looked at. A comment
# .\" $ COMMAND
# in the page is run where it stands, and makes what the examples are about; a comment
# .\" [2]
# behind what is shown is the exit status.
set -eu

folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
transcript=$folder/$(basename "$2").test

text_of() {  # text_of LINE: as a reader sees it
  sed -e 's/^\.Dl //; s/^\.\\" //; s/\\(aq/'\''/g; s/\\(dq/"/g; s/\\&//g; s/\\-/-/g; s/\\e/\\/g' <<<"$1"
}

is_complete() {
  bash -n <<<"$1" 2>"$folder/incomplete"
}

write_command() {  # write_command COMMAND [QUIET]: with its further lines behind "> "
  local command=$1
  [[ -z ${2-} ]] || command="{ $command
} >/dev/null"
  sed -e '1s/^/$ /; 2,$s/^/> /' <<<"$command"
}

command='' shown=()
finish() {  # writes the command that was begun, with what the page shows of its output
  [[ $command ]] || return 0
  if ((${#shown[@]} > 0)); then
    write_command "$command"
    printf '%s\n' "${shown[@]}"
  else
    write_command "$command" quiet
  fi
  command='' shown=()
}

display=''
while IFS= read -r line; do
  case $line in
    '.Bd -literal'*) display=1 && continue ;;
    .Ed) finish && display='' && continue ;;
    '.Dl $ '* | '.\" $ '*)
      finish
      command=$(text_of "$line")
      command=${command#\$ }
      finish
      continue ;;
  esac
  [[ $display ]] || continue
  [[ $line != '.\" ['* ]] || { shown+=("${line#.\\\" }") && continue; }
  line=$(text_of "$line")
  if [[ $command ]] && ! is_complete "$command"; then
    command+=$'\n'$line
  elif [[ $line == '$ '* ]]; then
    finish
    command=${line#\$ }
  elif [[ $command ]]; then
    shown+=("  $line")
  fi
done <"$2" >"$transcript"
"$(dirname "$0")/replay.sh" "$1" "$transcript"
