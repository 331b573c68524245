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
  expect "folders under umask $mask" '' "$(find "$home" -mindepth 1 -type d ! -perm 700 -ls)"
  expect "files under umask $mask" '' "$(find "$home" -type f ! -perm 600 -ls)"
  [[ -f $home/.local/share/relate/journal.db ]] || fail "no journal under umask $mask"
done
