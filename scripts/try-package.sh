#!/usr/bin/env bash
# try-package.sh [PACKAGE]: installs the Debian package (the one that scripts/package.sh makes) in a
# Debian 12 with nothing in it, uses it as a new user would, removes it, and fails where it does
# not come whole or leaves anything behind. Takes half a minute. Status 77, and a loud line, where
# no such Debian can be made.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=bare.bash
source scripts/bare.bash

fail() {  # fail TEXT...
  echo "failed: $*" >&2
  exit 1
}

if [[ ${1-} != --inside ]]; then
  need_bare
  package=${1:-$(./scripts/package.sh | tail -n 1)}
  [[ -f $package ]] || fail "no package '$package'"
  with_bare ./scripts/try-package.sh "$(realpath "$package")"
  exit
fi
root=$2 package=$3

make_bare "$root"
cp "$package" "$root/root/relate.deb"
in_bare useradd --create-home visitor

as_visitor() {  # as_visitor COMMAND...: as a user who has never seen it
  in_bare su - visitor -c "$*"
}

files() {  # all that is there, but for what dpkg keeps for itself and the visitor's own
  find "$root" \( -path "$root/proc" -o -path "$root/var/lib/dpkg" -o -path "$root/var/log" \
    -o -path "$root/home" \) -prune -o -print | sort
}
before=$(files)

# Nothing else is needed: dpkg alone installs it, without apt-get and a mirror.
in_bare dpkg --install /root/relate.deb
echo "installed:"
comm -13 <(echo "$before") <(files) | sed "s|^$root|  |"

for file in bin/relate share/doc/relate/copyright share/doc/relate/changelog.gz; do
  [[ -f $root/usr/$file ]] || fail "not installed: /usr/$file"
done
for page in man/*.[1-8]; do
  zcat "$root/usr/share/man/man${page##*.}/$(basename "$page").gz" | cmp - "$page" ||
    fail "not installed as it is: $page"
done
version=$(dpkg-deb --field "$package" Version)
zcat "$root/usr/share/doc/relate/changelog.gz" | grep -q "^relate ($version)" ||
  fail "the changelog has no version $version"
declare -A completions=([relate.bash]=bash-completion/completions/relate
  [_relate]=zsh/vendor-completions/_relate [relate.fish]=fish/vendor_completions.d/relate.fish)
for file in "${!completions[@]}"; do
  [[ ! -f completions/$file ]] || cmp "completions/$file" "$root/usr/share/${completions[$file]}"
done

as_visitor relate --version
as_visitor 'relate add person Zoë Müller --every 2w && relate log zoe call: went through the budget'
as_visitor 'relate due --within 14 && relate db backup && relate db check'
as_visitor 'relate list people --format ids' | grep -qx zoe-muller || fail "nobody was stored"

in_bare dpkg --purge relate
left=$(comm -13 <(echo "$before") <(files))
[[ -z $left ]] || fail "left behind: $left"
[[ -f $root/home/visitor/.local/share/relate/journal.db ]] || fail "the journal went with the program"
echo "tried: it came whole and left nothing"
