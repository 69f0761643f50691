#!/bin/sh
# Starts Coldwrap from this checkout with the arguments given: `make run ARGS="--diary notes.db"`.
# The window needs a display. Where there is none this says so, offers the run that needs none and
# ends with status 0: the set-up that `make run` was asked for has succeeded, and a caller that
# wants a session on such a machine asks for one by `ARGS="run ..."`.
set -eu
cd "$(dirname "$0")/.."

# macOS needs no variable to have a display, and QT_QPA_PLATFORM may name a platform without one.
display=${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}
case "$(uname),${1:-}" in
Linux, | Linux,-*)
    if [ -z "$display" ]; then
        cat <<EOF
Coldwrap is set up, but there is no display here for its window: neither DISPLAY nor
WAYLAND_DISPLAY is set. A whole session on the simulated wrap runs without one:

  .venv/bin/coldwrap run --wrap sim --program gel-15 --speed 60

On a machine with a screen, or over ssh -X, \`make run\` opens the window.
EOF
        exit 0
    fi
    ;;
esac
exec .venv/bin/python -m app "$@"
