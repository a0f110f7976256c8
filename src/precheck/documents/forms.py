"""Forms and certificates of insurers: the period they cover, and whether it reaches the end of the studies."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from precheck.documents.insured import a_day, value_for
from precheck.documents.lexicon import any_of
from precheck.documents.readers import field
from precheck.documents.spec import Case
from precheck.documents.validity import day, place
from precheck.documents.view import PageView
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field
from precheck.model.finding import Finding
from precheck.text.dates import FoundDate, dates_in

START = any_of(
    """
    starting date; start date; date de début; date de debut; date d'effet; valid from; valable du;
    valable à partir du;
    à compter du; à partir du; period from; from; du; von; vom; gültig ab; gültig von; ab dem; beginn; anfangsdatum;
    fecha de inicio; válido desde; desde; desde el; data di inizio; data inizio; valido dal; dal; data de início;
    válido de; begindatum; geldig van; van; vanaf; data rozpoczęcia; ważny od; ważne od; od; od dnia; platí od;
    de la data; valabil de la; de la data de; fra; från; alkaen; první den; od dne; tól; alates; no; nuo; frá; από; от
    """
)
END = any_of(
    """
    ending date; end date; date de fin; valid until; valid to; valid till; valable jusqu'au; jusqu'au; au; to; until;
    bis; bis zum; gültig bis; enddatum; ende; endet am; fecha de fin; fecha fin; hasta; hasta el; válido hasta; data
    di fine; data fine; valido fino al; fino al; al; data de fim; data de termo; válido até; até; até ao; einddatum;
    geldig tot; geldig tot en met; tot; tot en met; t/m; data zakończenia; ważny do; ważne do; do; do dnia; platí do;
    do dne; până la; până la data de; valabil până la; la data de; til; till; till och med; t.o.m; saakka; asti; kuni;
    līdz; iki; έως; μέχρι; до; a; e
    """
)
_BETWEEN = re.compile(rf"[\W_]*(?:[a-z]?\)\W*)?(?:{END}|[-/])(?:[\W_]+(?:inclus|included|le|el|il|dem))?[\W_]*")
_CLOSE = 45  # characters between the two dates of one period, labels included
_SHORTEST = 1  # days
_NEXT = 45  # days from one period to the next that still goes on with it: the two sessions of an exchange
_LATE = 31  # days after the given start of the studies from which on cover begins too late
_EARLIEST = "2015"  # no cover that anybody sends begins before; those born later do not study yet
_SURE = 0.85  # confidence of a date from which on a paper may be called wrong for it


def period(views: Sequence[PageView]) -> dict[str, Field]:
    """`period_start` and `period_end`: from … to … in running text or beside two labels; the end may be open."""
    for index, view in enumerate(views):
        pairs = [pair for pair in pairwise(dates_in(view.flat)) if _one_period(view.flat, *pair)]
        if not pairs:
            continue
        first, last = pairs[0]
        for start, end in pairs[1:]:
            if last.value < end.value and (start.value - last.value).days <= _NEXT:
                last = end
        return {
            "period_start": field(view.at(first.start, first.end), index, first.value.isoformat()),
            "period_end": field(view.at(last.start, last.end), index, last.value.isoformat()),
        }
    found = {
        "period_start": value_for(views, START, _a_day_of_cover),
        "period_end": value_for(views, END, _a_day_of_cover),
    }
    return {name: known for name, known in found.items() if known}


def _a_day_of_cover(text: str) -> str | None:
    """A date that can be of a student's cover, and is no birth date."""
    day = a_day(text)
    return day if day and day >= _EARLIEST else None


def issue_date(views: Sequence[PageView], on: date, but: Mapping[str, Field]) -> dict[str, Field]:
    """`issued_on`: the latest date up to `on` that is none of the dates read already."""
    known = {each.value for each in but.values()}
    dates = [
        (each.value, index, line)
        for index, view in enumerate(views)
        for line in view.page.lines
        for each in dates_in(line.text)
        if each.value <= on and each.value.isoformat() not in known
    ]
    if not dates:
        return {}
    value, index, line = max(dates, key=lambda each: each[0])
    return {"issued_on": Field(value.isoformat(), 0.7, index, line.box)}


def _one_period(text: str, first: FoundDate, second: FoundDate) -> bool:
    between = text[first.end : second.start]
    return (
        len(between) <= _CLOSE
        and (second.value - first.value).days >= _SHORTEST
        and first.value.isoformat() >= _EARLIEST
        and _BETWEEN.fullmatch(between) is not None
    )


def covers(document: Document, case: Case, *, open_end: bool = False) -> Iterator[Finding]:
    """The form's period reaches the end of the studies. `open_end`: such a form may state no end."""
    until, since = day(document, "period_end"), day(document, "period_start")
    if until is None:
        if not (open_end and since):
            yield finding("form-period-short", outcome="inconclusive", document=document.id, file=document.files[0])
    elif until < case.end:
        yield finding(
            "form-period-short",
            outcome="inconclusive" if doubtful(document.fields["period_end"]) else "failed",
            expected=case.end.isoformat(),
            found=until.isoformat(),
            data={"date": until.isoformat()},
            **place(document, "period_end"),
        )
    given = case.applicant.start_date
    if since and given and (since - given).days > _LATE:
        yield finding(
            "form-period-short",
            severity="warning",
            outcome="inconclusive" if doubtful(document.fields["period_start"]) else "failed",
            expected=given.isoformat(),
            found=since.isoformat(),
            **place(document, "period_start"),
        )


def doubtful(known: Field) -> bool:
    """Read too unsurely to call a paper wrong for it."""
    return known.confirm or known.confidence < _SURE
