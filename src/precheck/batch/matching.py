"""Which row of the roster belongs to which folder: by the name, then by the name as people would compare it.

What fits nothing, or fits two things, is left alone and told, with the likeliest partners: a wrong match would check a
student's papers against somebody else's facts.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from precheck.batch.roster import RosterRow
from precheck.model.applicant import Applicant
from precheck.text.fold import fold

_ALIKE = 62.0  # of 100: less is no suggestion
_MOST_GUESSED = 1000


@dataclass(frozen=True)
class Matched:
    """`given`: facts by folder. `doubts`: folders whose row could not be understood, and why.

    `no_row` and `no_folder`: what found no partner, with a suggestion or ''. `bad`: rows with a problem.
    """

    given: Mapping[str, Applicant]
    doubts: Mapping[str, str]
    no_row: tuple[tuple[str, str], ...] = ()
    no_folder: tuple[tuple[RosterRow, str], ...] = ()
    bad: tuple[tuple[int, str], ...] = ()


def match_rows(folders: Sequence[str], rows: Sequence[RosterRow]) -> Matched:
    """Every folder with its row, as far as they can be told."""
    pairs: dict[str, list[RosterRow]] = defaultdict(list)
    left = [row for row in rows if row.folder]
    for key in (_exact, _folded, _parts):
        left = _by(key, folders, left, pairs)
    given, doubts, bad = {}, {}, [(row.line, row.problem) for row in rows if row.problem]
    for folder, found in pairs.items():
        if len(found) > 1:
            lines = ", ".join(str(row.line) for row in found)
            doubts[folder] = f"lines {lines} of the roster are all for this folder."
            bad.append((found[-1].line, f"{folder} is also in line {found[0].line}."))
        elif found[0].problem:
            doubts[folder] = f"line {found[0].line} of the roster: {found[0].problem}"
        else:
            given[folder] = found[0].applicant
    names = [row.folder for row in left]
    lonely = [folder for folder in folders if folder not in pairs]
    return Matched(
        given=given,
        doubts=doubts,
        no_row=tuple(zip(lonely, _suggestions(lonely, names), strict=True)),
        no_folder=tuple(zip(left, _suggestions(names, lonely), strict=True)),
        bad=tuple(sorted(bad)),
    )


def _by(
    key: Callable[[str], str], folders: Iterable[str], rows: Sequence[RosterRow], pairs: dict[str, list[RosterRow]]
) -> list[RosterRow]:
    """Pairs rows with the one folder of the same key that no better key has paired; the rows that found none."""
    holders: dict[str, list[str]] = defaultdict(list)
    for folder in folders:
        if folder not in pairs:
            holders[key(folder)].append(folder)
    left = []
    for row in rows:
        found = holders.get(key(row.folder), []) if key(row.folder) else []
        if len(found) == 1:
            pairs[found[0]].append(row)
        else:
            left.append(row)
    return left


def _exact(name: str) -> str:
    return name


def _folded(name: str) -> str:
    """Small letters, no accents, no signs, no .zip."""
    return re.sub(r"[^\w]+|_", " ", fold(name.removesuffix(".zip"))).strip()


def _parts(name: str) -> str:
    """The same parts in another order: `NGUYEN Lan` and `lan_nguyen`. One part alone is no name."""
    parts = sorted(_folded(name).split())
    return " ".join(parts) if len(parts) > 1 else ""


def _suggestions(names: Sequence[str], others: Sequence[str]) -> list[str]:
    """The likeliest partner of each name, or ''. Where hundreds found none, the names are of two kinds: no guess."""
    from rapidfuzz import fuzz, process

    if max(len(names), len(others)) > _MOST_GUESSED:
        return [""] * len(names)
    folded = [_folded(other) for other in others]
    found = [
        process.extractOne(_folded(name), folded, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE) for name in names
    ]
    return [others[each[2]] if each else "" for each in found]
