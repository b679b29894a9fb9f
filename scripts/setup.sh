#!/bin/sh
# Set up what Curbside needs: the system libraries Qt asks for, and a private environment in .venv.
# Called by the Makefile: `sh scripts/setup.sh run` for the program, `dev` for the tests as well;
# `reader` and `names` make other environments, .venv-reader and .venv-names, with the tools that
# train the reader and the person tagger.
set -eu

WHAT=${1:-run}
PYTHON=${PYTHON:-python3}

# Qt's own needs, found one by one on a minimal Debian 12; the second line is for X11 windows,
# the third for the emoji that posts are full of.
LIBRARIES="libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0
 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0
 fonts-noto-color-emoji"
TOOLS="xvfb xdotool" # the tests type into a real window

say() { printf 'curbside: %s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }
}

# Which of the Debian packages are not there yet. (libglib2.0-0 is libglib2.0-0t64 from Ubuntu 24.04 on.)
missing_packages() {
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' && continue
        dpkg-query -W -f='${Status}' "${package}t64" 2>/dev/null | grep -q 'ok installed' && continue
        printf '%s ' "$package"
    done
}

install_packages() {
    command -v dpkg-query >/dev/null 2>&1 || return 0 # not a Debian: Qt says what it lacks
    wanted=$(missing_packages "$@")
    [ -n "$wanted" ] || return 0
    if may_install; then
        say "installing system packages: $wanted"
        as_root apt-get update -q >/dev/null
        # shellcheck disable=SC2086
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $wanted >/dev/null
    else
        say "these system packages are missing, and I may not install them. Please run:"
        say "    sudo apt-get install $wanted"
        exit 1
    fi
}

if ! command -v "$PYTHON" >/dev/null 2>&1; then
    install_packages python3
fi
if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    say "Curbside needs Python 3.11 or later; this is $("$PYTHON" --version 2>&1)."
    exit 1
fi
if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
    install_packages python3-venv
fi

if [ "$WHAT" = reader ] || [ "$WHAT" = names ]; then
    OWN=.venv-$WHAT
    say "making a private environment in $OWN (the reader's tools are 3 GB to download, once)"
    [ -x "$OWN/bin/python" ] || "$PYTHON" -m venv "$OWN"
    "$OWN/bin/python" -m pip install -q --disable-pip-version-check --upgrade 'pip>=25.1'
    "$OWN/bin/python" -m pip install -q --disable-pip-version-check --group "$WHAT"
    touch "$OWN/.ready"
    say "ready"
    exit 0
fi

# shellcheck disable=SC2086
install_packages $LIBRARIES
# shellcheck disable=SC2086
[ "$WHAT" = run ] || install_packages $TOOLS

[ -x .venv/bin/python ] || {
    say "making a private environment in .venv"
    "$PYTHON" -m venv .venv
}
say "installing Python packages into .venv (PySide6 and onnxruntime: about 120 MB to download, once)"
.venv/bin/python -m pip install -q --disable-pip-version-check --upgrade 'pip>=25.1'
.venv/bin/python -m pip install -q --disable-pip-version-check --editable .
touch .venv/.ready
if [ "$WHAT" = dev ]; then
    .venv/bin/python -m pip install -q --disable-pip-version-check --group dev
    touch .venv/.ready-dev
fi
say "ready"
