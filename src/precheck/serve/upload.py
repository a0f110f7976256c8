"""A form with files, taken in as it arrives: every byte is counted before it is written, and files go nowhere but into
the visit's own folder.

The parser is python-multipart's; its form class and Starlette's write to the system's temporary folder, so neither is
used.
"""

import asyncio
import hashlib
import os
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

from precheck.serve.limits import Limits, Refused

_HEADER_BYTES = 8_000
_HEAD = 4_096
_ROOM_EVERY = 4 * 2**20
_DRAIN_BYTES, _DRAIN_SECONDS = 64 * 2**20, 20.0


@dataclass
class Received:
    """A file that has arrived: the field it came in, the name it was sent under, where it lies."""

    field: str
    name: str
    path: Path
    size: int = 0
    sha256: str = ""
    head: bytes = b""


@dataclass
class Form:
    fields: dict[str, str] = field(default_factory=dict)
    files: list[Received] = field(default_factory=list)


@dataclass(frozen=True)
class Room:
    """What may still come in: `bytes` and `files` of this visit, `free` bytes of the disk."""

    bytes: int
    files: int
    free: Callable[[], int]


class _Reader:
    """Turns the parser's calls into a form; raises Refused as soon as something is too much."""

    def __init__(
        self, folder: Path, limits: Limits, room: Room, before_files: Callable[[dict[str, str]], None]
    ) -> None:
        self.form = Form()
        self.whole = False
        self._folder, self._limits, self._room, self._before_files = folder, limits, room, before_files
        self._name, self._value, self._headers = b"", b"", dict[bytes, bytes]()
        self._header_bytes = self._total = self._since = self._parts = 0
        self._part: Received | None = None
        self._field = ""
        self._text = bytearray()
        self._file: BinaryIO | None = None
        self._hash = hashlib.sha256()

    def callbacks(self) -> dict[str, Callable[..., None]]:
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._header_field,
            "on_header_value": self._header_value,
            "on_header_end": self._header_end,
            "on_headers_finished": self._headers_finished,
            "on_part_data": self._data,
            "on_part_end": self._end,
            "on_end": self._last,
        }

    def _last(self) -> None:
        self.whole = True

    def discard(self) -> None:
        """Nothing of what has arrived stays."""
        self.close()
        for each in (*self.form.files, *filter(None, [self._part])):
            each.path.unlink(missing_ok=True)

    def close(self) -> None:
        if self._file:
            self._file.close()
            self._file = None

    def _begin(self) -> None:
        self._headers, self._name, self._value, self._header_bytes = {}, b"", b"", 0
        self._parts += 1
        if self._parts > self._limits.fields + self._limits.visit_files + 4:
            raise Refused(413, "serve.error.count", count=self._limits.visit_files)

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._name += self._counted(data[start:end])

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += self._counted(data[start:end])

    def _counted(self, data: bytes) -> bytes:
        self._header_bytes += len(data)
        if self._header_bytes > _HEADER_BYTES:
            raise Refused(400, "serve.error.form")
        return data

    def _header_end(self) -> None:
        self._headers[self._name.lower()] = self._value
        self._name, self._value = b"", b""

    def _headers_finished(self) -> None:
        from python_multipart.multipart import parse_options_header

        kind, options = parse_options_header(self._headers.get(b"content-disposition", b""))
        if kind != b"form-data" or b"name" not in options:
            raise Refused(400, "serve.error.form")
        self._field = options[b"name"].decode("utf-8", "replace")
        if b"filename" in options:
            self._open(options[b"filename"].decode("utf-8", "replace"))
        elif len(self.form.fields) >= self._limits.fields or self._field in self.form.fields:
            raise Refused(400, "serve.error.form")
        else:
            self._part, self._text = None, bytearray()

    def _open(self, name: str) -> None:
        if self._room.files <= 0:
            raise Refused(413, "serve.error.count", count=self._limits.visit_files)
        if not self.form.files:
            self._before_files(self.form.fields)
        path = self._folder / f"{secrets.token_hex(16)}.part"
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        self._file = os.fdopen(descriptor, "wb")
        self._hash = hashlib.sha256()
        self._part = Received(self._field, name, path)

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._part is None:
            self._text += data[start:end]
            if len(self._text) > self._limits.field_bytes:
                raise Refused(413, "serve.error.form")
            return
        chunk = data[start:end]
        self._check(self._part, len(chunk))
        self._part.size += len(chunk)
        if len(self._part.head) < _HEAD:
            self._part.head += chunk[: _HEAD - len(self._part.head)]
        self._hash.update(chunk)
        cast(BinaryIO, self._file).write(chunk)

    def _check(self, part: Received, more: int) -> None:
        self._total += more
        self._since += more
        if part.size + more > self._limits.file_bytes:
            raise Refused(413, "serve.error.file", size=self._limits.file_bytes)
        if self._total > self._room.bytes:
            raise Refused(413, "serve.error.total", size=self._limits.visit_bytes)
        if self._since > _ROOM_EVERY:
            self._since = 0
            check_disk(self._room, self._limits)

    def _end(self) -> None:
        if self._part is None:
            self.form.fields[self._field] = self._text.decode("utf-8", "replace")
            return
        self.close()
        self._part.sha256 = self._hash.hexdigest()
        if not self._part.name and not self._part.size:  # a field for files in which none was chosen
            self._part.path.unlink()
        else:
            self.form.files.append(self._part)
            if len(self.form.files) > self._room.files:
                raise Refused(413, "serve.error.count", count=self._limits.visit_files)
        self._part = None


