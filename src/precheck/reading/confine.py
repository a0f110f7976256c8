"""What a worker may use: limits that the system itself keeps, so that no library can talk its way out of them.

They hold for what the worker starts too, such as Tesseract.
"""

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from precheck import private

_NO_FILE = 0  # bytes: a worker has nothing to write on a disk but what it hands over to Tesseract
_PICTURE = 64 * 2**20


@dataclass(frozen=True)
class Limits:
    """Of a worker. `page_cpu_seconds` and `page_seconds` (by the clock) count anew with every page, and a page that
    exceeds them ends the worker; `seconds` is for a whole file, where a system knows no other limit. `memory_bytes` is
    what a worker may use beyond what it had at its start."""

    page_cpu_seconds: int = 20
    page_seconds: float = 75.0
    seconds: float = 1800.0 if hasattr(signal, "setitimer") else 150.0
    memory_bytes: int = 768 * 2**20


_confined: Limits | None = None  # None: this process is no worker
_pages: Any = None  # shared with the process that asked: how many pages its workers have read, by worker


def confine(limits: Limits, folder: str, pages: Any = None) -> None:
    """Once, at the start of a worker. `pages`: shared numbers, of which this worker's grows with every page."""
    from precheck.reading import offline

    global _confined, _pages  # noqa: PLW0603  # a process is confined once and for good
    _pages = pages
    private.send_there(folder)
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows, or a lower limit is set already
        _limit(limits)
    offline.cut_off()
    _leave_with_parent()
    _confined = limits


def next_page() -> None:
    """A page begins: its time counts from now. Does nothing where this process is no worker."""
    if _confined is None or not hasattr(signal, "setitimer"):
        return
    import resource

    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # the system ends the process, whatever code it is lost in
    signal.setitimer(signal.ITIMER_REAL, _confined.page_seconds)
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(used.ru_utime + used.ru_stime) + 1 + _confined.page_cpu_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft if most < 0 else min(soft, most), most))


def page_read() -> None:
    """A page is done: whoever waits for a long file sees that it goes on."""
    if _pages is not None:
        _pages[os.getpid() % len(_pages)] += 1  # each its own number: a lock could be gone when a worker comes late


def at_rest() -> None:
    """The file is read: the clock stops."""
    if _confined is not None and hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)


@contextlib.contextmanager
def files_allowed() -> Iterator[None]:
    """For as long as the block lasts, a file as large as a picture may be written."""
    if _confined is None:
        yield
        return
    import resource

    now, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (now, most))


def _limit(limits: Limits) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_NO_FILE, _PICTURE))
    most = _data_now() + limits.memory_bytes
    if sys.platform == "linux":
        # What was asked for to be written to, unlike address space: libraries map much that they never touch.
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    resource.setrlimit(resource.RLIMIT_AS, (4 * most, 4 * most))


def _data_now() -> int:
    """Bytes of data this process has already."""
    try:
        with open("/proc/self/status", encoding="ascii") as file:  # noqa: PTH123  # a worker starts in milliseconds
            return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmData"))
    except (OSError, StopIteration):
        return 384 * 2**20


def _leave_with_parent() -> None:
    """A worker whose run was killed ends too, even in the middle of a page."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()
