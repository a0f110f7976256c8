"""Whether a paper is signed or stamped: ink at the place that is labelled for it. What the ink says is not looked at.

Certain is only a born-digital page on which such a place is printed and wholly empty. A scan's signature may have been
read as words, or be too pale: there an empty place is said to be looked at, never that it is unsigned.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from precheck.documents.view import PageView
from precheck.model.catalogue import finding
from precheck.model.document import Document
from precheck.model.finding import Finding
from precheck.model.page import Box
from precheck.text.search import Found
from precheck.text.signing import DONE_AT, NO_SIGNATURE, SIGN, STAMP

_WORDS_OF_A_LABEL = 9  # a longer line is a sentence that speaks of signatures
_BELOW, _ABOVE, _RIGHT, _LEFT = 0.16, 0.06, 0.33, 0.06  # where ink belongs to a label, as shares of the page
_WHITE, _ACROSS = 0.26, 0.58  # as far it reaches down where nothing is printed there, and right up to another label
_PRINT, _ASIDE = 0.6, 0.12  # confidence of a printed word; share of the page beside all of them
_TALLER = 1.3  # times the height of print: less is a word that was not read


@dataclass(frozen=True)
class Place:
    """A place to sign or stamp: where, whether there is ink (None: nobody looked), whether an empty one is certain."""

    page: int
    box: Box
    inked: bool | None
    certain: bool = False


def _places(views: Sequence[PageView], *labels: re.Pattern[str]) -> list[Place]:
    return [
        _place(view, index, label)
        for index, view in enumerate(views)
        for pattern in labels
        for label in view.finds(pattern)
        if len(view.lines[label.line].words) <= _WORDS_OF_A_LABEL or pattern is DONE_AT or _last_on_line(view, label)
    ]


def _last_on_line(view: PageView, label: Found) -> bool:
    return label.box.right >= view.lines[label.line].words[-1].box.right - 0.02


def _place(view: PageView, index: int, label: Found) -> Place:
    box = label.box
    around = Box(
        max(box.left - _LEFT, 0.0),
        max(box.top - _ABOVE, 0.0),
        min(box.right + _RIGHT, 1.0),
        min(box.bottom + _BELOW, 1.0),
    )
    if view.page.ink is None:
        return Place(index, around, None)
    pens = [each for each in view.page.ink if _is_pen(each, view)]
    wide = _white_around(label, around, view)
    below = Box(around.left, box.bottom, around.right, around.bottom)
    empty = not any(_holds(below, word.box) for word in view.page.words)
    near = any(each.bottom > around.top for each in pens)  # it may be the signature all the same
    certain = view.page.read_by == "text" and empty and not near
    return Place(index, around, any(_holds(wide, each) for each in pens), certain)


def _white_around(label: Found, around: Box, view: PageView) -> Box:
    """The place, as large as the white under a label and beside it: people sign where there is room."""
    box = label.box
    printed = [word.box for word in view.page.words if word.confidence >= _PRINT]
    under = min((each.top for each in printed if each.top >= box.bottom), default=1.0)
    others = [
        each.box.left
        for pattern in (SIGN, STAMP)
        for each in view.finds(pattern)
        if each.box.left > box.right + _LEFT and abs(each.box.top - box.top) < box.height
    ]
    right = min([box.right + _ACROSS, *(left - _LEFT / 2 for left in others), 1.0])
    bottom = max(around.bottom, min(under, box.bottom + _WHITE))
    return Box(around.left, around.top, right if others else max(right, around.right), bottom)


def _is_pen(ink: Box, view: PageView) -> bool:
    """Taller than print, and not far to the side of all that is printed: there lies the cloth of the table."""
    printed = [word.box for word in view.page.words if word.confidence >= _PRINT]
    left = min((box.left for box in printed), default=0.0) - _ASIDE
    right = max((box.right for box in printed), default=1.0) + _ASIDE
    return ink.height >= _TALLER * view.median_height and left <= (ink.left + ink.right) / 2 <= right


def _holds(place: Box, ink: Box) -> bool:
    x, y = (ink.left + ink.right) / 2, (ink.top + ink.bottom) / 2
    return place.left <= x <= place.right and place.top <= y <= place.bottom


def _excused(views: Sequence[PageView]) -> bool:
    """The paper says that it is signed by machine, or needs no signature."""
    return any(NO_SIGNATURE.search(view.flat) for view in views)


def unsigned(document: Document, views: Sequence[PageView], *, dated: bool = True) -> Iterator[Finding]:
    """A statement with no ink where it is to be signed, or (`dated` false) with no date."""
    places = _places(views, SIGN) or _places(views, DONE_AT)
    if _excused(views) or (dated and any(place.inked for place in places)):
        return
    yield _missing("statement-unsigned", document, places, certain=dated or _nothing_written(views))


def unstamped(document: Document, views: Sequence[PageView]) -> Iterator[Finding]:
    """A form with no ink where the institution is to sign or stamp it."""
    places = _places(views, STAMP, SIGN)
    if _excused(views) or any(place.inked for place in places):
        return
    if not places and any(_is_pen(each, view) for view in views for each in view.page.ink or () if each.top > 0.3):
        return  # no place is labelled, and there is ink
    yield _missing("form-stamp-missing", document, places, certain=True)


def _nothing_written(views: Sequence[PageView]) -> bool:
    """No ink at all on born-digital pages: no date can stand there in handwriting."""
    return all(view.page.read_by == "text" and view.page.ink == () for view in views)


def _missing(code: str, document: Document, places: Sequence[Place], *, certain: bool) -> Finding:
    place = places[-1] if places else None
    failed = certain and bool(places) and all(each.certain and each.inked is False for each in places)
    return finding(
        code,
        outcome="failed" if failed else "inconclusive",
        document=document.id,
        file=document.pages[place.page if place else 0].file,
        page=place.page if place else None,
        box=place.box if place else None,
    )
