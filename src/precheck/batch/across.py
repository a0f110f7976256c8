"""What one folder alone cannot show: the same paper in two folders, and a paper in the folder of somebody else.

Both are warnings: twins share an account, and a name may be borne by two students. A person has to look.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from precheck.batch.row import Mark, Person
from precheck.model.catalogue import finding
from precheck.model.finding import Finding
from precheck.text.names import Name, compare, tokens

_MOST_NAMED = 3  # folders in one message
_ORDER = ("passport", "iban", "file")

Shared = Iterable[tuple[str, Mark]]  # folder and mark; of those marks only that stand in several folders
Findings = dict[str, tuple[Finding, ...]]


def findings_across(shared: Shared, people: Mapping[str, Person], strangers: Iterable[tuple[str, Person]]) -> Findings:
    """The findings of each folder that has any. `people`: the applicant of each folder."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for folder, each in _shared(shared):
        found[folder].append(each)
    for folder, each in _misplaced(people, strangers):
        found[folder].append(each)
    return {folder: tuple(each) for folder, each in found.items()}


def _shared(shared: Shared) -> Iterator[tuple[str, Finding]]:
    """One finding for each document: the same passport twice is also the same number and often the same file."""
    owners: dict[tuple[str, str], list[tuple[str, Mark]]] = defaultdict(list)
    for folder, mark in shared:
        owners[mark.kind, mark.digest].append((folder, mark))
    told: set[tuple[str, str]] = set()
    for key in sorted(owners, key=lambda key: (_ORDER.index(key[0]), key[1])):
        folders = sorted({folder for folder, _ in owners[key]})
        if len(folders) < 2:
            continue
        for folder, mark in owners[key]:
            if (folder, mark.document) in told:
                continue
            told.add((folder, mark.document))
            others = [each for each in folders if each != folder]
            named = ", ".join(others[:_MOST_NAMED]) + (" …" if len(others) > _MOST_NAMED else "")
            yield folder, finding(
                "shared-across-folders", document=mark.document, file=mark.file,
                data={"cause": mark.kind, "folder": named},
            )  # fmt: skip


def _misplaced(people: Mapping[str, Person], strangers: Iterable[tuple[str, Person]]) -> Iterator[tuple[str, Finding]]:
    by_token: dict[str, list[str]] = defaultdict(list)
    for folder, person in people.items():
        for token in set(tokens(f"{person.surname} {person.given}")):
            by_token[token].append(folder)
    for folder, stranger in strangers:
        owners = [each for each in _candidates(stranger, by_token) if each != folder and _same(stranger, people[each])]
        if owners:
            yield folder, finding(
                "document-of-other-folder", document=stranger.document, file=stranger.file,
                data={"folder": ", ".join(owners[:_MOST_NAMED])},
            )  # fmt: skip


def _candidates(stranger: Person, by_token: Mapping[str, Sequence[str]]) -> list[str]:
    """The folders that share the rarest part of the name (another spelling of it is looked for in the other parts)."""
    lists = [by_token[token] for token in set(tokens(f"{stranger.surname} {stranger.given}")) if token in by_token]
    return sorted({folder for each in sorted(lists, key=len)[:2] for folder in each})


def _same(stranger: Person, owner: Person) -> bool:
    """One name and, where both are known, one birth date. Without a date the whole name must agree."""
    agreement = compare(Name(stranger.surname, stranger.given), Name(owner.surname, owner.given))
    if _day(stranger.born) and _day(owner.born):
        return stranger.born == owner.born and agreement in {"same", "compatible"}
    return agreement == "same"


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
