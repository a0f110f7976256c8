"""Looking for phrases, patterns and labelled values on a page, each answer with the place where it stands."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from precheck.model.page import Box, Line, Page, Word
from precheck.text.bent import same_words, whole_words
from precheck.text.captions import captions_under, in_capitals, next_to
from precheck.text.fold import fold, squeeze
from precheck.text.labels import is_label
from precheck.text.lines import spoken, touching
from precheck.text.script import runs_left

_LONG_PHRASE = 12  # letters from which a phrase is also found when its blanks are lost or its letters spaced out
_OFF_CENTRE = 0.015  # of the page, by which what is centred may stand aside
_TABLE = 4  # columns from which on equal rows are a table
_FUZZY_PHRASE = 10
_FUZZY_SCORE = 87.0


@dataclass(frozen=True)
class Found:
    """`text` as printed, `folded` as compared, with the box and the mean confidence of its words."""

    text: str
    folded: str
    box: Box
    confidence: float
    line: int
    groups: tuple[str, ...] = ()


@lru_cache(maxsize=16384)
def _squeezed(phrase: str) -> str:
    """A phrase of a lexicon, looked for on every page: squeezed once."""
    return squeeze(phrase)


class FoldedLine:
    """A line with its folded text, and the way back from a place in it to the words."""

    def __init__(self, line: Line) -> None:
        self.words: list[Word] = []
        self.starts: list[int] = []
        parts: list[str] = []
        length = 0
        for word in line.words:
            folded = fold(word.text)
            if not folded:
                continue
            if parts and not touching(self.words[-1], word):
                parts.append(" ")
                length += 1
            self.words.append(word)
            self.starts.append(length)
            parts.append(folded)
            length += len(folded)
        self.text = "".join(parts)
        self.leftward = runs_left(self.text)

    @cached_property
    def box(self) -> Box:
        return Box.around(word.box for word in self.words)

    def found(self, start: int, end: int, index: int, groups: tuple[str, ...] = ()) -> Found:
        """The words that hold the characters from `start` to `end` of the folded text."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = max(bisect_right(self.starts, max(end - 1, start)) - 1, first)
        words = self.words[first : last + 1]
        letters = sum(len(word.text) for word in words)
        return Found(
            spoken(words),
            self.text[start:end],
            Box.around(word.box for word in words),
            sum(word.confidence * len(word.text) for word in words) / max(letters, 1),
            index,
            groups,
        )


