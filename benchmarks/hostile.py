"""Hostile files beside good ones: what breaks, hangs, gets lost or is left behind. `make bench-hostile`.

python -m benchmarks.hostile                         2,000 generated files
python -m benchmarks.hostile --files DIR             the files of a folder as well
python -m benchmarks.hostile --generated 100 --show  a sample, and what became of each batch
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from benchmarks.hostile_parts.places import Hostile, generated, lay
from benchmarks.hostile_parts.seeds import SAMPLES
from precheck.intake.gather import shown

GOOD = SAMPLES / "complete-digital"
COUNTS = ("crash", "hang", "lost file", "lost neighbour", "stray file", "wrongly ready")
_PATIENCE = 900.0  # seconds for a batch
_SLOW, _MUCH = 30.0, 1000.0  # seconds of a file, MB of a worker


@dataclass
class Tally:
    """What was counted."""

    files: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    became: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")  # seconds of a processor: the machine may have other work
    clock: float = 0.0
    memory: tuple[float, str] = (0.0, "")
    notes: list[str] = field(default_factory=list)

    def blame(self, what: str, note: str) -> None:
        self.counts[what] += 1
        self.notes.append(f"{what}: {note}")


class Memory:
    """The highest resident memory (VmHWM, as the system keeps it) of all processes below one."""

    def __init__(self, root: int) -> None:
        self.root, self.highest, self._on = root, 0.0, True
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        self._on = False
        self._thread.join()
        return self.highest

    def _watch(self) -> None:
        while self._on:
            parents = {}
            for path in Path("/proc").glob("[0-9]*"):
                try:
                    parents[int(path.name)] = int((path / "stat").read_text().rpartition(")")[2].split()[1])
                except (OSError, ValueError, IndexError):
                    continue
            for pid in parents:
                if self._below(pid, parents) and pid != self.root:
                    self.highest = max(self.highest, _peak(pid))
            time.sleep(0.05)

    def _below(self, pid: int, parents: dict[int, int]) -> bool:
        while pid > 1 and pid != self.root:
            pid = parents.get(pid, 0)
        return pid == self.root


def _peak(pid: int) -> float:
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as file:  # noqa: PTH123
            return next((int(line.split()[1]) / 1000 for line in file if line.startswith("VmHWM")), 0.0)
    except OSError:
        return 0.0


def run(batch: Sequence[Hostile], tally: Tally) -> None:
    """A batch beside a complete folder, by the real command in a process of its own."""
    with tempfile.TemporaryDirectory() as place:
        folder, out, temporary, home = (Path(place) / name for name in ("folder", "out", "tmp", "home"))
        for each in (folder, out, temporary, home):
            each.mkdir()
        good = [path for path in sorted(GOOD.iterdir()) if path.suffix == ".pdf"]
        for paper in good:
            shutil.copy(paper, folder / f"good {paper.name}")
        laid = [(each, path) for each in batch if (path := lay(each, folder))]
        before = {each.name for each in folder.iterdir()}
        tally.files += len(laid)
        code, errors, memory = _started(folder, out, temporary, home)
        where = f"{batch[0].name!r} …"
        if memory > tally.memory[0]:
            tally.memory = (memory, where)
        if code is None:
            tally.blame("hang", where)
        elif code not in {0, 1} or "Traceback" in errors:
            tally.blame("crash", f"{where} left with {code}: {errors[-2000:]}")
        for each in (temporary, home):
            for left in each.iterdir():
                tally.blame("stray file", str(left.relative_to(place)))
        if {each.name for each in folder.iterdir()} != before:
            tally.blame("stray file", f"in the folder of {where}")
        if (out / "report.json").exists():
            _accounts(out, laid, folder, [f"good {path.name}" for path in good], tally)


def _started(folder: Path, out: Path, temporary: Path, home: Path) -> tuple[int | None, str, float]:
    environment = {**os.environ, "TMPDIR": str(temporary), "HOME": str(home)}
    environment["PYTHONPATH"] = os.pathsep.join(os.path.abspath(each) for each in sys.path if each)  # noqa: PTH100
    words = [sys.executable, "-m", "benchmarks.hostile_parts.one", str(folder), str(out)]
    with subprocess.Popen(
        words, cwd=home, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        memory = Memory(process.pid)
        try:
            _, errors = process.communicate(timeout=_PATIENCE)
            code: int | None = process.returncode
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            code, errors = None, b""
        return code, errors.decode("utf-8", "replace"), memory.stop()


def _accounts(out: Path, laid: list[tuple[Hostile, Path]], folder: Path, good: list[str], tally: Tally) -> None:
    report = json.loads((out / "report.json").read_text())
    files = {each["path"]: each for each in report["files"]}
    for each, path in laid:
        name = shown(str(path.relative_to(folder)))
        theirs = [file for other, file in files.items() if other == name or other.startswith((f"{name}/", f"{name} ("))]
        if not theirs:
            tally.blame("lost file", f"{each.kind} {each.name!r}")
        for file in theirs[:1]:
            tally.became[f"{each.kind}: {file['status']}{' ' + file['problem'] if file['problem'] else ''}"] += 1
    told = {page["file"]: document["type"] for document in report["documents"] for page in document["pages"]}
    for name in good:
        if files.get(name, {}).get("status") != "read" or told.get(name, "other") == "other":
            tally.blame("lost neighbour", name)
    unread = [each["path"] for each in report["files"] if each["status"] == "unreadable"]
    if report["verdict"] == "ready" and unread:
        tally.blame("wrongly ready", unread[0])
    seconds = json.loads((out / "seconds.json").read_text()) if (out / "seconds.json").exists() else {}
    for name, (worked, took) in seconds.items():
        tally.slowest = max(tally.slowest, (worked, name))
        tally.clock = max(tally.clock, took)


def batches(files: Path | None, every: int, count: int, seed: int, size: int) -> Iterator[list[Hostile]]:
    """All hostile files, `size` at a time."""
    waiting: list[Hostile] = []
    for each in chain(islice(_given(files), 0, None, every), generated(count, seed)):
        waiting.append(each)
        if len(waiting) == size:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _given(folder: Path | None) -> Iterator[Hostile]:
    for path in sorted(folder.iterdir()) if folder else ():
        if path.is_file() and path.name not in {"README.md", "MANIFEST.jsonl"}:
            yield Hostile("given", os.fsencode(path.name), path.read_bytes())


def table(tally: Tally, seconds: float) -> str:
    rows = [f"| {'hostile files':<28} | {tally.files:>12} |", f"| {'-' * 28} | {'-' * 12} |"]
    rows += [f"| {name:<28} | {tally.counts[name]:>12} |" for name in COUNTS]
    rows.append(f"| {'slowest file, processor':<28} | {tally.slowest[0]:>10.1f} s |")
    rows.append(f"| {'slowest file, clock':<28} | {tally.clock:>10.1f} s |")
    rows.append(f"| {'highest worker memory':<28} | {tally.memory[0]:>9.0f} MB |")
    rows.append(f"| {'the whole run':<28} | {seconds:>10.0f} s |")
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=Path, help="a folder of hostile files")
    parser.add_argument("--every", type=int, default=1, help="only every so manieth of them")
    parser.add_argument("--generated", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--batch", type=int, default=25)
    parser.add_argument("--show", action="store_true", help="what became of each kind, batch by batch")
    given = parser.parse_args()
    tally, start = Tally(), time.monotonic()
    for batch in batches(given.files, given.every, given.generated, given.seed, given.batch):
        began, known = time.monotonic(), len(tally.notes)
        run(batch, tally)
        if given.show:
            print(f"{tally.files:6}  {time.monotonic() - began:6.1f} s  {batch[0].name!r}", flush=True)
            print(table(tally, time.monotonic() - start).replace("\n", "  "), flush=True)
        for note in tally.notes[known:]:
            print(f"  {note}", flush=True)
    if given.show:
        for name, count in sorted(tally.became.items()):
            print(f"  {count:5}  {name}")
    print(f"slowest: {tally.slowest[1]!r}; most memory in the batch of {tally.memory[1]}")
    print(table(tally, time.monotonic() - start))
    failed = any(tally.counts.values()) or tally.slowest[0] >= _SLOW or tally.memory[0] >= _MUCH
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
