"""Files that have arrived become files of a visit: told by their content, under names no two share, none lost."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from precheck.intake.gather import from_bytes, shown
from precheck.serve import desk
from precheck.serve.folders import put_whole
from precheck.serve.limits import Limits, Refused
from precheck.serve.upload import Received
from precheck.serve.visits import Entry, State, Visit
from precheck.serve.web import Service

_LONGEST_NAME = 200


async def take_in(behind: Service, visit: Visit, files: Sequence[Received], instead_of: int = 0) -> None:
    """The files into the visit; what is new is read. `instead_of`: the number of a file they replace."""
    names = _without_common_folder([_plain(each.name) for each in files])
    packed = [one for each, name in zip(files, names, strict=True) for one in await _opened(behind, visit, each, name)]
    if not visit.alive:
        return
    replaced = visit.entry(instead_of)
    if replaced is not None and any(each.sha256 == replaced.sha256 for each in packed):
        replaced = None  # it is the same file again
    try:
        _check_size(behind.limits, visit, packed, replaced)
    except Refused:
        visit.tidy(each.sha256 for each in packed)
        raise
    if replaced is not None and packed:
        visit.drop(replaced)
    entries = list(filter(None, (_entered(visit, each) for each in packed)))
    if entries or replaced:
        visit.changed()
    for each in entries:
        behind.work.add(visit, each)
    behind.work.settle(visit)


def _check_size(limits: Limits, visit: Visit, packed: Sequence[desk.Packed], replaced: Entry | None) -> None:
    """Raises Refused where the visit would grow too large; it stays as it was then."""
    staying = [each for each in visit.entries if each is not replaced]
    if len(staying) + len(packed) > limits.visit_files:
        raise Refused(413, "serve.error.count", count=limits.visit_files)
    sizes = {each.sha256: each.size for each in staying} | {each.sha256: each.size for each in packed}
    if sum(sizes.values()) > limits.visit_bytes:
        raise Refused(413, "serve.error.total", size=limits.visit_bytes)


async def _opened(behind: Service, visit: Visit, file: Received, name: str) -> list[desk.Packed]:
    """What a file brings: itself, or what is in it where it is an archive. Archives are opened at the desk alone."""
    place = visit.blob(file.sha256)
    file.path.replace(place)
    if file.head.startswith(b"PK"):
        limits = behind.limits
        return await _unpacked(
            behind, desk.Packed(name, file.sha256, file.size, "zip"), visit, limits.visit_files, limits.visit_bytes
        )
    sources = from_bytes(name, file.head)
    return [
        desk.Packed(each.path, file.sha256, file.size, each.format, each.ignored, each.problem, each.detail)
        for each in sources
    ]


async def _unpacked(behind: Service, archive: desk.Packed, visit: Visit, files: int, size: int) -> list[desk.Packed]:
    place = visit.blob(archive.sha256)
    try:
        found = await behind.work.at_desk(desk.unpack, place, archive.name, files, size)
    except Exception as error:  # an archive that kills or outlives the desk is one file that cannot be read
        return [replace(archive, problem="unreadable-file", detail=type(error).__name__)]
    if all(each.sha256 != archive.sha256 for each, _ in found):
        place.unlink(missing_ok=True)
    for each, data in found:
        if each.sha256 and visit.alive and not visit.blob(each.sha256).exists():
            await asyncio.to_thread(put_whole, visit.blob(each.sha256), data)
    return [each for each, _ in found]


def _entered(visit: Visit, packed: desk.Packed) -> Entry | None:
    """The file as the visit's own; none where it is there already."""
    name = visit.named(packed.name, packed.sha256)
    if name is None:
        return None
    state: State = "ignored" if packed.ignored else "unreadable" if packed.problem else "waiting"
    entry = Entry(
        visit.next_number(), name, packed.sha256, packed.size, packed.format, state, packed.problem, packed.detail
    )
    visit.entries.append(entry)
    return entry


def _plain(name: str) -> str:
    """A name to show, never one to open: no way up, no root, not endless."""
    parts = [part for part in PurePosixPath(shown(name.replace("\\", "/"))).parts if part not in {"/", "..", "."}]
    return "/".join(parts)[-_LONGEST_NAME:] or "file"


def _without_common_folder(names: list[str]) -> list[str]:
    """A folder that was dropped is the visit itself: its own name is not shown."""
    firsts = {name.partition("/")[0] for name in names}
    if len(firsts) == 1 and all("/" in name for name in names):
        return [name.partition("/")[2] for name in names]
    return names
