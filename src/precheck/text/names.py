"""Comparing names across documents: order, accents, several surnames, married names, mononyms, cut MRZ names.

The answer is graded: `same`, `compatible` (nothing speaks against it), `different`, `unknown`. A false `different`
costs a student her place in the queue, a false `same` lets a stranger's paper pass: short tokens are compared whole,
long ones may differ by the spelling variants of romanisation or one slip of OCR.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from precheck.text.fold import fold

Agreement = Literal["same", "compatible", "different", "unknown"]

#: ICAO 9303-3 section 6: recommended transliterations where folding away the mark gives another letter.
_TRANSLITERATIONS = {"ae": "a", "oe": "o", "ue": "u", "aa": "a", "ss": "s", "ij": "y", "th": "t", "dj": "d"}
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "des",
        "d",
        "del",
        "della",
        "di",
        "la",
        "le",
        "les",
        "l",
        "el",
        "al",
        "van",
        "von",
        "der",
        "den",
        "ten",
        "ter",
        "y",
        "e",
        "i",
        "bin",
        "bint",
        "ben",
        "ibn",
        "ould",
    ]
)
_TITLES = frozenset(
    [
        "m",
        "mr",
        "mme",
        "mlle",
        "mle",
        "ms",
        "mrs",
        "miss",
        "monsieur",
        "madame",
        "mademoiselle",
        "m.",
        "mme.",
        "dr",
        "sr",
        "sra",
        "srta",
        "herr",
        "frau",
        "ou",
        "et",
        "and",
        "or",
        "nee",
        "ne",
        "epouse",
        "epoux",
        "ep",
        "veuve",
        "titulaire",
        "nom",
        "prenom",
        "prenoms",
    ]
)
_MARRIAGE = re.compile(r"\b(?:ep|eps|epse|epouse|nee|vve|veuve)\b")
_STROKES = str.maketrans({"!": "i", "|": "i"})  # what OCR makes of an upright stroke inside a name
_HOOKS = re.compile(r"(?<=[^\W\d_])\](?=[^\W\d_])")  # and of a J: `GJERG]I`
_TOKEN = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Name:
    """A person's name as printed. `given` is empty where a document gives one line only (all is in `surname`)."""

    surname: str
    given: str = ""
    cut: bool = False  # the MRZ had no room for all of it

    @property
    def tokens(self) -> tuple[str, ...]:
        return tokens(f"{self.surname} {self.given}")


def tokens(text: str) -> tuple[str, ...]:
    """The comparable parts of a name: folded, without titles and particles (kept where nothing else is there)."""
    parts = [part for part in _TOKEN.findall(_HOOKS.sub("j", fold(text)).translate(_STROKES)) if part not in _TITLES]
    core = tuple(part for part in parts if part not in _PARTICLES)
    return core or tuple(parts)


def compare(a: Name, b: Name) -> Agreement:
    """How two names go together, whichever order and however many of the names each document prints."""
    if not a.tokens or not b.tokens:
        return "unknown"
    if _script(a) != _script(b):
        return "unknown"
    a, b = _uncut(a, b), _uncut(b, a)
    if _spellings(a) & _spellings(b) or (_all_in(a.tokens, b.tokens) and _all_in(b.tokens, a.tokens)):
        return "same"
    if a.given and b.given:
        return _compare_parts(a, b)
    short, long = (a, b) if len(a.tokens) <= len(b.tokens) else (b, a)
    inside = (
        _all_in(short.tokens, long.tokens)
        or _initials(short.tokens, long.tokens)
        or _initials(long.tokens, short.tokens)
    )
    if inside and (len(short.tokens) > 1 or len(long.tokens) == 1):
        return "compatible"
    parts, line = (a, b) if a.given else (b, a)
    other = parts.given and (_other_surname(parts, line) or _married(parts, line))
    return "compatible" if other else "different"


def _uncut(cut: Name, whole: Name) -> Name:
    """A name whose last part ends early (the zone had no room) with that part as the other document writes it."""
    last = cut.tokens[-1]
    if not cut.cut or len(last) < 2 or _in(last, whole.tokens):
        return cut
    longer = next((token for token in whole.tokens if token.startswith(last)), last)
    if cut.given:
        return Name(cut.surname, " ".join([*tokens(cut.given)[:-1], longer]), cut=True)
    return Name(" ".join([*tokens(cut.surname)[:-1], longer]), cut=True)


def misread(a: Name, b: Name) -> bool:
    """Whether two names that differ may be one that OCR has bent: token by token the same but for a letter or two.

    Short tokens must agree but for letters of one shape: `Lan` and `Hoa` are sisters, `lon` is `Ion`.
    """
    short, long = (a, b) if len(a.tokens) <= len(b.tokens) else (b, a)
    return bool(short.tokens) and all(any(_bent(token, other) for other in long.tokens) for token in short.tokens)


