"""Dates as documents write them: 03/02/2004, 3 février 2004, 03 FEB 2004, 2004-02-03, 2004年2月3日."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from precheck.text.fold import fold

# Month names by language, folded; the first three or four letters tell most of them, so stems are enough.
_MONTHS: tuple[tuple[str, ...], ...] = (
    ("janvier", "janv", "jan", "january", "enero", "ene", "janeiro", "januar", "janner", "gennaio", "gen", "ocak", "styczen", "stycznia", "ianuarie", "января"),
    ("fevrier", "fevr", "fev", "feb", "february", "febrero", "fevereiro", "februar", "febbraio", "subat", "lutego", "februarie", "февраля"),
    ("mars", "mar", "march", "marzo", "marco", "marz", "maerz", "mart", "marca", "martie", "марта"),
    ("avril", "avr", "april", "apr", "abril", "abr", "aprile", "nisan", "kwietnia", "aprilie", "апреля"),
    ("mai", "may", "mayo", "maio", "maggio", "mag", "mayis", "maja", "мая"),
    ("juin", "jun", "june", "junio", "junho", "juni", "giugno", "giu", "haziran", "czerwca", "iunie", "июня"),
    ("juillet", "juil", "jul", "july", "julio", "julho", "juli", "luglio", "lug", "temmuz", "lipca", "iulie", "июля"),
    ("aout", "aug", "august", "agosto", "ago", "agustos", "sierpnia", "августа"),
    ("septembre", "sept", "sep", "september", "septiembre", "setembro", "set", "settembre", "eylul", "wrzesnia", "septembrie", "сентября"),
    ("octobre", "oct", "october", "octubre", "outubro", "out", "oktober", "okt", "ottobre", "ott", "ekim", "pazdziernika", "octombrie", "октября"),
    ("novembre", "nov", "november", "noviembre", "novembro", "kasim", "listopada", "noiembrie", "ноября"),
    ("decembre", "dec", "december", "diciembre", "dic", "dezembro", "dez", "dezember", "dicembre", "aralik", "grudnia", "decembrie", "декабря"),
)  # fmt: skip
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_WORD = "|".join(sorted(_MONTH, key=len, reverse=True))

_PATTERNS = (
    re.compile(r"(?<!\d)(?P<d>[0-3]?\d)\s?[/.\-]\s?(?P<m>[01]?\d)\s?[/.\-]\s?(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?[/.\-]\s?(?P<m>[01]?\d)\s?[/.\-]\s?(?P<d>[0-3]?\d)(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>[0-3]?\d)(?:er|st|nd|rd|th|°|\.)?\s?(?:de |of |day of )?\s?(?P<w>{_WORD})\b\.?(?:\s?/\s?[^\W\d]+\.?)?,?\s?(?:de |del |of )?(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(rf"\b(?P<w>{_WORD})\b\.?\s(?P<d>[0-3]?\d)(?:st|nd|rd|th)?,?\s(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?年\s?(?P<m>[01]?\d)\s?月\s?(?P<d>[0-3]?\d)\s?日"),
    re.compile(r"(?<!\d)(?P<d>[0-3]\d) (?P<m>[01]\d) (?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>[0-3]\d)(?P<m>[01]\d)(?P<y>(?:19|20)\d\d)(?!\d)"),
)  # fmt: skip


@dataclass(frozen=True)
class FoundDate:
    """A date and where it stands in the folded text."""

    value: date
    start: int
    end: int


def dates_in(text: str) -> list[FoundDate]:
    """All dates in a text (folded inside), in order of place, none overlapping. Day before month where both fit."""
    folded = fold(text)
    found: list[FoundDate] = []
    for candidate in _candidates(folded):
        if all(candidate.end <= other.start or candidate.start >= other.end for other in found):
            found.append(candidate)
    return sorted(found, key=lambda each: each.start)


def first_date(text: str) -> date | None:
    """The first date in a text, or None."""
    found = dates_in(text)
    return found[0].value if found else None


def _candidates(folded: str) -> Iterator[FoundDate]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            parts = match.groupdict()
            month = _MONTH[parts["w"]] if parts.get("w") else int(parts["m"])
            day = int(parts["d"])
            if month > 12 >= day and not parts.get("w"):
                day, month = month, day  # month first, as in the United States
            try:
                yield FoundDate(date(int(parts["y"]), month, day), match.start(), match.end())
            except ValueError:
                continue
