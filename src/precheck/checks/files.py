"""What became of each file: unreadable, encrypted, of an unsupported format, doubled; pages that could not be told."""

from collections.abc import Iterator, Sequence
from typing import Any

from precheck.checks.quality import untold
from precheck.documents.assemble import Assembled
from precheck.model.catalogue import finding
from precheck.model.finding import Finding
from precheck.model.page import FileReading
from precheck.text.script import scripts_in

_LARGE = 10 * 2**20  # the portal's own limit is not published; this is the default of its maker's upload field


def check_files(readings: Sequence[FileReading]) -> Iterator[Finding]:
    """A finding for every file that was not, or not wholly, read."""
    first_with: dict[str, str] = {}
    for reading in readings:
        if reading.status == "ignored":
            continue
        if reading.status == "unreadable":
            code = reading.problem or "unreadable-file"
            yield finding(code, file=reading.path, found=reading.detail or None, data={"format": reading.format})
            continue
        if reading.size > _LARGE:
            size = f"{reading.size / 2**20:.0f} MB"
            yield finding(
                "file-too-large",
                severity="notice",
                file=reading.path,
                found=size,
                data={"size": size, "limit": "10 MB"},
            )
        if reading.sha256 in first_with:
            yield finding("duplicate-document", file=reading.path, found=first_with[reading.sha256])
        first_with.setdefault(reading.sha256, reading.path)
        for page in reading.pages:
            if page.problem:
                yield finding(
                    "unreadable-file",
                    outcome="inconclusive",
                    file=reading.path,
                    found=page.problem,
                    data={"page": str(page.number)},
                )


def check_told(documents: Sequence[Assembled]) -> Iterator[Finding]:
    """Documents that could not be told, and papers (a payslip, a ticket, a CV) that have no place in the folder.

    Such a paper may be sent by mistake for one that is asked for: somebody should look before the folder goes.
    """
    for each in documents:
        document = each.document
        where: dict[str, Any] = {
            "document": document.id,
            "file": document.files[0],
            "data": {"page": str(document.pages[0].number)},
        }
        if each.kind is None:
            page = document.pages[0].page
            if page.read_by == "none" and not page.problem:
                yield finding("unreadable-file", outcome="inconclusive", found="not read", **where)
                continue
            yield (
                _in_another_script(each, where)
                or untold(document)
                or finding("unrecognized-document", outcome="inconclusive", **where)
            )
        elif each.kind.id == "other":
            yield finding("unrecognized-document", **where)


_LEGIBLE = 0.6
_MOST = 0.5  # share of the letters from which a page is in another script


def _in_another_script(each: Assembled, where: dict[str, Any]) -> Finding | None:
    """The finding for a page that could not be told because it is not in our alphabet: it names the script, and says
    that a translation is needed if it is the birth certificate."""
    page = each.document.pages[0].page
    letters = scripts_in(page.text)
    name, count = next(iter(letters.most_common(1)), ("latin", 0))
    read = name if count > _MOST * sum(letters.values()) else "latin"
    script = page.script or (read if page.legibility > _LEGIBLE else "latin")
    if script == "latin":
        return None
    data = {**where["data"], "cause": "script", "script": script}
    return finding("unrecognized-document", outcome="inconclusive", **{**where, "data": data})


def check_sides(documents: Sequence[Assembled]) -> Iterator[Finding]:
    """Cards of which only one side was found."""
    faint = any(each.kind is None for each in documents)  # a page that could not be told may be the other side
    for each in documents:
        if each.kind is None or not each.kind.two_sided:
            continue
        sides = {page.side for page in each.document.pages} - {""}
        if "both" in sides or {"front", "back"} <= sides:
            continue
        missing = "back" if "front" in sides else "front"
        loose = any(not page.side for page in each.document.pages)  # a page of it may be the side, unread
        outcome = "inconclusive" if faint or loose else "failed"
        yield finding(
            "missing-side",
            outcome=outcome,
            document=each.document.id,
            file=each.document.files[0],
            data={"side": missing},
        )
