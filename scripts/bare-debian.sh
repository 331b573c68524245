#!/usr/bin/env bash
# bare-debian.sh: makes a Debian 12 with nothing but git, ca-certificates and sudo added, clones
# this repository there and runs what the README says: the demo as a user with sudo, then the
# tests as root. Needs root and debootstrap; packages come from where this machine has them from.
set -euo pipefail
cd "$(dirname "$0")/.."
((EUID == 0)) || { echo "bare-debian.sh needs root" >&2 && exit 1; }

if [[ ${1-} != --inside ]]; then
  root=$(mktemp -d "${TMPDIR:-/var/tmp}/bare-debian.XXXXXX")
  trap 'rm -rf --one-file-system "$root" "$root.log"' EXIT
  # What is mounted and started inside goes with the namespaces.
  unshare --mount --propagation private --pid --fork --kill-child "$0" --inside "$root"
  exit
fi
root=$2

targets() {  # targets FORMAT: of this machine's package lists, those that are Debian 12's
  apt-get indextargets --format "$1" 'Created-By: Packages' 'Origin: Debian' |
    grep bookworm | sort -u || :
}

echo "making a bare Debian 12 in $root"
# shellcheck disable=SC2016  # for apt-get to replace
mirror=$(targets '$(REPO_URI) $(RELEASE)' | sed -n 's/ bookworm$//p' | head -n 1)
log=$root.log
debootstrap --variant=minbase bookworm "$root" ${mirror:+"$mirror"} >"$log" 2>&1 ||
  { tail -n 20 "$log" >&2 && exit 1; }
# shellcheck disable=SC2016
targets 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' >"$root/etc/apt/sources.list.found"
if [[ -s $root/etc/apt/sources.list.found ]]; then
  mv "$root/etc/apt/sources.list.found" "$root/etc/apt/sources.list"
fi
cp -r /etc/apt/apt.conf.d "$root/etc/apt"
cp /etc/hosts /etc/resolv.conf "$root/etc"

chmod 755 "$root"
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mkdir "$root/srv/relate.git"
git clone --quiet --bare . "$root/srv/relate.git"

in_bare() {
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "$@" </dev/null
}

in_bare sh -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes \
  --no-install-recommends git ca-certificates sudo' >"$log" 2>&1 ||
  { tail -n 20 "$log" >&2 && exit 1; }
in_bare useradd --create-home --shell /bin/bash visitor
echo 'visitor ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/visitor"
in_bare chown -R visitor /srv/relate.git

echo "the demo there, as a user with sudo"
in_bare su - visitor -c 'git clone --quiet /srv/relate.git relate && cd relate && ./scripts/demo.sh'
echo "the demo once more: nothing is installed again"
again=$(in_bare su - visitor -c 'cd relate && ./scripts/demo.sh')
! grep '^installing' <<<"$again" || { echo "something was installed twice" >&2 && exit 1; }
echo "the tests there, as root"
in_bare /home/visitor/relate/scripts/test.sh
