#!/bin/sh
# Makes this checkout runnable: `packaging/bootstrap.sh run` for the window and the command line,
# `packaging/bootstrap.sh test` for the tests and checks as well.
#
# It needs a Python of at least 3.11 and a network; it brings the rest: missing system libraries
# (by apt, and only those that are missing), a virtual environment in .venv, the pinned uv, and the
# packages of the lock, checked by hash. When nothing has changed since last time it does nothing.
# Set PYTHON to choose the interpreter: `make run PYTHON=python3.12`.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$@" >&2; }
fail() {
    say "" "$@"
    exit 1
}

# --- What the system must provide ---------------------------------------------------------------
#
# when  what     is looked for         Debian and Ubuntu packages, first known name wins
# (libraries are looked for by loading them, so package names do not matter where none is missing)
needs() {
    cat <<EOF
run     library  libEGL.so.1           libegl1
run     library  libGL.so.1            libgl1
run     library  libxkbcommon.so.0     libxkbcommon0
run     library  libfontconfig.so.1    libfontconfig1
run     library  libfreetype.so.6      libfreetype6
run     library  libdbus-1.so.3        libdbus-1-3
run     library  libglib-2.0.so.0      libglib2.0-0t64 libglib2.0-0
run     library  libgssapi_krb5.so.2   libgssapi-krb5-2
run     library  libxkbcommon-x11.so.0 libxkbcommon-x11-0
run     library  libxcb-cursor.so.0    libxcb-cursor0
run     library  libxcb-icccm.so.4     libxcb-icccm4
run     library  libxcb-keysyms.so.1   libxcb-keysyms1
run     library  libxcb-shape.so.0     libxcb-shape0
run     library  libwayland-cursor.so.0 libwayland-cursor0
run     module   ensurepip             python$version-venv python3-venv
wish    font     Inter                 fonts-inter
test    command  Xvfb                  xvfb
test    command  pdftotext             poppler-utils
test    command  dbus-daemon           dbus-daemon dbus
EOF
}
why='  libegl1 ... libgssapi-krb5-2   Qt links to them even where it draws without a screen
  libxkbcommon-x11, libxcb-...,
  libwayland-cursor0             Qt opens its window through them
  python3-venv                   makes the virtual environment
  fonts-inter                    the typeface the pages are designed in (optional)
  xvfb, poppler-utils, dbus      the tests open windows, read reports and speak D-Bus'

# Whether the thing named by a row of the table is here.
present() {
    case $1 in
    library) "$python" -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "$2" 2>/dev/null ;;
    module) "$python" -c 'import importlib, sys; importlib.import_module(sys.argv[1])' "$2" 2>/dev/null ;;
    command) command -v "$2" >/dev/null || [ -x "/usr/bin/$2" ] ;;
    font) [ -n "$(find -L /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.local/share/fonts" \
        -name "$2*" -print -quit 2>/dev/null)" ] ;;
    esac
}

# The rows of the table that this kind of set-up lacks: the wishes if $1 is wish, else the needs.
lacking() {
    needs | while read -r when what name packages; do
        case $when in
        wish) [ "$1" = wish ] || continue ;;
        test) [ "$1,$kind" = need,test ] || continue ;;
        run) [ "$1" = need ] || continue ;;
        esac
        present "$what" "$name" || say_row "$name" "$packages"
    done
}
say_row() { printf '%s %s\n' "$1" "$2"; }

# The first package of each row on standard input that apt knows, or the row's last name.
known_packages() {
    while read -r _ packages; do
        for package in $packages; do
            chosen=$package
            apt-cache show "$package" 2>/dev/null | grep -q "^Package: $package\$" && break
        done
        printf '%s\n' "$chosen"
    done
}

