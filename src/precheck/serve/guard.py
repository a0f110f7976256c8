"""What stands before every page: is this host ours, has this address asked too often, does the visitor know the code.
And after it: the headers of every answer, one line in the log without anything personal, no trace of an error."""

import hashlib
import hmac
import logging
import secrets
import time
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

from starlette.requests import Request

from precheck.serve.limits import Addresses, Limits, Refused
from precheck.serve.metrics import Metrics

log = logging.getLogger("precheck.serve")

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

VISIT, ACCESS, LANG = "precheck-visit", "precheck-access", "precheck-lang"
_POLICY = "; ".join((
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "connect-src 'self'",
    "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
))  # fmt: skip
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # with no-referrer, browsers send no origin that could be checked
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "x-robots-tag": "noindex",
}
_OPEN = ("/enter",)
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True)
class Secrets:
    """The key of this run, and the access code where one is asked for."""

    key: bytes
    code: str = ""

    @classmethod
    def new(cls, code: str = "") -> "Secrets":
        return cls(secrets.token_bytes(32), code)

    def seal(self, purpose: str, value: str = "") -> str:
        return hmac.new(self.key, f"{purpose}\0{value}".encode(), hashlib.sha256).hexdigest()

    def is_code(self, given: str) -> bool:
        """Whether this is the access code; takes as long for a wrong one, whatever its length."""
        digests = (hashlib.sha256(each.encode()).digest() for each in (given, self.code))
        return hmac.compare_digest(*digests)

    def admits(self, request: Request) -> bool:
        """Whether the visitor has shown the code, as a cookie of the page or as a bearer of the API."""
        if not self.code:
            return True
        cookie = request.cookies.get(ACCESS, "")
        if cookie and hmac.compare_digest(cookie.encode(), self.seal("access").encode()):
            return True
        kind, _, value = request.headers.get("authorization", "").partition(" ")
        return kind.lower() == "bearer" and self.is_code(value.strip())


class Guard:
    """The outermost layer; it knows all requests and no content."""

    def __init__(
        self, app: App, hosts: Sequence[str], limits: Limits, secret: Secrets, addresses: Addresses, metrics: Metrics,
        refuse: Callable[[Request, Refused], Any],
    ) -> None:  # fmt: skip
        self.app, self._hosts = app, frozenset(each.lower() for each in hosts) | _LOCAL
        self._limits, self._secret, self._addresses, self._metrics = limits, secret, addresses, metrics
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        start, status = time.perf_counter(), 0

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _with_headers(message, scope)
            await send(message)

        request = Request(scope, receive)
        try:
            self._check(request)
            await self.app(scope, receive, sending)
        except Refused as refused:
            await self._answer(request, refused, sending)
        except Exception as error:  # its words may hold names: the place alone is told
            log.error("failed: %s at %s", type(error).__name__, _place(error))  # noqa: TRY400
            if not status:
                await self._answer(request, Refused(500, "serve.error.failed"), sending)
        finally:
            route = getattr(scope.get("endpoint"), "__name__", "none")
            self._metrics.requests[route, status] += 1
            log.info("%s %s %d %.0f ms", scope["method"][:8], route, status, 1000 * (time.perf_counter() - start))

    async def _answer(self, request: Request, refused: Refused, send: Send) -> None:
        await self._refuse(request, refused)(request.scope, request.receive, send)

    def _check(self, request: Request) -> None:
        if not self._is_ours(request.headers.get("host", "")):
            raise Refused(400, "serve.error.host")
        path = path_of(request)
        if path.startswith("/static/") or path == "/healthz":
            return
        address = request.client.host if request.client else ""
        changes = request.method not in {"GET", "HEAD", "OPTIONS"}
        if changes:
            self._check_origin(request)
        for what, pace in (("any", self._limits.requests), *((("post", self._limits.posts),) if changes else ())):
            if wait := self._addresses.take(what, address, pace):
                raise Refused(429, "serve.error.rate", retry_after=wait)
        if not path.startswith(_OPEN) and not self._secret.admits(request):
            tried = "authorization" in request.headers
            if tried and (wait := self._addresses.take("code", address, self._limits.codes)):
                raise Refused(429, "serve.error.rate", retry_after=wait)
            raise Refused(401, "serve.code.needed")

    def _is_ours(self, host: str) -> bool:
        """Names that were allowed, and bare addresses: no stranger's name can lead a browser here."""
        name = _name_of(host)
        return name in self._hosts or _is_address(name)

    def _check_origin(self, request: Request) -> None:
        """A browser says from where a form comes: from here or not at all."""
        origin = request.headers.get("origin")
        if origin is not None and origin.partition("://")[2].lower() != request.headers.get("host", "").lower():
            raise Refused(403, "serve.error.origin")
        if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
            raise Refused(403, "serve.error.origin")


def path_of(request: Request) -> str:
    """The path below the place where the page is mounted."""
    path: str = request.scope["path"]
    root: str = request.scope.get("root_path", "")
    return path.removeprefix(root) or "/"


def _name_of(host: str) -> str:
    host = host.lower().rstrip(".")
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _with_headers(message: Message, scope: Scope) -> None:
    headers = list(message.get("headers", ()))
    there = {name.lower() for name, _ in headers}
    wanted = {**_HEADERS, "cache-control": "no-store"}
    if scope.get("scheme") == "https":
        wanted["strict-transport-security"] = "max-age=31536000"
    headers += [(name.encode(), value.encode()) for name, value in wanted.items() if name.encode() not in there]
    message["headers"] = headers


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}"
