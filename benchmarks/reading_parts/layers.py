"""Text layers of PDFs: believed where they say what the page shows, read again where they do not."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from random import Random

from samples import people
from samples.makers import rib

from benchmarks.reading_parts import layered
from benchmarks.reading_parts.layered import Made
from benchmarks.reading_parts.measures import normal, timed, word_recall
from benchmarks.reading_parts.table import OURS, Column, Outcome, Part, Settings, Target
from precheck.reading.options import ReadOptions
from precheck.reading.read import read_file

_RECOVERED = 0.9  # a layer that was mended until it gives the words is as good as the pixels
_GRAVE = Column("wrong layer believed", "grave", "sum", form="count")
_RIGHT = Column("right", "right", "share")
Draw = Callable[[Random], Made]


def _plain(rng: Random) -> Made:
    leaf, text = layered.typed(rng)
    return Made(leaf.pdf, text, good=True)


def _changed(change: Callable[[Random], Callable[[str], str]]) -> Draw:
    def draw(rng: Random) -> Made:
        leaf, text = layered.typed(rng)
        return Made(layered.told_as(leaf.pdf, change(rng)), text, good=False)

    return draw


def _letters(*, blanks: bool = False, backwards: bool = False) -> Draw:
    def draw(rng: Random) -> Made:
        _, text = layered.typed(rng)
        return Made(layered.glyph_by_glyph(text, rng, blanks=blanks, backwards=backwards), text, good=False)

    return draw


def _behind(layer: Callable[[str, Random], bytes], *, good: bool = False, hidden: bool = True) -> Draw:
    """A scan with a layer `hidden` below it, or drawn over it, that is made from the scan's text."""

    def draw(rng: Random) -> Made:
        leaf, text = layered.typed(rng)
        picture = layered.picture_page(layered.scanned(leaf, rng))
        below = layer(text, rng)
        return Made(layered.over(below, picture) if hidden else layered.over(picture, below), text, good)

    return draw


def _good_ocr(rng: Random) -> Made:
    leaf, text = layered.typed(rng)
    return Made(layered.over(leaf.pdf, layered.picture_page(layered.scanned(leaf, rng))), text, good=True)


def _stale(rng: Random) -> Made:
    leaf, text = layered.typed(rng)
    other, told = layered.typed(rng)
    while told == text:
        other, told = layered.typed(rng)
    return Made(layered.over(other.pdf, layered.picture_page(layered.scanned(leaf, rng))), text, good=False)


def _partial(
    *typed_lines: str, place: tuple[float, float, float, float] = (0, 0, *layered.A4), strips: int = 0
) -> Draw:
    def draw(rng: Random) -> Made:
        leaf, text = layered.typed(rng)
        jpeg = layered.scanned(leaf, rng)
        page = layered.strips_page(jpeg, strips) if strips else layered.picture_page(jpeg, place)
        words = " ".join(typed_lines)
        return Made(layered.over(page, layered.lines_page(words, at=(40, 822))) if words else page, text, good=False)

    return draw


def _rib(rng: Random) -> Made:
    leaf = rib.make(people.student(rng), rng, layout=rng.choice((0, 1, 2, 4, 5)))[0]
    fields = leaf.fields
    groups = (
        " ".join(fields["iban"][place : place + 4] for place in range(0, len(fields["iban"]), 4)),
        fields["holder"],
    )
    return Made(leaf.pdf, " ".join(groups), good=True)


def _with(other: Callable[[Random], bytes], place: tuple[float, float, float, float]) -> Draw:
    def draw(rng: Random) -> Made:
        leaf, text = layered.typed(rng)
        return Made(layered.over(layered.picture_page(other(rng), place), leaf.pdf), text, good=True)

    return draw


def _turned(rng: Random) -> Made:
    leaf, text = layered.typed(rng)
    return Made(layered.turned_page(leaf.pdf, rng.choice((90, 180, 270))), text, good=True)


def _script(script: str) -> Draw:
    def draw(rng: Random) -> Made:
        return Made(*layered.foreign(script, rng), good=True, by_letters=True)

    return draw


def _short(rng: Random) -> Made:
    text = rng.choice(("Annexe 2", "Page 2 sur 2", "Pièces jointes", "Verso"))
    return Made(layered.lines_page(text), text, good=True)


def _form(rng: Random) -> Made:
    return Made(*layered.form(rng), good=True)


def _numbers(rng: Random) -> Made:
    leaf, text = layered.table(rng)
    return Made(leaf.pdf, text, good=True)


def _other_text(rng: Random) -> str:
    return layered.typed(rng)[1]


