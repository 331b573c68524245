# Sourced by the scripts beside it that try relate on a Debian 12 with nothing in it.
# shellcheck shell=bash

targets() {  # targets FORMAT: of this machine's package lists, those that are Debian 12's
  apt-get indextargets --format "$1" 'Created-By: Packages' 'Origin: Debian' |
    grep bookworm | sort -u || :
}

make_bare() {  # make_bare ROOT: a minimal Debian 12 there, mounted, with this machine's sources
  local root=$1 mirror log=$1.log
  # shellcheck disable=SC2016  # for apt-get to replace
  mirror=$(targets '$(REPO_URI) $(RELEASE)' | sed -n 's/ bookworm$//p' | head -n 1)
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
}

in_bare() {  # in_bare COMMAND...: as root in $root
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "$@" </dev/null
}
