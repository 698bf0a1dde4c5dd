#!/bin/sh
# Runs a scenario: ./run-scenario.sh [SCENARIO] [OPTIONS of `scai run`]; scenarios/downlink.yaml when none is named.
# Installs Mosquitto and libmosquitto where they are missing and it may; says what to install where it may not.
set -eu
root=$(dirname -- "$(readlink -f -- "$0")")
. "$root/scripts/setup.sh"
need_mosquitto
exec "$root/scai" run "$@"
