#!/usr/bin/env bash
# bare-debian.sh: makes a Debian 12 with nothing but git, ca-certificates and sudo added, clones
# this repository there and runs what the README says: the demo as a user with sudo, then the tests
# as root, on what the demo built. Packages come from where this machine has them from. Status 77,
# and a loud line, where no such Debian can be made.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=bare.bash
source scripts/bare.bash

if [[ ${1-} != --inside ]]; then
  need_bare
  with_bare ./scripts/bare-debian.sh
  exit
fi
root=$2

make_bare "$root"
mkdir "$root/srv/relate.git"
git clone --quiet --bare . "$root/srv/relate.git"

in_bare sh -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes \
  --no-install-recommends git ca-certificates sudo' >"$root.log" 2>&1 ||
  { tail -n 20 "$root.log" >&2 && exit 1; }
in_bare useradd --create-home --shell /bin/bash visitor
echo 'visitor ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/visitor"
in_bare chown -R visitor /srv/relate.git

echo "the demo there, as a user with sudo"
in_bare su - visitor -c 'git clone --quiet /srv/relate.git relate && cd relate && ./scripts/demo.sh'
again=$(in_bare su - visitor -c 'cd relate && ./scripts/install-dependencies.sh build')
[[ -z $again ]] || { echo "something would be installed twice: $again" >&2 && exit 1; }
echo "the tests there, as root"
in_bare /home/visitor/relate/scripts/test.sh
