"""The likeliest reading of a zone's lines together: lengths, alphabets of the fields, check digits (ICAO 9303).

What the reader saw clearly stands, however wrong it is: only where it was itself unsure may the grammar
or a check digit decide, and such places are listed, so that a forged or misprinted digit stays wrong.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

import numpy as np

from precheck.identifiers.mrz import MrzFormatError, format_of, parse, value_of
from precheck.identifiers.mrz_layouts import ALLOWED, ALPHABET, LAYOUTS, Layout
from precheck.reading.mrz.align import Row, Scores
from precheck.reading.mrz.lean import leaning
from precheck.reading.mrz.recognise import STEP

Place = tuple[int, int]

LOOK_ALIKES = {frozenset(pair) for pair in ("0O", "0Q", "0D", "1I", "1L", "2Z", "5S", "6G", "8B", "4A", "7T")}
TYPE_TRUST = 3.0  # how much likelier (log) the symbol seen must be to stand against the alphabet of its field
TWIN_TRUST = 7.0  # the same between a letter and the digit that looks like it
UNGUARDED_TRUST = 14.0  # the same in names and codes of states, where no check digit is made right by it
SWAP_TRUST = 1.0  # how much likelier it must be to stand against a check digit
MOST_SWAPS = 2
MOST_ALTERNATIVES = 16
MOST_COST = 2.0  # of all swaps together
MOST_CHANGES = 2  # of guarded characters, by alphabet or check digit
MOST_DOUBT = 1.5  # sum over the other guarded characters of the probability that they are another
SURE = 0.8  # probability of every character, where another look can change nothing
LEAST_MARGIN = 1.5  # by which the valid reading must beat the next valid one
BLIND_MARGIN = 1.5  # the same for a symbol that no check digit tells from the one read; else the place is marked
TWIN_MARGIN = 2.5  # the same for a letter and the digit that looks like it
NEAR_MARGIN = 0.7  # the same for any other symbol


class Swap(NamedTuple):
    """Another symbol for a place, and by how much (log) it is less likely than the one decided."""

    cost: float
    place: Place
    symbol: str


@dataclass(frozen=True)
class Decoded:
    """Lines as decided, how sure each character is, where the grammar overruled the reader, all checks right or not."""

    lines: tuple[str, ...]
    confidence: tuple[tuple[float, ...], ...]
    overruled: tuple[Place, ...]
    valid: bool
    fit: float
    pitch: float  # from character to character, in pixels of the strips
    rows: tuple[Row, ...]  # what it was decoded from
    first: int = 0  # which of the rows looked at is the first of the zone

    @property
    def sure(self) -> bool:
        """Valid, and no character of it is in doubt: another look can change nothing."""
        return self.valid and not self.overruled and min(map(min, self.confidence)) > SURE


def decode(rows: Sequence[Row]) -> Decoded | None:
    """The reading of the rows, or None where they have the shape of no format."""
    raw = tuple(_most_likely(row.scores) for row in rows)
    readings = []
    for lead in dict.fromkeys((raw[0], *_other_leads(rows[0], raw[0]))):
        try:
            layout = LAYOUTS[format_of((lead, *raw[1:]))]
        except MrzFormatError:
            continue
        readings.append(_under(layout, rows, raw, lead))
    return max(readings, key=lambda each: (each.valid, -len(each.overruled)), default=None)


def _other_leads(row: Row, line: str) -> Iterator[str]:
    """The first line as a visa or not, where its first letter is unsure: the letter decides the format."""
    for letter in "VPI":
        if row.scores[0, ALPHABET.index(letter)] > row.scores[0].max() - TYPE_TRUST:
            yield letter + line[1:]


def _under(layout: Layout, rows: Sequence[Row], raw: tuple[str, ...], lead: str) -> Decoded:
    """The reading under one layout. Lines that are valid only after too many doubts stay as they were seen."""
    scores = leaning(layout, [row.scores for row in rows])
    seen = (lead, *(_most_likely(each) for each in scores[1:]))
    seen = (lead[0] + _most_likely(scores[0])[1:], *seen[1:])
    typed = [list(line) for line in seen]
    guarded = _guarded(layout)
    for span in layout.spans:
        for column in range(span.start, span.end):
            twin_trust = TWIN_TRUST if (span.line, column) in guarded else UNGUARDED_TRUST
            typed[span.line][column] = _typed(scores[span.line][column], ALLOWED[span.kind], twin_trust)
    lines = tuple("".join(line) for line in typed)
    if not _valid(lines):
        lines = _made_valid(layout, scores, lines) or lines
    if _valid(lines) and lines != seen and not _trusted(layout, scores, raw, lines):
        lines = seen
    fit = sum(row.fit for row in rows)
    pitch = sum(row.between[1] - row.between[0] for row in rows) * STEP / len(rows) / (layout.length - 1)
    doubtful = {*_differences(raw, lines), *_in_doubt(layout, scores, lines)}
    confidence = _confidence([row.scores for row in rows], lines)
    return Decoded(lines, confidence, tuple(sorted(doubtful)), _valid(lines), fit, pitch, tuple(rows))


def _in_doubt(layout: Layout, scores: Sequence[Scores], lines: tuple[str, ...]) -> list[Place]:
    """Guarded places where another symbol was nearly as likely, above all one of the same weight: 6 and G, 1 and L."""
    guarded = _guarded(layout)
    found = []
    for span in layout.spans:
        for column in range(span.start, span.end):
            if (span.line, column) not in guarded:
                continue
            row, own = scores[span.line][column], lines[span.line][column]
            for other in ALLOWED[span.kind]:
                blind = value_of(other) % 10 == value_of(own) % 10
                behind = float(row[ALPHABET.index(own)] - row[ALPHABET.index(other)])
                twin = frozenset(own + other) in LOOK_ALIKES
                if other != own and behind < (TWIN_MARGIN if twin else BLIND_MARGIN if blind else NEAR_MARGIN):
                    found.append((span.line, column))
                    break
    return found


def _trusted(layout: Layout, scores: Sequence[Scores], raw: tuple[str, ...], lines: tuple[str, ...]) -> bool:
    """Whether enough was seen for check digits to decide the rest: in a blur some valid reading is always near."""
    guarded = _guarded(layout)
    changed = guarded & set(_differences(raw, lines))
    kept = sorted(guarded - changed)
    doubt = sum(1 - _probability(scores[row][column], lines[row][column]) for row, column in kept)
    return len(changed) <= MOST_CHANGES and doubt <= MOST_DOUBT


def _guarded(layout: Layout) -> set[Place]:
    """The places that check digits guard, and the check digits."""
    pieces = [piece for check in layout.checks for piece in check.over]
    guarded = {(row, column) for row, start, end in pieces for column in range(start, end)}
    return guarded | {(check.line, check.column) for check in layout.checks}


def _differences(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[Place, ...]:
    return tuple(
        (row, column)
        for row, (left, right) in enumerate(zip(one, other, strict=True))
        for column, (a, b) in enumerate(zip(left, right, strict=True))
        if a != b
    )


def _confidence(scores: Sequence[Scores], lines: tuple[str, ...]) -> tuple[tuple[float, ...], ...]:
    return tuple(
        tuple(_probability(scores[row][column], character) for column, character in enumerate(line))
        for row, line in enumerate(lines)
    )


def _probability(scores: Scores, character: str) -> float:
    whole = float(np.logaddexp.reduce(scores))
    return float(np.exp(scores[ALPHABET.index(character)] - max(0.0, whole)))


def _typed(scores: Scores, allowed: str, twin_trust: float) -> str:
    """The likeliest symbol of the field's alphabet, unless another was seen clearly."""
    seen = ALPHABET[int(scores.argmax())]
    if seen in allowed:
        return seen
    behind = {each: float(scores.max() - scores[ALPHABET.index(each)]) for each in allowed}
    spare = {
        each: (twin_trust if frozenset(seen + each) in LOOK_ALIKES else TYPE_TRUST) - cost
        for each, cost in behind.items()
    }
    best = max(spare, key=lambda each: spare[each])
    return best if spare[best] >= 0 else seen


