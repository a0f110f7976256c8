"""Files read side by side in worker processes, each within limits that the system keeps (reading/confine.py).

A crash, a hang or a memory blow-up costs the one file that caused it, never the run.
"""

import hashlib
import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from typing import Any, TypeVar, cast

from precheck import private
from precheck.model.page import FileReading
from precheck.reading.confine import Limits, confine
from precheck.reading.options import ReadOptions
from precheck.reading.read import read_file

TASKS_OF_A_WORKER = 400  # then a fresh process takes its place: what a library leaks does not add up
_NAP = 0.02  # seconds between two looks of the pool at its workers: they start and end that much later
_TRIES = 3  # of a file whose worker was killed by somebody else, or never began it

Task = tuple[str, bytes, str]  # path, content, format
Progress = Callable[[FileReading], None]
Result = TypeVar("Result")

__all__ = [
    "Limits",
    "Progress",
    "Readers",
    "Task",
    "each_in_worker",
    "largest_first",
    "pages_read",
    "read_all",
    "warm_up",
]


class Readers:
    """Workers that stay for many files, so that their start is paid once. Use it in a `with`.

    What is submitted is read in turn; every answer is a reading, whatever became of the worker.
    """

    def __init__(self, options: ReadOptions, workers: int, limits: Limits | None = None) -> None:
        self._options = options
        self._limits = limits or Limits()
        self._count = max(1, workers)
        self._pools: list[Any] = []  # the last is at work; those before it broke
        self._lock = threading.RLock()
        self._folder = ""

    def __enter__(self) -> "Readers":
        self._folder = str(private.folder())
        self._pools.append(self._pool())
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        for pool in self._pools:
            if kind is None and pool.active:
                pool.close()
            else:
                pool.stop()
            pool.join()

    def submit(self, task: Task) -> "Future[FileReading]":
        """The reading of one file, to come. It never raises but where it was cancelled."""
        answer: Future[FileReading] = Future()
        self._try(answer, task, 1)
        return answer

    def run(self, function: Callable[..., Result], *arguments: object) -> "Future[Result]":
        """Any other work on what strangers sent, in the same workers under the same limits. It may raise."""
        return cast("Future[Result]", self._scheduled(function, arguments))

    def _pool(self) -> Any:
        from pebble import CONSTS, ProcessPool

        CONSTS.sleep_unit = _NAP
        return ProcessPool(
            max_workers=self._count,
            max_tasks=TASKS_OF_A_WORKER,
            context=_context(),
            initializer=confine,
            initargs=(self._limits, self._folder, _pages()),
        )

    def _try(self, answer: "Future[FileReading]", task: Task, times: int) -> None:
        inner = self._scheduled(read_file, (*task, self._options))
        inner.add_done_callback(lambda done: self._answer(answer, done, task, times))

    def _scheduled(self, function: Callable[..., Any], arguments: tuple[object, ...]) -> Any:
        given = {"args": arguments, "timeout": self._limits.seconds}
        with self._lock:
            try:
                return self._pools[-1].schedule(function, **given)
            except RuntimeError:  # it broke: a worker was killed while it had nothing to do
                self._pools.append(self._pool())
                return self._pools[-1].schedule(function, **given)

    def _answer(self, answer: "Future[FileReading]", done: Any, task: Task, times: int) -> None:
        try:
            if times < _TRIES and _innocent(done):
                self._try(answer, task, times + 1)
            else:
                answer.set_result(_result(done, task))
        except BaseException as error:  # for the one who waits, not for the pool's own thread
            answer.set_exception(error)


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


def each_in_worker(
    function: Callable[..., Result], calls: Sequence[tuple[Any, ...]], limits: Limits
) -> "Iterator[Result | Exception]":
    """What a function answers to each of the calls, one after the other in one worker; or how it failed."""
    from pebble import ProcessPool

    if not calls:
        return
    given = (limits, str(private.folder()))
    with ProcessPool(max_workers=1, context=_context(), initializer=confine, initargs=given) as pool:
        answers = [pool.schedule(function, args=call, timeout=limits.seconds) for call in calls]
        for answer in answers:
            try:
                yield answer.result()
            except Exception as error:  # whatever a damaged file provokes costs its own call only
                yield error


def largest_first(tasks: Sequence[Task]) -> list[int]:
    """The places of the tasks: long work begins first, so that no worker is left alone with it at the end."""
    return sorted(range(len(tasks)), key=lambda place: -len(tasks[place][1]))


def _innocent(done: Any) -> bool:
    """Whether the worker ended for another reason than the file: it was killed, as the system does for want of memory,
    or the pool broke."""
    if done.cancelled():
        return False
    error = done.exception()
    killed = getattr(error, "exitcode", 0) == -getattr(signal, "SIGKILL", 9)
    return isinstance(error, BrokenProcessPool) or killed


def _result(done: Any, task: Task) -> FileReading:
    path, data, kind = task
    try:
        reading: FileReading = done.result()
    except Exception as error:  # an expired process, no memory, what cannot be pickled: the file's loss, not the run's
        digest = hashlib.sha256(data).hexdigest()
        return FileReading(
            path, len(data), digest, kind, "unreadable", problem="unreadable-file", detail=_reason(error)
        )
    return reading


def _reason(error: Exception) -> str:
    code = getattr(error, "exitcode", 0)
    if isinstance(error, FutureTimeout) or -code in _OUT_OF_TIME:
        return "took too long"
    return signal.Signals(-code).name if -code in set(signal.Signals) else type(error).__name__


_OUT_OF_TIME = {getattr(signal, name) for name in ("SIGXCPU", "SIGALRM", "SIGVTALRM") if hasattr(signal, name)}


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


@cache
def _pages() -> Any:
    """Numbers shared with the workers: the pages that each has read; none where there is no room for them."""
    try:
        return _context().RawArray("L", 1021)
    except OSError:
        return None


def pages_read() -> int:
    """How many pages the workers of this process have read so far."""
    return sum(_pages() or ())


def warm_up() -> None:
    """Begins to load what workers need, beside whatever this process does meanwhile."""
    context = _context()
    if context.get_start_method() == "forkserver":
        from multiprocessing import forkserver

        forkserver.ensure_running()
