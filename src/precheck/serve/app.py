"""The application: everything put together, started with the server and gone with it."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from precheck.reading.options import ReadOptions
from precheck.requirements.procedure import Office
from precheck.serve import api, pages, site
from precheck.serve.folders import Root
from precheck.serve.forms import learn_countries
from precheck.serve.guard import Guard, Secrets
from precheck.serve.limits import Addresses, Clock, Limits, Refused
from precheck.serve.metrics import Metrics
from precheck.serve.visits import Visits
from precheck.serve.web import Service, refusal
from precheck.serve.work import Work

_SWEEP_SECONDS = 5.0


@dataclass(frozen=True)
class Settings:
    """How to serve. `today` and `clock` are given, so that a test can turn them on."""

    today: Callable[[], date]
    reading: ReadOptions = field(default_factory=ReadOptions)
    workers: int = 2
    procedure: str = "registration"
    office: Office | None = None
    hosts: tuple[str, ...] = ()
    code: str = ""
    limits: Limits = field(default_factory=Limits)
    clock: Clock = time.monotonic
    sweep_seconds: float = _SWEEP_SECONDS


def build(settings: Settings) -> Guard:
    """The application, guarded. Folder and workers come with its start and go with its end."""
    metrics, secret = Metrics(), Secrets.new(settings.code)
    addresses = Addresses(settings.clock)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        root = Root()
        visits = Visits(root, settings.limits, settings.clock)
        work = Work(
            settings.reading, settings.workers, settings.limits, metrics, settings.today, settings.procedure,
            settings.office,
        )  # fmt: skip
        behind = Service(
            settings.limits, visits, work, metrics, secret, addresses, root.free_bytes, settings.today, settings.office
        )
        app.state.service = behind
        try:
            await work.start()
            sweeping = asyncio.create_task(_sweep(visits, settings.sweep_seconds))
            names = asyncio.create_task(asyncio.to_thread(learn_countries))
            yield
            behind.closing = True
            sweeping.cancel()
            await names
        finally:
            visits.close()
            await work.stop()
            root.close()

    app = Starlette(
        routes=[*pages.ROUTES, *site.ROUTES, *api.ROUTES],
        lifespan=lifespan,
        exception_handlers={Refused: _refused, HTTPException: _http, Exception: _failed},
    )
    app.router.redirect_slashes = False
    return Guard(
        app,
        settings.hosts,
        settings.limits,
        secret,
        addresses,
        metrics,
        lambda request, refused: _outside(app, request, refused),
    )


async def _sweep(visits: Visits, seconds: float) -> None:
    while True:
        await asyncio.sleep(seconds)
        visits.sweep()


def _outside(app: Starlette, request: Request, refused: Refused) -> Response:
    request.scope["app"] = app
    return refusal(request, refused)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return refusal(request, error)


async def _failed(request: Request, _error: Exception) -> Response:
    return refusal(request, Refused(500, "serve.error.failed"))


async def _http(request: Request, error: Exception) -> Response:
    """What the router has to say: no such page, or not in this way."""
    assert isinstance(error, HTTPException)
    names = {404: "not-found", 405: "method"}
    response = refusal(request, Refused(error.status_code, f"serve.error.{names.get(error.status_code, 'form')}"))
    for name, value in (error.headers or {}).items():
        response.headers[name] = value
    return response