_HEAD = "Institut des Deux Rives, service de la scolarité, 4 quai des Carmes, 37000 Tours"
_FOOT = "Document transmis par voie électronique le 12 septembre 2026, page 1 sur 1, ne pas jeter sur la voie publique"
KINDS: tuple[tuple[str, str, Draw], ...] = (
    ("good", "letter", _plain),
    ("good", "RIB", _rib),
    ("good", "table of numbers", _numbers),
    ("good", "few words", _short),
    ("good", "form filled in", _form),
    ("good", "/Rotate", _turned),
    ("good", "Cyrillic", _script("cyrillic")),
    ("good", "Chinese", _script("chinese")),
    ("good", "Arabic", _script("arabic")),
    ("good", "logo", _with(layered.logo, (40, 730, 80, 80))),
    ("good", "background picture", _with(layered.background, (0, 0, *layered.A4))),
    ("good over a scan", "OCR layer", _good_ocr),
    ("garbled", "shifted by 1", _changed(lambda _: layered.shifted(1))),
    ("garbled", "glyph numbers", _changed(lambda _: layered.shifted(-29))),
    ("garbled", "shuffled", _changed(layered.cipher)),
    ("garbled", "private codes", _changed(lambda _: layered.private)),
    ("garbled", "mojibake", _changed(lambda _: layered.mojibake)),
    ("garbled", "letters apart", _letters(blanks=True)),
    ("garbled", "words reversed", _letters(backwards=True)),
    ("invisible", "junk, mode 3", _behind(lambda _, rng: layered.lines_page(layered.junk(rng), mode=3), hidden=False)),
    ("invisible", "junk under the picture", _behind(lambda _, rng: layered.lines_page(layered.junk(rng)))),
    ("invisible", "white on the picture", _behind(
        lambda _, rng: layered.lines_page(_other_text(rng), white=True, at=(40, 60)), hidden=False)),
    ("invisible", "off the page", _behind(
        lambda _, rng: layered.lines_page(_other_text(rng), at=(-2000, 700)), hidden=False)),
    ("invisible", "another page's layer", _stale),
    ("invisible", "words reversed", _behind(
        lambda text, _: layered.lines_page(" ".join(word[::-1] for word in text.split()), mode=3), hidden=False)),
    ("invisible", "8 % of letters wrong", _behind(
        lambda text, rng: layered.lines_page(layered.rough(text, rng, 0.08), mode=3), hidden=False)),
    ("partial", "page number", _partial("Page 1 sur 3")),
    ("partial", "head, body a picture", _partial(_HEAD, place=(30, 30, 535, 757))),
    ("partial", "head and foot, body a picture", _partial(_HEAD, _FOOT, place=(60, 60, 475, 672))),
    ("partial", "head, body in strips", _partial(_HEAD, strips=8)),
    ("partial", "no layer", _partial()),
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A PDF of one page."""

    name: str
    group: str
    made: Made


def cases(seed: int, times: int) -> Iterator[Case]:
    """Every kind so many times, with other texts and fonts."""
    for group, kind, draw in KINDS:
        for number in range(times):
            name = f"layer-{seed}-{group}-{kind}-{number}"
            yield Case(name, f"{group}: {kind}", draw(Random(name)))


def recall(made: Made, read: str) -> float:
    """The share of the words shown that were read; of the letters where words cannot be told apart."""
    if not made.by_letters:
        return word_recall(made.shown, read)
    wanted, got = (Counter(normal(text).replace(" ", "")) for text in (made.shown, read))
    return sum((wanted & got).values()) / max(1, sum(wanted.values()))


def judged(made: Made, read_by: str, text: str) -> dict[str, float]:
    """Grave: a wrong layer taken for the page. Costly: a good one not used."""
    found = recall(made, text)
    grave = not made.good and read_by == "text" and found < _RECOVERED
    costly = made.good and read_by != "text"
    return {"grave": grave, "costly": costly, "right": not grave and not costly, "recall": found}


def _as_it_is(pdf: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    text = str(document[0].get_textpage().get_text_range())
    document.close()
    return text


def run(settings: Settings) -> Iterator[Outcome]:
    """Ours by `read_file`; beside it, what everybody gets who takes the layer as it is."""
    for case in cases(settings.seed, settings.pick(1, 2, 4)):
        pdf = case.made.pdf
        reading, seconds, cpu = timed(partial(read_file, "a.pdf", pdf, "pdf", ReadOptions(pictures=False)))
        page = reading.pages[0] if reading.pages else None
        read_by, text = (page.read_by, page.text) if page else ("none", "")
        told = judged(case.made, read_by, text) | {"seconds": seconds, "cpu": cpu}
        fault = "" if told["right"] and told["recall"] > 0.8 else f"read by {read_by}, words {told['recall']:.0%}"
        yield Outcome("layers", case.group, case.name, case.name, OURS, told, fault)
        text, seconds, cpu = timed(partial(_as_it_is, pdf))
        told = judged(case.made, "text", text) | {"seconds": seconds, "cpu": cpu}
        yield Outcome("layers", case.group, case.name, case.name, "layer as it is", told)


PART = Part(
    "layers",
    "Text layers of PDFs",
    (
        _RIGHT,
        _GRAVE,
        Column("good layer read again", "costly", "sum", form="count"),
        Column("words found", "recall", "mean"),
        Column("clock, median", "seconds", "median", form="seconds"),
        Column("processor, median", "cpu", "median", form="seconds"),
    ),
    (Target("wrong text layers believed", _GRAVE, 0, "less", aside=False),),
    run,
)
