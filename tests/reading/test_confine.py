"""What a file could make a worker do, it cannot: no network, no file, no more memory or time than it has; and whoever
kills a worker kills no reading."""

import contextlib
import os
import platform
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from precheck import private
from precheck.reading import offline
from precheck.reading.confine import Limits, confine, next_page
from precheck.reading.options import ReadOptions
from precheck.reading.workers import Readers, _context
from tests.helpers import certificate
from tests.reading.drawing import pdf_of

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the system has no such limit")
FILTERED = pytest.mark.skipif(
    sys.platform != "linux" or not offline.tried(), reason="this system lets nobody give up the network"
)


def in_worker(function: Callable[..., Any], *arguments: object, **limits: Any) -> Any:
    """What the function answers in a worker of ours."""
    from pebble import ProcessPool

    given = (Limits(**limits), str(private.folder()))
    with ProcessPool(max_workers=1, context=_context(), initializer=confine, initargs=given) as pool:
        return pool.schedule(function, args=arguments, timeout=30).result()


def connects(family: int, address: Any) -> str:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as end:
            end.connect(address)
    except OSError as error:
        return type(error).__name__
    return "connected"


def program_connects(port: int) -> str:
    """The same by a program that the worker starts."""
    code = f"import socket; socket.create_connection(('127.0.0.1', {port}), 3); print('connected')"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False).stdout.strip()


def writes(path: str) -> str:
    try:
        Path(path).write_bytes(b"x" * 10)
    except OSError as error:
        return type(error).__name__
    return "written"


def takes(megabytes: int) -> str:
    try:
        return str(len(bytearray(megabytes * 2**20)))
    except MemoryError as error:
        return type(error).__name__


def burns() -> None:
    next_page()
    while True:
        pass


def sleeps(seconds: float) -> str:
    next_page()
    time.sleep(seconds)
    return "slept"


def reads_on(pages: int) -> str:
    for _ in range(pages):
        next_page()
        time.sleep(0.3)
    return "read"


def place_of_temporary_files() -> str:
    import tempfile

    return tempfile.gettempdir()


@FILTERED
@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_worker_opens_no_connection_even_where_somebody_listens(family: socket.AddressFamily) -> None:
    with contextlib.ExitStack() as stack:
        listening = stack.enter_context(socket.socket(family, socket.SOCK_STREAM))
        host = "127.0.0.1" if family == socket.AF_INET else "::1"
        try:
            listening.bind((host, 0))
        except OSError:
            pytest.skip("this machine lacks that kind of address")
        listening.listen()
        address = listening.getsockname()

        assert connects(family, address) == "connected"  # from here it can be reached
        assert in_worker(connects, family, address) in {"PermissionError", "OSError"}


@FILTERED
def test_neither_does_a_program_that_a_worker_starts() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = listening.getsockname()[1]

        assert program_connects(port) == "connected"
        assert in_worker(program_connects, port) == ""


@LINUX
@pytest.mark.skipif(platform.machine() not in offline._CALLS, reason="no filter for this machine")
def test_where_a_filter_can_be_set_the_machine_says_so() -> None:
    assert offline.tried() in {"seccomp", "namespace"}


@LINUX
def test_a_worker_writes_no_file(tmp_path: Path) -> None:
    assert in_worker(writes, str(tmp_path / "stray")) == "OSError"


@LINUX
def test_a_worker_has_no_more_memory_than_it_may() -> None:
    assert in_worker(takes, 100, memory_bytes=200 * 2**20) == str(100 * 2**20)
    assert in_worker(takes, 300, memory_bytes=200 * 2**20) == "MemoryError"


@LINUX
def test_a_page_that_only_burns_time_ends_its_worker() -> None:
    with pytest.raises(Exception, match="Abnormal"):
        in_worker(burns, page_cpu_seconds=1)


@LINUX
def test_so_does_a_page_that_waits_for_what_never_comes() -> None:
    with pytest.raises(Exception, match="Abnormal"):
        in_worker(sleeps, 20, page_seconds=1.0)


@LINUX
def test_many_pages_may_take_longer_than_one() -> None:
    assert in_worker(reads_on, 6, page_seconds=1.0) == "read"


def test_temporary_files_of_a_worker_would_lie_in_the_private_folder() -> None:
    assert in_worker(place_of_temporary_files) == str(private.folder())


# -- whoever kills a worker kills no reading


def workers_of(readers: Readers) -> list[int]:
    return [pid for pool in readers._pools for pid in pool._pool_manager.worker_manager.workers]


def slow(pages: int = 40) -> bytes:
    return pdf_of(*[certificate()] * pages)


@LINUX
def test_a_worker_that_is_killed_at_work_costs_no_file() -> None:
    with Readers(ReadOptions(pictures=False), 1) as readers:
        answers = [readers.submit((f"{n}.pdf", slow(), "pdf")) for n in range(2)]
        while not any(each.running() or each.done() for each in answers) and not workers_of(readers):
            time.sleep(0.01)
        time.sleep(0.5)
        for pid in workers_of(readers):
            os.kill(pid, signal.SIGKILL)

        assert [each.result(60).status for each in answers] == ["read", "read"]


@LINUX
def test_workers_that_are_killed_while_they_have_nothing_to_do_cost_no_file() -> None:
    with Readers(ReadOptions(pictures=False), 2) as readers:
        assert readers.submit(("a.pdf", pdf_of(certificate()), "pdf")).result(60).status == "read"
        for pid in workers_of(readers):
            os.kill(pid, signal.SIGKILL)
        time.sleep(0.5)
        answers = [readers.submit((f"{n}.pdf", pdf_of(certificate()), "pdf")) for n in range(4)]

        assert [each.result(60).status for each in answers] == ["read"] * 4


RUN = """
import sys, time
from precheck.reading.options import ReadOptions
from precheck.reading.workers import Readers
if __name__ == "__main__":
    from tests.reading.test_workers import endless
    with Readers(ReadOptions(pictures=False), 1) as readers:
        readers.submit(("hung.pdf", endless(), "pdf"))
        time.sleep(2)
        print(*readers._pools[0]._pool_manager.worker_manager.workers, flush=True)
        time.sleep(60)
"""


@LINUX
def test_workers_end_with_a_run_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(RUN)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    run = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment)
    assert run.stdout
    worker = int(run.stdout.readline().split()[0])
    assert alive(worker)
    run.kill()
    run.wait(10)
    until = time.monotonic() + 10
    while alive(worker) and time.monotonic() < until:
        time.sleep(0.05)

    assert not alive(worker)


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
