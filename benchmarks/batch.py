"""How fast many folders are checked, in how much memory, and what a second run costs.

python -m benchmarks.batch digital [--folders 500] [--workers 2]    born-digital papers; then again, unchanged
python -m benchmarks.batch mixed [--folders 100]                    scans and photos, 2 workers against 1
python -m benchmarks.batch cluster [--folders 100]     the same, a local Dask cluster of 2 against the pool of 2
python -m benchmarks.batch simulated [--folders 10000]              reading simulated: the parent's own cost and memory

The folders are drawn once into --at (a folder that is made anew) and are those of invented people.
"""

import argparse
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random

from benchmarks.batch_parts.folders import digital, mixed, tiny
from benchmarks.batch_parts.memory import Watch, parent_peak

ON = "2026-10-01"


def command(root: Path, out: Path, workers: int, *more: str) -> tuple[float, Watch]:
    """One run of `precheck batch` in a process of its own: its seconds and its memory."""
    call = [sys.executable, "-m", "precheck", "batch", str(root), "-o", str(out), "--on", ON, "--workers", str(workers),
            "--exit-zero", "--progress", "json", *more]  # fmt: skip
    started = time.perf_counter()
    process = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    watch = Watch(process.pid)
    threading.Thread(target=watch.run, daemon=True).start()
    assert process.stderr is not None
    for line in process.stderr:
        if '"done"' in line:
            watch.step(line)
    if process.wait():
        raise SystemExit(f"precheck batch left with {process.returncode}")
    watch.end()
    return time.perf_counter() - started, watch


def run_digital(at: Path, folders: int, workers: int) -> None:
    root, out = at / "digital", at / "out-digital"
    digital(root, folders, Random(7))
    seconds, watch = command(root, out, workers)
    print(
        f"{folders} born-digital folders, {workers} workers: {seconds:.1f} s, {folders / seconds:.1f} folders a second"
    )
    print(f"  {watch.used / folders * 1000:.0f} ms of a processor a folder: {workers} free cores would do "
          f"{workers * folders / watch.used:.1f} a second")  # fmt: skip
    print("  memory (MB): " + watch.told())
    again, _ = command(root, out, workers)
    print(f"  second run, nothing changed: {again:.2f} s")


def run_mixed(at: Path, folders: int) -> None:
    root = at / "mixed"
    mixed(root, folders)
    times = {}
    for workers in (1, 2):
        times[workers], watch = command(root, at / f"out-mixed-{workers}", workers)
        print(f"{folders} mixed folders, {workers} workers: {times[workers]:.1f} s, {watch.used:.0f} s of processors")
        print(f"  memory (MB): {watch.told()}")
    print(f"  2 workers are {times[1] / times[2]:.2f} times as fast as 1")
    started = time.perf_counter()
    for folder in sorted(root.iterdir()):
        call = [sys.executable, "-m", "precheck", "check", str(folder), "--on", ON, "--workers", "2", "--exit-zero",
                "--json", str(at / "loop.json"), "--html", str(at / "loop.html")]  # fmt: skip
        subprocess.run(call, check=True, capture_output=True)
    loop = time.perf_counter() - started
    print(
        f"  `precheck check` in a loop, 2 workers each: {loop:.1f} s, {loop / times[2]:.2f} times as long as the batch"
    )


def run_cluster(at: Path, folders: int) -> None:
    root = at / "mixed"
    mixed(root, folders)
    pool, _ = command(root, at / "out-pool", 2)
    cluster, _ = command(root, at / "out-cluster", 2, "--cluster", "local:2")
    print(f"{folders} mixed folders: {pool:.1f} s with 2 workers, {cluster:.1f} s on a local cluster of 2, "
          f"{cluster / pool:.2f} times as long")  # fmt: skip


def run_simulated(at: Path, folders: int) -> None:
    """The whole run but for reading, which answers at once with a stored reading."""
    from precheck.batch.files import Out
    from precheck.batch.flow import Rules
    from precheck.batch.folders import find
    from precheck.batch.run import Batch, Progress, run
    from precheck.batch.state import State
    from precheck.batch.summary import write_summary
    from precheck.i18n.catalogue import translator

    readings = tiny(at / "tiny", folders)

    class Simulated:
        def submit(self, task: tuple[str, bytes, str]) -> Future:  # type: ignore[type-arg]
            future: Future = Future()  # type: ignore[type-arg]
            future.set_result(readings(task))
            return future

    started = time.perf_counter()
    marks: dict[int, float] = {}

    def tell(state: Progress) -> None:
        if state.done in {100, 1000, folders // 2, folders}:
            marks[state.done] = time.perf_counter() - started

    words = translator("en")
    out = Out(at / "out-tiny")
    out.prepare()
    state = State(out.path / "state.sqlite")
    batch = Batch(find(at / "tiny"), Rules(date.fromisoformat(ON)), words)
    outcome = run(batch, out, state, Simulated, tell)
    read = time.perf_counter() - started
    write_summary(out, state, outcome.run, batch.rules.on, words, [])
    state.finish(outcome.run)
    state.close()
    out.clear()
    print(f"{folders} folders, simulated: {read:.1f} s, and {time.perf_counter() - started - read:.1f} s of summary")
    if {1000, folders} <= marks.keys() and folders > 1000:
        first = (marks[1000] - marks[100]) / 900
        last = (marks[folders] - marks[folders // 2]) / (folders - folders // 2)
        print(f"  a folder costs {first * 1000:.1f} ms up to the 1,000th, {last * 1000:.1f} ms in the last half "
              f"({last / first - 1:+.0%})")  # fmt: skip
    print(f"  parent process at most {parent_peak():.0f} MB")


@contextmanager
def place(at: Path) -> Iterator[Path]:
    """A folder that is empty at first and removed at the end."""
    shutil.rmtree(at, ignore_errors=True)
    at.mkdir(parents=True)
    try:
        yield at
    finally:
        shutil.rmtree(at, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("digital", "mixed", "cluster", "simulated"))
    parser.add_argument("--folders", type=int)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--at", type=Path, default=Path("out/benchmark-batch"))
    given = parser.parse_args()
    runs: dict[str, Callable[[Path], None]] = {
        "digital": lambda at: run_digital(at, given.folders or 500, given.workers),
        "mixed": lambda at: run_mixed(at, given.folders or 100),
        "cluster": lambda at: run_cluster(at, given.folders or 100),
        "simulated": lambda at: run_simulated(at, given.folders or 10_000),
    }
    with place(given.at) as at:
        runs[given.what](at)


if __name__ == "__main__":
    main()
