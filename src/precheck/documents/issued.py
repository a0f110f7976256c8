"""What identity papers and permits print beside their machine-readable zone: where somebody was born, when the paper
was issued, from when it is valid. Shown in the report; no verdict hangs on it."""

from collections.abc import Mapping, Sequence
from datetime import date

from precheck.documents.forms import period
from precheck.documents.readers import date_for, field, labelled
from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.text.dates import dates_in
from precheck.text.labels import is_label
from precheck.text.search import Found

_BIRTH_PLACE = (
    r"lieu de naissance|(?:city|town|place)(?: and country)? of birth|birth ?place|lugar de nacimiento|geburtsort|"
    r"luogo di nascita|local de nascimento|naturalidade|dogum yeri|miejsce urodzenia|locul nasterii|mjesto rodenja"
)
_ISSUE = (
    r"date de delivrance|date d'emission|delivree? le|date of issue|issue date|issued on|"
    r"fecha de (?:expedicion|emision)|"
    r"ausstellungsdatum|data di rilascio|data de emissao|verilis tarihi|data wydania|data eliberarii"
)
_START = (
    r"valable (?:du|a partir du)|(?:date de )?debut de (?:la )?validite(?: du visa)?|"
    r"date de debut(?: du visa)?|valid from"
)
_TERMS, _DAYS_OFF = frozenset({1, 2, 3, 4, 5, 10, 15}), 2.0  # years that papers are valid for
_LEGIBLE = 0.5  # confidence from which a place is shown: nothing else tells it from noise


def _birth_place(views: Sequence[PageView]) -> dict[str, Field]:
    """`birth_place` as printed for its label."""
    for index, view in enumerate(views):
        for found in labelled(view, _BIRTH_PLACE, wanted=_like_a_place):
            return {"birth_place": field(found, index, found.text.strip(" .,;:|-–—_*'\"/"))}
    return {}


def _like_a_place(found: Found) -> bool:
    letters = sum(map(str.isalpha, found.text))
    return (
        found.confidence >= _LEGIBLE
        and letters >= 3
        and letters >= 0.75 * len(found.text.replace(" ", ""))
        and not is_label(found.folded)
    )


def _issue_date(views: Sequence[PageView], known: Mapping[str, Field]) -> dict[str, Field]:
    """`issue_date` as printed for its label, unless that day is the birth or the expiry that is `known`; else the day
    that lies whole years before the expiry."""
    found = date_for(views, _ISSUE)
    others = {known[name].value for name in ("birth_date", "expiry_date") if name in known}
    late = found and "expiry_date" in known and found.value > known["expiry_date"].value
    if found and not late and found.value not in others:
        return {"issue_date": found}
    return _years_before(views, known["expiry_date"].value, others) if "expiry_date" in known else {}


def _years_before(views: Sequence[PageView], expiry: str, others: set[str]) -> dict[str, Field]:
    """Passports are valid for whole years, to the day or the day before: a day so found needs no label."""
    end = date.fromisoformat(expiry)
    for index, view in enumerate(views):
        for line in view.page.lines:
            for each in dates_in(line.text):
                years = round((end - each.value).days / 365.25)
                whole = abs((end - each.value).days - years * 365.25) <= _DAYS_OFF
                if years in _TERMS and whole and each.value.isoformat() not in others:
                    sure = min(word.confidence for word in line.words)
                    return {"issue_date": Field(each.value.isoformat(), round(sure, 3), index, line.box, confirm=True)}
    return {}


def printed_beside(views: Sequence[PageView], fields: Mapping[str, Field]) -> dict[str, Field]:
    """The fields with `birth_place` and `issue_date`, where they are not among them yet."""
    return {**_birth_place(views), **_issue_date(views, fields), **fields}


def start(views: Sequence[PageView]) -> dict[str, Field]:
    """`valid_from`: beside its label, or the first day of the only period."""
    found = date_for(views, _START) or period(views).get("period_start")
    return {"valid_from": found} if found else {}
