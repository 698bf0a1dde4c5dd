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
        say "The tests also need mosquitto_pub, mosquitto_sub, openssl, postgresql, chromium, Node 20 with npm, and python3 with" \
            "paho-mqtt, sgp4 and skyfield as Debian packages them; those that miss something fail and say what."
        return
    fi
    missing=
    for package in mosquitto libmosquitto1 mosquitto-clients openssl postgresql python3-paho-mqtt python3-sgp4 python3-skyfield; do
        dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
    done
    # A browser and Node that are not Debian's packages do too.
    [ -n "${CHROME_PATH:-}" ] || has_program chromium || missing="$missing chromium"
    has_node || missing="$missing nodejs npm"
    # Unquoted: one word per package.
    if [ -n "$missing" ] && ! install_debian $missing; then
        say "The tests need packages that are missing; install them (apt install$missing) and run this again."
        exit 1
    fi
}

# Whether Node 20 or later is there, with npm.
has_node() {
    has_program npm && [ "$(node -p 'process.versions.node.split(".")[0] >= 20' 2>/dev/null)" = true ]
}

# Makes sure of Node; says what to install and fails where it is missing or too old.
need_node() {
    has_node || { has_program apt-get && install_debian nodejs npm && has_node; } || {
        say "Node 20 or later with npm is needed for the pages; install it (Debian, Ubuntu: nodejs npm; Fedora: nodejs; macOS: brew" \
            "install node; else nodejs.org) and run this again."
        return 1
    }
}

# Fetches the packages of the pages when their list has changed; fails, with what npm said, where they cannot be had.
web_packages() {
    fetched=$root/artifacts/web-packages
    if [ -d "$root/web/node_modules" ] && [ -e "$fetched" ] && [ ! "$root/web/package-lock.json" -nt "$fetched" ]; then
        return
    fi
    say "Fetching the packages of the pages by npm."
    mkdir -p "$root/artifacts"
    if ! (cd "$root/web" && npm ci --no-audit --no-fund) >"$root/artifacts/web-packages.log" 2>&1; then
        cat "$root/artifacts/web-packages.log" >&2
        return 1
    fi
    touch "$fetched"
}

# Builds the pages unless nothing has changed since they were built last. A run does without them: nothing here ends it.
build_web() {
    if ! has_node; then
        say "Without a page: it is built with Node 20 or later and npm, which are not installed (nodejs.org)."
        return
    fi
    web_built=$root/artifacts/web-built
    if [ -e "$web_built" ] && [ -z "$(web_changed_since "$web_built")" ]; then
        return
    fi
    web_packages || {
        say "Without a page: its packages cannot be fetched."
        return
    }
    say "Building the pages."
    touch "$web_built.begun"
    if (cd "$root/web" && npm run build) >"$root/artifacts/web-build.log" 2>&1; then
        mv "$web_built.begun" "$web_built"
    else
        cat "$root/artifacts/web-build.log" >&2
        say "Without a new page: its build failed."
    fi
}

web_changed_since() {
    (cd "$root/web" && find . \( -name node_modules -o -name test -o -name '*.md' \) -prune \
        -o \( -type f -o -type d ! -name . \) -newer "$1" -print 2>/dev/null | head -n 1)
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
    (cd "$root" && find . \( -path ./web -o -name .git -o -name artifacts -o -name runs -o -name docs -o -name node_modules -o -name '*.md' -o -name '*.sh' -o -name '*.ps1' \) -prune \
        -o \( -type f -o -type d ! -name . \) -newer "$1" -print 2>/dev/null | head -n 1)
}
