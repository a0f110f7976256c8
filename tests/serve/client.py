"""A visitor without a script: keeps cookies, sends forms, follows where she is led. And the server she visits."""

import re
import secrets
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import uvicorn

from precheck.reading import probe
from precheck.serve.app import Settings, build
from precheck.serve.run import Place, config, listening_socket
from precheck.serve.web import Service
from tests.helpers import TODAY

HERE = Place()
Files = Sequence[tuple[str, bytes]]


@dataclass
class Answer:
    """What came back, led on or not."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


@dataclass
class Visitor:
    """One browser, with its cookies. `headers` are sent each time."""

    address: str
    lang: str = "en"
    headers: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)
    page: str = ""

    def request(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Answer:
        """One request, not followed."""
        place = urlsplit(self.address)
        connection = HTTPConnection(place.hostname or "", place.port, timeout=60)
        sent = {"Accept-Language": self.lang, **self.headers, **(headers or {})}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, sent, encode_chunked="Transfer-Encoding" in sent)
            return self._kept(connection.getresponse())
        finally:
            connection.close()

    def _kept(self, response: HTTPResponse) -> Answer:
        for value in response.headers.get_all("set-cookie") or ():
            name, _, rest = value.partition("=")
            content = rest.partition(";")[0].strip('"')
            if content:
                self.cookies[name] = content
            else:
                self.cookies.pop(name, None)
        return Answer(
            response.status, {name.lower(): value for name, value in response.headers.items()}, response.read()
        )

    def get(self, path: str = "/") -> Answer:
        """A page, led on as a browser is."""
        answer = self.request("GET", path)
        for _ in range(3):
            if answer.status != 303:
                break
            answer = self.request("GET", answer.headers["location"])
        if answer.headers.get("content-type", "").startswith("text/html"):
            self.page = answer.text
        return answer

    def send(self, path: str, files: Files = (), **fields: str) -> Answer:
        """A form of the page she is on."""
        token = re.search(r'name="token" value="([0-9a-f]+)"', self.page)
        given = {"token": token[1] if token else "", **fields}
        body, kind = form(given, files)
        answer = self.request("POST", path, body, {"Content-Type": kind})
        return self.get(answer.headers["location"]) if answer.status == 303 else answer

    def drop(self, *papers: Path) -> Answer:
        """Files dropped on the start page."""
        self.get("/")
        return self.send("/visit", [(each.name, each.read_bytes()) for each in papers])

    def until_done(self, seconds: float = 60.0) -> str:
        """The page of the visit when all is read."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.get("/visit")
            if 'data-done="yes"' in self.page:
                return self.page
            time.sleep(0.1)
        raise TimeoutError(self.page[:2000])


def form(fields: dict[str, str], files: Files, name: str = "files") -> tuple[bytes, str]:
    """A multipart body and its type."""
    edge = secrets.token_hex(12)
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in fields.items()
    ]
    for path, data in files:
        head = f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="{path}"\r\n'
        parts += [head.encode(), b"Content-Type: application/octet-stream\r\n\r\n", data, b"\r\n"]
    return b"".join([*parts, f"--{edge}--\r\n".encode()]), f"multipart/form-data; boundary={edge}"


@dataclass
class Served:
    """A server that runs, and what is behind it."""

    address: str
    behind: Service

    def visitor(self, lang: str = "en", **headers: str) -> Visitor:
        return Visitor(self.address, lang, headers)

    @property
    def folders(self) -> list[Path]:
        """The folders of visits on the disk."""
        return sorted(self.root.glob("visit-*"))

    @property
    def root(self) -> Path:
        return self.behind.visits.root.path


@contextmanager
def served(place: Place = HERE, **changes: Any) -> Iterator[Served]:
    """The real server on a free port, in this process, so that a test can turn its clock."""
    settings = replace(Settings(lambda: TODAY, probe.read_options(pictures=True)), **changes)
    guard = build(settings)
    listening = listening_socket("127.0.0.1", 0)
    server = uvicorn.Server(config(guard, place))
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    try:
        wait_for(lambda: server.started)
        yield Served(f"http://127.0.0.1:{listening.getsockname()[1]}", cast(Any, guard.app).state.service)
    finally:
        server.should_exit = True
        thread.join()


def wait_for(condition: Callable[[], object], seconds: float = 20.0) -> None:
    """Until something is so; a failure if it never is."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.02)