def check_disk(room: Room, limits: Limits) -> None:
    """Raises Refused before the disk is full."""
    if room.free() < limits.reserve_bytes:
        raise Refused(503, "serve.error.busy", retry_after=120)


async def receive(
    request: Any, folder: Path, limits: Limits, room: Room, before_files: Callable[[dict[str, str]], None]
) -> Form:
    """The form of a request. `before_files` sees the fields that came first, and may raise. Raises Refused."""
    from python_multipart.exceptions import MultipartParseError
    from python_multipart.multipart import MultipartParser, parse_options_header

    kind, options = parse_options_header(request.headers.get("content-type", ""))
    if kind != b"multipart/form-data":
        raise Refused(415, "serve.error.form")
    length = request.headers.get("content-length", "")
    if length.isdigit() and int(length) > room.bytes + 2**20:
        await drain(request)
        raise Refused(413, "serve.error.total", size=limits.visit_bytes)
    check_disk(room, limits)
    reader = _Reader(folder, limits, room, before_files)
    try:
        parser = MultipartParser(options.get(b"boundary", b""), cast(Any, reader.callbacks()))
        async for chunk in chunks(request, limits):
            parser.write(chunk)
        if not reader.whole:  # it broke off
            raise Refused(400, "serve.error.form")
        if not reader.form.files:
            before_files(reader.form.fields)
    except BaseException as error:
        reader.discard()
        if isinstance(error, Refused):
            await drain(request)
        if isinstance(error, MultipartParseError):
            raise Refused(400, "serve.error.form") from error
        if isinstance(error, OSError):
            raise Refused(503, "serve.error.busy", retry_after=120) from error
        raise
    return reader.form


async def chunks(request: Any, limits: Limits) -> AsyncIterator[bytes]:
    """The body as it arrives. Raises Refused for one that comes drop by drop, ClientDisconnect for one that ends."""
    from starlette.requests import ClientDisconnect

    loop = asyncio.get_running_loop()
    end = loop.time() + limits.upload_seconds
    while not _is_whole(request):
        try:
            async with asyncio.timeout_at(min(end, loop.time() + limits.stall_seconds)):
                message = await _message(request)
        except TimeoutError as error:
            request.scope[_WHOLE] = True  # nobody waits for the rest
            raise Refused(408, "serve.error.slow") from error
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        yield message.get("body", b"")


async def drain(request: Any) -> None:
    """Lets the rest of a refused body pass by, within reason: browsers show no answer before they have sent all."""
    left = _DRAIN_BYTES
    with suppress(TimeoutError):
        async with asyncio.timeout(_DRAIN_SECONDS):
            while left > 0 and not _is_whole(request):
                left -= len((await _message(request)).get("body", b"")) + 1


_WHOLE = "precheck.body_is_whole"


def _is_whole(request: Any) -> bool:
    return bool(request.scope.get(_WHOLE))


async def _message(request: Any) -> Any:
    message = await request.receive()
    if message["type"] == "http.disconnect" or not message.get("more_body"):
        request.scope[_WHOLE] = True
    return message
