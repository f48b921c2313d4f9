# Shared by scripts/run and scripts/test: a virtual environment of the project's own, made once.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
ENVIRONMENT=.venv

say() { printf '%s\n' "$*" >&2; }

# quietly COMMAND...: what the command says is shown only when it fails, and then ends the script.
quietly() {
  local log
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    rm "$log"
    exit 1
  fi
  rm "$log"
}

find_python() {
  local name
  for name in python3.11 python3.12 python3.13 python3; do
    if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
      printf '%s' "$name"
      return
    fi
  done
  say "Python 3.11 or newer is missing; on Debian, as root: apt-get install python3"
  exit 1
}

# install REQUIREMENTS STAMP: brings the environment up to the file; a stamp marks what was finished.
install() {
  local requirements=$1 stamp=$ENVIRONMENT/$2 wanted python old
  wanted=$(cat requirements*.txt | sha256sum)
  if [ -x "$ENVIRONMENT/bin/python" ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then return; fi
  if [ ! -x "$ENVIRONMENT/bin/python" ] || ! "$ENVIRONMENT/bin/python" -m pip --version >/dev/null 2>&1; then
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
      say "Python's venv module is missing; on Debian, as root: apt-get install python3-venv"
      exit 1
    fi
    quietly "$python" -m venv --clear "$ENVIRONMENT"
  fi
  say "Installing what $requirements names (once, some minutes) ..."
  # What was installed from other files no longer holds, even if this is interrupted and they come back.
  for old in "$ENVIRONMENT"/*.stamp; do
    if [ -f "$old" ] && [ "$(cat "$old")" != "$wanted" ]; then rm "$old"; fi
  done
  quietly "$ENVIRONMENT/bin/python" -m pip install --no-input --disable-pip-version-check --progress-bar off \
    -r "$requirements"
  printf '%s' "$wanted" >"$stamp"
}
