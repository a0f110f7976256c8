"""Files of OUT are there whole or not at all, and for their owner's eyes only."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from precheck.errors import UsageError

_DRAFTS = ".unfinished"


class Out:
    """The folder of a run's results. What is being written lies in a folder of drafts until it is complete."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._drafts = path / _DRAFTS
        self._count = 0

    def prepare(self) -> None:
        """Makes the folder, and clears what an interrupted run left half-written. Raises UsageError."""
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.clear()
            self._drafts.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise UsageError(
                f"{self.path} cannot be written: {error.strerror}.", "Choose another folder with -o."
            ) from error

    def clear(self) -> None:
        """Removes the drafts."""
        if self._drafts.is_symlink():
            self._drafts.unlink()
        shutil.rmtree(self._drafts, ignore_errors=True)

    def write(self, name: str, text: str) -> None:
        """Writes `name`, such as `folder/report.json`, at once and whole."""
        with self.draft(name) as path:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)

    @contextmanager
    def draft(self, name: str) -> Iterator[Path]:
        """A path to write to; what stands there takes the place of `name` when the block ends well."""
        self._count += 1
        draft = self._drafts / f"{self._count}-{Path(name).name}"
        yield draft
        draft.chmod(0o600)
        target = self.path / name
        if target.parent != self.path:
            self._folder(target.parent)
        draft.replace(target)

    def _folder(self, folder: Path) -> None:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            folder.unlink()  # a link could lead the reports anywhere
        folder.mkdir(mode=0o700, exist_ok=True)
