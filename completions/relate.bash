# bash completion for relate(1), which itself knows what a word may become.

_relate() {
  local candidate
  COMPREPLY=()
  while IFS= read -r candidate; do
    if [[ $candidate == $'\tFILE' ]]; then compopt -o default; else COMPREPLY+=("$candidate"); fi
  done < <(relate complete --bash "${COMP_LINE:0:COMP_POINT}" "$2" "$COMP_TYPE" 2>/dev/null)
}
complete -o nosort -F _relate relate
