"""The one private folder of a process: whatever has to lie on a disk for a moment lies there, for its owner alone.

It goes when the process ends, also by a signal (`gone_with_signals`). What a process that was killed outright left
behind goes when the next one starts: nobody holds its lock then.
"""

import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.util import Finalize, get_temp_dir
from pathlib import Path

from precheck.errors import NoSpace

_PREFIX = "precheck-"
_LOCK = ".owner"
_SETTLED = 60.0  # seconds after which a folder without a lock is nobody's, whoever has its number now
_LONGEST = 70  # a socket's path may have 104 letters on some systems
_PLACES = (
    (str(Path.home() / "AppData" / "Local" / "Temp"),) if sys.platform == "win32" else ("/tmp", "/var/tmp", "/dev/shm")
)
_made: dict[int, tuple[Path, str | None]] = {}  # by process: the folder, and TMPDIR as it was before
_lock = threading.Lock()


def folder() -> Path:
    """The folder of this process (0700), made at the first call. Raises NoSpace where there is none to be had.

    TMPDIR leads there from then on, so that libraries and child processes write nowhere else.
    """
    with _lock:
        if os.getpid() not in _made:
            made = _make(_base())
            sweep(made)
            _made.clear()  # what a parent had before a fork is the parent's to wipe
            _made[os.getpid()] = made, os.environ.get("TMPDIR")
            send_there(str(made))
            # After whatever else multiprocessing clears away: it has its own folder in ours.
            Finalize(None, wipe, exitpriority=-1000)
        return _made[os.getpid()][0]


def socket_folder() -> None:
    """Has Python make its folder for sockets where their paths are not too long: they hold no data."""
    if len(str(folder())) <= _LONGEST:
        return
    kept, tempfile.tempdir = tempfile.tempdir, _PLACES[0]
    try:
        get_temp_dir()
    finally:
        tempfile.tempdir = kept


@contextmanager
def space() -> Iterator[Path]:
    """A folder within it for one task, such as an upload; gone when the block ends, however it ends."""
    path = Path(tempfile.mkdtemp(dir=folder()))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def send_there(place: str | None) -> None:
    """Lets this process and its children put temporary files at `place` (None: where the system has them)."""
    tempfile.tempdir = place
    if place is None:
        os.environ.pop("TMPDIR", None)
    else:
        os.environ["TMPDIR"] = place


def wipe() -> None:
    """Removes the folder and all that is in it. Safe to call twice."""
    made, before = _made.pop(os.getpid(), (None, None))
    if made is not None:
        shutil.rmtree(made, ignore_errors=True)
        send_there(before)


def sweep(mine: Path) -> list[Path]:
    """Removes what our own processes that were killed left beside `mine`; tells what went."""
    now = mine.stat().st_mtime  # the disk's clock: the folder is new
    gone = [each for each in _left(mine.parent, now) if each != mine]
    for each in gone:
        shutil.rmtree(each, ignore_errors=True)
    return gone


@contextmanager
def gone_with_signals() -> Iterator[None]:
    """SIGTERM and SIGHUP end the block as Ctrl-C does, so that workers stop and the folder goes."""

    def leave(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        names = []
    kept = {name: signal.signal(getattr(signal, name), leave) for name in names}
    try:
        yield
    finally:
        for name, handler in kept.items():
            signal.signal(getattr(signal, name), handler)


def _base() -> Path:
    """Where temporary folders go: never the folder people work in, which Python would take for want of another."""
    asked = (os.environ.get(name, "") for name in ("TMPDIR", "TEMP", "TMP"))
    for each in map(Path, (*filter(None, asked), *_PLACES)):
        if each.is_absolute() and each.is_dir() and os.access(each, os.W_OK | os.X_OK):
            return each
    raise NoSpace("There is no folder for temporary files.", "Set TMPDIR to a folder that you can write to.")


def _make(base: Path) -> Path:
    try:
        path = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=base))  # 0700
        descriptor = os.open(path / _LOCK, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise NoSpace(
            f"No temporary file can be made in {base}: {error.strerror}.",
            "Make room there, or set TMPDIR to another folder that you can write to.",
        ) from error
    _hold(descriptor)  # stays open, and so locked, as long as the process lives
    return path


def _left(base: Path, now: float) -> Iterator[Path]:
    try:
        found = [each for each in os.scandir(base) if each.name.startswith(_PREFIX)]
    except OSError:
        return
    for each in found:
        with suppress(OSError, ValueError):
            owner, about = int(each.name.split("-")[1]), each.stat(follow_symlinks=False)
            if not each.is_dir(follow_symlinks=False) or (hasattr(os, "getuid") and about.st_uid != os.getuid()):
                continue
            # A number may have gone to another process since.
            if (not _alive(owner) or now - about.st_mtime > _SETTLED) and not _held(Path(each.path) / _LOCK):
                yield Path(each.path)


def _hold(descriptor: int) -> None:
    with suppress(ImportError, OSError):
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _held(lock: Path) -> bool:
    """Whether somebody holds it: a process whose number means nothing here, as in another container."""
    try:
        import fcntl

        descriptor = os.open(lock, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    except (ImportError, OSError):
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False


def _alive(number: int) -> bool:
    if sys.platform == "win32":
        return False  # a folder in use cannot be removed there anyway
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return True
