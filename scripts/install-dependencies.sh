#!/usr/bin/env bash
# install-dependencies.sh build|test|package|check|bench: installs the Debian packages that building
# relate (or building and testing it, making a package of it, all that .ci/run does, timing it beside
# others) needs and that are not there yet, and says which. Of what is there it says nothing; on other
# systems it names the packages and stops.
set -euo pipefail

build=(g++ cmake ninja-build libcli11-dev libfmt-dev libsqlite3-dev libtomlplusplus-dev
  libutf8proc-dev nlohmann-json3-dev)
test=(bsdutils cron doctest-dev fish jq librapidcheck-dev mandoc shellcheck sqlite3 zsh)
package=(debootstrap dpkg-dev file lintian)
check=(clang-16 clang-tidy-16 gcovr libclang-rt-16-dev valgrind)
bench=(khard sqlite3 taskwarrior)

case ${1-} in
  build) wanted=("${build[@]}") ;;
  test) wanted=("${build[@]}" "${test[@]}") ;;
  package) wanted=("${build[@]}" "${package[@]}") ;;
  check) wanted=("${build[@]}" "${test[@]}" "${package[@]}" "${check[@]}") ;;
  bench) wanted=("${build[@]}" "${bench[@]}") ;;
  *) echo "usage: install-dependencies.sh build|test|package|check|bench" >&2 && exit 2 ;;
esac

stop() {  # stop LINE...
  printf '%s\n' "$@" >&2
  exit 1
}

name_packages() {  # name_packages SYSTEM COMMAND: what to type there
  stop "This script installs packages on Debian and its kin; this is $1. Please run:" "  $2" \
    "and then:" \
    "  cmake --preset release -DBUILD_TESTING=OFF && cmake --build --preset release" \
    "The tests, without BUILD_TESTING=OFF, also need doctest, rapidcheck, sqlite3, jq, mandoc," \
    "shellcheck, cron, zsh and fish."
}

system=$(uname -s) pretty=$system kin=
if [[ -r /etc/os-release ]]; then
  pretty=$(. /etc/os-release && echo "${PRETTY_NAME-$system}")
  kin=$(. /etc/os-release && echo " ${ID-} ${ID_LIKE-} ")
fi
case $system$kin in
  Linux*' debian '*) ;;
  Linux*' fedora '*)
    name_packages "$pretty" "sudo dnf install gcc-c++ cmake ninja-build cli11-devel fmt-devel \
json-devel sqlite-devel tomlplusplus-devel utf8proc-devel" ;;
  Linux*' arch '*)
    name_packages "$pretty" "sudo pacman -S --needed gcc cmake ninja cli11 fmt libutf8proc \
nlohmann-json sqlite tomlplusplus" ;;
  Darwin*)
    name_packages macOS "brew install cmake ninja cli11 fmt nlohmann-json sqlite tomlplusplus \
utf8proc" ;;
  *)
    stop "This script installs packages on Debian and its kin; this is $pretty. relate needs:" \
      "  a C++20 compiler, CMake 3.25, Ninja, CLI11, fmt, SQLite with its session extension," \
      "  toml++, utf8proc, nlohmann-json; for its tests doctest and rapidcheck" ;;
esac

missing=()
for package in "${wanted[@]}"; do
  [[ $(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>&1) == 'ii '* ]] || missing+=("$package")
done
((${#missing[@]} > 0)) || exit 0

as_root=()
if ((EUID != 0)); then
  command -v sudo >/dev/null || stop "These packages are missing, and only root can install them:" \
    "  apt-get install --no-install-recommends ${missing[*]}" \
    "Please run that as root, or install sudo."
  as_root=(sudo)
fi

log=$(mktemp) && trap 'rm -f "$log"' EXIT
apt_get() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@" \
    >>"$log" 2>&1 </dev/null
}

echo "installing: ${missing[*]}"
apt_get update || { sleep 5 && apt_get update; } || echo "apt-get update failed; trying without" >&2
apt_get install --yes --no-install-recommends "${missing[@]}" || {
  tail -n 20 "$log" >&2
  stop "apt-get could not install them on $pretty." \
    "relate needs the packages of Debian 12, Ubuntu 24.04 or newer."
}
