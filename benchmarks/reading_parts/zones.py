"""Machine-readable zones: drawn photos and scans, real specimens where they are at hand, and pages without one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from training.photos import photos

from benchmarks.mrz import specimens
from benchmarks.reading_parts.measures import (
    ZoneJudged,
    agreement,
    difference,
    judge_zone,
    nearest,
    share_of,
    sound,
    timed,
)
from benchmarks.reading_parts.orientation import SHAPES, papers, picture
from benchmarks.reading_parts.scenes import Gray
from benchmarks.reading_parts.table import OURS, Column, Outcome, Part, Settings, Target
from precheck.identifiers.mrz_layouts import ALPHABET
from precheck.model.page import MrzReading
from precheck.reading.mrz.read import read_mrz

Zones = tuple[tuple[str, ...], ...]
_EXACT = Column("exact", "exact", "share")
_EXACT_SOUND = Column("exact, print valid", "exact_sound", "share")
_VALID = Column("valid, print valid", "valid_sound", "share")
_WRONG = Column("wrong, unflagged", "wrong", "sum", form="count")
_MADE_UP = Column("invalid read as valid", "made_up", "sum", form="count")
_PHANTOM = Column("phantom zones", "phantoms", "sum", form="count")
_CPU = Column("processor, median", "cpu", "median", form="seconds")


@dataclass(frozen=True)
class Case:
    """A picture with the zones printed in it. `rotation`: the turn of its content, None where that is not known."""

    name: str
    group: str
    gray: Gray
    zones: Zones
    rotation: int | None


def cases(settings: Settings) -> Iterator[Case]:
    """The names of drawn photos and specimens are those of `benchmarks.mrz`, and so is the split."""
    for number, photo in enumerate(photos(settings.pick(40, 150, 300), settings.seed)):
        kind = photo.kind.removeprefix("synthetic ")
        yield Case(f"{settings.seed}-{number}", f"synthetic: {kind}", photo.gray, photo.zones, photo.rotation)
    yield from _real(settings)
    for number, paper in enumerate(papers(settings.seed, settings.pick(1, 2, 3))):
        if not paper.zone:
            shape = SHAPES[number % len(SHAPES)]
            yield Case(
                paper.name, f"without: drawn papers, {shape}", picture(paper, shape, Random(paper.name)), (), None
            )


def _real(settings: Settings) -> Iterator[Case]:
    data = settings.data or Path()
    if not (data / "MANIFEST.jsonl").exists():
        return
    for case in specimens(data):
        if settings.scale == "small" and share_of(case.name) > 0.25:
            continue
        zones = tuple(tuple(line.upper() for line in zone) for zone in case.zones)
        if set("".join(line for zone in zones for line in zone)) - set(ALPHABET):
            settings.say("specimens whose typed zone is not complete are left out")
            continue
        yield Case(case.name, _group(zones), case.gray, zones, case.rotation)


def _say_what_is_missing(settings: Settings) -> None:
    manifest = (settings.data or Path()) / "MANIFEST.jsonl"
    if not manifest.exists():
        settings.say(f"no real specimens: {manifest} is not there")
    elif settings.scale == "small":
        settings.say("a quarter of the real specimens only: other scales read all")


def _group(zones: Zones) -> str:
    if not zones:
        return "without: real papers"
    return "real: print valid" if all(sound(zone) for zone in zones) else "real: print invalid"


def values(case: Case, readings: list[MrzReading]) -> tuple[dict[str, float], str]:
    """What is counted of one picture, and what went wrong; a picture counts as exact where all its zones are."""
    if not case.zones:
        return {"phantoms": len(readings)}, f"phantom {[each.lines for each in readings]}" if readings else ""
    judged, faults = [], []
    for zone in case.zones:
        read = nearest(zone, readings)
        judged.append(judge_zone(zone, read))
        faults.append(_fault(zone, read, judged[-1]))
    true = [each for each in judged if each.sound]
    told: dict[str, float] = {
        "exact": all(each.exact for each in judged),
        "wrong": sum(each.wrong for each in judged),
        "made_up": sum(each.made_up for each in judged),
        "unmarked": sum(each.unmarked for each in judged),
        "phantoms": sum(
            max((agreement(each.lines, zone) for zone in case.zones), default=0) < 0.3 for each in readings
        ),
    }
    if true:
        told |= {
            "exact_sound": all(each.exact for each in true),
            "valid_sound": all(each.valid for each in true),
        }
    return told, " ".join(filter(None, faults))


def _fault(zone: tuple[str, ...], read: MrzReading | None, judged: ZoneJudged) -> str:
    if read is None:
        return "not found"
    words = "WRONG " * judged.wrong + "MADE UP " * judged.made_up + ("UNMARKED " * judged.unmarked)
    return "" if judged.exact else words + difference(read.lines, zone)


def run(settings: Settings) -> Iterator[Outcome]:
    """Ours by `read_mrz`; PassportEye, plain Tesseract, RapidOCR with our parser for zones in text."""
    _say_what_is_missing(settings)
    for case in cases(settings):
        found, seconds, cpu = timed(partial(read_mrz, case.gray))
        told, fault = values(case, [each.reading for each in found])
        turned = case.rotation is not None and any(each.rotation != case.rotation for each in found)
        told |= {"seconds": seconds, "cpu": cpu, "turned": turned}
        fault += " turned wrong" * turned
        yield Outcome("mrz", case.group, case.name, case.name, OURS, told, fault)
        if settings.peers:
            for names, task in ((("passporteye", "tesseract"), "zone"), (("rapidocr",), "page")):
                for answer in settings.peers.ask(case.gray, case.name, task, names):
                    told, _ = values(case, answer.zones)
                    yield Outcome("mrz", case.group, case.name, case.name, answer.reader, told | answer.times)


_FOUND = r"^(synthetic|real)"
PART = Part(
    "mrz",
    "Machine-readable zones (peers: the picture as it lies; their text by our parser, lengths and look-alikes mended)",
    (
        _EXACT,
        _EXACT_SOUND,
        _VALID,
        _WRONG,
        _MADE_UP,
        Column("of these unflagged", "unmarked", "sum", form="count"),
        _PHANTOM,
        Column("turn wrong", "turned", "sum", form="count"),
        Column("clock, median", "seconds", "median", form="seconds"),
        _CPU,
    ),
    (
        Target("MRZ, synthetic photos and scans: exact", _EXACT, 0.98, "more", "^synthetic"),
        Target("MRZ, real specimens with a valid MRZ: all checks valid", _VALID, 0.95, "more", "^real: print valid"),
        Target("MRZ, real specimens with a valid MRZ: text exact", _EXACT_SOUND, 0.92, "more", "^real: print valid"),
        Target("MRZ number, birth, expiry wrong and not flagged", _WRONG, 0, "less", _FOUND, aside=False),
        Target("invalid MRZ read as valid", _MADE_UP, 0, "less", _FOUND, aside=False),
        Target("MRZ time, median on one core (processor)", _CPU, 0.15, "less", _FOUND, aside=False),
        Target("page without an MRZ: phantom zones", _PHANTOM, 0, "less", "^without", aside=False),
        Target("page without an MRZ: search, median (processor)", _CPU, 0.1, "less", "^without", aside=False),
        Target(
            "page without an MRZ: search, longest (processor)",
            Column("longest", "cpu", "worst", form="seconds"), 0.1, "less", "^without", aside=False,
        ),
    ),
    run,
)  # fmt: skip
