"""The interface for programs: files in, a report out, at once or when it is there."""

import asyncio
import json
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from precheck.errors import BadApplicant
from precheck.i18n.catalogue import LANGUAGES
from precheck.model.applicant import Applicant
from precheck.requirements.applicant_file import FLAGS, from_table, merged
from precheck.serve.intake import take_in
from precheck.serve.limits import Refused
from precheck.serve.openapi import MOST_WAIT, document, fits
from precheck.serve.upload import Form, Received, check_disk, chunks, receive
from precheck.serve.visits import Visit
from precheck.serve.web import Service, language, room_for, service


async def create(request: Request) -> Response:
    """Files to a report; to a job where that takes longer than the caller waits."""
    behind = service(request)
    wait = _asked(request)
    behind.work.check_room()
    async with behind.uploading():
        visit = behind.visits.new(language(request), program=True)
        try:
            form = await _received(request, behind, visit)
            if not form.files:
                raise Refused(400, "serve.error.none")
            visit.given = _given(form)
            behind.metrics.bytes += sum(each.size for each in form.files)
            await take_in(behind, visit, form.files)
        except BaseException:
            behind.visits.end(visit, "refused")
            raise
    await _until_done(visit, wait)
    if not visit.done:
        state = _state(behind, visit)
        headers = {"location": state["url"], "retry-after": "2"}
        return JSONResponse(state, 202, headers)
    try:
        return Response(await _report(request, behind, visit), media_type="application/json")
    finally:
        behind.visits.end(visit, "fetched")


async def status(request: Request) -> Response:
    """How far a job is, with its report once it is there."""
    behind, visit = service(request), _visit(request)
    wait = _asked(request)
    await _until_done(visit, wait)
    state = _state(behind, visit)
    if state["status"] == "done":
        state["report"] = json.loads(await _report(request, behind, visit))
    return JSONResponse(state)


async def delete(request: Request) -> Response:
    """A job away, with all it brought."""
    behind, visit = service(request), _visit(request)
    behind.work.forget(visit)
    behind.visits.end(visit, "done")
    return Response(status_code=204)


async def description(request: Request) -> Response:
    """The OpenAPI document."""
    behind = service(request)
    base = request.scope.get("root_path", "")
    return JSONResponse(document(behind.limits, base or "/", locked=bool(behind.secret.code)))


def _asked(request: Request) -> float:
    """How long the caller waits. Raises Refused for what cannot be asked."""
    query = request.query_params
    if set(query) - {"lang", "wait"} or len(query.multi_items()) != len(query):
        raise Refused(422, "serve.error.answer")
    if "lang" in query and query["lang"] not in LANGUAGES:
        raise Refused(422, "serve.error.answer")
    text = query.get("wait", "20")
    if not (text.isascii() and text.isdigit() and len(text) < 4 and int(text) <= MOST_WAIT):
        raise Refused(422, "serve.error.answer")
    return float(text)


async def _received(request: Request, behind: Service, visit: Visit) -> Form:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/zip":
        return await _archive(request, behind, visit)
    return await receive(request, visit.folder, behind.limits, room_for(behind, visit), lambda _: None)


async def _archive(request: Request, behind: Service, visit: Visit) -> Form:
    """A body that is the archive itself."""
    import hashlib

    limits, room = behind.limits, room_for(behind, visit)
    check_disk(room, limits)
    file, digest = Received("files", "folder.zip", visit.folder / "body.part"), hashlib.sha256()
    with file.path.open("wb") as target:
        async for chunk in chunks(request, limits):
            file.size += len(chunk)
            if file.size > room.bytes:
                raise Refused(413, "serve.error.total", size=limits.visit_bytes)
            if file.size // 2**22 != (file.size - len(chunk)) // 2**22:
                check_disk(room, limits)
            file.head = file.head or chunk[:4096]
            digest.update(chunk)
            target.write(chunk)
    file.sha256 = digest.hexdigest()
    if not file.head.startswith(b"PK"):
        raise Refused(400, "serve.error.form")
    return Form({}, [file])


def _given(form: Form) -> Applicant:
    """The facts among the fields. Raises Refused, with the name of the field that is none."""
    if any(each.field != "files" for each in form.files):
        raise Refused(422, "serve.error.answer", field="files")
    given = Applicant()
    for name, text in form.fields.items():
        if name not in Applicant.names():
            raise Refused(422, "serve.error.answer")
        if not fits(name, text):
            raise Refused(422, "serve.error.answer", field=name)
        try:
            given = merged(given, from_table({name: text == "true" if name in FLAGS else text}, "form"))
        except BadApplicant as error:
            raise Refused(422, "serve.error.answer", field=name) from error
    return given


async def _until_done(visit: Visit, seconds: float) -> None:
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while visit.alive and not visit.done and (left := end - loop.time()) > 0:
        bell = visit.bell
        try:
            await asyncio.wait_for(bell.wait(), left)
        except TimeoutError:
            return


def _visit(request: Request) -> Visit:
    visit = service(request).visits.get(request.path_params["id"])
    if visit is None or not visit.program:
        raise Refused(404, "serve.error.not-found")
    return visit


def _state(behind: Service, visit: Visit) -> dict[str, Any]:
    if visit.done:
        status = "failed" if visit.failed else "done"
    else:
        status = "reading" if any(each.state != "waiting" for each in visit.entries) else "waiting"
    return {
        "id": visit.secret,
        "status": status,
        "place": behind.work.place(visit),
        "files": [{"path": each.name, "state": each.state} for each in visit.entries],
        "url": f"/api/v1/checks/{visit.secret}",
        "report": None,
    }


async def _report(request: Request, behind: Service, visit: Visit) -> bytes:
    if visit.failed or visit.judged is None:
        raise Refused(500, "serve.error.failed")
    place = await behind.work.download(visit, "report.json", language(request))
    content: bytes = await asyncio.to_thread(place.read_bytes)
    return content


ROUTES = [
    Route("/api/v1/checks", create, methods=["POST"]),
    Route("/api/v1/checks/{id}", status, methods=["GET"]),
    Route("/api/v1/checks/{id}", delete, methods=["DELETE"]),
    Route("/api/v1/openapi.json", description, methods=["GET"]),
]
