#!/bin/sh
# Runs all tests: ./run-tests.sh [FILTER]. Filters are xunit's: -class 'ScAi.Orbits.*', -method '*Grazing*', -trait 'speed=slow'.
# Installs what the tests need and is missing. One assembly after the other: tests that measure time want the cores to themselves.
set -eu
root=$(dirname -- "$(readlink -f -- "$0")")
. "$root/scripts/setup.sh"
need_test_packages
build
build_web

minutes_each=15
if has_program timeout; then
    within="timeout -k 10 ${minutes_each}m"
else
    within=
fi

output=$(mktemp)
trap 'rm -f "$output"' EXIT
passed=0
failed=0
skipped=0
broken=
for project in "$root"/tests/*/*.Tests.csproj; do
    name=$(basename -- "$project" .csproj)
    code=0
    $within dotnet "$root/artifacts/bin/$name/release/$name.dll" -noLogo -noColor -reporter default "$@" \
        >"$output" 2>&1 </dev/null || code=$?

    # NAME  Total: 5, Errors: 0, Failed: 1, Skipped: 0, Not Run: 0, Time: 0.2s; only the total where there is none.
    result=$(sed -n "s/^ *$name  *Total: //p" "$output" | tail -n 1)
    number() {
        echo "$result" | sed -n "s/.*$1: \([0-9]*\).*/\1/p"
    }
    total=${result%%,*}
    errors=$(number Errors)
    failures=$(number Failed)
    ignored=$(number Skipped)
    not_run=$(number 'Not Run')
    bad=$((${errors:-0} + ${failures:-0}))
    good=$((${total:-0} - ${failures:-0} - ${ignored:-0} - ${not_run:-0}))
    if [ "$code" != 0 ] || [ "$bad" != 0 ]; then
        cat "$output"
    fi
    if [ -z "$result" ] || { [ "$code" != 0 ] && [ "$bad" = 0 ]; }; then
        echo "$name: did not finish (exit code $code)"
        broken="$broken $name"
        bad=$((bad + 1))
    elif [ "$total" = 0 ]; then
        echo "$name: no test"
    else
        echo "$name: $good of $total in $(echo "$result" | sed 's/.*Time: //')"
    fi
    passed=$((passed + good))
    failed=$((failed + bad))
    skipped=$((skipped + ${ignored:-0}))
done

# The pages: types, then unit tests. A filter is xunit's and names none of them.
if [ $# = 0 ]; then
    result=$root/artifacts/web-tests.json
    code=0
    rm -f "$result"
    (need_node && web_packages && cd "$root/web" && npm run check &&
        $within npm test -- --reporter=default --reporter=json --outputFile="$result") >"$output" 2>&1 </dev/null || code=$?
    count() {
        sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p" "$result" 2>/dev/null | head -n 1
    }
    good=$(count numPassedTests)
    bad=$(count numFailedTests)
    ignored=$(count numPendingTests)
    if [ "$code" != 0 ]; then
        cat "$output"
        if [ "${bad:-0}" = 0 ]; then
            echo "web: did not finish (exit code $code)"
            broken="$broken web"
            bad=1
        fi
    fi
    echo "web: ${good:-0} of $((${good:-0} + ${bad:-0} + ${ignored:-0}))"
    passed=$((passed + ${good:-0}))
    failed=$((failed + ${bad:-0}))
    skipped=$((skipped + ${ignored:-0}))
fi

[ -z "$broken" ] || echo "Did not finish:$broken"
if [ "$skipped" = 0 ]; then
    echo "$passed passed, $failed failed"
else
    echo "$passed passed, $failed failed, $skipped skipped"
fi
[ "$failed" = 0 ] || exit 1
if [ "$passed" = 0 ]; then
    say "No test ran."
    exit 1
fi
