"""The server itself: uvicorn, quiet about its visitors."""

import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from precheck.errors import UsageError
from precheck.serve.app import Settings, build
from precheck.serve.guard import App

if TYPE_CHECKING:
    import uvicorn


@dataclass(frozen=True)
class Place:
    """Where it listens, and which proxies it believes what they say of their clients."""

    host: str = "127.0.0.1"
    port: int = 8000
    root_path: str = ""
    proxies: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}{self.root_path}/"


def serve(settings: Settings, place: Place, ready: Callable[[Place], None]) -> None:
    """Serves until it is told to stop; `ready` is called when the page can be opened. Raises UsageError."""
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                ready(Place(place.host, listening.getsockname()[1], place.root_path, place.proxies))

    listening = listening_socket(place.host, place.port)
    logging.getLogger("precheck.serve").setLevel(logging.INFO)
    Server(config(build(settings), place)).run(sockets=[listening])


def config(app: App, place: Place) -> "uvicorn.Config":
    """How uvicorn runs: what clients say of others counts only where it comes from a proxy that was named."""
    import uvicorn

    return uvicorn.Config(
        app, root_path=place.root_path, access_log=False, log_level="warning", server_header=False,
        proxy_headers=bool(place.proxies), forwarded_allow_ips=list(place.proxies), limit_concurrency=500,
        timeout_graceful_shutdown=3, h11_max_incomplete_event_size=32 * 1024, ws="none", http="h11", loop="asyncio",
    )  # fmt: skip


def listening_socket(host: str, port: int) -> socket.socket:
    """A socket bound to the place. Raises UsageError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except (OSError, OverflowError) as error:
        listening.close()
        raise UsageError(
            f"{host}:{port} cannot be listened on: {getattr(error, 'strerror', None) or error}.",
            "Another program may use it: choose another with --port.",
        ) from error
    return listening
