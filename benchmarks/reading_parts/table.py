"""Outcomes gathered into tables: one row a degradation and part of the split, one a reader, one a target."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean, median
from typing import TYPE_CHECKING, Literal

from benchmarks.reading_parts.measures import held

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.reading_parts.peers import Peers

How = Literal["share", "sum", "mean", "median", "least", "worst", "ratio"]
Scale = Literal["small", "medium", "full"]
OURS = "precheck"


@dataclass(frozen=True)
class Outcome:
    """One case read by one reader. `split` names what is kept aside as a whole (the document, not the picture)."""

    part: str
    group: str
    case: str
    split: str
    reader: str
    values: Mapping[str, float]
    fault: str = ""

    @property
    def held(self) -> bool:
        return held(self.split)


@dataclass(frozen=True)
class Column:
    """`key` of the values (and `over`, for a ratio of sums) drawn together over the cases that have it."""

    name: str
    key: str
    how: How
    over: str = ""
    form: Literal["percent", "count", "seconds", "megabytes", "number"] = "percent"

    def of(self, outcomes: Iterable[Outcome]) -> float | None:
        """None where no case has a value."""
        some = [each.values for each in outcomes if self.key in each.values]
        values = [each[self.key] for each in some]
        if not values:
            return None
        if self.how == "ratio":
            below = sum(each.get(self.over, 0.0) for each in some)
            return sum(values) / below if below else None
        ways: dict[str, Callable[[list[float]], float]] = {
            "share": fmean, "mean": fmean, "sum": sum, "median": median, "least": min, "worst": max,
        }  # fmt: skip
        return ways[self.how](values)

    def said(self, value: float | None) -> str:
        """The value as it is printed."""
        if value is None:
            return "–"
        return {
            "percent": f"{100 * value:.2f} %" if value < 0.1 else f"{100 * value:.1f} %",
            "count": f"{value:.0f}",
            "seconds": f"{value:.3f} s" if value < 10 else f"{value:.1f} s",
            "megabytes": f"{value:.0f} MB",
            "number": f"{value:.2f}",
        }[self.form]


@dataclass(frozen=True)
class Target:
    """What is aimed at. `groups` is a pattern; `aside`: the part kept aside must reach it,
    and so must all cases together; else all cases alone."""

    words: str
    column: Column
    goal: float
    better: Literal["more", "less"]
    groups: str = ""
    aside: bool = True

    def measured(self, outcomes: Sequence[Outcome], *, aside: bool) -> tuple[float | None, int]:
        """The value and the number of cases, of ours, in one or in both parts."""
        some = [
            each
            for each in outcomes
            if each.reader == OURS and re.search(self.groups, each.group) and (each.held or not aside)
            if self.column.key in each.values
        ]
        return self.column.of(some), len(some)

    def reached(self, value: float) -> bool:
        return value >= self.goal if self.better == "more" else value <= self.goal


@dataclass
class Settings:
    """How large, from which seed, beside whom. `say` notes what is missing; it is printed below the table."""

    seed: int = 77
    scale: Scale = "small"
    data: Path | None = None
    peers: "Peers | None" = None
    notes: list[str] = field(default_factory=list)

    def pick(self, small: int, medium: int, full: int) -> int:
        """How many, by the scale."""
        return {"small": small, "medium": medium, "full": full}[self.scale]

    def say(self, words: str) -> None:
        if words not in self.notes:
            self.notes.append(words)


@dataclass(frozen=True)
class Part:
    """One subject. `run` yields outcomes case by case."""

    name: str
    title: str
    columns: tuple[Column, ...]
    targets: tuple[Target, ...]
    run: "Callable[[Settings], Iterator[Outcome]]"


Row = Sequence[str]


def by_degradation(part: Part, outcomes: Sequence[Outcome]) -> list[Row]:
    """Ours, for each degradation and part of the split; then all of them."""
    rows: list[Row] = [("", "part", "cases", *(column.name for column in part.columns))]
    mine = [each for each in outcomes if each.reader == OURS]
    for group in [*sorted({each.group for each in mine}), "all"]:
        for name, aside in (("tune", False), ("held", True)):
            some = [each for each in mine if each.held == aside and group in (each.group, "all")]
            if some:
                cells = (column.said(column.of(some)) for column in part.columns)
                rows.append((group, name, str(len(some)), *cells))
    return rows


def by_reader(part: Part, outcomes: Sequence[Outcome]) -> list[Row]:
    """Every reader on the cases that all of them were given, by the first word of the degradation."""
    readers = sorted({each.reader for each in outcomes}, key=lambda name: (name != OURS, name))
    if len(readers) < 2:
        return []
    given = [{(each.group, each.case) for each in outcomes if each.reader == name} for name in readers]
    common = set.intersection(*given)
    rows: list[Row] = [("the same pictures", "reader", "cases", *(column.name for column in part.columns))]
    for family in sorted({group.split(":")[0] for group, _ in common}):
        for name in readers:
            some = [
                each
                for each in outcomes
                if each.reader == name and (each.group, each.case) in common and each.group.split(":")[0] == family
            ]
            cells = (column.said(column.of(some)) for column in part.columns)
            rows.append((family, name, str(len(some)), *cells))
    return rows


def of_targets(parts: Sequence[Part], outcomes: Sequence[Outcome]) -> list[Row]:
    """Each target beside what was measured: on what was kept aside, and on everything."""
    rows: list[Row] = [("target", "aimed at", "kept aside", "all", "")]
    for part in parts:
        mine = [each for each in outcomes if each.part == part.name]
        for target in part.targets:
            cells: list[str] = []
            decisive: list[float | None] = []
            for aside in (True, False):
                value, count = target.measured(mine, aside=aside)
                cells.append(f"{target.column.said(value)} ({count})")
                decisive += [value] if target.aside or not aside else []
            word = _word(target, decisive)
            sign = "≥" if target.better == "more" else "≤"
            rows.append((target.words, f"{sign} {target.column.said(target.goal)}", *cells, word))
    return rows


def _word(target: Target, values: Sequence[float | None]) -> str:
    """What is kept aside is few cases: a target that only they reach is not reached."""
    if None in values:
        return "not measured"
    return "reached" if all(target.reached(value) for value in values if value is not None) else "NOT REACHED"


def written(rows: Sequence[Row], *, markdown: bool) -> str:
    """The rows with a heading, as Markdown or aligned for a terminal."""
    if not rows:
        return ""
    if markdown:
        head, *body = ["| " + " | ".join(cell.replace("|", "/") for cell in row) + " |" for row in rows]
        return "\n".join([head, "|" + "---|" * len(rows[0]), *body])
    wide = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell.ljust(width) if place < 2 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, wide, strict=True))
        )
        for row in rows
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])
