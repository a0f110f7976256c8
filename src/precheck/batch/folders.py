"""The applicants below a root: one sub-folder or .zip each, what they hold, and where their reports may be written."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from precheck.errors import PathNotFound, UsageError
from precheck.intake.gather import is_noise, shown, walk

#: Names of OUT that are ours: no applicant's folder may take them.
OWN_NAMES = ("index.html", "summary.csv", "summary.xlsx", "state.sqlite")
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ufffd]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # names that Windows keeps for itself
_MOST_BYTES = 120  # of a name: file systems allow 255, and old tools copy paths of 260 letters in all


@dataclass(frozen=True)
class Folder:
    """One applicant's input. `name` is shown and matched with the roster, `output` is its folder in OUT."""

    name: str
    path: Path
    output: str


@dataclass(frozen=True)
class Found:
    """The applicants of a root, and the names of what lies beside them and belongs to nobody."""

    folders: tuple[Folder, ...]
    stray: tuple[str, ...]


def find(root: Path, out: Path | None = None) -> Found:
    """The applicants of `root` in name order. Raises PathNotFound, UsageError where it holds none."""
    try:
        entries = sorted(os.scandir(root), key=lambda entry: entry.name)
    except OSError as error:
        raise PathNotFound(
            f"{shown(str(root))}: {error.strerror}.", "Give the folder that holds the folders."
        ) from error
    own = out.resolve() if out else None
    paths, stray = [], []
    for entry in entries:
        path = Path(entry.path)
        if is_noise(entry.name) or entry.name.startswith(".") or path.resolve() == own:
            continue
        folder = entry.is_dir(follow_symlinks=False)
        if folder or (entry.name.lower().endswith(".zip") and entry.is_file()):
            paths.append((path, folder))
        else:
            stray.append(shown(entry.name))
    if not paths:
        raise UsageError(
            f"{shown(str(root))} holds no folder and no .zip.", "Put each applicant's papers in a folder of their own."
        )
    return Found(_named(paths), tuple(stray))


def _named(paths: Sequence[tuple[Path, bool]]) -> tuple[Folder, ...]:
    """A .zip is called without its ending, unless a folder has that name already."""
    folders = {path.name for path, folder in paths if folder}
    names = [path.name if folder or path.stem in folders or not path.stem else path.stem for path, folder in paths]
    distinct = _distinct([shown(name) for name in names], [path.name for path, _ in paths])
    outputs = output_names(distinct)
    return tuple(Folder(name, path, output) for name, (path, _), output in zip(distinct, paths, outputs, strict=True))


def _distinct(names: Sequence[str], full: Sequence[str]) -> list[str]:
    """Names that became alike when they were made visible are told apart."""
    seen: set[str] = set()
    kept = []
    for name, whole in zip(names, full, strict=True):
        kept.append(name if name not in seen else f"{name} {_short_hash(whole)}")
        seen.add(kept[-1])
    return kept


def output_names(names: Iterable[str]) -> list[str]:
    """A name in OUT for each folder: the folder's own where every system allows it, else a tame one with a hash.

    No two are alike, not even where small and capital letters are the same, and none leads out of OUT.
    """
    taken = {name.casefold() for name in OWN_NAMES}
    chosen = []
    for name in names:
        tame = unicodedata.normalize("NFC", _FORBIDDEN.sub("_", name)).strip(". ")
        tame = _cut(tame)
        if tame != name or tame.casefold() in taken or _DEVICES.fullmatch(tame) or name.startswith(".") or not tame:
            tame = f"{tame or 'folder'}~{_short_hash(name)}"
        taken.add(tame.casefold())
        chosen.append(tame)
    return chosen


def _cut(name: str) -> str:
    return name.encode("utf-8", "replace")[:_MOST_BYTES].decode("utf-8", "ignore").strip(". ")


def _short_hash(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def fingerprint(folder: Folder) -> str:
    """A hash of all that the folder holds: paths and contents. Changes when anything does, and only then."""
    total = hashlib.sha256()
    files = walk(folder.path) if folder.path.is_dir() else [folder.path]
    for file in files:
        name = file.relative_to(folder.path.parent).as_posix()
        total.update(name.encode("utf-8", "surrogateescape") + b"\0")
        total.update(_content(file) + b"\0")
    return total.hexdigest()


def _content(file: Path) -> bytes:
    try:
        if not file.is_file():
            return b"no regular file"
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").digest()
    except OSError as error:
        return f"cannot be read: {error.errno}".encode()
