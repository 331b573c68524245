#!/usr/bin/env bash
# bare-debian.sh: makes a Debian 12 with nothing but git, ca-certificates and sudo added, clones
# this repository there and runs what the README says: the demo as a user with sudo, then the
# tests as root. Needs root and debootstrap; packages come from where this machine has them from.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=bare.bash
source scripts/bare.bash
((EUID == 0)) || { echo "bare-debian.sh needs root" >&2 && exit 1; }

if [[ ${1-} != --inside ]]; then
  root=$(mktemp -d "${TMPDIR:-/var/tmp}/bare-debian.XXXXXX")
  trap 'rm -rf --one-file-system "$root" "$root.log"' EXIT
  # What is mounted and started inside goes with the namespaces.
  unshare --mount --propagation private --pid --fork --kill-child \
    ./scripts/bare-debian.sh --inside "$root"
  exit
fi
root=$2

echo "making a bare Debian 12 in $root"
log=$root.log
make_bare "$root"
mkdir "$root/srv/relate.git"
git clone --quiet --bare . "$root/srv/relate.git"

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
