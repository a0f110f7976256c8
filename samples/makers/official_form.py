"""What forms of insurers share: rows of labelled values in three manners, and the place to sign or stamp."""

from collections.abc import Sequence
from random import Random

from samples import decor
from samples.sheet import GRAY, Sheet

Rows = Sequence[tuple[str, str]]


def rows(sheet: Sheet, rng: Random, y: float, pairs: Rows, *, manner: int | None = None, x: float = 22) -> float:
    """Label and value on one line, under each other, or in a grid. Returns where the next thing may begin."""
    kind = rng.randrange(3) if manner is None else manner
    wide = sheet.width - 2 * x
    if kind == 2:
        return sheet.table(x, y, (wide * 0.45, wide * 0.55), pairs, size=9.5, step=8) + 8
    for label, value in pairs:
        if kind == 0:
            sheet.text(x, y, f"{label} :", 10)
            sheet.text(x + max(62.0, sheet.measure(f"{label} : ", 10)), y, value, 10, bold=True, fit=90)
            y += 8
        else:
            sheet.text(x, y, label, 7.5, color=GRAY)
            sheet.text(x + 2, y + 5, value, 10.5, bold=True, fit=wide)
            y += 11.5
    return y + 4


def sign(
    sheet: Sheet, rng: Random, y: float, label: str, *, inked: bool = True, stamp: str = "", framed: bool | None = None
) -> None:
    """A place for a signature, and a stamp where `stamp` names who would set it; empty if not `inked`."""
    x = rng.choice((24.0, 110.0))
    if rng.random() < 0.5 if framed is None else framed:
        sheet.box(x - 3, y - 6, 84, 36, stroke=GRAY)
    elif rng.random() < 0.5:
        sheet.line(x, y + 24, x + 70, y + 24, GRAY, 0.5, dash=1.5 if rng.random() < 0.5 else 0)
    sheet.text(x, y, label, 9)
    if not inked:
        return
    decor.signature(sheet, rng, x + 4, y + 16, 38)
    if stamp:
        decor.stamp(sheet, rng, x + 62, y + 14, f"{stamp} ·", radius=13)
