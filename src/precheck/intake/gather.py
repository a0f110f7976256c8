"""From paths to sources: every file of a folder, a list of files or an archive, once, in name order."""

import hashlib
import io
import os
import stat
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from precheck.errors import PathNotFound
from precheck.intake.sniff import sniff

MAX_FILE_BYTES = 200 * 2**20  # beyond this a file is no scan of a paper
MAX_ARCHIVE_FILES = 1_000
MAX_ARCHIVE_BYTES = 1 * 2**30
MAX_RATIO = 200  # a zip bomb packs a thousand times; scans hardly pack at all

_NOISE_NAMES = frozenset({".ds_store", "thumbs.db", "desktop.ini", "ehthumbs.db", ".localized", "icon\r", ".directory"})
_NOISE_FOLDERS = frozenset({"__macosx", ".git", ".svn", "@eadir", ".trashes", ".spotlight-v100", ".fseventsd"})
#: Files that precheck itself writes or reads carry one of these near their start.
_OWN_MARKS = (
    b'"precheck.report/', b'"precheck.expected/', b'name="generator" content="precheck', b"(precheck.prepared/1)",
)  # fmt: skip
_OWN_NAMES = frozenset({"applicant.toml"})


@dataclass(frozen=True)
class Source:
    """One file of the input: its shown path and its bytes, or the reason why there are none.

    `problem` is a finding code; `ignored` marks system noise and precheck's own files.
    """

    path: str
    data: bytes = b""
    size: int = 0
    format: str = "unknown"
    ignored: bool = False
    problem: str | None = None
    detail: str = ""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest() if self.data or not self.problem else ""


def gather(paths: Iterable[Path]) -> list[Source]:
    """All files below `paths`, in name order, each path once. Raises PathNotFound for a path that is not there."""
    given = list(paths)
    sources = [source for path in given for source in _below(path, several=len(given) > 1)]
    return _with_distinct_paths(sorted(sources, key=lambda source: source.path))


def from_bytes(name: str, data: bytes) -> list[Source]:
    """The sources that one file makes which somebody sends: itself, or what is in it where it is an archive."""
    return [Source(shown(name), size=len(data), ignored=True)] if is_noise(name) else list(_content(name, data))


def shown(name: str) -> str:
    """A name fit for a report: undecodable bytes, control characters and direction marks become visible marks."""
    decoded = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(char) in {"Cc", "Cf", "Cs"} else char
                   for char in decoded)  # fmt: skip


def _below(path: Path, *, several: bool) -> Iterator[Source]:
    try:
        is_folder, exists = path.is_dir(), path.exists() or path.is_symlink()
    except (OSError, ValueError) as error:
        raise PathNotFound(f"{shown(str(path))}: {error}") from error
    if not exists:
        raise PathNotFound(
            f"{shown(str(path))} does not exist.", "Check the path; put quotes around names with spaces."
        )
    if not is_folder:
        yield from _file(path, path.name)
        return
    prefix = f"{path.resolve().name}/" if several else ""
    for file in walk(path):
        yield from _file(file, prefix + file.relative_to(path).as_posix())


def walk(folder: Path) -> Iterator[Path]:
    """All entries below `folder` that are no folders; links to folders are not followed, so no loop can form."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder  # cannot be listed: reported as an unreadable file, never left out in silence
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from walk(Path(entry.path))
        else:
            yield Path(entry.path)


def _file(path: Path, name: str) -> Iterator[Source]:
    if is_noise(name):
        yield Source(shown(name), size=_size(path), ignored=True)
        return
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            yield Source(shown(name), problem="unreadable-file", detail="not a regular file")
            return
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            yield Source(shown(name), size=size, problem="file-too-large", detail=f"{size // 2**20} MB")
            return
        data = path.read_bytes()
    except OSError as error:
        yield Source(shown(name), problem="unreadable-file", detail=error.strerror or type(error).__name__)
        return
    yield from _content(name, data)


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:
        return 0


def is_noise(name: str) -> bool:
    """Whether a file is one that systems and programs leave behind."""
    parts = PurePosixPath(name.lower()).parts
    last = parts[-1] if parts else ""
    return (
        last in _NOISE_NAMES
        or last.startswith(("~$", "._", ".~lock."))
        or any(part in _NOISE_FOLDERS for part in parts[:-1])
    )


def _content(name: str, data: bytes, depth: int = 0) -> Iterator[Source]:
    kind = sniff(data)
    if kind == "zip" and depth == 0:
        yield from _archive(name, data)
    elif PurePosixPath(name).name.lower() in _OWN_NAMES or any(mark in data[:2048] for mark in _OWN_MARKS):
        yield Source(shown(name), data, len(data), kind, ignored=True)
    else:
        yield Source(shown(name), data, len(data), kind)


def _archive(name: str, data: bytes) -> Iterator[Source]:
    """The files inside a zip, in memory; an archive that cannot be opened stays one unreadable file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MAX_ARCHIVE_FILES or sum(entry.file_size for entry in entries) > MAX_ARCHIVE_BYTES:
                yield Source(shown(name), data, len(data), "zip", problem="file-too-large", detail="archive too large")
                return
            if not entries:
                yield Source(shown(name), data, len(data), "zip", problem="unreadable-file", detail="empty archive")
            for entry in entries:
                yield from _entry(archive, entry, name)
    except Exception as error:  # zipfile lets IndexError, struct.error and others through for damaged tables
        yield Source(shown(name), data, len(data), "zip", problem="unreadable-file", detail=type(error).__name__)


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> Iterator[Source]:
    inner = f"{name}/{entry.filename}"
    if is_noise(inner):
        yield Source(shown(inner), size=entry.file_size, ignored=True)
    elif entry.flag_bits & 1:
        yield Source(shown(inner), size=entry.file_size, problem="encrypted-file")
    elif entry.file_size > MAX_FILE_BYTES or entry.file_size > MAX_RATIO * max(entry.compress_size, 1024):
        yield Source(shown(inner), size=entry.file_size, problem="file-too-large", detail="unpacks to too much")
    else:
        try:
            with archive.open(entry) as stream:
                data = stream.read(MAX_FILE_BYTES + 1)
        except Exception as error:  # zipfile lets zlib.error, RuntimeError and others through for damaged entries
            yield Source(shown(inner), problem="unreadable-file", detail=type(error).__name__)
            return
        yield from _content(inner, data, depth=1)


def _with_distinct_paths(sources: list[Source]) -> list[Source]:
    """The same path given twice is one file; two files that only look alike by name are told apart by a number."""
    seen: dict[str, list[Source]] = {}
    kept: list[Source] = []
    for source in sources:
        namesakes = seen.setdefault(source.path, [])
        if any(other.data == source.data and other.size == source.size for other in namesakes):
            continue
        namesakes.append(source)
        if len(namesakes) > 1:
            source = _renamed(source, f"{source.path} ({len(namesakes)})")  # noqa: PLW2901
        kept.append(source)
    return kept


def _renamed(source: Source, path: str) -> Source:
    return Source(path, source.data, source.size, source.format, source.ignored, source.problem, source.detail)
