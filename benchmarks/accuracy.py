"""What precheck can do, measured on invented applicants that nobody has looked at: `make accuracy`.

python -m benchmarks.accuracy [--seed N] [--folders N] [--routes N] [--write]

The folders are drawn from the seed, read as a user would have them read, and compared with their truth. `--write` puts
the table into docs/accuracy.md. Take a seed of your own to see whether the figures hold; none is tuned on.
"""

import argparse
import math
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.folders import Counts, measure
from benchmarks.plot import bars
from precheck import __version__

ROOT = Path(__file__).resolve().parents[1]
PAGE, PLOT = ROOT / "docs" / "accuracy.md", ROOT / "docs" / "pictures" / "accuracy.svg"
_BLOCK = re.compile(r"(<!-- measured by `make accuracy` -->\n).*?(<!-- /measured -->)", re.DOTALL)
_SHAPES = ("digital", "scan", "photo")
#: Figures of a page, in the words of the table.
_READ = {
    "type": "type of the page", "rotation": "which way up", "mrz": "coded lines, every character", "iban": "IBAN",
    "document_number": "document number", "birth_date": "birth date", "expiry_date": "expiry date",
    "academic_year": "academic year", "father": "father's name", "mother": "mother's name",
}  # fmt: skip


def share(right: int, all_: int) -> str:
    """`97/100 = 97.0 % (91.5–99.0)`: with Wilson's interval, in which the true share lies in 19 of 20 cases."""
    if not all_:
        return "–"
    low, high = wilson(right, all_)
    return f"{right}/{all_} = {right / all_:.1%} ({low:.1%}–{high:.1%})".replace("%", " %")


def wilson(right: int, all_: int, z: float = 1.96) -> tuple[float, float]:
    """The interval of a share; sound for small numbers and for shares near 0 and 1."""
    p, n = right / all_, all_
    middle, width = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return max(0.0, (middle - width) / (1 + z * z / n)), min(1.0, (middle + width) / (1 + z * z / n))


def of(counter: Counter[str]) -> str:
    return share(counter["True"], counter["True"] + counter["False"])


def plain(counter: Counter[str]) -> str:
    """`97/100, 97 %`."""
    right, all_ = counter["True"], counter["True"] + counter["False"]
    return f"{right}/{all_}, {right / all_:.0%}".replace("%", " %") if all_ else "–"


def table(counts: Counts, verdicts: Counter[str], seconds: list[float]) -> Iterator[str]:
    """The page's table, line by line; false alarms first."""
    faulty = sum(n for name, n in verdicts.items() if name.startswith("not-ready →"))
    yield from ("### False alarms and false calm", "", "| | |", "|---|---|")
    yield f"| folders with an error-level fault called `ready` | {verdicts['not-ready → ready']} of {faulty} |"
    calm = counts["faultless folders without an error"]
    yield f"| faultless folders that carry an error | {calm['False']} of {calm['True'] + calm['False']} |"
    yield f"| faultless folders called `ready` | {of(counts['faultless folders ready'])} |"
    for level in ("error", "warning"):
        wrong = ", ".join(f"`{code}` {n}" for code, n in counts[f"false {level}"].most_common()) or "none"
        yield f"| findings that no fault accounts for, {level}s | {wrong} |"
    yield from ("", "### Faults found", "", "| fault | found |", "|---|---|")
    for level in ("error", "warning"):
        yield f"| all of level {level} | {of(counts[f'faults found ({level})'])} |"
    for name in sorted(each for each in counts if each.startswith("fault ")):
        yield f"| `{name[6:]}` | {counts[name]['True']}/{sum(counts[name].values())} |"
    yield f"| status of requirements | {of(counts['requirement status'])} |"
    yield f"| route | {of(counts['route'])} |"
    yield from ("", "### What was read, by shape", "", "| | digital | scan | photo |", "|---|---|---|---|")
    for name, said in _READ.items():
        yield f"| {said} | " + " | ".join(plain(counts[f"{name} {shape}"]) for shape in _SHAPES) + " |"
    yield from ("", "### Types, the lowest first", "", "| type | right | told instead |", "|---|---|---|")
    yield from _types(counts)
    yield from ("", f"{len(seconds)} folders, {sum(seconds) / max(len(seconds), 1):.1f} s each with two cores.")


def _types(counts: Counts) -> Iterator[str]:
    rows = []
    for name, told in counts.items():
        if name.startswith("kind "):
            kind, all_ = name[5:], sum(told.values())
            others = ", ".join(f"{other} {n}" for other, n in told.most_common() if other != kind)
            rows.append((told[kind] / all_, kind, f"| `{kind}` | {told[kind]}/{all_} | {others or '–'} |"))
    yield from (line for _, _, line in sorted(rows))


def drawn(folder: Path, seed: int, count: int, *, routes: bool) -> None:
    """Fresh folders with their truth."""
    command = [sys.executable, "-m", "samples.make", "--out", str(folder), "--seed", str(seed), "--folders", str(count)]
    subprocess.run([*command, *(["--routes"] if routes else [])], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def measured(seed: int, folders: int, routes: int) -> tuple[Counts, Counter[str], list[float]]:
    """Both corpora together: registrations of students from outside the EU, and all routes and procedures."""
    counts: Counts = defaultdict(Counter)
    verdicts: Counter[str] = Counter()
    seconds: list[float] = []
    for count, through_routes in ((folders, False), (routes, True)):
        if not count:
            continue
        with tempfile.TemporaryDirectory() as place:
            drawn(Path(place), seed, count, routes=through_routes)
            part, told, took = measure(Path(place), lambda _line: None)
        for name, counter in part.items():
            counts[name] += counter
        verdicts += told
        seconds += took
    return counts, verdicts, seconds


def plot(counts: Counts) -> str:
    """Page types and the values that decide, as bars."""
    rows = []
    for name in ("type", "mrz", "iban", "birth_date", "expiry_date", "academic_year"):
        for shape in _SHAPES:
            right, all_ = counts[f"{name} {shape}"]["True"], sum(counts[f"{name} {shape}"].values())
            if all_:
                rows.append((f"{_READ[name].split(',')[0]}, {shape}", right / all_, f"{right}/{all_}"))
    return bars("Read right, by shape", rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=20261)
    parser.add_argument("--folders", type=int, default=120, help="registrations from outside the EU")
    parser.add_argument("--routes", type=int, default=88, help="folders through all routes and procedures")
    parser.add_argument("--write", action="store_true", help="into docs/accuracy.md")
    arguments = parser.parse_args()
    counts, verdicts, seconds = measured(arguments.seed, arguments.folders, arguments.routes)
    head = (
        f"precheck {__version__}, `python -m benchmarks.accuracy --seed {arguments.seed} "
        f"--folders {arguments.folders} --routes {arguments.routes}`."
    )
    text = "\n".join([head, "", *table(counts, verdicts, seconds), ""])
    print(text)
    if arguments.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(_BLOCK.sub(lambda found: found[1] + text + found[2], page), encoding="utf-8")
        PLOT.write_text(plot(counts), encoding="utf-8")


if __name__ == "__main__":
    main()
