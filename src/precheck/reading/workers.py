"""Files read side by side in worker processes, each with a limit on time and memory.

A crash, a hang or a memory blow-up costs the one file that caused it, never the run.
"""

import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from typing import Any

from precheck.model.page import FileReading
from precheck.reading.options import ReadOptions
from precheck.reading.read import read_file

MEMORY_BYTES = 6 * 2**30  # address space, not use: the OCR model and the image libraries map a lot they never touch
SECONDS = 150.0

Task = tuple[str, bytes, str]  # path, content, format
Progress = Callable[[FileReading], None]


@dataclass(frozen=True)
class Limits:
    """Per file."""

    seconds: float = SECONDS
    memory_bytes: int = MEMORY_BYTES


def read_all(
    tasks: Sequence[Task], options: ReadOptions, workers: int, progress: Progress, limits: Limits | None = None
) -> list[FileReading]:
    """The readings, in the order of the tasks. `progress` is called as each is done, in that order too."""
    from pebble import ProcessPool

    if not tasks:
        return []
    limits = limits or Limits()
    count = max(1, min(workers, len(tasks)))
    with ProcessPool(
        max_workers=count, context=_context(), initializer=_limit, initargs=(limits.memory_bytes,)
    ) as pool:
        futures = {
            place: pool.schedule(read_file, args=(*tasks[place], options), timeout=limits.seconds)
            for place in _largest_first(tasks)
        }
        readings = []
        for place, task in enumerate(tasks):
            reading = _result(futures[place], task)
            progress(reading)
            readings.append(reading)
    return readings


def _largest_first(tasks: Sequence[Task]) -> list[int]:
    """The places of the tasks: long work begins first, so that no worker is left alone with it at the end."""
    return sorted(range(len(tasks)), key=lambda place: -len(tasks[place][1]))


def _result(future: Any, task: Task) -> FileReading:
    from pebble import ProcessExpired

    path, data, kind = task
    try:
        reading: FileReading = future.result()
    except FutureTimeout:
        return FileReading(
            path, len(data), _digest(data), kind, "unreadable", problem="unreadable-file", detail="took too long"
        )
    except (ProcessExpired, MemoryError, OSError) as error:
        detail = type(error).__name__
        return FileReading(path, len(data), _digest(data), kind, "unreadable", problem="unreadable-file", detail=detail)
    return reading


def _digest(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()


def _context() -> Any:
    """A clean process is forked for each worker with the libraries already loaded; plain spawning where there is no
    fork."""
    methods = multiprocessing.get_all_start_methods()
    if "forkserver" not in methods:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["precheck.reading.preload"])
    return context


def warm_up() -> None:
    """Begins to load what workers need, beside whatever this process does meanwhile."""
    context = _context()
    if context.get_start_method() == "forkserver":
        from multiprocessing import forkserver

        forkserver.ensure_running()


def _limit(memory_bytes: int) -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):  # Windows, or a lower limit is already set
        return
