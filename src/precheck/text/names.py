"""Comparing names across documents: order, accents, several surnames, married names, mononyms, cut MRZ names.

The answer is graded: `same`, `compatible` (nothing speaks against it), `different`, `unknown`. A false `different`
costs a student her place in the queue, a false `same` lets a stranger's paper pass: short tokens are compared whole,
long ones may differ by the spelling variants of romanisation or one slip of OCR.
"""

import re
import unicodedata
from dataclasses import dataclass
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
    parts = [part for part in _TOKEN.findall(fold(text)) if part not in _TITLES]
    core = tuple(part for part in parts if part not in _PARTICLES)
    return core or tuple(parts)


def compare(a: Name, b: Name) -> Agreement:
    """How two names go together, whichever order and however many of the names each document prints."""
    if not a.tokens or not b.tokens:
        return "unknown"
    if _script(a) != _script(b):
        return "unknown"
    if _spellings(a) & _spellings(b) or (_all_in(a.tokens, b.tokens) and _all_in(b.tokens, a.tokens)):
        return "same"
    if a.given and b.given:
        return _compare_parts(a, b)
    short, long = (a, b) if len(a.tokens) <= len(b.tokens) else (b, a)
    shared = sum(1 for token in short.tokens if _in(token, long.tokens))
    if shared == len(short.tokens):
        return "compatible"
    if _initials(short.tokens, long.tokens):
        return "compatible"
    return "compatible" if shared >= 2 and shared >= len(short.tokens) - 1 else "different"


def misread(a: Name, b: Name) -> bool:
    """Whether two names that differ may be one that OCR has bent: nearly the same letters all over."""
    from rapidfuzz import fuzz

    return fuzz.token_sort_ratio(" ".join(a.tokens), " ".join(b.tokens)) >= 84


def _compare_parts(a: Name, b: Name) -> Agreement:
    """Both documents tell surname and given names apart: one of each must be shared."""
    surname = _share(tokens(a.surname), tokens(b.surname)) or _cut_alike(a, b)
    given = _share(tokens(a.given), tokens(b.given))
    if surname and given:
        return "compatible"
    crossed = _share(tokens(a.surname), tokens(b.given)) and _share(tokens(a.given), tokens(b.surname))
    if crossed:
        return "compatible"
    if given and (_all_in(tokens(a.given), b.tokens) or _all_in(tokens(b.given), a.tokens)) and _married(a, b):
        return "compatible"
    return "different"


def _married(a: Name, b: Name) -> bool:
    """One surname is found somewhere in the other name (birth name beside a name of use)."""
    return any(_in(token, b.tokens) for token in tokens(a.surname)) or any(
        _in(token, a.tokens) for token in tokens(b.surname)
    )


def _cut_alike(a: Name, b: Name) -> bool:
    if not (a.cut or b.cut):
        return False
    left, right = _plain("".join(tokens(a.surname))), _plain("".join(tokens(b.surname)))
    return len(min(left, right, key=len)) >= 6 and (left.startswith(right) or right.startswith(left))


def _share(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(_in(token, b) for token in a) or _initials(a, b) or _initials(b, a)


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
    if min(len(a), len(b)) < 6 or a[0] != b[0]:
        return False
    from rapidfuzz.distance import OSA

    slips = 2 if min(len(a), len(b)) >= 9 else 1
    return OSA.distance(a, b, score_cutoff=slips) <= slips


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
