"""Account numbers on scans and photos of RIBs: `benchmarks.accounts` where it is there, else RIBs of the samples."""

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any

from samples import people, shapes
from samples.makers import rib

from benchmarks.reading_parts.measures import judge_account, timed
from benchmarks.reading_parts.scenes import Gray, gray_of, packed, turned
from benchmarks.reading_parts.table import OURS, Column, Outcome, Part, Settings, Target
from precheck.documents.accounts import account_fields
from precheck.documents.view import PageView
from precheck.identifiers.iban import find, judge
from precheck.reading.options import ReadOptions
from precheck.reading.picture import read_picture

Reading = tuple[str | None, str, bool]  # the number, what was said of it, whether it is marked to be confirmed
_EXACT = Column("exact", "exact", "share")
_SOUND = Column("exact, print valid", "exact_sound", "share")
_WRONG = Column("wrong, unflagged", "wrong", "sum", form="count")
KINDS = ("scan", "photo", "photo", "scan, digit", "photo, key", "photo, turned")


@dataclass(frozen=True)
class Slip:
    """A picture of a RIB, the number printed on it, and whether that number holds."""

    gray: Gray
    iban: str
    valid: bool
    kind: str
    rotation: int


def slips(count: int, seed: int) -> Iterator[Slip]:
    """RIBs of the samples' makers, scanned and photographed, one in three with a number that does not hold."""
    for number in range(count):
        rng, kind = Random(f"{seed}-slip-{number}"), KINDS[number % len(KINDS)]
        student = people.student(rng)
        account = student.account
        if "digit" in kind:
            account = people.wrong_digit(account, rng)
        elif "key" in kind:
            account = people.wrong_key(account)
        leaf = rib.make(student, rng, account=account)[0]
        if kind.startswith("scan"):
            picture = shapes.scanned([leaf], rng, dpi=rng.choice((150, 200, 300)))
        else:
            picture = shapes.photographed([leaf], rng, megapixels=rng.choice((3.0, 5.0, 8.0)))
        rotation = rng.choice((90, 180, 270)) if "turned" in kind else 0
        gray = turned(packed(gray_of(picture), rng.randint(60, 88)), rotation)
        yield Slip(gray, account.iban, judge(account.iban) == "valid", kind, rotation)


def read_slip(gray: Gray) -> Reading:
    """As the RIB's own kind reads it."""
    view = PageView("a.jpg", read_picture(gray, 1, ReadOptions(pictures=False)))
    fields = account_fields([view])
    if "iban" not in fields:
        return None, "unsure", False
    return fields["iban"].value, fields["_iban"].value, fields["iban"].confirm


def source() -> tuple[Any, Any, bool]:
    """What draws the corpus and what reads it, and whether they are those of `benchmarks.accounts`."""
    if importlib.util.find_spec("benchmarks.accounts") is None:
        return slips, read_slip, False
    module = importlib.import_module("benchmarks.accounts")
    return module.accounts, module.read_account, True


def in_text(text: str) -> Reading:
    """The first number in it that holds, else the first, on one line or over several: what a caller of a peer would
    write."""
    lines = text.upper().splitlines()
    found = [iban for line in (*lines, " ".join(lines)) for iban, _, _ in find(line)]
    for iban in found:
        if judge(iban) == "valid":
            return iban, "valid", False
    return (found[0], judge(found[0]), False) if found else (None, "unsure", False)


def values(slip: Any, reading: Reading) -> dict[str, float]:
    """What is counted of one picture."""
    judged = judge_account(slip.iban, slip.valid, *reading)
    told: dict[str, float] = {
        "exact": judged.exact, "wrong": judged.wrong, "made_up": judged.made_up,
        "called_invalid": judged.called_invalid, "unsure": judged.unsure,
    }  # fmt: skip
    return told | ({"exact_sound": judged.exact} if slip.valid else {})


def run(settings: Settings) -> Iterator[Outcome]:
    """Ours from the picture to the judgement; the peers' text searched by the same expression and parser."""
    draw, read, whole = source()
    if not whole:
        settings.say("benchmarks.accounts is not there: account numbers on RIBs of the samples' makers only")
    for number, slip in enumerate(draw(settings.pick(18, 90, 240), settings.seed)):
        name = getattr(slip, "name", f"slip-{settings.seed}-{number}")  # the split is that of the corpus
        group = f"iban: {slip.kind.split()[0] if whole else slip.kind}{'' if slip.valid else ', wrong number'}"
        reading, seconds, cpu = timed(partial(read, slip.gray))
        told = values(slip, reading) | {"seconds": seconds, "cpu": cpu}
        fault = "" if told["exact"] and not told["wrong"] else f"{slip.iban} read {reading[0]}, {reading[1]}"
        yield Outcome("iban", group, name, name, OURS, told, fault + " WRONG" * bool(told["wrong"]))
        if settings.peers:
            for answer in settings.peers.ask(slip.gray, name, "page", ("tesseract", "rapidocr")):
                told = values(slip, in_text(answer.text)) | answer.times
                yield Outcome("iban", group, name, name, answer.reader, told)


PART = Part(
    "iban",
    "Account numbers on scans and photos of RIBs",
    (
        _EXACT,
        _SOUND,
        _WRONG,
        Column("invalid read as valid", "made_up", "sum", form="count"),
        Column("valid called invalid", "called_invalid", "sum", form="count"),
        Column("unsure or unread", "unsure", "share"),
        Column("clock, median", "seconds", "median", form="seconds"),
        Column("processor, median", "cpu", "median", form="seconds"),
    ),
    (
        Target("IBAN exact on scans and photos (valid numbers)", _SOUND, 0.99, "more"),
        Target("IBAN wrong but unflagged", _WRONG, 0, "less", aside=False),
    ),
    run,
)
