"""An identity photograph alone: a bust of soft shapes on a pale ground, with or without a white margin."""

from random import Random

from samples import decor
from samples.people import Student
from samples.sheet import Leaf, Sheet


def make(student: Student, rng: Random, *, layout: int | None = None) -> list[Leaf]:
    """The picture alone, with a margin, or a strip of four as the booth prints them."""
    layout = rng.randrange(3) if layout is None else layout
    if layout == 2:
        sheet = Sheet(90, 110)
        sheet.box(0, 0, 90, 110, fill=(1, 1, 1))
        state = rng.getstate()
        for x, y in ((6, 6), (49, 6), (6, 59), (49, 59)):
            rng.setstate(state)  # four times the same picture
            decor.portrait(sheet, rng, x, y, 35, 45)
        return [sheet.leaf("photo", stock="picture")]
    margin = layout * 3.0
    sheet = Sheet(35 + 2 * margin, 45 + 2 * margin)
    sheet.box(0, 0, sheet.width, sheet.height, fill=(1, 1, 1))
    decor.portrait(sheet, rng, margin, margin, 35, 45)
    return [sheet.leaf("photo", stock="picture")]
