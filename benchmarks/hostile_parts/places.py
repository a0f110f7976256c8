# ruff: noqa: E501  # a hostile file is one line, like a table
"""Hostile files laid into a folder: odd names, links, pipes, devices."""

import os
import socket
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.hostile_parts.kinds import KINDS

_NAMES = (
    b"a\x07\x1b[31mred\x1b[0m.{e}", b"line\nbreak.{e}", "\u202efdp.exe.{e}".encode(), b"caf\xe9.{e}", b"\xff\xfe\xfd.{e}",
    b"-rf.{e}", b"$(touch stray).{e}", b"<img src=x onerror=alert(1)>.{e}", b"=cmd|' !A0.{e}", b"..{e}", b" .{e}",
    "\u2066a\u2069\u200f.{e}".encode(), b"a;b|c&d.{e}", b"%s%n%x.{e}", "e\u0301\u0327".encode() * 30 + b".{e}",
)  # fmt: skip


@dataclass(frozen=True)
class Hostile:
    """A file to be laid out: its kind for the table, its name, and its content or what it is instead."""

    kind: str
    name: bytes
    data: bytes | str


def generated(count: int, seed: int) -> Iterator[Hostile]:
    """So many hostile files, the same for the same seed."""
    for number in range(count):
        chance = Random(f"{seed}-{number}")
        if number % 25 == 24:
            yield _special(number, chance)
            continue
        make = KINDS[number % len(KINDS)]
        ending, data = make(chance)
        yield Hostile(make.__name__, _name(number, ending, chance), data)


def _name(number: int, ending: str, chance: Random) -> bytes:
    plain = b"%05d.%s" % (number, ending.encode())
    if chance.random() < 0.75:
        return plain
    if chance.random() < 0.2:
        return b"n" * (255 - len(plain)) + plain
    return b"%05d" % number + chance.choice(_NAMES).replace(b"{e}", ending.encode())


def _special(number: int, chance: Random) -> Hostile:
    what = chance.choice(["fifo", "socket", "zero", "full", "link:.", "link:/dev/zero", "link:/dev/random", "link:/etc/passwd",
                          "link:nowhere", "link:self", "folder", "empty", "device"])  # fmt: skip
    return Hostile("special", b"%05d-%s.pdf" % (number, what.split(":")[0].encode()), what)


def lay(each: Hostile, folder: Path) -> Path | None:
    """The file as it now lies in the folder; None where this system does not let us."""
    path = Path(os.fsdecode(os.fsencode(folder) + b"/" + each.name))
    if isinstance(each.data, bytes):
        path.write_bytes(each.data)
        return path
    what, _, target = each.data.partition(":")
    with suppress(OSError):
        if what == "fifo":
            os.mkfifo(path)
        elif what == "socket":
            _socket(path)
        elif what in {"zero", "full", "device"}:
            os.mknod(path, stat.S_IFCHR | 0o644, os.makedev(1, {"zero": 5, "full": 7, "device": 9}[what]))
        elif what == "link":
            path.symlink_to(path.name if target == "self" else target)
        elif what == "folder":
            path.mkdir()
            (path / "inner.pdf").write_bytes(b"%PDF-1.4")
            return path / "inner.pdf"
        else:
            path.touch()
        return path
    return None


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        kept = Path.cwd()
        os.chdir(path.parent)
        try:
            end.bind(path.name)
        finally:
            os.chdir(kept)
