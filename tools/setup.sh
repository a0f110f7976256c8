#!/bin/sh
# Brings this machine to where precheck runs, and does nothing where it already does.
#
#   tools/setup.sh run     Tesseract with its languages, and .venv with precheck
#   tools/setup.sh dev     the same, and what tests and checks need
#   tools/setup.sh languages   Tesseract's data for the languages and scripts of birth certificates from abroad
#   tools/setup.sh fonts   what draws the samples and the pages of some tests: fonts, an encoder for HEIC (after dev)
set -eu
cd "$(dirname "$0")/.."

LANGUAGES="fra eng osd"
# Without these such a page is not read, but its script is still told (src/precheck/reading/script.py).
FURTHER="ara fas urd rus ukr bul srp ell chi_sim chi_tra jpn kor hin ben tha heb vie tur pol ron deu spa por ita ces hun"
STAMP=.venv/.precheck

say() { printf '%s\n' "$*"; }

stop() {
  printf 'set-up stopped: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# ---------------------------------------------------------------- the system's packages

package_manager() {
  if [ "$(uname -s)" = Darwin ]; then
    echo brew
    return
  fi
  for each in apt-get dnf pacman apk; do
    if has "$each"; then
      echo "$each"
      return
    fi
  done
  echo none
}

tesseract_packages() {
  case $1 in
    apt-get) echo "tesseract-ocr tesseract-ocr-fra tesseract-ocr-eng tesseract-ocr-osd" ;;
    dnf) echo "tesseract tesseract-langpack-fra tesseract-langpack-eng tesseract-osd" ;;
    pacman) echo "tesseract tesseract-data-fra tesseract-data-eng tesseract-data-osd" ;;
    apk) echo "tesseract-ocr tesseract-ocr-data-fra tesseract-ocr-data-eng tesseract-ocr-data-osd" ;;
    brew) echo "tesseract tesseract-lang" ;;
  esac
}

# language_packages MANAGER LANGUAGE...
language_packages() {
  manager=$1
  shift
  [ "$manager" != brew ] || { echo "tesseract-lang"; return; }
  for each in "$@"; do
    case $manager in
      apt-get) echo "tesseract-ocr-$each" | tr _ - ;;
      dnf) echo "tesseract-langpack-$each" ;;
      pacman) echo "tesseract-data-$each" ;;
      apk) echo "tesseract-ocr-data-$each" ;;
    esac
  done | tr '\n' ' '
}

install_command() {
  case $1 in
    apt-get) echo "apt-get install -y --no-install-recommends" ;;
    dnf) echo "dnf install -y" ;;
    pacman) echo "pacman -S --needed --noconfirm" ;;
    apk) echo "apk add" ;;
    brew) echo "brew install" ;;
  esac
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# install_packages MANAGER PACKAGE... ; 1 where that failed
install_packages() {
  manager=$1
  shift
  command=$(install_command "$manager")
  case $manager in
    brew) has brew && brew install "$@" && return 0 ;;
    *)
      if [ "$(id -u)" = 0 ] || has sudo; then
        [ "$manager" != apt-get ] || as_root apt-get update -qq || true
        # shellcheck disable=SC2086  # the command is words on purpose
        as_root env DEBIAN_FRONTEND=noninteractive $command "$@" >"$LOG" 2>&1 && return 0
        tail -n 5 "$LOG" >&2
      fi
      ;;
  esac
  return 1
}

# lacking_languages [LANGUAGE...]: those of them (of LANGUAGES) that are not installed
lacking_languages() {
  installed=$(tesseract --list-langs 2>/dev/null || true)
  for each in ${*:-$LANGUAGES}; do
    printf '%s\n' "$installed" | grep -qx "$each" || printf '%s ' "$each"
  done
}

set_up_tesseract() {
  [ -n "$(lacking_languages)" ] || return 0
  manager=$(package_manager)
  packages=$(tesseract_packages "$manager")
  [ "$manager" != none ] || stop "Tesseract lacks: $(lacking_languages)" \
    "Install Tesseract with the languages $LANGUAGES the way your system does it, then run this again."
  say "Installing Tesseract ($packages) …"
  # shellcheck disable=SC2086  # one word a package
  install_packages "$manager" $packages || stop "Tesseract could not be installed." \
    "Run this, then try again:  $([ "$manager" = brew ] || echo "sudo ")$(install_command "$manager") $packages"
  [ -z "$(lacking_languages)" ] || stop "Tesseract still lacks: $(lacking_languages)" \
    "See where it looks for languages:  tesseract --list-langs"
}

