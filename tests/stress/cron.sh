#!/usr/bin/env bash
# Debian's cron runs the line that the README gives: it mails what is due, and mails nothing when
# nothing is. The daemon is real; in a mount namespace of its own it sees only this test's
# crontab and a `sendmail` that writes down what it is given. Takes up to a minute and a half.
# shellcheck source=fresh_home.bash
source "$(dirname "$0")/fresh_home.bash"

((EUID == 0)) || skip "only root can run cron in a namespace of its own"
[[ -x /usr/sbin/cron ]] || skip "there is no cron: apt-get install cron"
unshare --mount true 2>"$folder/err" || skip "no mount namespace here: $(cat "$folder/err")"

readme=$(dirname "$(realpath -- "${BASH_SOURCE[0]}")")/../../README.md
command=$(sed -nE 's/^ *([0-9*,/-]+ +){5}(relate due.*)/\2/p' "$readme" | head -n 1)
[[ $command ]] || fail "the README has no line for cron"

# One journal with a promise that is late, one with a promise for next year.
unset RELATE_JOURNAL
mkdir "$folder/due" "$folder/quiet"
for home in due quiet; do HOME=$folder/$home relate add person Zoë Müller >"$folder/out"; done
HOME=$folder/due relate add promise zoe send the offer --by yesterday >"$folder/out"
HOME=$folder/quiet relate add promise zoe send the offer --by 'in 1 year' >"$folder/out"
HOME=$folder/due relate due >"$folder/wanted" </dev/null
[[ -s $folder/wanted ]] || fail "nothing is due where a promise is late"

mkdir "$folder/sbin" "$folder/crontabs" "$folder/cron.d" "$folder/run" "$folder/mail"
cp /usr/sbin/cron "$folder/sbin"
cat >"$folder/sbin/sendmail" <<END
#!/bin/sh
cat >"$folder/mail/\$\$.part" && mv "$folder/mail/\$\$.part" "$folder/mail/\$\$"
END
mkdir "$folder/bin-of-cron"
cat >"$folder/bin-of-cron/relate" <<END
#!/bin/sh
"$folder/bin/relate" "\$@"
status=\$?
echo "\$HOME \$status" >>"$folder/ran"
exit \$status
END
chmod +x "$folder/sbin/sendmail" "$folder/bin-of-cron/relate"
cat >"$folder/crontabs/root" <<END
PATH=$folder/bin-of-cron:/usr/bin:/bin
MAILTO=dana@example.org
HOME=$folder/quiet
* * * * * $command
HOME=$folder/due
* * * * * $command
END
chmod 600 "$folder/crontabs/root"
: >"$folder/ran" && : >"$folder/crontab"

cat >"$folder/daemon" <<END
set -e
mount --bind "$folder/crontabs" /var/spool/cron/crontabs
mount --bind "$folder/cron.d" /etc/cron.d
mount --bind "$folder/crontab" /etc/crontab
mount --bind "$folder/run" "$(realpath /run)"
mount --bind "$folder/sbin" /usr/sbin
exec /usr/sbin/cron -f
END
unshare --mount --propagation private sh "$folder/daemon" >"$folder/cron.out" 2>&1 </dev/null &
cron=$!
trap 'kill "$cron"; rm -rf "$folder"' EXIT

for ((second = 0; second < 90; ++second)); do
  kill -0 "$cron" 2>"$folder/err" || fail "cron has ended: $(cat "$folder/cron.out")"
  (($(wc -l <"$folder/ran") < 2)) || break
  sleep 1
done
sleep 3  # for the mails, after the commands have ended

expect "runs" "$folder/due 0 $folder/quiet 0 " "$(sort "$folder/ran" | tr '\n' ' ')"
mails=("$folder/mail"/*)
expect "mails" 1 "${#mails[@]}"
grep -q '^To: dana@example.org' "${mails[0]}" || fail "the mail is for nobody: $(cat "${mails[0]}")"
expect "the mail" "$(cat "$folder/wanted")" "$(sed '1,/^$/d' "${mails[0]}")"
