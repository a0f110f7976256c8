#!/bin/sh
# Checks three invented applicants: one whose folder is complete, two who would be asked to send something again.
set -eu
cd "$(dirname "$0")/.."

DAY=2026-10-01 # the samples are drawn for this day

for name in complete-digital iban-wrong-digit last-year-certificate; do
  printf '\n━━━ precheck check samples/folders/%s --on %s --html out/%s.html\n\n' "$name" "$DAY" "$name"
  .venv/bin/precheck check "samples/folders/$name" --on "$DAY" --html "out/$name.html" --exit-zero
done

printf '\nNow your own folder:  .venv/bin/precheck check PATH --html out/report.html\n'
