"""`python -m tools.mutants [--sample SHARE] [--seed N] [PATH …]`: the share of faults that the tests notice."""

import argparse
import os
import pickle
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import coverage
import pytest

from tools.mutants.changes import Mutant, mutants_of
from tools.mutants.trial import Outcome, Tests, imported_anew

ROOT = Path(__file__).parents[2]
PACKAGES = ("requirements", "checks", "identifiers")
#: The packages' own tests have to notice; those of codes and accounts stand with the papers that bear them.
TESTS = (*(f"tests/{name}" for name in PACKAGES), "tests/documents/test_codes.py", "tests/documents/test_accounts.py")
#: Imported once, before any fork.
_HEAVY = (
    "numpy", "schwifty", "pycountry", "hypothesis", "rapidfuzz", "stdnum.fr.nir", "reportlab", "jinja2", "cv2",
    "PIL.Image", "pypdf", "pypdfium2", "pebble", "babel",
)  # fmt: skip

Found = list[tuple[Mutant, Outcome]]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("paths", nargs="*", type=Path, help="files of these packages (default: all)")
    options.add_argument("--sample", type=float, default=1.0, help="share of the mutants of each file")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--least", type=float, default=0.0, help="fail under this share of killed mutants")
    given = options.parse_args()
    os.chdir(ROOT)
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    for name in _HEAVY:
        __import__(name)
    start = time.monotonic()
    found = _try(_chosen(given.paths, given.sample, given.seed))
    _show(found, time.monotonic() - start)
    share = sum(outcome in {"killed", "timeout"} for _, outcome in found) / max(len(found), 1)
    return 0 if share >= given.least else 1


def _chosen(paths: Sequence[Path], share: float, seed: int) -> list[Mutant]:
    """The mutants of each file, or a sample of them that a seed draws."""
    files = [path.resolve() for path in paths] or [
        path for name in PACKAGES for path in sorted((ROOT / "src/precheck" / name).glob("*.py"))
    ]
    chosen: list[Mutant] = []
    for path in files:
        every = mutants_of(path, ROOT)
        count = max(min(len(every), 5), round(share * len(every)))
        drawn = set(random.Random(f"{seed} {path.name}").sample(range(len(every)), count))
        chosen += [each for place, each in enumerate(every) if place in drawn]
    return chosen


def _try(mutants: Sequence[Mutant]) -> Found:
    """This process never imports the program, so that its forks can import it with a fault in its data."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        os.close(reading)
        found: Found = []
        tests = Tests(ROOT, mutants, lambda mutant, outcome: found.append(_told(mutant, outcome)))
        measured = coverage.Coverage(
            data_file=None, config_file=False, include=[f"{ROOT}/src/precheck/{name}/*" for name in PACKAGES]
        )
        measured.start()
        code = pytest.main(["-o", "addopts=", "-p", "no:cacheprovider", "-p", "no:terminal", *TESTS], plugins=[tests])
        with os.fdopen(writing, "wb") as out:
            pickle.dump((int(code), found, tests.again), out)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as come:
        code, found, again = pickle.load(come)
    os.wait()
    if code:
        sys.exit("The tests cannot be collected, or fail without any mutant.")
    return found + [_told(mutant, imported_anew(mutant, ROOT, tests)) for mutant, tests in again]


def _told(mutant: Mutant, outcome: Outcome) -> tuple[Mutant, Outcome]:
    """Survivors are told at once: a whole run takes long."""
    if outcome in {"survived", "untested"}:
        print(f"{outcome:9}{mutant}", file=sys.stderr, flush=True)
    return mutant, outcome


def _show(found: Found, seconds: float) -> None:
    print("file | mutants | killed | survived | share")
    for depth in (4, 3):
        counts: dict[str, Counter[str]] = {}
        for mutant, outcome in found:
            name = "/".join(mutant.path.split("/")[:depth])
            counts.setdefault(name, Counter())[outcome] += 1
        for name, count in counts.items():
            _row(name, count)
    _row("all", Counter(outcome for _, outcome in found))
    print(f"{seconds:.0f} s")


def _row(name: str, count: Counter[str]) -> None:
    killed = count["killed"] + count["timeout"]
    print(f"{name} | {count.total()} | {killed} | {count.total() - killed} | {100 * killed / count.total():.1f} %")


if __name__ == "__main__":
    sys.exit(main())
