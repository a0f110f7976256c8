"""Files read side by side in worker processes, each with a limit on time and memory.

A crash, a hang or a memory blow-up costs the one file that caused it, never the run.
"""

import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from typing import Any, TypeVar

from precheck import private
from precheck.model.page import FileReading
from precheck.reading.options import ReadOptions
from precheck.reading.read import read_file

MEMORY_BYTES = 6 * 2**30  # address space, not use: the OCR model and the image libraries map a lot they never touch
SECONDS = 150.0
TASKS_OF_A_WORKER = 400  # then a fresh process takes its place: what a library leaks does not add up

Task = tuple[str, bytes, str]  # path, content, format
Progress = Callable[[FileReading], None]
Result = TypeVar("Result")


@dataclass(frozen=True)
class Limits:
    """Per file."""

    seconds: float = SECONDS
    memory_bytes: int = MEMORY_BYTES


class Readers:
    """Workers that stay for many files, so that their start is paid once. Use it in a `with`.

    What is submitted is read in turn; every answer is a reading, whatever became of the worker.
    """

    def __init__(self, options: ReadOptions, workers: int, limits: Limits | None = None) -> None:
        self._options = options
        self._limits = limits or Limits()
        self._count = max(1, workers)
        self._pool: Any = None

    def __enter__(self) -> "Readers":
        from pebble import ProcessPool

        self._pool = ProcessPool(
            max_workers=self._count,
            max_tasks=TASKS_OF_A_WORKER,
            context=_context(),
            initializer=_limit,
            initargs=(self._limits.memory_bytes, str(private.folder())),
        )
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._pool.close()
        else:
            self._pool.stop()
        self._pool.join()

    def submit(self, task: Task) -> "Future[FileReading]":
        """The reading of one file, to come. It never raises but where it was cancelled."""
        answer: Future[FileReading] = Future()
        inner = self._pool.schedule(read_file, args=(*task, self._options), timeout=self._limits.seconds)
        inner.add_done_callback(lambda done: _answer(answer, done, task))
        return answer

    def run(self, function: Callable[..., Result], *args: object) -> "Future[Result]":
        """Any other work on what strangers sent, in the same workers under the same limits. It may raise."""
        future: Future[Result] = self._pool.schedule(function, args=args, timeout=self._limits.seconds)
        return future


def read_all(
    tasks: Sequence[Task], options: ReadOptions, workers: int, progress: Progress, limits: Limits | None = None
) -> list[FileReading]:
    """The readings, in the order of the tasks. `progress` is called as each is done, in that order too."""
    if not tasks:
        return []
    with Readers(options, min(workers, len(tasks)), limits) as readers:
        futures = {place: readers.submit(tasks[place]) for place in largest_first(tasks)}
        readings = []
        for place in range(len(tasks)):
            reading = futures[place].result()
            progress(reading)
            readings.append(reading)
    return readings


def _answer(answer: "Future[FileReading]", done: Any, task: Task) -> None:
    try:
        answer.set_result(_result(done, task))
    except BaseException as error:  # for the one who waits, not for the pool's own thread
        answer.set_exception(error)


def largest_first(tasks: Sequence[Task]) -> list[int]:
    """The places of the tasks: long work begins first, so that no worker is left alone with it at the end."""
    return sorted(range(len(tasks)), key=lambda place: -len(tasks[place][1]))


def _result(future: Any, task: Task) -> FileReading:
    path, data, kind = task
    try:
        reading: FileReading = future.result()
    except FutureTimeout:
        return FileReading(
            path, len(data), _digest(data), kind, "unreadable", problem="unreadable-file", detail="took too long"
        )
    except Exception as error:  # an expired process, no memory, what cannot be pickled: the file's loss, not the run's
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
    private.socket_folder()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["precheck.reading.preload"])
    return context


def warm_up() -> None:
    """Begins to load what workers need, beside whatever this process does meanwhile."""
    context = _context()
    if context.get_start_method() == "forkserver":
        from multiprocessing import forkserver

        forkserver.ensure_running()


def _limit(memory_bytes: int, folder: str) -> None:
    private.of_worker(folder)
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):  # Windows, or a lower limit is already set
        return
