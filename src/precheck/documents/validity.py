"""Checks that several kinds share: expired, expiring, machine-readable zone wrong or unread."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from precheck.documents.spec import Case
from precheck.documents.view import PageView
from precheck.model.catalogue import finding
from precheck.model.document import Document
from precheck.model.finding import Finding


def place(document: Document, field: str) -> dict[str, Any]:
    """Where a finding about this field points: document, file, page and box."""
    known = document.fields.get(field)
    page = known.page if known else None
    return {
        "document": document.id,
        "file": document.pages[page or 0].file,
        "page": page,
        "box": known.box if known else None,
    }


def age(born: date, on: date) -> int:
    """Whole years on a day."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def day(document: Document, field: str) -> date | None:
    """A date field as a date."""
    value = document.value(field)
    return date.fromisoformat(value) if value else None


def expiry(document: Document, case: Case, *, required: bool = True) -> Iterator[Finding]:
    """Expired on the day of the check, before the start of the studies, or during them."""
    until = day(document, "expiry_date")
    where = place(document, "expiry_date")
    if until is None:
        if required:
            yield finding("expiry-unread", outcome="inconclusive", **where)
        return
    data = {"date": until.isoformat(), "days": str((until - case.on).days)}
    if until < case.on:
        known = document.fields["expiry_date"]
        if known.confirm:
            yield finding(
                "expired", severity="warning", outcome="inconclusive", found=until.isoformat(), data=data, **where
            )
        else:
            yield finding("expired", found=until.isoformat(), data=data, **where)
    elif until < case.start:
        yield finding("expires-before-start", found=until.isoformat(), data=data, **where)
    elif until < case.end:
        yield finding("expires-during-stay", found=until.isoformat(), data=data, **where)


def zone_checks(document: Document, views: Sequence[PageView], *, expected: bool) -> Iterator[Finding]:
    """The check digits hold; a zone that should be there and was not read is said so, never called invalid."""
    zones = [(index, zone) for index, view in enumerate(views) for zone in view.zones]
    if not zones:
        if expected:
            yield finding("mrz-unread", outcome="inconclusive", document=document.id, file=document.pages[0].file)
        return
    if any(zone.mrz.valid for _, zone in zones):
        return
    index, zone = zones[0]
    wrong = ", ".join(name for name, right in zone.mrz.checks.items() if not right)
    weakest = min((value for line in zone.reading.confidence for value in line), default=0.0)
    yield finding(
        "mrz-check-failed",
        outcome="failed" if weakest > 0.5 else "inconclusive",
        found=wrong,
        document=document.id,
        file=document.pages[index].file,
        page=index,
        box=zone.reading.box,
        data={"fields": wrong},
    )


def overlaps_today(start: date | None, end: date | None, on: date) -> bool:
    """Whether a period of schooling contains the day, or begins within three months of it."""
    if start and end:
        return start - timedelta(days=92) <= on <= end
    return False
