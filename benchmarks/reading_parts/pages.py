"""Characters of a French A4 page: drawn clean, scanned, and photographed on a table, at 100 to 300 dpi."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from random import Random

from samples import shapes

from benchmarks.reading_parts.measures import edits, normal, timed, word_recall
from benchmarks.reading_parts.scenes import Gray, clean, gray_of, packed, sheet_on_table
from benchmarks.reading_parts.sheets import Known, sheets
from benchmarks.reading_parts.table import OURS, Column, Outcome, Part, Settings, Target
from precheck.reading.options import ReadOptions
from precheck.reading.picture import read_picture

RESOLUTIONS = (100, 150, 200, 300)
_CER = Column("CER", "edits", "ratio", over="letters")
_WORST = Column("worst page", "rate", "worst")


@dataclass(frozen=True)
class Case:
    """A picture of a known page."""

    name: str
    group: str
    known: Known
    gray: Gray


def cases(settings: Settings) -> Iterator[Case]:
    """Every page clean at every resolution, and in two photos of each, every other with the shadow of a hand."""
    seed, most = settings.seed, settings.pick(2, 5, 16)
    for number, known in enumerate(sheets(seed, settings.pick(16, 24, 40))):
        forms = [(kind, dpi) for dpi in RESOLUTIONS for kind in ("clean", "scan", "photo", "photo under a hand")]
        others = (forms[(5 * number + 3 * step) % len(forms)] for step in range(len(forms)))  # by turns
        for kind, dpi in list(dict.fromkeys((("photo", 200), *others)))[:most]:
            gray = picture(known, kind, dpi, Random(f"{seed}-{known.name}-{kind}-{dpi}"))
            group = f"{known.layout}{kind.split()[0]}: {dpi} dpi"
            yield Case(f"page-{seed}-{known.name}-{kind}-{dpi}", group, known, gray)


def picture(known: Known, kind: str, dpi: int, rng: Random) -> Gray:
    """The page in gray."""
    if kind == "clean":
        return clean(known.leaf, dpi)
    if kind == "scan":
        return packed(gray_of(shapes.scanned([known.leaf], rng, dpi=dpi)), rng.randint(60, 90))
    return sheet_on_table(known.leaf, rng, dpi, hand="hand" in kind)


def values(truth: str, read: str, seconds: float, cpu: float) -> dict[str, float]:
    """Of one page."""
    wrong, letters = edits(truth, read), len(normal(truth))
    recall = word_recall(truth, read)
    return {
        "edits": wrong, "letters": letters, "rate": wrong / letters, "recall": recall, "seconds": seconds, "cpu": cpu
    }  # fmt: skip


def run(settings: Settings) -> Iterator[Outcome]:
    """Ours by `read_picture`; plain Tesseract and RapidOCR on the same picture."""
    for case in cases(settings):
        page, seconds, cpu = timed(partial(read_picture, case.gray, 1, ReadOptions(pictures=False)))
        told = values(case.known.text, page.text, seconds, cpu)
        fault = (
            f"CER {told['rate']:.2%} words {told['recall']:.1%} turn {page.rotation}" if told["rate"] > 0.005 else ""
        )
        yield Outcome("pages", case.group, case.name, case.known.name, OURS, told, fault)
        if settings.peers:
            for answer in settings.peers.ask(case.gray, case.name, "page", ("tesseract", "rapidocr")):
                told = values(case.known.text, answer.text, **answer.times)
                yield Outcome("pages", case.group, case.name, case.known.name, answer.reader, told)


PART = Part(
    "pages",
    "Characters of a French A4 page (CER: edits for each character, in reading order)",
    (
        _CER,
        Column("median page", "rate", "median"),
        _WORST,
        Column("words found", "recall", "mean"),
        Column("clock, median", "seconds", "median", form="seconds"),
        Column("processor, median", "cpu", "median", form="seconds"),
    ),
    (
        Target("French A4 page, photo at 200 dpi: CER", _CER, 0.002, "less", r"^(half filled, )?photo: 200 dpi$"),
        Target("… the same in two columns", _CER, 0.002, "less", "^two columns, photo: 200 dpi$"),
    ),
    run,
)
