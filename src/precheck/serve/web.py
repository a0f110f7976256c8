"""What pages share: the service behind them, the language of the visitor, cookies, templates, the token of forms."""

import hmac
import json
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import resources
from typing import Any, cast

from jinja2 import Environment, pass_context
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from precheck.i18n.catalogue import LANGUAGES, Translator, translator
from precheck.report.direction import isolated
from precheck.report.templating import environment
from precheck.requirements.procedure import Office
from precheck.serve.guard import LANG, VISIT, Secrets, path_of
from precheck.serve.limits import Addresses, Limits, Refused
from precheck.serve.metrics import Metrics
from precheck.serve.upload import Room
from precheck.serve.visits import Visit, Visits
from precheck.serve.work import Work

AUTONYMS = {"fr": "Français", "en": "English", "es": "Español", "ar": "العربية", "zh": "中文"}


@dataclass
class Service:
    """Everything the pages need, made once."""

    limits: Limits
    visits: Visits
    work: Work
    metrics: Metrics
    secret: Secrets
    addresses: Addresses
    free: Callable[[], int]
    today: Callable[[], date]
    office: Office | None = None
    uploads: int = 0
    closing: bool = False

    @asynccontextmanager
    async def uploading(self) -> AsyncIterator[None]:
        """Around files that come in; only so many at a time."""
        if self.uploads >= self.limits.uploads:
            raise Refused(503, "serve.error.busy", retry_after=10)
        self.uploads += 1
        try:
            yield
        finally:
            self.uploads -= 1


def service(request: Request) -> Service:
    return cast(Service, request.app.state.service)


def language(request: Request) -> str:
    """The one chosen, else the browser's first that we speak, else English."""
    for candidate in (request.query_params.get("lang"), request.cookies.get(LANG)):
        if candidate in LANGUAGES:
            return candidate
    for part in request.headers.get("accept-language", "").lower().split(",")[:12]:
        code = part.split(";")[0].strip().split("-")[0]
        if code in LANGUAGES:
            return code
    return "en"


def words_of(request: Request, office: Office | None) -> Translator:
    lang = language(request)
    words = translator(lang)
    return words.with_words(office.messages.get(lang, {})) if office else words


@lru_cache(maxsize=1)
def static() -> dict[str, tuple[str, bytes]]:
    """The few files that pages need, by name: kind and content."""
    own, report = resources.files("precheck.serve") / "static", resources.files("precheck.report") / "templates"
    return {
        "report.css": ("text/css; charset=utf-8", (report / "report.css").read_bytes()),
        "page.css": ("text/css; charset=utf-8", (own / "page.css").read_bytes()),
        "page.js": ("text/javascript; charset=utf-8", (own / "page.js").read_bytes()),
        "icon.svg": ("image/svg+xml", (own / "icon.svg").read_bytes()),
    }


@lru_cache(maxsize=1)
def _mark() -> str:
    """Changes with the content of the static files, so that they can be kept for long."""
    import hashlib

    return hashlib.sha256(b"".join(content for _, content in static().values())).hexdigest()[:12]


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = environment("precheck.serve")
    made.filters["capital"] = lambda text: text[:1].upper() + text[1:]
    made.filters["isolate"] = pass_context(lambda context, text: isolated(text, context["direction"]))
    return made


def page(request: Request, name: str, status: int = 200, **context: object) -> HTMLResponse:
    """A template, filled; the language that was chosen is remembered."""
    behind = service(request)
    words = words_of(request, behind.office)
    direction = words.text("page.direction")
    base = f"{request.scope.get('root_path', '')}/"
    html = _environment().get_template(name).render(
        lang=words.lang, direction=direction, base=base, mark=_mark(), autonyms=AUTONYMS, words=words,
        here=base + path_of(request).lstrip("/") if request.method == "GET" else base,
        t=lambda msgid, **data: isolated(words.text(msgid, **data), direction),
        said=words.text, limits=behind.limits, minutes=round(behind.limits.idle_seconds / 60), **context,
    )  # fmt: skip
    response = HTMLResponse(html, status)
    if request.query_params.get("lang") in LANGUAGES:
        set_cookie(request, response, LANG, words.lang)
    return response


def set_cookie(request: Request, response: Response, name: str, value: str) -> None:
    """A cookie of this session alone, which no script can read and no other site can use."""
    response.set_cookie(
        name, value, path=f"{request.scope.get('root_path', '')}/", httponly=True, samesite="strict",
        secure=request.url.scheme == "https",
    )  # fmt: skip


def refusal(request: Request, refused: Refused) -> Response:
    """The answer to what was refused: a page, or data for programs and scripts."""
    behind = cast(Service, request.scope["app"].state.service) if "app" in request.scope else None
    words = words_of(request, behind.office if behind else None)
    if behind:
        behind.metrics.refused[refused.words.rpartition(".")[2]] += 1
    data = {name: words.size(cast(int, value)) if name == "size" else value for name, value in refused.data.items()}
    message = words.text(refused.words, **data)
    headers = {"retry-after": str(refused.retry_after)} if refused.retry_after else {}
    if refused.status == 401:
        headers["www-authenticate"] = "Bearer"
    wants_data = path_of(request).startswith(("/api/", "/metrics")) or "application/json" in request.headers.get(
        "accept", ""
    )
    if wants_data or behind is None:
        named = {"field": refused.data["field"]} if refused.data.get("field") else {}
        told = {"error": refused.words.rpartition(".")[2], "message": message, **named}
        body = json.dumps(told, ensure_ascii=False)
        return Response(body, refused.status, headers, "application/json")
    if refused.status == 401:
        return RedirectResponse(f"{request.scope.get('root_path', '')}/enter", 303)
    response = page(request, "message.html", refused.status, message=message)
    response.headers.update(headers)
    return response


# ---------------------------------------------------------------- visits and forms


def visit_of(request: Request) -> Visit | None:
    """The visit whose secret the browser holds."""
    visit = service(request).visits.get(request.cookies.get(VISIT, ""))
    return None if visit is None or visit.program else visit


def wanted(request: Request) -> Visit:
    """The visit. Raises Refused where it is over."""
    visit = visit_of(request)
    if visit is None:
        raise Refused(410, "serve.over.text")
    return visit


def token(request: Request, secret: str = "") -> str:
    """What forms must bring back: sealed with the key of this run, for this browser alone."""
    return service(request).secret.seal("form", secret or request.cookies.get(VISIT, ""))


def check_token(request: Request, fields: dict[str, str]) -> None:
    """Raises Refused where a form does not come from a page of ours."""
    known = request.cookies.get(VISIT, "")
    given = fields.get("token", "")
    if not known or not hmac.compare_digest(given.encode(), token(request).encode()):
        raise Refused(403, "serve.error.origin")


def fresh_secret() -> str:
    return secrets.token_urlsafe(32)


def room_for(behind: Service, visit: Visit) -> Room:
    limits = behind.limits
    return Room(limits.visit_bytes - visit.bytes, limits.visit_files - len(visit.entries), behind.free)


def data_of(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
