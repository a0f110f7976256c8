"""What becomes of each file, told while it happens (server-sent events)."""

import asyncio
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from precheck.serve.limits import Refused
from precheck.serve.visits import Visit
from precheck.serve.web import Service, data_of, service, wanted, words_of

LOOKS = {"waiting": "calm", "reading": "calm", "read": "good", "unreadable": "watch", "ignored": "calm"}
_PULSE_SECONDS = 15.0


async def events(request: Request) -> Response:
    """What becomes of each file, as it happens (server-sent events)."""
    behind, visit = service(request), wanted(request)
    if visit.listeners >= behind.limits.listeners:
        raise Refused(429, "serve.error.rate", retry_after=5)
    return StreamingResponse(_told(request, behind, visit), media_type="text/event-stream")


async def _told(request: Request, behind: Service, visit: Visit) -> AsyncIterator[str]:
    words, before, quiet = words_of(request, behind.office), "", 0.0
    visit.listeners += 1
    try:
        while visit.alive and not behind.closing:
            bell = visit.bell
            place = behind.work.place(visit)
            files = [
                {"number": each.number, "state": each.state, "look": LOOKS[each.state],
                 "word": words.text(f"serve.state.{each.state}")}
                for each in visit.entries
            ]  # fmt: skip
            queue = words.text("serve.place", place=place) if place > 1 else ""
            now = data_of({"files": files, "queue": queue, "done": visit.done})
            if now != before or quiet >= _PULSE_SECONDS:
                before, quiet = now, 0.0
                yield f"data: {now}\n\n"
            if visit.done:
                return
            try:
                await asyncio.wait_for(bell.wait(), 1.0)
            except TimeoutError:
                quiet += 1.0
        yield 'data: {"over":true}\n\n'
    finally:
        visit.listeners -= 1