class PageText:
    """A page ready to be searched. Made once a page and shared by all document kinds."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.lines = [line for line in map(FoldedLine, page.lines) if line.words]

    @cached_property
    def text(self) -> str:
        """All lines, folded, one a line."""
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def flat(self) -> str:
        return self.text.replace("\n", " ")

    @cached_property
    def _offsets(self) -> list[int]:
        offsets, length = [], 0
        for line in self.lines:
            offsets.append(length)
            length += len(line.text) + 1
        return offsets

    @cached_property
    def _squeezed(self) -> tuple[str, list[int]]:
        """The text without blanks and signs, and for each of its letters the place in `text`."""
        kept = [(char, at) for at, char in enumerate(self.text) if char.isalnum()]
        return "".join(char for char, _ in kept), [at for _, at in kept]

    @cached_property
    def median_height(self) -> float:
        heights = sorted(word.box.height for line in self.lines for word in line.words)
        return heights[len(heights) // 2] if heights else 0.0

    def phrase(self, phrase: str) -> Found | None:
        """Where a folded phrase stands: as written, else run together or spaced out, else bent by OCR."""
        at = self._exact(phrase)
        if at is None and (len(phrase) >= _LONG_PHRASE or (len(phrase) >= 3 and phrase[0] > "\u0e00")):
            at = self._run_together(phrase)
        if at is None and self.page.read_by == "ocr" and len(phrase) >= _FUZZY_PHRASE:
            at = self._bent(phrase)
        return self.at(*at) if at else None

    def _exact(self, phrase: str) -> tuple[int, int] | None:
        start = self.flat.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            if _is_edge(self.flat, start - 1, phrase[0]) and _is_edge(self.flat, end, phrase[-1]):
                return start, end
            start = self.flat.find(phrase, start + 1)
        return None

    def _run_together(self, phrase: str) -> tuple[int, int] | None:
        text, places = self._squeezed
        wanted = _squeezed(phrase)
        start = text.find(wanted)
        return (places[start], places[start + len(wanted) - 1] + 1) if start >= 0 and wanted else None

    def _bent(self, phrase: str) -> tuple[int, int] | None:
        from rapidfuzz import fuzz

        if len(self.flat) < len(phrase):
            return None
        score = _FUZZY_SCORE if len(phrase) >= 14 else 91.0
        match = fuzz.partial_ratio_alignment(phrase, self.flat, score_cutoff=score)
        if match is None or match.dest_end <= match.dest_start:
            return None
        start, end = whole_words(self.flat, match.dest_start, match.dest_end)
        return (start, end) if same_words(phrase, self.flat[start:end]) else None

    def at(self, start: int, end: int) -> Found:
        """The words that hold the characters from `start` to `end` of `flat` (those on the first of several lines)."""
        index = max(bisect_right(self._offsets, start) - 1, 0)
        line, offset = self.lines[index], self._offsets[index]
        return line.found(start - offset, min(end - offset, len(line.text)), index)

    def finds(self, pattern: str | re.Pattern[str]) -> Iterator[Found]:
        """Every match of a pattern within a line (the pattern is written for folded text)."""
        compiled = re.compile(pattern) if isinstance(pattern, str) else pattern
        for index, line in enumerate(self.lines):
            for match in compiled.finditer(line.text):
                yield line.found(match.start(), match.end(), index, tuple(group or "" for group in match.groups()))

    def first(self, pattern: str | re.Pattern[str]) -> Found | None:
        return next(self.finds(pattern), None)

    def values(
        self,
        label: str | re.Pattern[str],
        *,
        below: bool = True,
        unless: str | None = None,
        wanted: Callable[[Found], object] | None = None,
    ) -> Iterator[Found]:
        """What is written for a label: after it on its line, else right of it, else (`below`) in the line under it.

        What is itself a label (the same one in another language, the next one of a form) is passed over, and so are
        labels that have `unless` in them ("place of birth of the father", "father's occupation"). `wanted` says of a
        text whether it can be the value, a label or not.
        """
        compiled = re.compile(label) if isinstance(label, str) else label
        for index, line in enumerate(self.lines):
            for match in compiled.finditer(line.text):
                found = line.found(match.start(), match.end(), index)
                if _crossed_out(line.text[match.end() :]) or (unless and _about(line.text, match, unless)):
                    continue
                for candidate in self.beside(found, below=below):
                    if wanted(candidate) if wanted else not is_label(candidate.folded):
                        yield candidate
                        break

    def beside(self, label: Found, *, below: bool = True) -> Iterator[Found]:
        """Where the value of a label can stand, likeliest first: after it, right of it, in the line under it."""
        if self.captions:
            under: tuple[Found | None, ...] = (self._over(label),)
        else:
            under = (self._in_table(label), self._below(label)) if below else ()
        places = (self._rest_of_line(label), self._beside(label), *under)
        return (place for place in places if place is not None)

    def value(self, label: str | re.Pattern[str], *, below: bool = True) -> Found | None:
        return next(self.values(label, below=below), None)

    @cached_property
    def captions(self) -> bool:
        """Labels stand under their values."""
        return captions_under(self.lines)

    def _over(self, label: Found) -> Found | None:
        over = next_to(self.lines, self.lines[label.line], above=True)
        return self._whole(over.words, self.lines.index(over)) if over else None

    def _rest_of_line(self, label: Found) -> Found | None:
        line = self.lines[label.line]
        if line.leftward:
            words = [word for word in line.words if word.box.right <= label.box.left + 1e-6]
        else:
            words = [word for word in line.words if word.box.left >= label.box.right - 1e-6]
        again = label.folded.rstrip().endswith("/") or bool(words and words[0].text == "/")
        while words and not any(char.isalnum() for char in words[0].text):
            words.pop(0)
        if again and not any(char.isdigit() or char in ":：" for word in words for char in word.text):
            words = in_capitals(words)
        return self._whole(words, label.line) if words else None

    def _beside(self, label: Found) -> Found | None:
        """The nearest piece of text on the same height, on the side where one reads on."""
        box, leftward = label.box, self.lines[label.line].leftward
        middle = (box.top + box.bottom) / 2
        rows = []
        for index, line in enumerate(self.lines):
            first = line.box
            level = first.top - 0.2 * box.height < middle < first.bottom + 0.2 * box.height
            away = box.left - first.right if leftward else first.left - box.right
            if level and away >= -0.005 and any(char.isalnum() for char in line.text):
                rows.append((away, index))
        if not rows:
            return None
        index = min(rows)[1]
        return self._whole(self.lines[index].words, index)

    def _below(self, label: Found) -> Found | None:
        box, leftward = label.box, self.lines[label.line].leftward
        rows = []
        for index, line in enumerate(self.lines):
            top, edges = line.words[0].box.top, line.box
            near = box.bottom - 0.4 * box.height <= top <= box.bottom + 2.6 * box.height
            aside = abs(edges.right - box.right) if leftward else abs(edges.left - box.left)
            away = 0.0 if _centred(box, self.lines[label.line].box, edges) else aside
            if near and edges.left < box.right and edges.right > box.left - 0.02 and away < 0.2:
                rows.append((round(top, 3), away, index))
        if not rows:
            return None
        index = min(rows)[2]
        return self._whole(self.lines[index].words, index)

    @cached_property
    def rows(self) -> list[list[int]]:
        """The lines that stand beside each other, from the left: rows of cells, from top to bottom."""
        rows: list[list[int]] = []
        for index, line in enumerate(self.lines):
            middle = (line.box.top + line.box.bottom) / 2
            last = self.lines[rows[-1][0]].box if rows else None
            if last and last.top < middle < last.bottom:
                rows[-1].append(index)
            else:
                rows.append([index])
        return [sorted(row, key=lambda index: self.lines[index].box.left) for row in rows]

    def _in_table(self, label: Found) -> Found | None:
        """The cell under a heading of a table: as many cells below as there are headings."""
        for row, below in pairwise(self.rows):
            if label.line in row and len(row) == len(below) >= _TABLE:
                heads, cells = (sum(is_label(self.lines[index].text) for index in each) for each in (row, below))
                if heads > len(row) / 2 > cells:
                    index = below[row.index(label.line)]
                    return self._whole(self.lines[index].words, index)
                return None
        return None

    def _whole(self, words: list[Word], index: int) -> Found:
        letters = sum(len(word.text) for word in words)
        text = spoken(words).lstrip(":.;-–—•：】 ").strip()
        confidence = sum(word.confidence * len(word.text) for word in words) / max(letters, 1)
        return Found(text, fold(text), Box.around(word.box for word in words), confidence, index)


def _centred(label: Box, line: Box, value: Box) -> bool:
    """Whether a label alone on its line stands centred over a longer value."""
    off = abs(label.left + label.right - value.left - value.right) / 2
    return value.left < label.left and max(off, label.left - line.left, line.right - label.right) < _OFF_CENTRE


def _crossed_out(rest: str) -> bool:
    """`Père : ------`: the place is filled with strokes, nothing is to be looked for below. A name may be followed by
    such strokes on a form filled by machine."""
    strokes = re.search(r"[-_.…*/]{3,}\s*$|[-–]\s?[-–]\s?[-–]", rest[-24:])
    return bool(strokes) and is_label(re.sub(r"[-_.…*/–]{2,}", " ", rest))


def _about(text: str, label: re.Match[str], other: str) -> bool:
    """Whether the words before the label, or the ones right after it, make it a label of something else."""
    before = re.split(r"[:;]", text[: label.start()])[-1][-40:]
    return bool(re.search(other, before) or re.match(rf"\W{{0,3}}(?:{other})", text[label.end() :]))


def _is_edge(text: str, at: int, beside: str) -> bool:
    """Whether a word ends here. Scripts that write no blanks (Chinese, Thai …) end words anywhere."""
    if not 0 <= at < len(text):
        return True
    return not text[at].isalnum() or beside > "\u0e00"
