"""How well types and fields are told on typed layouts that no cue was tuned on; no OCR, so the words are all there.

python -m benchmarks.typed [FOLDER] [--show]

FOLDER holds `<type>/<layout>.txt` as in tests/documents/layouts.py. A half of them (by a digest of the name) is
kept aside: `--show` lists mistakes of the other half only.
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.documents.layouts import Layout, read_layout
from tests.helpers import assembled, file_of

from precheck.checks.people import name_of
from precheck.documents.assemble import Assembled
from precheck.text.names import Name, compare

HERE = Path(__file__).resolve().parent / "layouts"
_SAME = {"expiry_date": "period_end"}  # what insurers' forms call it


def kept_aside(layout: Layout) -> bool:
    digest = hashlib.sha256(f"{layout.type}/{layout.name}".encode()).digest()
    return digest[0] % 2 == 0


def told(found: list[Assembled]) -> str:
    """The type of the whole file: one name where all its pages were told alike."""
    kinds = {each.document.type if each.kind else "untold" for each in found}
    return kinds.pop() if len(kinds) == 1 else "+".join(sorted(kinds))


def values(layout: Layout, found: list[Assembled]) -> Iterator[tuple[str, str, bool]]:
    """What was asked for, as (field, outcome, whether that is right): `unread` is not wrong."""
    document = found[0].document
    for name, wanted in layout.fields.items():
        if name == "parents":
            yield name, *_parents(wanted, found[0])
        elif name == "sworn":
            continue
        elif name in {"surname", "given_names", "holder"}:
            yield "name", *_name(layout, found[0])
        elif (value := document.value(name) or document.value(_SAME.get(name, name))) is None:
            yield name, "unread", False
        else:
            yield name, "right" if value == wanted else f"{value} for {wanted}", value == wanted


def _parents(wanted: str, each: Assembled) -> tuple[str, bool]:
    fields = each.document.fields
    named = "father" in fields or "mother" in fields
    if named and "_short_form" not in fields:
        return ("right", True) if wanted == "present" else ("named though absent", False)
    return ("right", True) if wanted == "absent" else ("unread", False)


def _name(layout: Layout, each: Assembled) -> tuple[str, bool]:
    truth = Name(layout.fields.get("surname", layout.fields.get("holder", "")), layout.fields.get("given_names", ""))
    read = name_of(each.document)  # as checks take it: what was hardly legible or half is unread
    if read is None or not read.tokens:
        return "unread", False
    right = compare(truth, read) in {"same", "compatible"}
    return ("right" if right else f"{' '.join(read.tokens)} for {' '.join(truth.tokens)}"), right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=HERE)
    parser.add_argument("--show", action="store_true", help="list the mistakes of the half that is looked at")
    arguments = parser.parse_args()
    types: Counter[tuple[bool, str, str]] = Counter()
    fields: Counter[tuple[bool, str, str]] = Counter()
    for path in sorted(arguments.folder.rglob("*.txt")):
        layout = read_layout(path)
        aside = kept_aside(layout)
        found = assembled(file_of("paper.pdf", *layout.pages))
        answer = told(found)
        types[aside, layout.type, answer] += 1
        if arguments.show and not aside and answer != layout.type:
            print(f"{layout.type}/{layout.name}: told {answer}")
        if answer == layout.type:
            for name, outcome, right in values(layout, found):
                fields[aside, name, "right" if right else "unread" if outcome == "unread" else "wrong"] += 1
                if arguments.show and not aside and not right:
                    print(f"{layout.type}/{layout.name}: {name} {outcome}")
    for aside in (False, True):
        _print(aside, types, fields)


def _print(aside: bool, types: Counter[tuple[bool, str, str]], fields: Counter[tuple[bool, str, str]]) -> None:
    print(f"\n{'kept aside' if aside else 'looked at'}")
    mine = {(kind, answer): count for (side, kind, answer), count in types.items() if side == aside}
    kinds = sorted({kind for kind, _ in mine})
    right = sum(mine.get((kind, kind), 0) for kind in kinds)
    print(f"  type right {right}/{sum(mine.values())} = {right / max(sum(mine.values()), 1):.1%}")
    for kind in kinds:
        wrong = {answer: count for (each, answer), count in mine.items() if each == kind and answer != kind}
        if wrong:
            whole = sum(count for (each, _), count in mine.items() if each == kind)
            print(f"    {kind:26} {mine.get((kind, kind), 0)}/{whole}  {wrong}")
    for name in sorted({name for side, name, _ in fields if side == aside}):
        counts = {outcome: fields[aside, name, outcome] for outcome in ("right", "unread", "wrong")}
        print(f"  {name:16} {counts}")


if __name__ == "__main__":
    main()
