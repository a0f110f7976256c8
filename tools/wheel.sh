#!/bin/sh
# Builds the wheel and the sdist, installs the wheel into clean environments, and uses it there as a stranger would.
#
#   tools/wheel.sh [PYTHON...]     the default is each of python3.11 … python3.14 that is here
set -eu
cd "$(dirname "$0")/.."
ROOT=$(pwd)
PLACE=$(mktemp -d)
trap 'rm -rf "$PLACE"' EXIT

[ $# -gt 0 ] || for each in python3.11 python3.12 python3.13 python3.14; do
  "$each" -c 'import venv, ensurepip' 2>/dev/null && set -- "$@" "$each"
done
[ $# -gt 0 ] || set -- python3

rm -rf dist
.venv/bin/python -m build --outdir dist . >"$PLACE/log" 2>&1 || { tail -n 20 "$PLACE/log" >&2; exit 1; }
wheel=$(ls dist/precheck-*-py3-none-any.whl)
echo "built: $(basename "$wheel") and $(basename dist/precheck-*.tar.gz)"

cat >"$PLACE/use.py" <<'END'
import sys
from datetime import date
from importlib.resources import files

import precheck
from precheck import advice, as_html, check_folder

assert "site-packages" in precheck.__file__, precheck.__file__
assert files("precheck").joinpath("py.typed").is_file()
report = check_folder(sys.argv[1], on=date(2026, 10, 1), pictures=True)
assert report.verdict == "ready", (report.verdict, report.findings)
assert "<!doctype html>" in as_html(report, "ar")
wrong = check_folder(sys.argv[2], on=date(2026, 10, 1))
assert [each.finding.code for each in advice(wrong, "es") if each.finding.severity == "error"] == ["iban-invalid"]
END

for python in "$@"; do
  "$python" -m venv "$PLACE/venv"
  "$PLACE/venv/bin/python" -m pip --disable-pip-version-check install --quiet --retries 5 "$ROOT/$wheel"
  (
    cd "$PLACE" # away from the source, so that only what the wheel holds is there
    venv/bin/python -W error::ResourceWarning use.py \
      "$ROOT/samples/folders/complete-digital" "$ROOT/samples/folders/iban-wrong-digit"
    venv/bin/precheck check "$ROOT/samples/folders/complete-digital" --on 2026-10-01 --json - >report.json
    venv/bin/precheck render report.json --lang zh >/dev/null
    venv/bin/precheck requirements --nationality IND >/dev/null
  )
  echo "works with $("$python" --version)"
  rm -rf "$PLACE/venv"
done
