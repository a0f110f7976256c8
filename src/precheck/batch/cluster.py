"""Files read on a Dask cluster: their content travels to the workers, their readings come back (docs/cluster.md).

The only part of precheck that talks to other machines, and only to the scheduler it was told of.
"""

from concurrent.futures import Future
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from typing import Any

from precheck import __version__
from precheck.errors import MissingTool, UsageError
from precheck.model.page import FileReading
from precheck.reading.options import ReadOptions
from precheck.reading.probe import NEEDED_LANGUAGES, Tesseract
from precheck.reading.workers import Limits, Task

_FILE_ATTEMPTS = 2  # after a file was twice on a worker that died, it is taken for the cause


@dataclass(frozen=True)
class _Machine:
    """What a worker says of itself."""

    host: str
    version: str
    tesseract: Tesseract


class ClusterReaders:
    """Readers on a cluster: `address` is that of a scheduler, or `local:N` for N processes on this machine."""

    def __init__(self, address: str, options: ReadOptions, limits: Limits | None = None) -> None:
        self._address = address
        self._options = options
        self._limits = limits or Limits()
        self._stack = ExitStack()
        self._client: Any = None
        self.workers = 0

    def __enter__(self) -> "ClusterReaders":
        try:
            self._client = self._stack.enter_context(self._connected())
            self._check()
        except BaseException:
            self._stack.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self._address.startswith("local:"):
            from precheck.batch.cluster_worker import put_away

            with suppress(OSError, TimeoutError):  # they end with their cluster, if more slowly
                self._client.run(put_away)
        self._stack.close()

    def _connected(self) -> Any:
        try:
            import dask
            from distributed import Client
        except ImportError as error:
            raise UsageError("--cluster needs Dask.", "pip install 'precheck[cluster]'") from error
        dask.config.set({"distributed.scheduler.allowed-failures": _FILE_ATTEMPTS - 1})
        dask.config.set({"distributed.scheduler.worker-ttl": None})  # a worker busy in C code is not lost
        dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"})
        kind, _, count = self._address.partition(":")
        try:
            if kind == "local":
                return Client(self._stack.enter_context(_local(int(count))), set_as_default=False)
            client = Client(self._address, timeout="5s", set_as_default=False)
            client.wait_for_workers(1, timeout=30)
        except (OSError, ValueError, TimeoutError) as error:
            raise UsageError(
                f"There is no Dask scheduler with workers at {self._address} ({type(error).__name__}).",
                "Give tcp://HOST:PORT of a running scheduler, or local:N: see docs/cluster.md.",
            ) from error
        return client

    def _check(self) -> None:
        """Every worker must read as this machine would. Raises MissingTool, UsageError with the worker's name."""
        machines: dict[str, _Machine] = self._client.run(_machine)
        self.workers = len(machines)
        for address, each in sorted(machines.items()):
            where = f"The worker {address} on {each.host}"
            if each.version != __version__:
                raise UsageError(
                    f"{where} has precheck {each.version}, this machine {__version__}.",
                    "Install one version everywhere.",
                )
            lacking = [name for name in NEEDED_LANGUAGES if name not in each.tesseract.languages]
            if self._options.ocr and (not each.tesseract.version or lacking):
                what = f"the language {', '.join(lacking)} of Tesseract" if each.tesseract.version else "Tesseract"
                raise MissingTool(f"{where} lacks {what}.", "Install it there, or stop that worker; `precheck doctor`.")

    def submit(self, task: Task) -> "Future[FileReading]":
        """The reading of one file, to come."""
        answer: Future[FileReading] = Future()
        inner = self._client.submit(_read, task, self._options, self._limits, pure=False, retries=0)
        inner.add_done_callback(lambda done: _answer(answer, done, task))
        return answer


def _local(count: int) -> Any:
    from distributed import LocalCluster

    if count < 1:
        raise ValueError(count)
    return LocalCluster(
        n_workers=count,
        threads_per_worker=1,
        processes=True,
        dashboard_address="127.0.0.1:0",
        host="127.0.0.1",
        silence_logs=50,
    )


def _machine() -> _Machine:
    """On a worker: what it is and has."""
    import platform

    from precheck.reading.probe import tesseract

    return _Machine(platform.node(), __version__, tesseract())


def _read(task: Task, options: ReadOptions, limits: Limits) -> FileReading:
    """On a worker: one file, in a process of its own with limits, as on a single machine."""
    from dataclasses import replace

    from precheck.batch.cluster_worker import pool
    from precheck.reading.probe import tesseract

    here = tesseract()
    return pool(replace(options, tessdata=here.tessdata, packs=here.languages), limits).submit(task).result()


def _answer(answer: "Future[FileReading]", done: Any, task: Task) -> None:
    import hashlib

    path, data, kind = task
    try:
        answer.set_result(done.result())
    except BaseException as error:  # the worker died more than once, or the cluster is gone: never lost in silence
        detail = f"cluster: {type(error).__name__}"
        digest = hashlib.sha256(data).hexdigest()
        answer.set_result(
            FileReading(path, len(data), digest, kind, "unreadable", problem="unreadable-file", detail=detail)
        )