def _valid(lines: tuple[str, ...]) -> bool:
    try:
        return parse(lines).valid
    except MrzFormatError:
        return False


def _made_valid(layout: Layout, scores: Sequence[Scores], typed: tuple[str, ...]) -> tuple[str, ...] | None:
    """The likeliest valid reading, if it is near enough to what was seen and no other is as near."""
    found: list[tuple[float, tuple[str, ...]]] = []
    for cost, swaps in _sets(_alternatives(layout, scores, typed)):
        if found and cost > found[0][0] + LEAST_MARGIN:
            break
        lines = _with(typed, swaps)
        if _valid(lines):
            found.append((cost, lines))
    return found[0][1] if len(found) == 1 else None


def _alternatives(layout: Layout, scores: Sequence[Scores], typed: tuple[str, ...]) -> list[Swap]:
    """Symbols nearly as likely as the one decided, at the places that check digits guard, the likeliest first."""
    guarded = _guarded(layout)
    swaps = []
    for span in layout.spans:
        for column in range(span.start, span.end):
            if (span.line, column) not in guarded:
                continue
            row, own = scores[span.line][column], typed[span.line][column]
            for other in ALLOWED[span.kind]:
                cost = float(row[ALPHABET.index(own)] - row[ALPHABET.index(other)])
                into_letter = own.isdigit() and other.isalpha() and frozenset(own + other) in LOOK_ALIKES
                if other != own and cost < SWAP_TRUST and not into_letter:  # a 0 in a number is rarely an O
                    swaps.append(Swap(cost, (span.line, column), other))
    return sorted(swaps)[:MOST_ALTERNATIVES]


def _sets(swaps: Sequence[Swap]) -> list[tuple[float, tuple[Swap, ...]]]:
    """All sets of a few swaps at different places that together do not cost too much, the cheapest first."""
    sets = []
    for size in range(1, MOST_SWAPS + 1):
        for some in combinations(swaps, size):
            cost = sum(swap.cost for swap in some)
            if cost <= MOST_COST and len({swap.place for swap in some}) == size:
                sets.append((cost, some))
    return sorted(sets)


def _with(lines: tuple[str, ...], swaps: Sequence[Swap]) -> tuple[str, ...]:
    rows = [list(line) for line in lines]
    for swap in swaps:
        rows[swap.place[0]][swap.place[1]] = swap.symbol
    return tuple("".join(row) for row in rows)


def _most_likely(scores: Scores) -> str:
    return "".join(ALPHABET[each] for each in scores.argmax(axis=1))
