# Everything a newcomer or a contributor needs; `make` alone shows the menu.
# Set-up is done where it is missing and skipped where it is there: see tools/setup.sh.

BIN := .venv/bin
SAMPLES ?= samples/folders
SCALE ?= small
SHAPE ?= typed
WHAT ?= digital
TARGET ?= intake
RUNS ?= 1000000
SHARE ?= 0.12
SEED ?= 1

QUICK := tests/text tests/identifiers tests/checks tests/requirements tests/documents tests/i18n tests/intake tests/report

.DEFAULT_GOAL := help
.PHONY: help coverage mutants accuracy wheel demo test check lint samples bench bench-folders bench-reading bench-quality peers docs clean languages bench-batch bench-births bench-hostile bench-serve fuzz lock licences sbom setup setup-dev

help:  ## show this menu
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name does; do printf '%-16s %s\n' "$$name" "$$does"; done

demo: setup  ## set up what is missing, then check three sample folders
	@sh tools/demo.sh

languages:  ## let Tesseract read birth certificates in other scripts and languages (Arabic, Chinese, Russian …)
	@sh tools/setup.sh languages

test: setup-dev  ## set up what is missing, then run the tests
	@sh tools/setup.sh fonts
	$(BIN)/python -m pytest

check: lint  ## what a change must pass at each step: style, types, layers, rules, and the tests that need no OCR
	$(BIN)/python -m pytest $(QUICK) --ignore=tests/report/test_browser.py

lint: setup-dev  ## style, types, layers, and the rules the project gave itself
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/project

coverage: setup-dev  ## lines and branches that the tests without OCR reach, of the packages that decide
	$(BIN)/python -m coverage run -m pytest $(QUICK) --ignore=tests/report/test_browser.py
	$(BIN)/python -m coverage report

mutants: setup-dev  ## faults put into requirements, checks and identifiers: do tests notice? SHARE=1 tries all (docs/testing.md)
	$(BIN)/python -m tools.mutants --sample $(SHARE) --seed $(SEED) --least 0.85

samples: setup-dev  ## draw the invented applicants of samples/ again
	@sh tools/setup.sh fonts
	$(BIN)/python -m samples.make

bench: setup-dev  ## time and memory of a folder, beside the peers that `make peers` installed; writes docs/performance.md
	@sh tools/setup.sh fonts
	$(BIN)/python -m benchmarks.performance --write

bench-folders: setup-dev  ## accuracy on SAMPLES (default samples/folders), by shape, and seconds a folder
	$(BIN)/python -m benchmarks.folders $(SAMPLES) --show

wheel: setup-dev  ## build wheel and sdist, and use the wheel in clean environments
	@sh tools/wheel.sh

accuracy: setup-dev  ## what precheck can do, on invented applicants drawn from a seed; writes docs/accuracy.md
	@sh tools/setup.sh fonts
	$(BIN)/python -m benchmarks.accuracy --write

bench-reading: setup-dev  ## how well we read, beside the peers that `make peers` installed; SCALE=medium or full
	$(BIN)/python -m benchmarks.reading --scale $(SCALE)

bench-quality: setup-dev  ## which cause is named for poor pictures, and false alarms on good ones
	$(BIN)/python -m benchmarks.quality

bench-batch: setup-dev  ## many folders: folders a second and memory; WHAT=digital, mixed, cluster or simulated
	$(BIN)/python -m benchmarks.batch $(WHAT)

bench-serve: setup-dev  ## the page: how soon it is there and answers, thirty visits at once, what is left of an hour
	$(BIN)/python -m benchmarks.serve

bench-births: setup-dev  ## birth certificates of the world: told, read, parents; SHAPE=scans or photos draws them
	$(BIN)/python -m benchmarks.births --shape $(SHAPE)

bench-hostile: setup-dev  ## hostile files beside good ones: what breaks, hangs or is left; FILES=folder adds yours
	$(BIN)/python -m benchmarks.hostile --show $(if $(FILES),--files $(FILES))

fuzz: setup-dev  ## coverage-guided fuzzing of one TARGET (all: fuzz/targets.py); RUNS=1000000
	$(BIN)/python -m pip --disable-pip-version-check install --quiet "atheris>=3,<4"
	PYTHONPATH=.:src $(BIN)/python -m fuzz $(TARGET) -runs=$(RUNS)

lock:  ## write locks/ again, with hashes, from pyproject.toml (Python 3.11, Linux)
	python3 -m venv .venv-lock
	.venv-lock/bin/python -m pip --disable-pip-version-check install --quiet "pip-tools>=7,<8"
	for each in run dev; do .venv-lock/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options --no-header \
	  $$([ $$each = dev ] && echo --extra dev) -o locks/$$each.txt pyproject.toml || exit 1; done

licences: setup-dev  ## write docs/licences.md again
	$(BIN)/python -m tools.licences

sbom: setup-dev  ## the parts of the program as CycloneDX JSON, out/sbom.json
	mkdir -p out
	$(BIN)/python -m tools.licences --sbom > out/sbom.json

peers:  ## the readers to compare with, in .venv-peers
	python3 -m venv .venv-peers
	.venv-peers/bin/python -m pip --disable-pip-version-check install --quiet -r benchmarks/peers.txt

docs: setup-dev  ## write the generated pages of docs/ and the README's example again
	$(BIN)/python -m tools.generate_docs

clean:  ## remove what make made: environment, caches, out/
	rm -rf .venv .venv-lock out build dist src/*.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find src tests samples benchmarks training tools -name __pycache__ -type d -prune -exec rm -rf {} +

setup:
	@sh tools/setup.sh run

setup-dev:
	@sh tools/setup.sh dev
