"""Left-to-right text kept whole within lines that run from the right.

Between Arabic words a browser shows "2026-2027" as "2027-2026" and moves the brackets of a file's name (Unicode
Standard Annex 9): each stretch of Latin letters and digits is therefore set apart.
"""

import re

from markupsafe import Markup, escape

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_ENDS = r"0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff<•"
# Brackets belong to the sentence unless both stand within the stretch; commas and quotation marks always do.
_STRETCH = re.compile(rf"[{_ENDS}+#-](?:[^()،؛«»“”{_RIGHT}]|\([^()،؛«»“”{_RIGHT}]*\))*(?<=[{_ENDS}%)])")


def isolated(text: str, direction: str) -> Markup:
    """The text for a page of that direction ("ltr" or "rtl"); in "rtl", each left-to-right stretch in its own <bdi>."""
    if direction == "ltr":
        return escape(text)
    parts = []
    end = 0
    for match in _STRETCH.finditer(text):
        parts += [escape(text[end : match.start()]), Markup('<bdi dir="ltr">{}</bdi>').format(match[0])]
        end = match.end()
    return Markup("").join([*parts, escape(text[end:])])