set_up_languages() {
  set_up_tesseract
  # shellcheck disable=SC2086  # one word a language
  lacking=$(lacking_languages $FURTHER)
  [ -n "$lacking" ] || return 0
  manager=$(package_manager)
  # shellcheck disable=SC2086
  packages=$(language_packages "$manager" $lacking)
  say "Installing languages ($packages) …"
  # shellcheck disable=SC2086
  install_packages "$manager" $packages || stop "the languages could not be installed." \
    "Run this, then try again:  $([ "$manager" = brew ] || echo "sudo ")$(install_command "$manager") $packages"
}

set_up_fonts() {
  # libheif-examples: its heif-enc writes the photos that iPhones would have taken.
  packages="$(.venv/bin/python -c "from samples.fonts import PACKAGES; print(PACKAGES)") libheif-examples"
  if ! has dpkg-query; then
    say "The samples are drawn with the fonts (and the HEIC encoder) of these Debian packages; install the same:"
    say "  $packages"
    return 0
  fi
  missing=""
  for each in $packages; do
    dpkg-query -W -f '${Status}' "$each" 2>/dev/null | grep -q "ok installed" || missing="$missing $each"
  done
  [ -n "$missing" ] || return 0
  say "Installing fonts ($missing ) …"
  # shellcheck disable=SC2086  # one word a package
  install_packages apt-get $missing || stop "the fonts could not be installed." \
    "Run this, then try again:  sudo apt-get install$missing"
}

# Some tests look at pages in a browser; where none can be had they are skipped, and that is said once. What drives it
# needs libatomic, which a small Debian lacks.
set_up_browser() {
  [ ! -f .venv/.browser ] || return 0
  if ! browser_ready && has dpkg-query; then
    say "Installing a browser for the tests (chromium) …"
    install_packages apt-get chromium libatomic1 || true
  fi
  browser_ready || say "Chromium cannot be driven here: tests of pages will be skipped."
  date >.venv/.browser
}

browser_ready() {
  { has chromium || has chromium-browser || has google-chrome; } && .venv/bin/python -m playwright --version >/dev/null 2>&1
}

# ---------------------------------------------------------------- Python

find_python() {
  for each in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
    if has "$each" && "$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$each"
      return
    fi
  done
}

make_environment() {
  python=$(find_python)
  [ -n "$python" ] || stop "Python 3.11 or newer is needed; found: $(python3 --version 2>/dev/null || echo none)." \
    "Install a newer Python, or say where one is:  make demo PYTHON=/path/to/python3.12"
  "$python" -c 'import ensurepip, venv' 2>/dev/null || stop "$python cannot make virtual environments." \
    "On Debian or Ubuntu:  sudo apt-get install python3-venv" \
    "Then run this again."
  rm -rf .venv
  "$python" -m venv .venv || stop "the environment .venv could not be made." "Is there space left, and may you write here?"
}

# What the environment was built from: another pyproject.toml or another place means building it anew.
fingerprint() {
  { cat pyproject.toml; pwd; } | cksum
}

built_for() {
  [ -f "$STAMP" ] && .venv/bin/python -c '' 2>/dev/null && grep -qx "$1 $(fingerprint)" "$STAMP"
}

pip_install() {
  .venv/bin/python -m pip --disable-pip-version-check install --quiet --retries 5 "$@"
}

set_up_environment() {
  if built_for dev || built_for "$1"; then
    return 0
  fi
  # An environment with the tools of development keeps them.
  if [ "$1" = dev ] || grep -q '^dev ' "$STAMP" 2>/dev/null; then
    level=dev what='.[dev]'
  else
    level=run what='.'
  fi
  .venv/bin/python -m pip --version >/dev/null 2>&1 && [ "$(cat .venv/.place 2>/dev/null)" = "$(pwd)" ] || make_environment
  pwd >.venv/.place
  say "Installing Python packages into .venv (a few minutes the first time) …"
  # LOCKED=1, for CI: exactly the packages of locks/, each with its hash (Python 3.11 on Linux).
  if [ "${LOCKED:-}" = 1 ]; then
    pip_install --require-hashes --requirement "locks/$level.txt" || stop "the packages of locks/$level.txt could not be installed."
  fi
  pip_install --editable "$what" || pip_install --editable "$what" || stop "pip could not install the packages." \
    "Is this machine connected? A first set-up downloads some 150 MB; later runs need no network."
  printf '%s %s\n' "$level" "$(fingerprint)" >"$STAMP"
}

LOG=$(mktemp)
trap 'rm -f "$LOG"' EXIT

case ${1:-} in
  run | dev)
    set_up_tesseract
    set_up_environment "$1"
    [ "$1" = run ] || set_up_browser
    ;;
  languages) set_up_languages ;;
  fonts) set_up_fonts ;;
  *) stop "usage: tools/setup.sh run|dev|languages|fonts" ;;
esac
