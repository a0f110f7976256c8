"""A document's pages made into one PDF below a size: copied where they are fine, drawn anew where they are not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from precheck.reading.copies.binder import Binder
from precheck.reading.copies.draft import Draft, Wanted
from precheck.reading.copies.original import Original, opened

__all__ = ["Bound", "Originals", "Wanted", "bind"]


@dataclass(frozen=True)
class Bound:
    """The PDF, the pages left out because nothing is on them, and whether pages had to be made smaller."""

    pdf: bytes
    empty: tuple[Wanted, ...] = ()
    reduced: bool = False


class Originals:
    """The files of the input, each opened once. `files`: content and format by path."""

    def __init__(self, files: Mapping[str, tuple[bytes, str]]) -> None:
        self._files = files
        self._opened: dict[str, Original] = {}

    def original(self, path: str) -> Original:
        if path not in self._opened:
            self._opened[path] = opened(*self._files[path])
        return self._opened[path]


def bind(pages: Sequence[Wanted], originals: Originals, limit: int, watermark: str = "") -> Bound:
    """One PDF of these pages in this order, at most `limit` bytes if that can be."""
    drafts = [Draft(each, originals.original(each.file)) for each in pages]
    kept = [draft for draft in drafts if not draft.blank]
    pdf = _bound(kept, watermark)
    excess = len(pdf) - limit
    while excess > 0:
        saved = _reduce(kept)
        if not saved:
            break
        excess -= saved
        if excess <= 0:
            pdf = _bound(kept, watermark)
            excess = len(pdf) - limit
    empty = tuple(draft.wanted for draft in drafts if draft.blank)
    if excess > 0:
        pdf = _bound(kept, watermark)
    return Bound(pdf, empty, any(draft.reduced for draft in kept))


def _reduce(drafts: Sequence[Draft]) -> int:
    """Makes the heaviest page that can be smaller so; the bytes saved."""
    for draft in sorted(drafts, key=lambda each: -each.weight):
        if saved := draft.reduce():
            return saved
    return 0


def _bound(drafts: Sequence[Draft], watermark: str) -> bytes:
    binder = Binder(watermark)
    for draft in drafts:
        draft.add_to(binder)
    return binder.pdf()
