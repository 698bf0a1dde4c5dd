# Functions of the scripts in the root: what is missing is installed, what has changed is built. Sourced, with $root set.

say() {
    echo "$*" >&2
}

# Where system programs live that are not on every user's path.
PATH=$PATH:/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin

has_program() {
    command -v "$1" >/dev/null 2>&1
}

# The built programs look for .NET where it is installed for everybody; say where it is if it is elsewhere.
if [ -z "${DOTNET_ROOT:-}" ] && has_program dotnet; then
    dotnet_folder=$(dirname -- "$(readlink -f -- "$(command -v dotnet)")")
    [ ! -d "$dotnet_folder/shared" ] || export DOTNET_ROOT="$dotnet_folder"
fi

# as_root COMMAND...: by sudo where that asks for no password; fails where neither root nor that.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif has_program sudo && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 1
    fi
}

# install_debian PACKAGE...
install_debian() {
    as_root true || return 1
    say "Installing $* by apt-get."
    export DEBIAN_FRONTEND=noninteractive
    as_root apt-get update -qq >/dev/null && as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# install_with MANAGER ARGUMENT...
install_with() {
    as_root true || return 1
    say "Installing: $*"
    as_root "$@" >/dev/null
}

has_libmosquitto() {
    for file in /usr/lib/libmosquitto.so.1 /usr/lib/*/libmosquitto.so.1 /usr/lib64/libmosquitto.so.1 \
        /usr/local/lib/libmosquitto.so.1 /usr/local/lib/libmosquitto*.dylib /opt/homebrew/lib/libmosquitto*.dylib; do
        [ ! -e "$file" ] || return 0
    done
    return 1
}

# Makes sure that the broker and its client library are there.
need_mosquitto() {
    if has_program mosquitto && has_libmosquitto; then
        return
    fi
    if has_program apt-get; then
        hint="apt install mosquitto libmosquitto1"
        install_debian mosquitto libmosquitto1 || true
    elif has_program dnf; then
        hint="dnf install mosquitto"
        install_with dnf install -y -q mosquitto || true
    elif has_program apk; then
        hint="apk add mosquitto mosquitto-libs"
        install_with apk add -q mosquitto mosquitto-libs || true
    elif has_program brew; then
        hint="brew install mosquitto"
        say "Installing mosquitto by brew."
        brew install -q mosquitto >/dev/null || true
    else
        hint="see mosquitto.org"
    fi
    if ! has_program mosquitto || ! has_libmosquitto; then
        say "The MQTT broker Mosquitto and its client library libmosquitto are needed; install them ($hint) and run this again."
        exit 3
    fi
}

need_dotnet() {
    if ! has_program dotnet || ! (cd "$root" && dotnet --version >/dev/null 2>&1); then
        say "The .NET 10 SDK is needed; install it (Debian, Ubuntu, Fedora: the package dotnet-sdk-10.0; macOS: brew install" \
            "dotnet; else dotnet.microsoft.com) and run this again."
        exit 1
    fi
}

# What the tests need besides: clients and references to compare with. The Python packages are Debian's, not those of pip.
need_test_packages() {
    if ! has_program apt-get; then
        need_mosquitto
        say "The tests also need mosquitto_pub, mosquitto_sub, openssl, postgresql, and python3 with paho-mqtt, sgp4 and" \
            "skyfield as Debian packages them; those that miss something fail and say what."
        return
    fi
    missing=
    for package in mosquitto libmosquitto1 mosquitto-clients openssl postgresql python3-paho-mqtt python3-sgp4 python3-skyfield; do
        dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
    done
    # Unquoted: one word per package.
    if [ -n "$missing" ] && ! install_debian $missing; then
        say "The tests need packages that are missing; install them (apt install$missing) and run this again."
        exit 1
    fi
}

# Builds the solution in Release unless nothing has changed since it was built last; says nothing unless it fails.
build() {
    built=$root/artifacts/built
    if [ -e "$built" ] && [ -z "$(changed_since "$built")" ]; then
        return
    fi
    need_dotnet
    say "Building."
    mkdir -p "$root/artifacts"
    touch "$built.begun"
    if ! dotnet build "$root/ScAi.sln" -c Release -nologo -v quiet --tl:off >"$root/artifacts/build.log" 2>&1; then
        cat "$root/artifacts/build.log" >&2
        say "The build failed."
        exit 1
    fi
    mv "$built.begun" "$built"
}

# Something in the sources that is newer than a file; folders count, so that what was deleted is seen too.
changed_since() {
    (cd "$root" && find . \( -name .git -o -name artifacts -o -name runs -o -name docs -o -name node_modules -o -name '*.md' -o -name '*.sh' -o -name '*.ps1' \) -prune \
        -o \( -type f -o -type d ! -name . \) -newer "$1" -print 2>/dev/null | head -n 1)
}
