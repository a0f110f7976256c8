"""On a worker of a cluster: the limited process that reads, kept from file to file."""

import atexit
import multiprocessing
from functools import lru_cache

from precheck.reading.options import ReadOptions
from precheck.reading.workers import Limits, Readers

_at_work: list[Readers] = []


@lru_cache(maxsize=4)
def pool(options: ReadOptions, limits: Limits) -> Readers:
    """One process for each thread that asks at once; Dask gives a worker one thread for each core of ours."""
    multiprocessing.current_process().daemon = False  # Dask's nanny marks its workers so; a daemon may start no process
    readers = Readers(options, _threads(), limits)
    readers.__enter__()
    _at_work.append(readers)
    atexit.register(put_away)
    return readers


def put_away() -> None:
    """Ends the processes now: one that goes with its worker is waited for in vain."""
    pool.cache_clear()
    while _at_work:
        _at_work.pop().__exit__(KeyboardInterrupt, None, None)


def _threads() -> int:
    from distributed import get_worker

    return max(1, int(get_worker().state.nthreads))
