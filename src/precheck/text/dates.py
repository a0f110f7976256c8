"""Dates as documents write them: 03/02/2004, 3 février 2004, 03 FEB 2004, 2004-02-03, 2004年2月3日."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from precheck.text.fold import fold

# Month names by language, folded; the first three or four letters tell most of them, so stems are enough.
_MONTHS = """
janvier janv jan january enero ene janeiro januar janner gennaio gen ocak styczen stycznia ianuarie января
fevrier fevr fev feb february febrero fevereiro februar febbraio subat lutego februarie февраля
mars mar march marzo marco marz maerz mart marca martie марта
avril avr april apr abril abr aprile nisan kwietnia aprilie апреля
mai may mayo maio maggio mag mayis maja мая
juin jun june junio junho juni giugno giu haziran czerwca iunie июня
juillet juil jul july julio julho juli luglio lug temmuz lipca iulie июля
aout aug august agosto ago agustos sierpnia августа
septembre sept sep september septiembre setembro set settembre eylul wrzesnia septembrie сентября
octobre oct october octubre outubro out oktober okt ottobre ott ekim pazdziernika octombrie октября
novembre nov november noviembre novembro kasim listopada noiembrie ноября
decembre dec december diciembre dic dezembro dez dezember dicembre aralik grudnia decembrie декабря
""".strip().split("\n")
_SLAVIC_MONTHS = """
січня ledna januara
лютого unora februara
березня brezna
квітня dubna aprila
травня kvetna
червня cervna juna
липня lipca cervence jula
серпня srpna augusta
вересня zari septembra
жовтня rijna oktobra
листопада listopadu novembra
грудня prosince decembra
""".strip().split("\n")
_MONTH = {
    name: number
    for table in (_MONTHS, _SLAVIC_MONTHS)
    for number, names in enumerate(table, 1)
    for name in names.split()
}
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)  # Arabic and Persian
_WORD = "|".join(sorted(_MONTH, key=len, reverse=True))

_PATTERNS = (
    # "2026-09-01 - 2027-06-30" holds no 9th of January
    re.compile(r"(?<!\d)(?<!\d[/.\-])(?P<y>(?:19|20)\d\d)(?P<s>[/.\-])(?P<m>[01]\d)(?P=s)(?P<d>[0-3]\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>[0-3]?\d)\s?[/.\-]\s?(?P<m>[01]?\d)\s?[/.\-]\s?(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?[/.\-]\s?(?P<m>[01]?\d)\s?[/.\-]\s?(?P<d>[0-3]?\d)(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<d>[0-3]?\d)(?:er|st|nd|rd|th|°)?\s?[/.\-]?\s?(?:de |of |day of )?\s?(?P<w>{_WORD})\b\.?"
        r"(?:\s?/\s?[^\W\d]+\.?)?\s?[/.,\-]?\s?(?:de |del |of )?(?P<y>(?:19|20)\d\d)(?!\d)"
    ),
    re.compile(rf"\b(?P<w>{_WORD})\b\.?\s(?P<d>[0-3]?\d)(?:st|nd|rd|th)?,?\s(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?年\s?(?P<m>[01]?\d)\s?月\s?(?P<d>[0-3]?\d)\s?日"),
    re.compile(r"(?<!\d)(?P<d>[0-3]?\d)\s?thang\s?(?P<m>[01]?\d),?\s?nam\s?(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>[0-3]\d) ?(?P<m>[01]\d) ?(?P<y>(?:19|20)\d\d)(?!\d)"),
)


@dataclass(frozen=True)
class FoundDate:
    """A date and where it stands in the folded text."""

    value: date
    start: int
    end: int


def dates_in(text: str) -> list[FoundDate]:
    """All dates in a text (folded inside), in order of place, none overlapping. Day before month where both fit."""
    folded = fold(text).translate(_DIGITS)
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
    yield from _in_words(folded)
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


# Civil registers write dates in words: "le quatorze juillet deux mille sept", "mil neuf cent quatre-vingt-dix-neuf".
_UNITS = {
    word: int(line.split()[0])
    for line in """
1 un une premier one first uno primero um primeiro
2 deux two second dos dois
3 trois three third tres
4 quatre four fourth cuatro quatro
5 cinq five fifth cinco
6 six sixth seis
7 sept seven seventh siete sete
8 huit eight eighth ocho oito
9 neuf nine ninth nueve nove
10 dix ten tenth diez dez
11 onze eleven eleventh once
12 douze twelve twelfth doce doze
13 treize thirteen thirteenth trece treze
14 quatorze fourteen fourteenth catorce catorze
15 quinze fifteen fifteenth quince
16 seize sixteen sixteenth dieciseis dezesseis
17 seventeen seventeenth diecisiete dezessete
18 eighteen eighteenth dieciocho dezoito
19 nineteen nineteenth diecinueve dezenove
20 vingt twenty twentieth veinte vinte
21 veintiuno
22 veintidos
23 veintitres
24 veinticuatro
25 veinticinco
26 veintiseis
27 veintisiete
28 veintiocho
29 veintinueve
30 trente thirty thirtieth treinta trinta
40 quarante forty cuarenta quarenta
50 cinquante fifty cincuenta cinquenta
60 soixante sixty sesenta sessenta
70 septante seventy setenta
80 huitante eighty ochenta oitenta
90 nonante ninety noventa
""".strip().split("\n")
    for word in line.split()[1:]
}
_THOUSANDS = frozenset({"mille", "mil", "thousand"})
_HUNDREDS = {"cent": 100, "cents": 100, "hundred": 100, "novecientos": 900, "novecentos": 900}
_GLUE = frozenset({"et", "and", "y", "e", "de", "del", "of", "the"})
_NUMBER = "|".join(sorted({*_UNITS, *_THOUSANDS, *_HUNDREDS, *_GLUE, "vingts"}, key=len, reverse=True))
_WORDS = re.compile(
    rf"\b(?P<d>(?:(?:{_NUMBER})[ -]){{1,4}})(?:(?:de|of|day of|du mois de) )?(?P<w>{_WORD}),? "
    rf"(?:(?:de |del |do |of )?(?:l'an|l'annee|ano|the year) )?(?P<y>(?:(?:{_NUMBER})[ -]?){{2,9}})\b"
)


def _in_words(folded: str) -> Iterator[FoundDate]:
    for match in _WORDS.finditer(folded):
        day, year = _count(match["d"]), _count(match["y"])
        try:
            yield FoundDate(date(year, _MONTH[match["w"]], day), match.start(), match.start() + len(match[0].rstrip()))
        except ValueError:
            continue


def _count(words: str) -> int:
    """`"mil neuf cent quatre-vingt-dix-neuf"` → 1999; `"twenty first"` → 21."""
    total, current = 0, 0
    for word in re.split(r"[ -]+", words.strip()):
        if word in _THOUSANDS:
            total, current = total + max(current, 1) * 1000, 0
        elif word in _HUNDREDS:
            value = _HUNDREDS[word]
            total, current = total + (value if value > 100 else max(current, 1) * value), 0
        elif word in {"vingt", "vingts"} and current == 4:
            current = 80
        else:
            current += _UNITS.get(word, 0)
    return total + current
