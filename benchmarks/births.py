"""How well civil-status papers of the world are told and read: type, language, parents, birth date, sex, place.

The papers are typed (tests/documents/texts, and those kept aside in births_parts/aside, on which nothing is tuned);
`--scans` and `--photos` draw them and read the pictures. Parents are *right* (named as they are, or missing where they
are), *inconclusive* or *wrong*: wrong is to call missing what is there, or to name somebody where nobody is named.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.documents.layouts import TEXTS, Layout, read_layout
from tests.helpers import TODAY, case, file_of

from precheck.documents.assemble import Assembled, assemble
from precheck.documents.registry import BY_ID
from precheck.model.page import FileReading, Page
from precheck.reading.options import ReadOptions
from precheck.reading.probe import read_options

ASIDE = Path(__file__).parent / "births_parts" / "aside"
_TYPES = ("birth-certificate", "family-record-book", "marriage-certificate", "translation")
_FIELDS = ("language", "birth_date", "sex", "father", "mother")


@dataclass(frozen=True)
class Outcome:
    """What became of one paper: right or not by aspect (None where the paper does not say), parents in a word."""

    layout: Layout
    aspects: dict[str, bool]
    parents: str
    told: str


def judged(layout: Layout, found: list[Assembled]) -> Outcome:
    """A paper beside its truth."""
    document = found[0].document
    aspects = {"type": [each.document.type for each in found] == [layout.type]}
    for name in _FIELDS:
        if name in layout.fields:
            aspects[name] = document.value(name) == layout.fields[name]
    return Outcome(layout, aspects, _parents(layout, found[0]), document.type)


def _parents(layout: Layout, found: Assembled) -> str:
    if layout.type != "birth-certificate":
        return ""
    named = found.document.fields.keys() & {"father", "mother"}
    missing = "parents-missing" in layout.finds
    if "parents-missing" in layout.unsure:
        wrong = found.document.type == layout.type and "failed" in _outcomes(found)
        return "wrong" if wrong else "right"
    if found.document.type != layout.type:
        return "inconclusive"
    if named:
        return "wrong" if missing else "right"
    if "failed" in _outcomes(found):
        return "right" if missing else "wrong"
    return "inconclusive"


def _outcomes(found: Assembled) -> set[str]:
    checked = BY_ID["birth-certificate"].check(found.document, found.views, case())
    return {each.outcome for each in checked if each.code == "parents-missing"}


def papers(root: Path) -> Iterator[Layout]:
    for path in sorted(root.glob("*/*.txt")):
        if path.parent.name in _TYPES:
            yield read_layout(path)


def read(layout: Layout, shape: str, options: ReadOptions) -> list[Assembled]:
    """The documents of a paper: typed, or drawn and read."""
    if shape == "typed":
        return assemble([file_of("paper.pdf", *layout.pages)], TODAY)
    from benchmarks.births_parts.draw import drawn, photographed, scanned
    from precheck.reading.picture import read_picture

    rng = Random(layout.name)
    distort = scanned if shape == "scans" else photographed
    pages: list[Page] = [
        read_picture(distort(drawn(text, rng.randrange(9)), rng), number, options)
        for number, text in enumerate(layout.pages, 1)
    ]
    return assemble([FileReading("paper.jpg", 1, "0" * 64, "jpeg", "read", tuple(pages))], TODAY)


def table(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """By language: papers, type, language, birth date, sex, and the parents' three outcomes."""
    by_language: dict[str, list[Outcome]] = defaultdict(list)
    for each in outcomes:
        by_language[each.layout.fields.get("language", "-")].append(each)
    yield f"{'':8}{'papers':>7}{'type':>9}{'language':>10}{'born':>9}{'sex':>9}{'parents right/unsure/wrong':>30}"
    every = [each for group in by_language.values() for each in group]
    for name, group in [*sorted(by_language.items()), ("all", every)]:
        cells = [f"{name:8}{len(group):7d}"]
        for aspect, width in (("type", 9), ("language", 10), ("birth_date", 9), ("sex", 9)):
            known = [each.aspects[aspect] for each in group if aspect in each.aspects]
            cells.append(f"{f'{sum(known)}/{len(known)}':>{width}}")
        parents = [each.parents for each in group if each.parents]
        counts = [str(parents.count(word)) for word in ("right", "inconclusive", "wrong")]
        cells.append(f"{' / '.join(counts):>30}")
        yield "".join(cells)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shape", choices=("typed", "scans", "photos"), default="typed")
    parser.add_argument("--show", action="store_true", help="name what is wrong among the papers not kept aside")
    parser.add_argument("--only", default="", help="only papers with this in their name")
    parser.add_argument("--no-packs", action="store_true", help="as if no further language packs were installed")
    chosen = parser.parse_args()
    options = read_options(pictures=False)
    if chosen.no_packs:
        options = ReadOptions(tessdata=options.tessdata, pictures=False, packs=frozenset({"osd", "fra"}))
    for title, root in (("known layouts", TEXTS), ("layouts kept aside", ASIDE)):
        start, outcomes = time.monotonic(), []
        for layout in papers(root):
            if chosen.only in layout.name:
                outcomes.append(judged(layout, read(layout, chosen.shape, options)))
        print(f"\n{title}, {chosen.shape}, {(time.monotonic() - start) / max(len(outcomes), 1):.2f} s a paper")
        print("\n".join(table(outcomes)))
        for each in outcomes if chosen.show and root is TEXTS else ():
            wrong = [name for name, right in each.aspects.items() if not right]
            if wrong or each.parents in {"wrong", "inconclusive"}:
                print(f"  {each.layout.name}: {', '.join(wrong)} parents {each.parents}, taken for {each.told}")


if __name__ == "__main__":
    main()
