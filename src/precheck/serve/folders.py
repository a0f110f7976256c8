"""Where visitors' files lie while they are here: folders for this user alone, within the private folder of the process,
gone with the visit, with the server, or at the next start where a crash left them (`precheck.private`)."""

import os
import secrets
import shutil
import tempfile
from pathlib import Path

from precheck import private


class Root:
    """The server's own folder of visits."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="visits-", dir=private.folder()))  # 0700

    def folder(self) -> Path:
        """A new empty folder for one visit. Its name says nothing of the visit."""
        return Path(tempfile.mkdtemp(prefix="visit-", dir=self.path))

    def free_bytes(self) -> int:
        """What the disk has left."""
        return shutil.disk_usage(self.path).free

    def close(self) -> None:
        """Everything away."""
        remove(self.path)


def remove(folder: Path) -> None:
    """The folder with all it holds; what a worker writes meanwhile too."""
    for _ in range(3):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return


def put(path: Path, data: bytes) -> None:
    """A file for this user alone; a name is written once."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)


def put_whole(path: Path, data: bytes) -> None:
    """The same, whole or not there: somebody may look for it meanwhile."""
    unfinished = path.with_name(f"{secrets.token_hex(8)}.part")
    put(unfinished, data)
    unfinished.replace(path)
