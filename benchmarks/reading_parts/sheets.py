"""French pages whose text is known to the letter: one paper, one font and size, one or two columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from samples.sheet import Leaf, Sheet

from benchmarks.reading_parts.french import TEXTS

FONTS = ("times", "liberation", "courier", "caladea", "carlito", "dejavu", "noto-serif", "open-sans")
_LEFT, _WIDTH, _TOP, _GUTTER = 21.0, 168.0, 24.0, 9.0
_FOOT = 285.0


@dataclass(frozen=True)
class Known:
    """A page and its text in reading order. `name` tells texts, font, size and columns."""

    name: str
    leaf: Leaf
    text: str
    columns: int
    half: bool

    @property
    def layout(self) -> str:
        return "two columns, " if self.columns == 2 else "half filled, " if self.half else ""


def sheets(seed: int, count: int = 16) -> list[Known]:
    """So many pages of two texts, a quarter in two columns, a quarter half filled by one; all else by the seed."""
    rng = Random(f"{seed}-sheets")
    fonts = [font for _ in range(-(-count // len(FONTS))) for font in rng.sample(FONTS, len(FONTS))]
    order = rng.sample(range(len(TEXTS)), len(TEXTS))
    drawn = []
    for number, font in enumerate(fonts[:count]):
        step = 1 + 2 * (number // len(TEXTS)) % (len(TEXTS) - 1)
        pair: tuple[int, ...] = (order[number % len(TEXTS)], order[(number + step) % len(TEXTS)])
        if number % 4 == 1:
            pair = pair[:1]
        size = rng.choice((10.0, 10.5, 11.0, 12.0))
        drawn.append(sheet(pair, font, size, columns=2 if number % 4 == 3 else 1))
    return drawn


def sheet(texts: Sequence[int], font: str, size: float, columns: int = 1) -> Known:
    """These texts one below the other on an A4 page, or each in a column; smaller where they do not fit."""
    page, written = Sheet(font=font), []
    width = _WIDTH if columns == 1 else (_WIDTH - _GUTTER) / 2
    left, y = _LEFT, _TOP
    for number in texts:
        title, paragraphs = TEXTS[number]
        page.text(left, y, title, size + 2.5, bold=True, fit=width)
        y += 9
        for paragraph in paragraphs:
            y = page.para(left, y, width, paragraph, size) + 1.6
        if y > _FOOT:
            return sheet(texts, font, size - 0.5, columns)  # too much for the page
        written += [title, *paragraphs]
        left, y = (left + width + _GUTTER, _TOP) if columns == 2 else (left, y + 9)
    name = f"{'+'.join(map(str, texts))} {font} {size} {columns}"
    return Known(name, page.leaf("letter"), "\n".join(written), columns, half=len(texts) == 1)
