"""The copies of a plan, made in memory by a limited worker: nothing is written before all of them are there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from precheck.intake.gather import Source
from precheck.prepare.plan import Parcel, Plan
from precheck.reading.confine import Limits

if TYPE_CHECKING:
    from precheck.reading.copies.bind import Bound

_LIMITS = Limits(memory_bytes=3 * 2**30)  # the pages of a copy, in colours, are held until it is small enough

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
    from precheck.reading.copies.bind import Wanted, bind_files
    from precheck.reading.workers import each_in_worker

    files = {each.path: (each.data, each.format) for each in sources}
    calls = []
    for parcel in planned.parcels:
        wanted = [Wanted(page.file, page.page, card) for page, card in parcel.pages]
        calls.append((wanted, {each.file: files[each.file] for each in wanted}, limit, watermark))
    copies = []
    for place, bound in enumerate(each_in_worker(bind_files, calls, _LIMITS)):
        parcel = planned.parcels[place]
        copies.append(_copy(parcel, bound))
        if progress:
            progress(place + 1, len(planned.parcels), parcel.name)
    return copies


def _copy(parcel: Parcel, bound: "Bound | Exception") -> Copy:
    if isinstance(bound, Exception):
        return Copy(parcel, b"", tuple(_origins(parcel, frozenset())), failed=type(bound).__name__)
    if len(bound.empty) == len(parcel.pages):
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