def shared(a: Name, b: Name) -> float:
    """The share of the shorter name's tokens that the other has too, give or take a letter of OCR."""
    short, long = (a, b) if len(a.tokens) <= len(b.tokens) else (b, a)
    found = sum(any(_bent(token, other) for other in long.tokens) for token in short.tokens)
    return found / max(len(short.tokens), 1)


_SHAPES = str.maketrans({"l": "i", "j": "i", "1": "i", "0": "o", "q": "o", "5": "s", "8": "b", "e": "c"})


def _bent(a: str, b: str) -> bool:
    from rapidfuzz.distance import OSA

    a, b = a.translate(_SHAPES), b.translate(_SHAPES)
    length = min(len(a), len(b))
    slips = 0 if length <= 3 else 1 if length <= 6 else 2
    return OSA.distance(a, b, score_cutoff=slips) <= slips


def _compare_parts(a: Name, b: Name) -> Agreement:
    """Both documents tell surname and given names apart: of each, one document's must be among the other's.

    One shared token is not enough: sisters share `Thi` and `Marie`, brothers share both surnames.
    """
    cut = a.cut or b.cut
    surnames, givens = (tokens(a.surname), tokens(b.surname)), (tokens(a.given), tokens(b.given))
    if _within(*surnames, cut=cut) and _within(*givens, cut=cut):
        return "compatible"
    if _within(surnames[0], givens[1], cut=cut) and _within(givens[0], surnames[1], cut=cut):
        return "compatible"
    married = _any_in(surnames[0], b.tokens) or _any_in(surnames[1], a.tokens)  # birth name beside a name of use
    return "compatible" if married and _within(*givens, cut=cut) else "different"


def _other_surname(parts: Name, line: Name) -> bool:
    """One line that has the first given name and one of several surnames, another surname in the place of the rest."""
    surname, given = tokens(parts.surname), tokens(parts.given)
    shared = [token for token in surname if _in(token, line.tokens)]
    return bool(given) and 0 < len(shared) < len(surname) and _in(given[0], line.tokens)


def _married(parts: Name, line: Name) -> bool:
    """One line that says a husband's or a birth name beside the whole surname and the first given name."""
    surname, given = tokens(parts.surname), tokens(parts.given)
    return bool(_MARRIAGE.search(fold(line.surname)) and given) and _all_in((*surname, given[0]), line.tokens)


def _within(a: tuple[str, ...], b: tuple[str, ...], *, cut: bool) -> bool:
    """The fewer names are all among the more; where a zone had no room, a name may end early."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if not short:
        return False
    if _all_in(short, long) or _initials(short, long):
        return True
    glued = _plain("".join(short)), _plain("".join(long))
    return cut and min(map(len, glued)) >= 3 and (glued[0].startswith(glued[1]) or glued[1].startswith(glued[0]))


def _any_in(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(_in(token, b) for token in a)


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """`N. T. Lan` beside `Nguyen Thi Lan`: every part is a token or the first letter of another one."""
    left = list(long)
    full = 0
    for token in short:
        match = next((other for other in left if alike(token, other)), None)
        if match is None:
            match = next((other for other in left if len(token) == 1 and other.startswith(token)), None)
        else:
            full += 1
        if match is None:
            return False
        left.remove(match)
    return full >= 1


def _all_in(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return all(_in(token, b) for token in a)


def _in(token: str, others: tuple[str, ...]) -> bool:
    return any(alike(token, other) for other in others)


def alike(a: str, b: str) -> bool:
    """Whether two tokens are one name: equal, equal in another transliteration, or a slip or two apart if long."""
    if a == b or _plain(a) == _plain(b):
        return True
    if min(len(a), len(b)) < 7 or a[0] != b[0]:  # Nguyen and Nguyet are two people
        return False
    from rapidfuzz.distance import OSA

    slips = 2 if min(len(a), len(b)) >= 10 else 1
    return OSA.distance(a, b, score_cutoff=slips) <= slips


@lru_cache(maxsize=4096)
def _plain(token: str) -> str:
    for double, single in _TRANSLITERATIONS.items():
        token = token.replace(double, single)
    return re.sub(r"(.)\1", r"\1", token)


def _spellings(name: Name) -> set[str]:
    """The name run together, surname first and given names first: `Thi Lan` is `Thilan`."""
    surname, given = "".join(tokens(name.surname)), "".join(tokens(name.given)) if name.given else ""
    return {_plain(surname + given), _plain(given + surname)}


def _script(name: Name) -> str:
    letter = next((char for char in name.surname + name.given if char.isalpha()), "a")
    return unicodedata.name(letter, "LATIN").split()[0]
