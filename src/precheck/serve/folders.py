"""Where visitors' files lie while they are here: folders for this user alone, gone with the visit, the server, or at
the next start where a crash left them.

The server's folder holds a file that it keeps locked: a folder whose lock is free is a leftover.
"""

import contextlib
import fcntl
import os
import shutil
import tempfile
from pathlib import Path

PREFIX = "precheck-serve-"
_LOCK = "lock"


class Root:
    """The server's own folder of visits."""

    def __init__(self, parent: Path | None = None) -> None:
        self._parent = parent or Path(tempfile.gettempdir())
        sweep(self._parent)
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self._parent))  # 0700
        self._lock = os.open(self.path / _LOCK, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def folder(self) -> Path:
        """A new empty folder for one visit. Its name says nothing of the visit."""
        return Path(tempfile.mkdtemp(prefix="visit-", dir=self.path))

    def free_bytes(self) -> int:
        return shutil.disk_usage(self.path).free

    def close(self) -> None:
        """Everything away."""
        remove(self.path)
        with contextlib.suppress(OSError):
            os.close(self._lock)


def remove(folder: Path) -> None:
    """The folder with all it holds; what a worker writes meanwhile too."""
    for _ in range(3):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return


def sweep(parent: Path) -> int:
    """Removes what servers that crashed have left behind; how many folders that were."""
    gone = 0
    for folder in parent.glob(f"{PREFIX}*"):
        if folder.is_symlink() or not folder.is_dir() or folder.stat().st_uid != os.getuid():
            continue
        if not _in_use(folder):
            remove(folder)
            gone += 1
    return gone


def _in_use(folder: Path) -> bool:
    try:
        descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False


def put(path: Path, data: bytes) -> None:
    """A file for this user alone; a name is written once."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
