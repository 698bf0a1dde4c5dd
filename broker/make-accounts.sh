#!/bin/sh
# Makes the accounts of one federation: who may connect, and who may publish and read what.
#
#   make-accounts.sh DIRECTORY PREFIX [NAME[:ROLE]...]
#
# PREFIX is the run's namespace (first level of every topic). Roles:
#   app       publishes under PREFIX/NAME only, reads PREFIX/#                      (default)
#   observer  reads PREFIX/#, publishes only that it is there (PREFIX/NAME/status/alive)
#   operator  publishes its wishes on PREFIX/NAME/control and that it is there, reads PREFIX/#
#   desk      the constellation platform: gives out parts of coverage jobs, reads what workers say of them
#   worker    computes them: answers under its own name, reads orders, studies and receipts only
# Default: manager constellation ground outage spacecraft missioncontrol observer:observer launcher:observer watch:observer
# operator:operator.
#
# Writes DIRECTORY/passwords and DIRECTORY/access for the broker, and DIRECTORY/NAME.password, which belongs to
# that app alone. All are readable by their owner only.
set -eu

fail() {
    echo "make-accounts.sh: $1" >&2
    exit 2
}

[ $# -ge 2 ] || fail "expected: DIRECTORY PREFIX [NAME[:ROLE]...]"
command -v openssl >/dev/null || fail "openssl is not installed"
command -v mosquitto_passwd >/dev/null || fail "mosquitto_passwd is not installed (it comes with Mosquitto)"
directory=$1
prefix=$2
shift 2
[ $# -ge 1 ] || set -- manager constellation ground outage spacecraft missioncontrol observer:observer launcher:observer watch:observer operator:operator

check_level() {
    case $1 in
        '' | *[!0-9A-Za-z._-]*) fail "'$1' is no name: expected letters, digits, '.', '_' and '-'" ;;
    esac
}

check_level "$prefix"
for account in "$@"; do
    check_level "${account%%:*}"
    case $account in
        *:app | *:observer | *:operator | *:desk | *:worker) ;;
        *:*) fail "'$account': expected the role app, observer, operator, desk or worker" ;;
    esac
    file=$directory/${account%%:*}.password
    [ ! -e "$file" ] || fail "$file exists already; nothing was changed"
done
for file in passwords access; do
    [ ! -e "$directory/$file" ] || fail "$directory/$file exists already; nothing was changed"
done

umask 077
mkdir -p "$directory"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for account in "$@"; do
    name=${account%%:*}
    password=$(openssl rand -hex 24)
    printf '%s' "$password" >"$directory/$name.password"
    printf '%s:%s\n' "$name" "$password" >>"$work/passwords"
    {
        echo "user $name"
        case $account in
            *:observer) echo "topic write $prefix/$name/status/alive" ;;
            *:desk) printf "topic write $prefix/$name/%s\n" status/alive work/order work/study work/receipt ;;
            *:worker) printf "topic write $prefix/$name/%s\n" status/alive work/answer work/pulse work/wanted work/part ;;
            *:operator)
                echo "topic write $prefix/$name/control"
                echo "topic write $prefix/$name/status/alive"
                ;;
            *) echo "topic write $prefix/$name/#" ;;
        esac
        case $account in
            *:desk) printf "topic read $prefix/+/%s\n" status/alive work/answer work/pulse work/wanted work/part ;;
            *:worker) printf "topic read $prefix/+/%s\n" status/alive work/order work/study work/receipt ;;
            *) echo "topic read $prefix/#" ;;
        esac
        echo
    } >>"$work/access"
done

# Replaces the passwords by their hashes.
mosquitto_passwd -U "$work/passwords"
mv "$work/passwords" "$work/access" "$directory/"
echo "made $# accounts in $directory"
