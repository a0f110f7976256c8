"""OCR of one picture in one orientation after the other, until one reads well; within a time budget."""

import time
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Word
from precheck.reading.geometry import Layout
from precheck.reading.leftover import read_rest, without_noise
from precheck.reading.ocr import belief, legibility, read_words
from precheck.reading.options import ReadOptions
from precheck.reading.prepare import Prepared, prepare, turned
from precheck.reading.script import Other, in_other_script, with_its_letters
from precheck.reading.sheet import turned_corners

Gray = NDArray[np.uint8]

GOOD_LEGIBILITY, _GOOD_BELIEF = 0.72, 25.0
_PARAGRAPHS = 3  # Tesseract's segmentation
_NOTHING = 3.0  # belief below which nothing was read
_HALF = 0.5  # legibility up to which another turn than one beyond doubt is chance: the rest of the page is looked for
_CLEARLY = 0.3  # by how much another turn reads better where the first one only seemed to be in another script
_BETTER = 1.25  # times as well: what is pale may be print, too
_LEAST_SECONDS = 1.0  # less time than this starts no further look


@dataclass(frozen=True)
class Attempt:
    """What was read with the content taken to be turned by `rotation` degrees clockwise.

    `script`, `languages`: where it is not in our alphabet, and what it was read with then.
    `dark`: the picture without what is paler than print, where it read better so.
    """

    rotation: int
    words: list[Word]
    prepared: Prepared
    script: str = ""
    languages: str = ""
    dark: Gray | None = None

    @property
    def belief(self) -> float:
        """What was read, nothing if the words stand on end: Tesseract reads some turned text, but turned."""
        return belief(self.words) if self._lies_flat() else 0.0

    @property
    def on_end(self) -> bool:
        return belief(self.words) > 8 and not self._lies_flat()

    @property
    def good(self) -> bool:
        return self.belief >= _GOOD_BELIEF and legibility(self.words) >= GOOD_LEGIBILITY

    @property
    def worth(self) -> float:
        """How well it reads: what was read, and how much of what seemed to be there that is."""
        return self.belief * legibility(self.words)

    def _lies_flat(self) -> bool:
        height, width = self.prepared.image.shape
        long = [word.box for word in self.words if len(word.text) >= 4]
        flat = sum((box.right - box.left) * width > box.height * height for box in long)
        return bool(flat >= 0.6 * len(long))


class Attempts:
    """The looks at one picture. `certain`: a machine-readable zone has told the rotation."""

    def __init__(self, gray: Gray, layout: Layout, options: ReadOptions, *, certain: bool) -> None:
        self._gray, self._layout, self._options, self._certain = gray, layout, options, certain
        self._until = time.monotonic() + options.page_seconds

    def best(self) -> Attempt:
        """The best reading. Raises TimeoutError where not even the first look ended in time."""
        attempt = self._turned_right()
        if self._left() < _LEAST_SECONDS or (attempt.script and not attempt.languages):
            return attempt
        options = replace(self._options, languages=attempt.languages or self._options.languages)
        if attempt.good and not attempt.script:
            words = with_its_letters(attempt.prepared.image, attempt.words, self._options, self._seconds())
            attempt = replace(attempt, words=words)
        try:
            lit = attempt.prepared.lit if attempt.dark is None else attempt.dark
            words = read_rest(lit, attempt.words, options, self._left())
        except TimeoutError:
            return attempt
        return replace(attempt, words=without_noise(words) if attempt.good else words)

    def _turned_right(self) -> Attempt:
        """The reading in the rotation that reads best; others are tried only where the likeliest reads badly."""
        tried: list[Attempt] = []
        strange: Attempt | None = None  # in a script that nobody here can read: only where no other turn reads either
        queue = list(self._layout.rotations[:1] if self._certain else self._layout.rotations)
        while queue and (not tried or self._left() > _LEAST_SECONDS):
            try:
                attempt = self._read(queue.pop(0))
            except TimeoutError:
                if not tried:
                    raise
                break
            if not attempt.good:
                attempt = self._without_pattern(attempt)
            if attempt.good:
                return attempt
            other = self._in_other_script(attempt, first=not tried)
            if other and other.turned:
                tried.append(attempt)
                queue = [(attempt.rotation + other.turned) % 360]
                continue
            if other and other.words:
                return replace(attempt, script=other.script, languages=other.languages, words=list(other.words))
            if other and (not self._layout.sure or attempt.rotation == self._layout.rotations[0]):
                strange = strange or replace(attempt, script=other.script, languages=other.languages)
            tried.append(attempt)
            if attempt.on_end:  # the words lie across: only the other axis can be right
                across = [(attempt.rotation + 90) % 360, (attempt.rotation + 270) % 360]
                queue = [rotation for rotation in queue if rotation in across]
            elif self._enough(tried):
                break
        best = max(tried, key=lambda each: each.worth)
        if strange and legibility(best.words) < legibility(strange.words) + _CLEARLY:
            return strange
        told = best.belief >= _NOTHING and not (self._layout.sure and legibility(best.words) < _HALF)
        return best if told else tried[0]

    def _without_pattern(self, attempt: Attempt) -> Attempt:
        """Once more without what is paler than print: the lines that are printed under the words of cards and notes."""
        if not self._layout.printed or self._left() < _LEAST_SECONDS:
            return attempt
        dark = attempt.prepared.dark
        try:
            words = read_words(dark, self._options, _PARAGRAPHS, self._seconds())
        except TimeoutError:
            return attempt
        again = replace(attempt, words=words, dark=dark)
        return again if again.worth > _BETTER * attempt.worth else attempt

    def _in_other_script(self, attempt: Attempt, *, first: bool) -> Other | None:
        if self._certain or attempt.on_end or self._left() < _LEAST_SECONDS:  # a zone: our alphabet
            return None
        return in_other_script(attempt.prepared.image, attempt.words, self._options, self._seconds(), trial=first)

    def _seconds(self) -> float:
        return min(max(self._left(), _LEAST_SECONDS), self._options.tesseract_seconds)

    def _enough(self, tried: list[Attempt]) -> bool:
        """Whether further turns would be a waste: no document, or the turn is beyond doubt and something was read."""
        if not self._layout.printed:
            return True
        most = max(each.belief for each in tried)
        if len(tried) == 1:
            return self._layout.sure and most >= _NOTHING
        return most < _NOTHING or self._layout.sure

    def _read(self, rotation: int) -> Attempt:
        upright = turned(self._gray, rotation)
        flat = self._layout.flat(rotation)
        prepared = prepare(upright, flat.skew, turned_corners(flat.sheet, rotation), self._layout.letter)
        return Attempt(rotation, read_words(prepared.image, self._options, _PARAGRAPHS, self._seconds()), prepared)

    def _left(self) -> float:
        return self._until - time.monotonic()
