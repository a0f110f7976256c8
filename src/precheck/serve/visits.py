"""Visits: who is here, which files each brought, what has become of them. A visit is known by its secret alone."""

import asyncio
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from precheck.model.applicant import Applicant
from precheck.serve.folders import Root, remove
from precheck.serve.limits import Clock, Limits, Refused

State = Literal["waiting", "reading", "read", "unreadable", "ignored"]


@dataclass
class Entry:
    """One file, as the visitor knows it: a name that is shown, and content that lies under its hash.

    `problem` is a finding code where there is nothing to read; a file that is set aside is `ignored`.
    """

    number: int
    name: str
    sha256: str
    size: int
    format: str
    state: State = "waiting"
    problem: str | None = None
    detail: str = ""


@dataclass(frozen=True)
class Judged:
    """What the report says, for those who do not open it. `generation`: of the visit it speaks of."""

    generation: int
    verdict: str
    copies: bool
    ready: bool


@dataclass
class Visit:
    """One visitor's folder. `generation` grows with every change of files or answers."""

    secret: str
    folder: Path
    seen: float
    lang: str = "en"
    program: bool = False  # it came by the API
    given: Applicant = field(default_factory=Applicant)
    entries: list[Entry] = field(default_factory=list)
    known: dict[str, tuple[str, int]] = field(default_factory=dict)  # hash of what was read → status, pages
    judged: Judged | None = None
    failed: bool = False
    generation: int = 0
    alive: bool = True
    listeners: int = 0
    bell: asyncio.Event = field(default_factory=asyncio.Event)
    settling: bool = False
    _numbers: int = 0

    def blob(self, sha256: str) -> Path:
        return self.folder / f"{sha256}.file"

    def reading(self, sha256: str) -> Path:
        return self.folder / f"{sha256}.reading"

    def entry(self, number: int) -> Entry | None:
        return next((each for each in self.entries if each.number == number), None)

    def next_number(self) -> int:
        self._numbers += 1
        return self._numbers

    @property
    def bytes(self) -> int:
        return sum({each.sha256: each.size for each in self.entries}.values())

    @property
    def unread(self) -> bool:
        """Whether files are still to be read."""
        return any(each.state in {"waiting", "reading"} for each in self.entries)

    @property
    def done(self) -> bool:
        """Whether there is an answer to everything the visitor brought."""
        current = self.judged is not None and self.judged.generation == self.generation
        return not self.unread and (current or self.failed or not self.entries)

    def ring(self) -> None:
        """Tells whoever listens that something is new."""
        self.bell.set()
        self.bell = asyncio.Event()

    def changed(self) -> None:
        """Files or answers are others: what was judged is stale."""
        self.generation += 1
        self.failed = False
        self.ring()

    def named(self, name: str, sha256: str) -> str | None:
        """A name no other file bears; none where the very file is there already."""
        taken = {each.name: each.sha256 for each in self.entries}
        wanted, count = name, 1
        while wanted in taken:
            if taken[wanted] == sha256:
                return None
            count += 1
            wanted = f"{name} ({count})"
        return wanted

    def drop(self, entry: Entry) -> None:
        """The file away, and its content where no other has the same."""
        self.entries.remove(entry)
        self.tidy([entry.sha256])

    def tidy(self, digests: Iterable[str]) -> None:
        """Away with content that is no file's any more."""
        for digest in set(digests) - {each.sha256 for each in self.entries}:
            self.blob(digest).unlink(missing_ok=True)
            self.reading(digest).unlink(missing_ok=True)
            self.known.pop(digest, None)

    def forget_reports(self) -> None:
        """Away with what was said of files and answers that are others now."""
        for place in self.folder.glob("[0-9]*-*"):
            if int(place.name.partition("-")[0]) < self.generation:
                place.unlink(missing_ok=True)


class Visits:
    """All that are here. Whoever is silent for long is forgotten, with all they brought."""

    def __init__(self, root: Root, limits: Limits, clock: Clock) -> None:
        self.root = root
        self._limits = limits
        self._clock = clock
        self._known: dict[str, Visit] = {}
        self.started = 0
        self.ended: dict[str, int] = {"done": 0, "idle": 0, "exit": 0, "refused": 0, "fetched": 0}

    def __iter__(self) -> Iterator[Visit]:
        return iter(list(self._known.values()))

    def __len__(self) -> int:
        return len(self._known)

    def new(self, lang: str, *, program: bool = False) -> Visit:
        """A visit with a secret of 256 bits. Raises Refused where there are too many."""
        if len(self._known) >= self._limits.visits:
            raise Refused(503, "serve.error.busy", retry_after=60)
        visit = Visit(secrets.token_urlsafe(32), self.root.folder(), self._clock(), lang, program)
        self._known[visit.secret] = visit
        self.started += 1
        return visit

    def get(self, secret: str) -> Visit | None:
        """The visit of this secret, which thereby stays."""
        visit = self._known.get(secret)
        if visit is not None:
            visit.seen = self._clock()
        return visit

    def end(self, visit: Visit, why: str) -> None:
        """Nothing of it stays."""
        visit.alive = False
        if self._known.pop(visit.secret, None) is not None:
            self.ended[why] += 1
        visit.entries.clear()
        visit.ring()
        remove(visit.folder)

    def sweep(self) -> None:
        """Ends visits without activity; one whose files are being read is active."""
        now = self._clock()
        for visit in self:
            if visit.unread or visit.settling:
                visit.seen = max(visit.seen, now - self._limits.idle_seconds / 2)
            elif now - visit.seen >= self._limits.idle_seconds:
                self.end(visit, "idle")

    def close(self) -> None:
        for visit in self:
            self.end(visit, "exit")
