"""A document's pages made into one PDF below a size: copied where they are fine, drawn anew where they are not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from precheck.reading.confine import at_rest, next_page
from precheck.reading.copies.binder import Binder
from precheck.reading.copies.draft import Draft, Wanted
from precheck.reading.copies.original import Original, opened

__all__ = ["Bound", "Originals", "Wanted", "bind", "bind_files"]


@dataclass(frozen=True)
class Bound:
    """The PDF, the pages left out because nothing is on them, and whether pages had to be made smaller."""

    pdf: bytes
    empty: tuple[Wanted, ...] = ()
    reduced: bool = False


class Originals:
    """The files of the input, each opened once."""

    def __init__(self, files: "Files") -> None:
        self._files = files
        self._opened: dict[str, Original] = {}

    def original(self, path: str) -> Original:
        if path not in self._opened:
            self._opened[path] = opened(*self._files[path])
        return self._opened[path]


Files = Mapping[str, tuple[bytes, str]]  # content and format by path


def bind_files(pages: Sequence[Wanted], files: Files, limit: int, watermark: str = "") -> Bound:
    """The same from the files themselves, for a worker."""
    try:
        return bind(pages, Originals(files), limit, watermark)
    finally:
        at_rest()


def bind(pages: Sequence[Wanted], originals: Originals, limit: int, watermark: str = "") -> Bound:
    """One PDF of these pages in this order, at most `limit` bytes if that can be."""
    drafts = []
    for each in pages:
        next_page()
        drafts.append(Draft(each, originals.original(each.file)))
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
        next_page()
        draft.add_to(binder)
    return binder.pdf()
