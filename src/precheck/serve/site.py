"""What belongs to no visit: the access code, style and script, health and numbers."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from precheck.serve.forms import fields, to
from precheck.serve.guard import ACCESS, VISIT
from precheck.serve.limits import Refused
from precheck.serve.web import Service, fresh_secret, page, service, set_cookie, static, token


async def code_page(request: Request) -> Response:
    """The access code is asked for, and checked in a time that tells nothing."""
    behind = service(request)
    if behind.secret.admits(request):
        return to(request, "")
    known = request.cookies.get(VISIT, "") or fresh_secret()
    if request.method == "GET":
        response: Response = page(request, "code.html", 401, wrong=False, token=token(request, known))
    else:
        response = await _entered(request, behind)
    if VISIT not in request.cookies:
        set_cookie(request, response, VISIT, known)
    return response


async def _entered(request: Request, behind: Service) -> Response:
    address = request.client.host if request.client else ""
    if wait := behind.addresses.take("code", address, behind.limits.codes):
        raise Refused(429, "serve.error.rate", retry_after=wait)
    form = await fields(request)
    if not behind.secret.is_code(form.fields.get("code", "").strip()):
        return page(request, "code.html", 401, wrong=True, token=token(request))
    response = to(request, "")
    set_cookie(request, response, ACCESS, behind.secret.seal("access"))
    return response


async def asset(request: Request) -> Response:
    """Style, script and icon; their address changes with their content."""
    found = static().get(request.path_params["name"])
    if found is None:
        raise Refused(404, "serve.error.not-found")
    kind, content = found
    return Response(content, media_type=kind, headers={"cache-control": "public, max-age=31536000, immutable"})


async def health(_request: Request) -> Response:
    """Whether this process answers."""
    return Response("ok\n", media_type="text/plain")


async def metrics(request: Request) -> Response:
    """Numbers for Prometheus."""
    behind = service(request)
    gauges = {
        "visits": len(behind.visits), "files_waiting": behind.work.waiting, "files_reading": behind.metrics.active,
        "uploads": behind.uploads,
    }  # fmt: skip
    text = behind.metrics.text(gauges, behind.visits.ended)
    return Response(text, media_type="text/plain; version=0.0.4; charset=utf-8")


ROUTES = [
    Route("/enter", code_page, methods=["GET", "POST"]),
    Route("/static/{name}", asset),
    Route("/healthz", health),
    Route("/metrics", metrics),
]
