"""The forms of the pages: what comes with them, and the four questions."""

import os
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse

from precheck.errors import BadApplicant
from precheck.i18n.catalogue import LANGUAGES
from precheck.i18n.places import country_name
from precheck.model.applicant import Applicant
from precheck.requirements.applicant_file import INSURERS, from_table
from precheck.serve.intake import take_in
from precheck.serve.limits import Refused
from precheck.serve.upload import Form, Room, receive
from precheck.serve.visits import Visit
from precheck.serve.web import Service, check_token, room_for, service, wanted, words_of
from precheck.text.fold import fold

QUESTIONS = ("nationality", "birth_date", "start_date", "insured_by")


def to(request: Request, where: str) -> RedirectResponse:
    return RedirectResponse(f"{request.scope.get('root_path', '')}/{where}", 303)


async def arriving(request: Request, behind: Service, visit: Visit) -> Form:
    """A form with at least one file, into the visit's folder. Raises Refused."""
    room = room_for(behind, visit)
    form = await receive(request, visit.folder, behind.limits, room, lambda each: check_token(request, each))
    if not form.files:
        raise Refused(400, "serve.error.none")
    return form


async def taken(behind: Service, visit: Visit, form: Form, instead_of: int = 0) -> None:
    """The files of a form become files of the visit."""
    behind.metrics.bytes += sum(each.size for each in form.files)
    await take_in(behind, visit, form.files, instead_of)


async def fields(request: Request) -> Form:
    """A form that holds no file."""
    behind = service(request)
    room = Room(0, 0, behind.free)
    return await receive(request, Path(os.devnull), behind.limits, room, lambda each: check_token(request, each))


async def filled(request: Request) -> tuple[Service, Visit, Form]:
    """A form of a visit that holds no file."""
    visit = wanted(request)
    return service(request), visit, await fields(request)


def answers(form: Form, before: Applicant) -> Applicant:
    """The answers, over what was known; an empty one takes an earlier answer back. Raises Refused."""
    table = {name: form.fields[name].strip() or None for name in QUESTIONS if name in form.fields}
    try:
        return replace(before, **{name: getattr(from_table(table, "form"), name) for name in table})
    except BadApplicant as error:
        raise Refused(422, "serve.error.answer") from error


def number(text: str) -> int:
    """The number of a file; 0, which no file has, for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0


def questions(request: Request) -> dict[str, Any]:
    """What the four questions offer, in the visitor's language."""
    words = words_of(request, service(request).office)
    return {
        "countries": countries(words.lang),
        "insurers": [(each, words.text(f"insured.{each}")) for each in INSURERS],
    }


@lru_cache(maxsize=len(LANGUAGES))
def countries(lang: str) -> list[tuple[str, str]]:
    """All countries as (code, name), in the order of their names."""
    import pycountry

    names = [(each.alpha_3, country_name(each.alpha_3, lang)) for each in pycountry.countries]
    return sorted(names, key=lambda each: fold(each[1]))


def learn_countries() -> None:
    """What the first visitor of each language would wait for otherwise."""
    for lang in LANGUAGES:
        countries(lang)