install_system_packages() {
    lacks=$(lacking need)
    wishes=$(lacking wish)
    if [ "$(id -u)" = 0 ]; then
        as_root=
    else
        as_root=sudo
    fi
    if [ -z "$lacks" ]; then
        # A typeface alone is not worth asking anyone for a password.
        [ -n "$wishes" ] && [ -z "$as_root" ] && command -v apt-get >/dev/null || return 0
    fi
    if ! command -v apt-get >/dev/null; then
        fail "This system lacks what stands on the left; on Debian the package on the right has it:" \
            "$(printf '%s\n' "$lacks" | sed 's/^\([^ ]*\) /  \1  <-  /')" \
            "There is no apt-get here, so please install them by this system's own means, and repeat."
    fi
    names=$(printf '%s\n' "$lacks" | known_packages | tr '\n' ' ')
    if [ -n "$as_root" ] && ! command -v sudo >/dev/null; then
        fail "This system lacks packages that Coldwrap needs. You are not root and there is no sudo," \
            "so please ask an administrator to run this, and repeat:" "" \
            "  apt-get update && apt-get install $names"
    fi
    say "Coldwrap lacks system packages; installing them with ${as_root:+sudo }apt-get. What for:" "$why"
    $as_root apt-get -qq update || say "(apt-get update had trouble; trying with the package lists at hand)"
    names=$(printf '%s\n' "$lacks" | sed '/^$/d' | known_packages)
    for package in $(printf '%s\n' "$wishes" | sed '/^$/d' | known_packages); do
        if apt-cache show "$package" >/dev/null 2>&1; then
            names="$names $package"
        fi
    done
    say "Installing: $(printf '%s' "$names" | tr '\n' ' ')"
    # shellcheck disable=SC2086  # one word a package
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 \
        install --yes --no-install-recommends $names >/dev/null ||
        fail "That did not work; the reason stands above. To do it by hand:" "" \
            "  ${as_root:+sudo }apt-get install $(printf '%s' "$names" | tr '\n' ' ')"
    still=$(lacking need)
    [ -z "$still" ] || fail "Still missing after the installation (name, then package):" "$still"
}

# --- Python -------------------------------------------------------------------------------------

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
version_of() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null; }

find_python() {
    for python in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        new_enough "$python" && version=$(version_of "$python") && return
    done
    fail "Coldwrap needs Python 3.11 or newer; ${PYTHON:-python3} is $(version_of "${PYTHON:-python3}" ||
        echo 'not here')." "Name a newer one if you have it: make run PYTHON=/path/to/python3.12"
}

make_environment() {
    if [ "$(version_of .venv/bin/python)" = "$version" ] && .venv/bin/python -m pip -V >/dev/null 2>&1; then
        return
    fi
    say "Making the virtual environment .venv with Python $version."
    "$python" -m venv --clear .venv
    # Python before 3.12 adds an old setuptools, which the lock does not have.
    .venv/bin/python -m pip --quiet --disable-pip-version-check uninstall --yes setuptools 2>/dev/null
}

# The lock's own lines about uv: from its pin to the last of its hashes.
uv_pin() { sed -n '/^uv==/,/[^\\]$/p' "$lock"; }

install_packages() {
    export UV_HTTP_TIMEOUT="${UV_HTTP_TIMEOUT:-120}"
    if [ -e /etc/ssl/certs/ca-certificates.crt ]; then
        # Trust what this system trusts (a company's own certificate, say), as Debian's pip does.
        export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}"
    fi
    pinned=$(uv_pin | sed -n 's/^uv==\([^ ]*\).*/\1/p')
    case $(.venv/bin/uv --version 2>/dev/null) in
    "uv $pinned" | "uv $pinned "*) ;;
    *)
        say "Installing uv $pinned, which installs the rest."
        uv_pin >.venv/uv.txt
        .venv/bin/python -m pip --quiet --disable-pip-version-check install --no-deps --require-hashes \
            -r .venv/uv.txt
        ;;
    esac
    say "Installing the packages of $lock (the first time 100 MB to fetch, 400 MB on disk)."
    .venv/bin/uv pip sync --python .venv/bin/python --require-hashes --compile-bytecode "$lock"
    .venv/bin/uv --quiet pip install --python .venv/bin/python --no-deps --no-build-isolation --editable .
    QT_QPA_PLATFORM=offscreen .venv/bin/python -c 'from PySide6.QtWidgets import QApplication; QApplication([])' ||
        fail "The packages are in place, but Qt does not start; its own words are above."
}

# --- The set-up ---------------------------------------------------------------------------------

kind=${1:-run}
stamp=.venv/.coldwrap-set-up
made=$(cat "$stamp" 2>/dev/null || true)
# An environment made for the tests serves the window too, and stays one.
case $kind,$made in run,test*) kind="test" ;; esac
case $kind in
run) lock=requirements.lock ;;
test) lock=requirements-dev.lock ;;
*) fail "usage: packaging/bootstrap.sh run | test" ;;
esac
# What the environment was made from, and where: a moved or copied .venv is made again.
key="$kind $(cat packaging/bootstrap.sh pyproject.toml requirements*.lock /etc/os-release 2>/dev/null | cksum) \
${PYTHON:-} $(pwd)"
if [ "$made" = "$key" ] && [ -x .venv/bin/python ]; then
    exit 0
fi
rm -f "$stamp"
find_python
[ "$(uname)" != Linux ] || install_system_packages
make_environment
install_packages
printf '%s\n' "$key" >"$stamp"
say "Set-up complete."
