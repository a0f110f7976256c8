"""The folder of the copies: written for its owner alone, whole or not at all, and never over anything else."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from precheck.errors import UsageError
from precheck.prepare.index import INDEX, names_in


def check_place(out: Path, inputs: Sequence[Path], *, overwrite: bool) -> None:
    """Raises UsageError where copies would lie among the originals, or among files that precheck did not make."""
    place = out.resolve()
    for each in (path.resolve() for path in inputs):
        if place == each or each in place.parents or place in each.parents:
            raise UsageError(
                f"{out} lies in the folder that is checked, or holds it.",
                "Give -o a folder of its own, so that the originals stay as they are.",
            )
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise UsageError(f"{out} is no folder.", "Give -o a new folder.")
    if not overwrite and out.is_dir() and any(out.iterdir()) and _ours(out) is None:
        raise UsageError(f"{out} holds files that precheck did not make.", "Give -o a new folder, or say --overwrite.")


def write(out: Path, files: Mapping[str, bytes]) -> None:
    """The files into the folder; copies of an earlier run that are not among them go. Raises UsageError."""
    try:
        with _beside(out) as workshop:
            for name, data in files.items():
                _put(workshop / name, data)
            if not out.exists():
                workshop.rename(out)
                return
            stale = (_ours(out) or frozenset()) - files.keys()
            out.chmod(0o700)
            for name in sorted(files, key=lambda each: each == INDEX):  # the list last: it speaks of what is there
                (workshop / name).replace(out / name)
            for name in stale:
                (out / name).unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(
            f"{out} cannot be written: {error.strerror}.", "Choose another place for the copies."
        ) from error


@contextlib.contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """A folder on the same disk, for this user alone, gone afterwards whatever happens."""
    out.parent.mkdir(parents=True, exist_ok=True)
    workshop = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))  # 0700
    try:
        yield workshop
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _put(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _ours(out: Path) -> frozenset[str] | None:
    """The names of the copies of an earlier run, None where there was none."""
    index = out / INDEX
    if index.is_symlink() or not index.is_file():
        return None
    return names_in(index.read_bytes())
