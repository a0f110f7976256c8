"""Dates as documents write them: 03/02/2004, 3 février 2004, 03 FEB 2004, 2004-02-03, 2004年2月3日."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import product

from precheck.text.arabic import arabic_dates
from precheck.text.calendars import eras_told, solar, western_year
from precheck.text.fold import fold
from precheck.text.months import MONTHS, SOLAR_MONTHS
from precheck.text.numerals import NUMBER, count

_WORD = "|".join(map(re.escape, sorted(MONTHS, key=len, reverse=True)))
_SOLAR = "|".join(map(re.escape, sorted(SOLAR_MONTHS, key=len, reverse=True)))
_EDGE = r"(?![^\W\d_])"  # no letter follows: Indian vowel signs end words too
_OF = r"(?:de|of|day of|del mes de|do mes de|du mois de|del mese di|من|من شهر|شهر)"
_THE_YEAR = r"(?:de|del|of|do|dell'anno|del ano|de l'annee|do ano de|سنة|عام|พ.ศ.|r.|г.)"
_YEAR = r"(?P<y>(?:19|20)\d\d|25[2-9]\d)"  # Thailand counts from the Buddha

_PATTERNS = (
    # "2026-09-01 - 2027-06-30" holds no 9th of January
    re.compile(r"(?<!\d)(?<!\d[/.\-])(?P<y>(?:19|20)\d\d)(?P<s>[/.\-])(?P<m>[01]\d)(?P=s)(?P<d>[0-3]\d)(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>[0-3]?\d)\s?[/.\-]\s?(?P<m>[0-3]?\d)\s?[/.\-]\s?{_YEAR}(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}\s?[/.\-]\s?(?P<m>[01]?\d)\s?[/.\-]\s?(?P<d>[0-3]?\d)(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<d>[0-3]?\d)(?:er|st|nd|rd|th|°)?[\x22»”]?\s?[/.:\-]?\s?(?:{_OF} )?\s?ב?(?P<w>{_WORD}){_EDGE}\.?"
        rf"(?:\s?/\s?[^\W\d]+\.?)?\s?[/.,\-]?\s?(?:{_THE_YEAR} ?)?{_YEAR}(?!\d)"
    ),
    re.compile(rf"(?<![^\W_])(?P<w>{_WORD}){_EDGE}\.?\s(?P<d>[0-3]?\d)(?:st|nd|rd|th)?,?\s{_YEAR}(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}\s?[年년]\s{{0,2}}(?P<m>[01]?\d)\s?[月월]\s{{0,2}}(?P<d>[0-3]?\d)\s?[日일号號]"),
    re.compile(
        rf"(?<!\d){_YEAR}(?:\. | m\. |\. gada |, | )(?:(?P<e>[0-3]?\d)\. )?(?P<w>{_WORD}){_EDGE}"
        rf"(?: (?P<d>[0-3]?\d))?(?!\d)"
    ),
    re.compile(rf"(?<!\d){_YEAR}\s?[-/]\s?(?P<w>{_WORD}){_EDGE}\s?[-/]\s?(?P<d>[0-3]?\d)(?!\d)"),  # Colombia
    re.compile(rf"(?<!\d)(?P<d>[0-3]?\d)\s?thang\s?(?P<m>[01]?\d),?\s?nam\s?{_YEAR}(?!\d)"),
    re.compile(rf"\banul {_YEAR},? luna (?P<w>{_WORD}),? ziua (?P<d>[0-3]?\d)(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>[0-3]\d) ?(?P<m>[01]\d) ?{_YEAR}(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d) (?P<m>[01]\d) (?P<d>[0-3]\d)(?!\d)"),
)
# Iran's calendar: the year first in figures, or a month's name. Nobody living in 1300-1407 of it wrote it otherwise.
_SOLAR_PATTERNS = (
    re.compile(r"(?<!\d)(?P<y>1[34]\d\d)\s?[/.\-]\s?(?P<m>[01]?\d)\s?[/.\-]\s?(?P<d>[0-3]?\d)(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<d>[0-3]?\d)\s?[:؛]{{0,2}}\s?(?:ماه )?(?P<w>{_SOLAR}){_EDGE}"
        rf"(?: ماه)?(?: سال)?,?\s(?P<y>1[34]\d\d)(?!\d)"
    ),
)
_LAST_SOLAR_YEAR = 1407  # from here on such a year is one of the lunar calendar of Arabia


@dataclass(frozen=True)
class FoundDate:
    """A date and where it stands in the folded text."""

    value: date
    start: int
    end: int


def dates_in(text: str) -> list[FoundDate]:
    """All dates in a text (folded inside), in order of place, none overlapping. Day before month where both fit."""
    return list(_remembered(text) if len(text) <= _SHORT else _dates_in(text))


def _dates_in(text: str) -> tuple[FoundDate, ...]:
    folded = _out_of_boxes(_western(eras_told(fold(text))))
    found: list[FoundDate] = []
    for candidate in _candidates(folded):
        if all(candidate.end <= other.start or candidate.start >= other.end for other in found):
            found.append(candidate)
    return tuple(sorted(found, key=lambda each: each.start))


_SHORT = 160  # letters of a line that is worth remembering: every label and check looks at the same lines
_remembered = lru_cache(maxsize=2048)(_dates_in)


def first_date(text: str) -> date | None:
    """The first date in a text, or None."""
    found = dates_in(text)
    return found[0].value if found else None


def _western(text: str) -> str:
    """Arabic, Indian, Thai … figures as ours, without the signs that only tell in which direction to write."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(char)) if char.isdecimal() else char
        for char in text
        if char not in "\u200e\u200f\u200c"
    )


