# Sourced by the scripts beside it that try relate on a Debian 12 with nothing in it.
# shellcheck shell=bash

skip() {  # skip TEXT...: a loud line, and the status of what was not tried
  echo "NOT TRIED on a bare Debian: $*" >&2
  exit 77
}

need_bare() {  # goes on only where one can be made
  ((EUID == 0)) || skip "only root can make one"
  unshare --mount --pid --fork true || skip "there are no namespaces here"
  ./scripts/install-dependencies.sh package || skip "debootstrap cannot be installed"
}

with_bare() {  # with_bare SCRIPT ARGUMENT...: makes $root and runs SCRIPT --inside $root ARGUMENT...
  root=$(mktemp -d "${TMPDIR:-/var/tmp}/bare-debian.XXXXXX")
  trap 'rm -rf --one-file-system "$root" "$root.log"' EXIT
  # What is mounted and started inside goes with the namespaces.
  unshare --mount --propagation private --pid --fork --kill-child "$1" --inside "$root" "${@:2}"
}

targets() {  # targets FORMAT: of this machine's package lists, those that are Debian 12's
  apt-get indextargets --format "$1" 'Created-By: Packages' 'Origin: Debian' |
    grep bookworm | sort -u || :
}

make_bare() {  # make_bare ROOT: a minimal Debian 12 there, mounted, with this machine's sources
  local root=$1 mirror log=$1.log
  echo "making a bare Debian 12 in $root"
  # shellcheck disable=SC2016  # for apt-get to replace
  mirror=$(targets '$(REPO_URI) $(RELEASE)' | sed -n 's/ bookworm$//p' | head -n 1)
  debootstrap --variant=minbase bookworm "$root" ${mirror:+"$mirror"} >"$log" 2>&1 ||
    { tail -n 20 "$log" >&2 && skip "debootstrap could not make one"; }
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
  # Terminals of its own.
  mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
  mount --bind "$root/dev/pts/ptmx" "$root/dev/ptmx"
}

in_bare() {  # in_bare COMMAND...: as root in $root
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "$@" </dev/null
}
