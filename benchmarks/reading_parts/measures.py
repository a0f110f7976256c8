"""What is counted: errors of characters, words found again, zones and accounts read right, time and the split."""

import hashlib
import re
import resource
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz.distance import Levenshtein

from precheck.identifiers.mrz import MrzFormatError, field_at, parse
from precheck.model.page import MrzReading

Result = TypeVar("Result")
GUARDED = {"document_number": "document_number", "birth_date_raw": "birth_date", "expiry_raw": "expiry"}
_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "\u00a0": " "})


def held(name: str) -> bool:
    """Whether the case is kept aside while tuning (a third): told by its name alone, as in `benchmarks.mrz`."""
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % 3 == 0


def share_of(name: str) -> float:
    """A number in 0..1 that depends on the name alone, and not on `held`: to take a part of a corpus."""
    return int(hashlib.sha256(name.encode()).hexdigest()[8:16], 16) / 2**32


def normal(text: str) -> str:
    """One blank between words; the apostrophes, quotes and dashes that print alike written alike."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_ALIKE).split())


def edits(truth: str, read: str) -> int:
    """Characters to insert, remove or change (Levenshtein) between the normalised texts."""
    return int(Levenshtein.distance(normal(truth), normal(read)))


def error_rate(truth: str, read: str) -> float:
    """Edits for each character of the truth; more than 1 where much is read that is not there."""
    return edits(truth, read) / max(1, len(normal(truth)))


def words_of(text: str) -> list[str]:
    """The words in small letters, without signs around them."""
    return [word for part in normal(text).lower().split() if (word := re.sub(r"^\W+|\W+$", "", part))]


def word_recall(truth: str, read: str) -> float:
    """The share of the true words, each as often as it stands there, that were read, in whatever order."""
    wanted, got = Counter(words_of(truth)), Counter(words_of(read))
    return sum((wanted & got).values()) / max(1, sum(wanted.values()))


def sound(zone: Sequence[str]) -> bool:
    """The zone has a format, and all its check digits are right."""
    try:
        return parse(zone).valid
    except MrzFormatError:
        return False


@dataclass(frozen=True)
class ZoneJudged:
    """One printed zone beside what was read: 0 or 1 for each."""

    sound: bool  # the printed zone passes its checks
    found: bool
    exact: bool
    valid: bool  # what was read passes its checks, and so does the print
    wrong: bool  # number, birth or expiry read wrong, all checks right, and that field not marked to be confirmed
    made_up: bool  # the print fails its checks, what was read passes them
    unmarked: bool  # made up, and no place marked


def judge_zone(zone: tuple[str, ...], read: MrzReading | None) -> ZoneJudged:
    """A reading against the print; a field counts as marked where one of its places was overruled."""
    if read is None:
        return ZoneJudged(sound(zone), False, False, False, False, False, False)
    good, passes = sound(zone), sound(read.lines)
    return ZoneJudged(
        sound=good,
        found=True,
        exact=tuple(read.lines) == tuple(zone),
        valid=good and passes,
        wrong=good and passes and bool(_silent(zone, read)),
        made_up=passes and not good,
        unmarked=passes and not good and not read.overruled,
    )


def _silent(zone: tuple[str, ...], read: MrzReading) -> list[str]:
    mine, true = parse(read.lines), parse(zone)
    marked = {field_at(mine.format, line, column) for line, column in read.overruled}
    return [
        name for name, known in GUARDED.items() if getattr(mine, name) != getattr(true, name) and known not in marked
    ]


def nearest(zone: Sequence[str], readings: Sequence[MrzReading], least: float = 0.5) -> MrzReading | None:
    """The reading that agrees with the zone in most places; None where none is like it."""
    best = max(readings, key=lambda each: agreement(each.lines, zone), default=None)
    return best if best is not None and (len(readings) == 1 or agreement(best.lines, zone) >= least) else None


def agreement(lines: Sequence[str], zone: Sequence[str]) -> float:
    """The share of places at which both have the same character."""
    pairs = [(a, b) for mine, true in zip(lines, zone, strict=False) for a, b in zip(mine, true, strict=False)]
    return sum(a == b for a, b in pairs) / max(1, len(pairs))


def difference(lines: Sequence[str], zone: Sequence[str]) -> str:
    """The places that differ as row:column, or both texts where their lengths do."""
    if [len(line) for line in lines] != [len(line) for line in zone]:
        return f"read {list(lines)} not {list(zone)}"
    rows = enumerate(zip(lines, zone, strict=True))
    return " ".join(
        f"{row}:{column} {a} not {b}"
        for row, (mine, true) in rows
        for column, (a, b) in enumerate(zip(mine, true, strict=True))
        if a != b
    )


@dataclass(frozen=True)
class Account:
    """An account number beside what was read: 0 or 1 for each."""

    exact: bool
    wrong: bool  # another number, told to be valid, and not marked to be confirmed
    made_up: bool  # the printed number fails its checks; told to be valid
    called_invalid: bool  # the printed number is right; told to be wrong
    unsure: bool  # nothing read, or said to be unsure


def judge_account(printed: str, valid: bool, read: str | None, judgement: str, marked: bool) -> Account:
    """`judgement`: `valid`, `check-digits`, `national-key`, `format`, or `unsure`."""
    told_valid = read is not None and judgement == "valid"
    told_wrong = read is not None and judgement in {"check-digits", "national-key", "format"}
    return Account(
        exact=read == printed and judgement != "unsure",
        wrong=told_valid and read != printed and not marked,
        made_up=told_valid and not valid,
        called_invalid=told_wrong and valid,
        unsure=read is None or judgement == "unsure",
    )


def timed(work: Callable[[], Result]) -> tuple[Result, float, float]:
    """The result, the seconds on the clock, and the seconds of processor time (programs that were called included)."""
    before, start = _processor(), time.perf_counter()
    result = work()
    return result, time.perf_counter() - start, _processor() - before


def _processor() -> float:
    uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in uses)
