"""The copies of a plan, made in memory: nothing is written before all of them are there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from precheck.intake.gather import Source
from precheck.prepare.plan import Parcel, Plan

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Origin:
    """Where pages of a copy come from, and pages left out because nothing is on them."""

    file: str
    pages: tuple[int, ...]
    empty: tuple[int, ...] = ()


@dataclass(frozen=True)
class Copy:
    """One PDF. `reduced`: pages were made smaller to stay below the limit; `failed`: it could not be made."""

    parcel: Parcel
    pdf: bytes
    origins: tuple[Origin, ...]
    reduced: bool = False
    failed: str = ""


def make(
    planned: Plan, sources: Sequence[Source], limit: int, watermark: str = "", progress: Progress | None = None
) -> list[Copy]:
    """A copy for each parcel. What a damaged file provokes costs its copy, never the others."""
    from precheck.reading.copies.bind import Originals

    originals = Originals({each.path: (each.data, each.format) for each in sources})
    copies = []
    for place, parcel in enumerate(planned.parcels, 1):
        try:
            copies.append(_one(parcel, originals, limit, watermark))
        except Exception as error:  # decoders raise of their own kinds
            copies.append(Copy(parcel, b"", tuple(_origins(parcel, frozenset())), failed=type(error).__name__))
        if progress:
            progress(place, len(planned.parcels), parcel.name)
    return copies


def _one(parcel: Parcel, originals: object, limit: int, watermark: str) -> Copy:
    from precheck.reading.copies.bind import Originals, Wanted, bind

    assert isinstance(originals, Originals)
    wanted = [Wanted(page.file, page.page, card) for page, card in parcel.pages]
    bound = bind(wanted, originals, limit, watermark)
    if len(bound.empty) == len(wanted):
        return Copy(parcel, b"", tuple(_origins(parcel, frozenset())), failed="empty")
    empty = frozenset((each.file, each.page.number) for each in bound.empty)
    return Copy(parcel, bound.pdf, tuple(_origins(parcel, empty)), bound.reduced)


def _origins(parcel: Parcel, empty: frozenset[tuple[str, int]]) -> Iterator[Origin]:
    """The files in the order of the pages; a file that comes twice is named twice."""
    runs: list[tuple[str, list[int]]] = []
    for page, _ in parcel.pages:
        if not runs or runs[-1][0] != page.file:
            runs.append((page.file, []))
        runs[-1][1].append(page.number)
    for file, numbers in runs:
        yield Origin(
            file,
            tuple(number for number in numbers if (file, number) not in empty),
            tuple(number for number in numbers if (file, number) in empty),
        )
