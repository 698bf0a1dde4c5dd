#!/bin/sh
# Makes a certificate authority and a server certificate for a broker with TLS.
#
#   make-certificates.sh DIRECTORY [NAME...]
#
# NAMEs are host names or IP addresses under which clients will reach the broker (default: localhost 127.0.0.1).
# Clients need DIRECTORY/ca.crt and nothing else. Keep ca.key away from the broker's machine, or delete it.
set -eu

fail() {
    echo "make-certificates.sh: $1" >&2
    exit 2
}

[ $# -ge 1 ] || fail "expected: DIRECTORY [NAME...]"
command -v openssl >/dev/null || fail "openssl is not installed"
directory=$1
shift
[ $# -ge 1 ] || set -- localhost 127.0.0.1

for file in ca.key ca.crt server.key server.crt; do
    [ ! -e "$directory/$file" ] || fail "$directory/$file exists already; nothing was changed"
done

names=
for name in "$@"; do
    case $name in
        *[!0-9A-Za-z.:*-]*) fail "'$name' is no host name or IP address" ;;
        *:* | [0-9]*.[0-9]*.[0-9]*.[0-9]*) names="$names,IP:$name" ;;
        *) names="$names,DNS:$name" ;;
    esac
done

umask 077
mkdir -p "$directory"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/extensions" <<END
[authority]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = ${names#,}
END

new_key() {
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1"
}

new_key "$work/ca.key"
openssl req -new -key "$work/ca.key" -subj "/CN=ScAi broker authority" -out "$work/ca.csr"
openssl x509 -req -in "$work/ca.csr" -signkey "$work/ca.key" -days 825 -sha256 \
    -extfile "$work/extensions" -extensions authority -out "$work/ca.crt" 2>"$work/log" || fail "$(cat "$work/log")"

new_key "$work/server.key"
openssl req -new -key "$work/server.key" -subj "/CN=$1" -out "$work/server.csr"
openssl x509 -req -in "$work/server.csr" -CA "$work/ca.crt" -CAkey "$work/ca.key" -CAcreateserial -days 397 -sha256 \
    -extfile "$work/extensions" -extensions server -out "$work/server.crt" 2>"$work/log" || fail "$(cat "$work/log")"

for file in ca.key ca.crt server.key server.crt; do
    mv "$work/$file" "$directory/$file"
done
chmod 644 "$directory/ca.crt" "$directory/server.crt"
echo "made $directory/ca.crt, ca.key, server.crt, server.key for $*"
