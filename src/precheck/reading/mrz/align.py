"""Lays the scores of a strip onto a fixed number of characters: which symbol at which place, how surely."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from precheck.identifiers.mrz_layouts import ALPHABET
from precheck.reading.mrz.recognise import BLANK, CAP, MARGIN, STEP

Scores = NDArray[np.float32]
FLOOR = -18.0
PER_CHARACTER = CAP / STEP  # columns, about
OFF = 2.5  # what it costs (log) to begin or end one character away from the edge
MOST_OFF = 8.0


class Glance(NamedTuple):
    """A strip read without any expectation."""

    text: str
    confidence: float  # mean over the characters, 0..1


class Row(NamedTuple):
    """A strip read as so many characters: log-probabilities (characters x symbols), and how well that number fits."""

    scores: Scores
    fit: float
    between: tuple[float, float]  # columns of the first and the last character


def glance(scores: Scores) -> Glance:
    """The likeliest symbol of every column, repeats and blanks taken out."""
    best = scores.argmax(axis=1)
    before = np.concatenate([[BLANK], best[:-1]])
    starts = np.flatnonzero((best != BLANK) & (best != before))
    if not len(starts):
        return Glance("", 0.0)
    sure = []
    for start in starts:
        end = start
        while end + 1 < len(best) and best[end + 1] == best[start]:
            end += 1
        sure.append(float(np.exp(scores[start : end + 1, best[start]].max())))
    return Glance("".join(ALPHABET[best[start]] for start in starts), float(np.mean(sure)))


def align(scores: Scores, length: int, between: tuple[float, float] | None = None) -> Row:
    """The best way to see exactly `length` characters, the first and the last about `between` these columns."""
    owners, fit = _path(scores, length, between)
    probability = np.exp(scores[:, :BLANK].astype(np.float64))
    rows = np.full((length, BLANK), np.exp(FLOOR))
    for place in range(length):
        seen = probability[owners == place]
        if len(seen):
            whole = seen.sum(axis=1)
            share = seen.sum(axis=0) / max(float(whole.sum()), 1e-9)
            there = float(whole.max())  # whether any character stands here
            rows[place] = share * there + (1 - there) / BLANK
    logs = np.maximum(np.log(np.maximum(rows, 1e-30)), FLOOR).astype(np.float32)
    seen_at = np.flatnonzero(owners >= 0)
    return Row(logs, fit, (float(seen_at[0]), float(seen_at[-1])) if len(seen_at) else (0.0, 0.0))


def _path(scores: Scores, length: int, between: tuple[float, float] | None) -> tuple[NDArray[np.int64], float]:
    """For each column the character it belongs to (-1: none), and the path's log-probability.

    States: blank before character 0, character 0, blank, character 1, ... blank. One character follows
    another without a blank between only where the likeliest symbol changes.
    """
    steps, states = len(scores), 2 * length + 1
    best = scores[:, :BLANK].argmax(axis=1)
    value = np.full(states, -np.inf)
    value[0] = 0.0
    came = np.zeros((steps, states), np.int8)  # how many states back
    emit = np.zeros(states)
    places = np.arange(states)
    start, end = _edges(steps, between)
    for step in range(steps):
        options = np.full((3, states), -np.inf)
        options[0] = value
        options[1, 1:] = value[:-1]
        options[1, 1] += start[step]
        options[1, -1] += end[step]
        if step and best[step] != best[step - 1]:
            options[2, 3::2] = value[1:-2:2]
            options[0, 1::2] = -np.inf  # another symbol is another character
        came[step] = options.argmax(axis=0)
        emit[2:-1:2] = scores[step, BLANK]  # what stands before and after the zone costs nothing
        emit[1::2] = scores[step, best[step]]
        value = options[came[step], places] + emit
    state = states - 1 if value[-1] >= value[-2] else states - 2
    fit = float(value[state])
    owners = np.full(steps, -1)
    for step in range(steps - 1, -1, -1):
        if state % 2:
            owners[step] = state // 2
        state -= int(came[step, state])
    return owners, fit


def _edges(steps: int, between: tuple[float, float] | None) -> tuple[Scores, Scores]:
    """What it costs to begin, and to end, at each column."""
    free = np.zeros(steps, np.float32)
    if between is None:
        return free, free
    off = (np.abs(np.arange(steps) - each) / PER_CHARACTER - 0.6 for each in between)
    start, end = (-np.minimum(OFF * np.maximum(each, 0), MOST_OFF).astype(np.float32) for each in off)
    return start, end


def align_all(scores: Sequence[Scores], length: int) -> Iterator[list[Row]]:
    """Ways to see the lines of a zone, each as `length` characters between common edges, the likeliest first.

    Rubbish beside a line may be taken for its first or last character; the other lines tell better.
    """
    free = [align(each, length) for each in scores]
    starts = [row.between[0] for row in free]
    anchors = [row.between for row in free]
    if max(starts) - min(starts) < PER_CHARACTER * 0.7:
        yield free
        anchors = []
    found = (MARGIN + 0.5) * PER_CHARACTER
    anchors.append((found, min(map(len, scores)) - found))
    tied = [[align(each, length, between) for each in scores] for between in anchors]
    yield from sorted(tied, key=lambda rows: -sum(row.fit for row in rows))
