"""Invented papers as typed text: `texts/<type>/<layout>.txt`, pages parted by a form feed, the truth after `==`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class Layout:
    """One paper: the type it is of, its pages, and some fields that have to be read."""

    type: str
    name: str
    pages: tuple[str, ...]
    fields: Mapping[str, str]
    finds: frozenset[str] = frozenset()  # what its own check must find for certain
    unsure: frozenset[str] = frozenset()  # what it must find without being certain


def read_layout(path: Path) -> Layout:
    """The paper typed in this file."""
    body, _, truth = path.read_text(encoding="utf-8").partition("==\n")
    fields = {name: value for name, _, value in (row.partition(" = ") for row in truth.splitlines() if row)}
    found = [frozenset(fields.pop(name, "").split(", ")) - {""} for name in ("finds", "unsure")]
    return Layout(path.parent.name, path.stem, tuple(body.split("\f")), fields, *found)


LAYOUTS = tuple(read_layout(path) for path in sorted(TEXTS.glob("*/*.txt")))
BY_NAME = {f"{each.type}/{each.name}": each for each in LAYOUTS}
