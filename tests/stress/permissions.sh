#!/usr/bin/env bash
# What is kept about people is for their journal's owner alone: folders are made 0700 and files
# 0600, whatever the umask, and what other people may already read is left as it is.
# shellcheck source=fresh_home.bash
source "$(dirname "$0")/fresh_home.bash"
unset RELATE_JOURNAL

for mask in 000 022 077; do
  home=$folder/$mask
  mkdir -m 755 "$home"
  (
    umask "$mask"
    HOME=$home relate add person Dana Ruiz >"$folder/out"
    HOME=$home relate log dana call: first >"$folder/out"
  )
  while read -r mode kind path; do
    case $kind in
      directory) expect "mode of folder $path under umask $mask" 700 "$mode" ;;
      *) expect "mode of file $path under umask $mask" 600 "$mode" ;;
    esac
  done < <(find "$home" -mindepth 1 -exec stat -c '%a %F %n' {} + | sed 's/regular empty file/file/; s/regular file/file/')
  [[ -f $home/.local/share/relate/journal.db ]] || fail "no journal under umask $mask"
done
