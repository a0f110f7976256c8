"""Text folded for comparison: lower case, no accents, one kind of apostrophe and dash, single blanks."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ə": "e",
        "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "ʻ": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
        "\u00a0": " ", "\u202f": " ", "\u00ad": "", "«": '"', "»": '"', "“": '"', "”": '"', "º": "°",
    }
)  # fmt: skip
# Thai vowels and tones above and below the line are lost by OCR more often than not; they are left out like accents.
_THAI_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_SHORT = 48  # letters of a text that is worth remembering: words come back for every kind that looks at them
_BLANKS = re.compile(r"\s+")
_NOT_ALNUM = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """`"Né  à Œuilly"` → `"ne a oeuilly"`. Scripts without case or accents pass unchanged."""
    return _remembered(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    lowered = unicodedata.normalize("NFKC", text).lower().translate(_LETTERS)
    stripped = "".join(
        char for char in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(char) or char > "\u0590"
    )
    if not stripped.isascii():
        stripped = _THAI_MARKS.sub("", unicodedata.normalize("NFC", stripped))
    return _BLANKS.sub(" ", stripped).strip()


_remembered = lru_cache(maxsize=8192)(_folded)


def squeeze(text: str) -> str:
    """Folded text without blanks and signs: finds a phrase whose letters were spaced out or run together."""
    return _NOT_ALNUM.sub("", fold(text))
