"""The script a text is written in: by its letters, with the scripts that run from right to left."""

import unicodedata
from collections import Counter
from functools import lru_cache

# The first word of a letter's Unicode name, where it is not the script's own name.
_NAMES = {"cjk": "han", "ideographic": "han", "modifier": "", "feminine": "latin", "masculine": "latin"}
_UNSPACED = frozenset({"han", "hiragana", "katakana", "hangul", "thai", "lao", "khmer", "myanmar"})
RIGHT_TO_LEFT = frozenset({"arabic", "hebrew", "syriac", "thaana"})


@lru_cache(maxsize=8192)
def script_of(letter: str) -> str:
    """`"é"` → `latin`, `"ш"` → `cyrillic`, `"字"` → `han`; empty for what is no letter."""
    if letter.isascii():
        return "latin" if letter.isalpha() else ""
    if not letter.isalpha() and unicodedata.category(letter) not in {"Mn", "Mc"}:
        return ""
    name = unicodedata.name(letter, "").lower().replace("-", " ").split()
    if not name or name[0] in {"combining", "fullwidth", "halfwidth"}:
        return ""
    return _NAMES.get(name[0], name[0])


def scripts_in(text: str) -> Counter[str]:
    """How many letters of each script stand in a text."""
    found = Counter(map(script_of, text))
    del found[""]
    return found


def runs_left(text: str) -> bool:
    """Whether a text is read from right to left: most of its letters are Arabic, Hebrew and the like."""
    if text.isascii():
        return False
    letters = scripts_in(text)
    return 2 * sum(letters[script] for script in RIGHT_TO_LEFT) > sum(letters.values())


def unspaced(letter: str) -> bool:
    """Whether the letter belongs to a script whose words are not parted by blanks (Chinese, Japanese, Thai …), or whose
    words OCR takes apart (Korean)."""
    return script_of(letter) in _UNSPACED
