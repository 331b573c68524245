#!/usr/bin/env bash
# replay.sh RELATE TRANSCRIPT: runs the commands of TRANSCRIPT with the binary RELATE in a fresh
# home and fails, showing the difference, when they do not print what stands below them.
# UPDATE=1 rewrites TRANSCRIPT instead: the difference is then what git shows.
#
#   # a comment                     kept as it is, and so are empty lines around commands
#   $ relate due                    a command, run by bash on its own; number n gets RELATE_SEED=n
#   > --within 3                    goes on with it, for here-documents too
#     What it prints, standard output and standard error alike, each line behind two blanks.
#     \ no newline at the end       or "\ empty line at the end": what could not be seen otherwise
#   [3]                             its exit status, unless that is 0
#
# In a Markdown file the ```console blocks count, and what is printed is not indented.
set -u

relate=$(realpath -- "$1") transcript=$(realpath -- "$2")
[[ -x $relate && -r $transcript ]] || exit 1
mapfile -t lines <"$transcript"
[[ $transcript == *.md ]] && markdown=1 indent='' || markdown='' indent='  '

folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
mkdir "$folder/home" "$folder/bin" && ln -s "$relate" "$folder/bin/relate" || exit 1
cd "$folder/home" || exit 1
unset "${!XDG_@}" "${!RELATE_@}" NO_COLOR EDITOR VISUAL PAGER MAILTO
export PATH=$folder/bin:$PATH HOME=$folder/home TZ=UTC LC_ALL=C.UTF-8 COLUMNS=80
export RELATE_NOW=2026-03-18T09:00
umask 022

run() {  # run COMMAND, and write down what it prints
  local status=0 line=$'\n' output
  RELATE_SEED=$((++commands)) bash -c "$1" >"$folder/output" 2>&1 </dev/null || status=$?
  mapfile output <"$folder/output"
  for line in "${output[@]}"; do
    if [[ $line == $'\n' ]]; then echo; else printf '%s%s\n' "$indent" "${line%$'\n'}"; fi
  done
  [[ $line == $'\n' && ${#output[@]} -gt 0 ]] && echo "$indent\\ empty line at the end"
  [[ $line == *$'\n' || ${#output[@]} -eq 0 ]] || echo "$indent\\ no newline at the end"
  ((status == 0)) || echo "[$status]"
}

is_written_by_hand() {  # is_written_by_hand NUMBER: line NUMBER is no output
  local number=$1
  while [[ $number -lt ${#lines[@]} && -z ${lines[number]} ]]; do ((++number)); done
  ((number == ${#lines[@]})) && return
  [[ ${lines[number]} == '$ '* || ${lines[number]} == '```' ]] && return
  [[ -z $markdown && ${lines[number]} == '#'* ]]
}

replay() {
  local i command inside=1
  [[ -z $markdown ]] || inside=''
  for ((i = 0; i < ${#lines[@]}; ++i)); do
    [[ $markdown && ${lines[i]} == '```' ]] && inside=''
    if [[ ! $inside ]]; then
      printf '%s\n' "${lines[i]}"
      [[ ${lines[i]} == '```console' ]] && inside=1
    elif [[ ${lines[i]} == '$ '* ]]; then
      command=${lines[i]#\$ }
      printf '%s\n' "${lines[i]}"
      while [[ ${lines[i + 1]-} == '>' || ${lines[i + 1]-} == '> '* ]]; do
        printf '%s\n' "${lines[++i]}"
        command+=$'\n'${lines[i]:2}
      done
      run "$command"
    elif is_written_by_hand "$i"; then
      printf '%s\n' "${lines[i]}"
    fi
  done
  ((commands > 0)) || echo "no command in $transcript" >&2
}

commands=0
replay >"$folder/actual"
((commands > 0)) || exit 1
if [[ ${UPDATE-} ]]; then cp "$folder/actual" "$transcript"; fi
diff -u --label expected --label actual "$transcript" "$folder/actual"
