"""A French postal address as it stands under the name it belongs to: number and street, then postcode and town.

It answers a question of the portal's form; nothing is checked by it.
"""

import re

from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.model.page import Box, Line
from precheck.text.fold import fold
from precheck.text.labels import is_label

_TOWN = re.compile(r"^(?:f ?-? ?)?\d{5} [a-z][a-z' -]{1,40}(?: cedex(?: \d+)?)?$")
_OF_THE_BANK = re.compile(r"(?:domiciliation|agence|guichet|banque|bank)\b")
_MOST_LINES = 4
_LEFT, _PITCH = 0.02, 3.2  # as shares of the page's width, and in heights of a line


def address_under(view: PageView, name: Field) -> Field | None:
    """The address in the lines under a name, in its column; None where no postcode with a town ends it."""
    lines = view.page.lines
    above = next((line for line in lines if name.box and _holds(line.box, name.box)), None)
    if above is None:
        return None
    left, top = above.box.left, above.box.top
    below = [line for line in lines if line.box.top > top and abs(line.box.left - left) < _LEFT]
    taken: list[Line] = []
    for line in sorted(below, key=lambda each: each.box.top)[:_MOST_LINES]:
        last = taken[-1] if taken else above
        folded = fold(line.text)
        if line.box.top - last.box.top > _PITCH * max(last.box.height, line.box.height):
            return None
        if is_label(folded) or _OF_THE_BANK.match(folded):
            return None
        taken.append(line)
        if _TOWN.match(folded):
            return _field(taken, name)
    return None


def _holds(line: Box, name: Box) -> bool:
    """Whether a name stands on this line and nothing but a civility before it."""
    middle = (name.top + name.bottom) / 2
    return line.top <= middle <= line.bottom and line.left <= name.left + _LEFT and name.right <= line.right + _LEFT


def _field(lines: list[Line], name: Field) -> Field | None:
    if len(lines) < 2 or not any(char.isdigit() for line in lines[:-1] for char in line.text):
        return None  # a town alone, or a place without a number: nothing to type
    words = [word.confidence for line in lines for word in line.words]
    text = ", ".join(line.text.strip(" ,") for line in lines)
    return Field(text, round(sum(words) / len(words), 3), name.page, Box.around(line.box for line in lines))
