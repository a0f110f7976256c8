"""The pages of a visit: the start, what becomes of the files, what is taken away, the end."""

import asyncio
from contextlib import suppress

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from precheck.model.applicant import Applicant
from precheck.serve import desk
from precheck.serve.events import LOOKS, events
from precheck.serve.forms import answers, arriving, filled, number, questions, taken, to
from precheck.serve.guard import VISIT
from precheck.serve.limits import Refused
from precheck.serve.visits import Visit
from precheck.serve.web import fresh_secret, language, page, service, set_cookie, token, visit_of, wanted

_QUICK_SECONDS = 0.6  # digital papers are read sooner: whoever has no script then sees the answer at once


async def start(request: Request) -> Response:
    """The place to drop a folder; whoever is on a visit goes on with it."""
    if visit_of(request) is not None:
        return to(request, "visit")
    known = request.cookies.get(VISIT, "")
    secret = known if 20 <= len(known) <= 100 else fresh_secret()
    response = page(request, "start.html", token=token(request, secret), given=Applicant(), **questions(request))
    set_cookie(request, response, VISIT, secret)
    return response


async def begin(request: Request) -> Response:
    """The first files: a visit of its own begins, under a secret nobody has seen before."""
    behind = service(request)
    behind.work.check_room()
    async with behind.uploading():
        visit = behind.visits.new(language(request))
        try:
            form = await arriving(request, behind, visit)
            visit.given = answers(form, Applicant())
            await taken(behind, visit, form)
        except BaseException:
            behind.visits.end(visit, "refused")
            raise
    response = _on(request)
    set_cookie(request, response, VISIT, visit.secret)
    return response


async def visit_page(request: Request) -> Response:
    """Her files and, once all are read, the report."""
    behind, visit = service(request), wanted(request)
    visit.lang = language(request)
    await _soon(visit)
    shown = None
    if visit.done and visit.judged and not visit.failed:
        shown = await behind.work.shown(visit)
    return page(
        request, "visit.html", visit=visit, shown=shown, place=behind.work.place(visit), token=token(request),
        looks=LOOKS, given=visit.given, **questions(request),
    )  # fmt: skip


async def add_files(request: Request) -> Response:
    """More files, or one instead of another."""
    behind, visit = service(request), wanted(request)
    behind.work.check_room()
    async with behind.uploading():
        form = await arriving(request, behind, visit)
        await taken(behind, visit, form, number(form.fields.get("number", "0")))
    return _on(request)


async def remove_file(request: Request) -> Response:
    """One file away."""
    behind, visit, form = await filled(request)
    entry = visit.entry(number(form.fields.get("number", "")))
    if entry is not None:
        visit.drop(entry)
        visit.changed()
        behind.work.settle(visit)
    return to(request, "visit")


async def answer(request: Request) -> Response:
    """Other answers to the four questions: nothing is read again."""
    behind, visit, form = await filled(request)
    given = answers(form, visit.given)
    if given != visit.given:
        visit.given = given
        visit.changed()
        behind.work.settle(visit)
    return to(request, "visit")


async def done(request: Request) -> Response:
    """The end: everything is deleted before the answer is sent."""
    behind, visit, _ = await filled(request)
    behind.work.forget(visit)
    behind.visits.end(visit, "done")
    response = to(request, "gone")
    response.delete_cookie(VISIT, path=f"{request.scope.get('root_path', '')}/")
    return response


async def gone(request: Request) -> Response:
    """It is said that nothing is left."""
    return page(request, "gone.html")


async def take_away(request: Request) -> Response:
    """The report, the letter or the copies, as a file."""
    behind, visit = service(request), wanted(request)
    what = request.path_params["what"]
    if what not in (*desk.DOWNLOADS, "copies.zip") or not visit.done or visit.judged is None or visit.failed:
        raise Refused(404, "serve.error.not-found")
    place = await behind.work.download(visit, what, language(request))
    return FileResponse(place, media_type="application/octet-stream", filename=f"precheck-{what}")


async def boxes(request: Request) -> Response:
    """Where the boxes lie on the pictures of the report: rules of style, for pages must not bear their own."""
    behind, visit = service(request), wanted(request)
    if not visit.done or visit.judged is None:
        raise Refused(404, "serve.error.not-found")
    shown = await behind.work.shown(visit)
    return Response(shown.boxes, media_type="text/css")


# ---------------------------------------------------------------- helpers


def _on(request: Request) -> Response:
    """To the visit: a script is told the way, a browser led there."""
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"to": f"{request.scope.get('root_path', '')}/visit"})
    return to(request, "visit")


async def _soon(visit: Visit) -> None:
    """Waits a little for an answer that is nearly there."""
    loop = asyncio.get_running_loop()
    end = loop.time() + _QUICK_SECONDS
    while not visit.done and visit.alive and (left := end - loop.time()) > 0:
        with suppress(TimeoutError):
            await asyncio.wait_for(visit.bell.wait(), left)


ROUTES = [
    Route("/", start),
    Route("/visit", begin, methods=["POST"]),
    Route("/visit", visit_page),
    Route("/visit/files", add_files, methods=["POST"]),
    Route("/visit/remove", remove_file, methods=["POST"]),
    Route("/visit/answers", answer, methods=["POST"]),
    Route("/visit/done", done, methods=["POST"]),
    Route("/visit/events", events),
    Route("/visit/boxes.css", boxes),
    Route("/visit/take/{what}", take_away),
    Route("/gone", gone),
]
