#!/usr/bin/env bash
# layers.sh SOURCE_FOLDER: fails, naming the line, where a file reaches past its layer: core knows
# itself, store and render know core and not each other, cli knows all and speaks no SQL, and
# only it meets the clock, the environment and the standard streams.
set -u
cd "$1" || exit 1
status=0

report() {  # report REASON LINES
  [[ -z $2 ]] || { printf '%s:\n%s\n' "$1" "$2" && status=1; }
}

may_include() {  # may_include LAYER PATTERN: beside the standard headers and its own folder's
  local lines
  lines=$(grep -rnE '^ *# *include' "include/relate/$1" "src/$1" |
    grep -vE "include (<[a-z_]+>|\"(relate/$1/|$1/)?[a-z_0-9]+\.hpp\"|$2)")
  report "$1 may not include this" "$lines"
}

never() {  # never REASON PATTERN FOLDER...
  local reason=$1 pattern=$2
  report "$reason" "$(grep -rnE "$pattern" "${@:3}")"
}

core='"relate/core/[a-z_0-9]+\.hpp"'
may_include core '<(fmt/(compile|format)|utf8proc|iconv)\.h>'
may_include store "<(fmt/format|sqlite3|fcntl|unistd|sys/(file|stat))\.h>|$core"
may_include render "<(fmt/(format|ostream)\.h|nlohmann/json\.hpp|utf8proc\.h)>|$core"

headers='include/relate'
never 'a public header includes the standard library, fmt and its own layers alone' \
  '#include <(sqlite3|utf8proc|nlohmann|toml|CLI)' $headers
never 'core prints nothing and reads no file' '#include <([io]?f?stream|iostream|unistd.h)>' \
  $headers/core src/core
never 'store prints nothing' '#include <([io]stream|iostream)>|fmt::print' $headers/store src/store
never 'only store speaks SQL' 'sqlite3|\.(query|script)\(' $headers/core $headers/render \
  src/core src/render src/cli src/main.cpp
never 'only cli/environment meets the clock, the environment and the standard streams' \
  '(system|steady)_clock::now|std::time\(|localtime|getenv|std::c(out|err|in)\b' \
  $headers src/core src/store src/render src/cli/commands
report 'a command knows no other command' "$(grep -rn '#include "cli/commands/' src/cli/commands |
  grep -vE '"cli/commands/(commands|[a-z]+_command)\.hpp"')"
report 'main knows the program alone' "$(grep -n '#include' src/main.cpp | grep -v '"cli/app.hpp"')"
exit $status