_BOXES = re.compile(r"(?<!\d)(?<!\d )[0-3] \d [01] \d (?:1 9|2 0) \d \d(?! ?\d)")


def _out_of_boxes(text: str) -> str:
    """Forms with a box for each figure: `2 6 0 9 2 0 0 4` in as many characters as before, so that places stay."""
    return _BOXES.sub(lambda found: found[0].replace(" ", "").ljust(len(found[0])), text)


def _candidates(folded: str) -> Iterator[FoundDate]:
    yield from _in_words(folded)
    yield from (FoundDate(*each) for each in arabic_dates(folded))
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            parts = match.groupdict()
            month = MONTHS[parts["w"]] if parts.get("w") else int(parts["m"])
            day = int(parts.get("d") or parts.get("e") or 0)
            if month > 12 >= day and not parts.get("w"):
                day, month = month, day  # month first, as in the United States
            try:
                yield FoundDate(date(western_year(int(parts["y"])), month, day), match.start(), match.end())
            except ValueError:
                continue
    for pattern in _SOLAR_PATTERNS:
        for match in pattern.finditer(folded):
            year, parts = int(match["y"]), match.groupdict()
            try:
                value = solar(year, SOLAR_MONTHS[parts["w"]] if parts.get("w") else int(parts["m"]), int(parts["d"]))
            except ValueError:
                continue
            if year < _LAST_SOLAR_YEAR:
                yield FoundDate(value, match.start(), match.end())


# Civil registers write dates in words: "le quatorze juillet deux mille sept", "L'an deux mille trois, le neuf mai".
_COUNT = rf"(?:(?:{NUMBER})[ -]?)"
_OF_MONTH = (
    r"(?:(?:jour )?(?:du mois |del mes |do mes |del mese )?(?:de|di|d'|of|del|do)?(?: month of)? ?|day of |"
    r"giorno del mese di )"
)
_OF_YEAR = (
    r"(?:(?:de |del |do |of |dell'|de l'|d')?(?:l'an|l'annee|annee|ano|anno|the year|year|an)?(?: de)? ?(?:de |of )?)"
)
_WORDS = (
    re.compile(
        rf"(?<![^\W_])(?P<d>{_COUNT}{{1,4}}?) ?{_OF_MONTH}(?P<w>{_WORD}),? {_OF_YEAR}(?P<y>{_COUNT}{{1,9}})(?![^\W_])"
    ),
    re.compile(
        rf"(?<![^\W_])(?P<d>{_COUNT}{{1,4}}?) ?{_OF_MONTH}(?P<w>{_WORD}),? {_OF_YEAR}(?P<n>(?:19|20)\d\d)(?!\d)"
    ),
    re.compile(
        rf"\b(?:l'an|l'annee|ano|anno) (?P<y>{_COUNT}{{1,9}}),? (?:et )?(?:le |el |il )?(?P<d>{_COUNT}{{1,4}}?) ?"
        rf"{_OF_MONTH}(?P<w>{_WORD})(?![^\W_])"
    ),
)
_MONTH_NAME = re.compile(rf"(?<![^\W_])(?:{_WORD})(?![^\W_])(?! ?/)")
_NEAR = 110  # characters from the month within which the day and the year stand


def _in_words(folded: str) -> Iterator[FoundDate]:
    for near, pattern in product(_MONTH_NAME.finditer(folded), _WORDS):
        for match in pattern.finditer(folded, max(near.start() - _NEAR, 0), near.end() + _NEAR):
            parts = match.groupdict()
            day, year = count(match["d"]), int(parts["n"]) if parts.get("n") else count(parts["y"] or "")
            try:
                value = date(year, MONTHS[match["w"]], day)
            except ValueError:
                continue
            if 1900 <= year <= 2100:
                yield FoundDate(value, match.start(), match.start() + len(match[0].rstrip()))
