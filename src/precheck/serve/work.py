"""The work of all visits: files read in turn, one of each visit after the other, and a folder judged when its last is
read. The queue is bounded, and everybody can see her place in it."""

import asyncio
import contextlib
import pickle
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from precheck.model.page import FileReading
from precheck.reading.options import ReadOptions
from precheck.reading.workers import Limits as FileLimits
from precheck.reading.workers import Readers
from precheck.requirements.procedure import Office
from precheck.serve import desk
from precheck.serve.folders import put_whole
from precheck.serve.limits import Limits, Refused
from precheck.serve.metrics import Metrics
from precheck.serve.visits import Entry, Judged, Visit


class Work:
    """Workers shared by all visits: `readers` for files, the desk for everything else."""

    def __init__(
        self, reading: ReadOptions, workers: int, limits: Limits, metrics: Metrics,
        today: Callable[[], date], procedure: str = "registration", office: Office | None = None,
    ) -> None:  # fmt: skip
        self._limits, self._metrics, self._count = limits, metrics, max(1, workers)
        self._today, self._procedure, self._office = today, procedure, office
        options = replace(reading, max_pages=limits.file_pages)
        self._readers = Readers(options, self._count, FileLimits(seconds=limits.file_seconds))
        self._desk = Readers(options, 1, FileLimits(seconds=limits.report_seconds))
        self._waiting: OrderedDict[str, tuple[Visit, deque[Entry]]] = OrderedDict()
        self._more, self._opened = asyncio.Event(), asyncio.Event()
        self._binding = asyncio.Semaphore(1)  # copies are large, and each is made by a worker of its own
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Lets the workers come while the first visitor already sees the page."""
        self._spawn(self._open())
        for _ in range(self._count):
            self._spawn(self._read_forever())

    async def _open(self) -> None:
        await asyncio.to_thread(self._enter)
        self._opened.set()

    def _enter(self) -> None:
        for workers, count in ((self._desk, 1), (self._readers, self._count)):
            workers.__enter__()
            for _ in range(count):
                workers.run(desk.warm_up)

    async def stop(self) -> None:
        """Ends all work, whatever is under way."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._opened.wait(), 30)  # workers that are coming cannot be sent away
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        stop = (InterruptedError, None, None)
        await asyncio.gather(*(asyncio.to_thread(each.__exit__, *stop) for each in (self._readers, self._desk)))

    # ------------------------------------------------------------ the queue

    @property
    def waiting(self) -> int:
        """Files that nobody has begun to read."""
        return sum(len(entries) for _, entries in self._waiting.values())

    def check_room(self) -> None:
        """Raises Refused where no more can be taken in, with the time after which it is worth another try."""
        if self.waiting >= self._limits.waiting_files:
            raise Refused(503, "serve.error.busy", retry_after=self._metrics.seconds_for(self.waiting, self._count))

    def place(self, visit: Visit) -> int:
        """How many files of others are read before the visit's next one, plus one; 0 where none of hers waits."""
        return next((place for place, secret in enumerate(self._waiting, 1) if secret == visit.secret), 0)

    def add(self, visit: Visit, entry: Entry) -> None:
        """Lets a file be read, unless the same content was read before in this visit."""
        if entry.state != "waiting":
            return
        if entry.sha256 in visit.known:
            self._told(visit, entry)
            return
        self._waiting.setdefault(visit.secret, (visit, deque()))[1].append(entry)
        self._more.set()

    def forget(self, visit: Visit) -> None:
        self._waiting.pop(visit.secret, None)

    async def _next(self) -> tuple[Visit, Entry]:
        """The next file of the visit whose turn it is."""
        while True:
            while not self._waiting:
                self._more.clear()
                await self._more.wait()
            secret, (visit, entries) = self._waiting.popitem(last=False)
            entry = entries.popleft()
            if entries:
                self._waiting[secret] = (visit, entries)
            if visit.alive and entry in visit.entries:
                return visit, entry

    async def _read_forever(self) -> None:
        await self._opened.wait()
        while True:
            visit, entry = await self._next()
            with contextlib.suppress(OSError):  # the visit ended meanwhile, and its folder with it
                await self._read(visit, entry)
            self.settle(visit)

    async def _read(self, visit: Visit, entry: Entry) -> None:
        if entry.sha256 in visit.known:
            self._told(visit, entry)
            return
        entry.state = "reading"
        visit.ring()
        data = await asyncio.to_thread(visit.blob(entry.sha256).read_bytes)
        with self._metrics.reading():
            reading = await asyncio.wrap_future(self._readers.submit(("file", data, entry.format)))
        if not visit.alive:
            return
        await asyncio.to_thread(_store, visit.reading(entry.sha256), reading)
        visit.known[entry.sha256] = (reading.status, len(reading.pages))
        self._metrics.files[reading.status] += 1
        self._told(visit, entry)

    def _told(self, visit: Visit, entry: Entry) -> None:
        status, pages = visit.known[entry.sha256]
        others = {each.sha256 for each in visit.entries if each.state == "read"} - {entry.sha256}
        if pages + sum(visit.known[each][1] for each in others) > self._limits.visit_pages:
            entry.problem, entry.detail, status = "file-too-large", "too many pages", "unreadable"
        entry.state = "read" if status == "read" else "unreadable"
        visit.ring()

    # ------------------------------------------------------------ the report

    def case(self, visit: Visit) -> desk.Case:
        """The visit as the desk sees it: files by name, as in a folder."""
        items = tuple(
            desk.Item(
                each.name, each.sha256, each.size, each.format, each.state == "ignored", each.problem, each.detail
            )
            for each in sorted(visit.entries, key=lambda each: each.name)
        )
        return desk.Case(
            visit.folder, visit.generation, items, visit.given, self._today(), self._procedure, self._office
        )

    def settle(self, visit: Visit) -> None:
        """Judges the visit, now or when its last file is read."""
        if visit.alive and not visit.settling and not visit.done and not visit.unread:
            visit.settling = True
            self._spawn(self._settle(visit))

    async def _settle(self, visit: Visit) -> None:
        try:
            while visit.alive and not visit.done and not visit.unread:
                case = self.case(visit)
                try:
                    outcome: desk.Outcome = await self.at_desk(desk.judge, case)
                    await asyncio.to_thread(put_whole, case.kept("report"), outcome.report)
                except Exception:  # a fault of ours, or too long: never an answer, and the server lives on
                    visit.failed = case.generation == visit.generation
                    self._metrics.failed += 1
                else:
                    visit.judged = Judged(case.generation, outcome.verdict, outcome.copies, outcome.ready)
                    visit.forget_reports()
                    self._metrics.verdicts[outcome.verdict] += 1
        finally:
            visit.settling = False
            visit.ring()

    async def shown(self, visit: Visit) -> desk.Shown:
        """The report of a visit that is done, in its language."""
        case, lang = self.case(visit), visit.lang
        place = await self._made(case, f"shown-{lang}", lambda: self.at_desk(desk.show, case, lang))
        shown: desk.Shown = pickle.loads(await asyncio.to_thread(place.read_bytes))
        return shown

    async def download(self, visit: Visit, what: str, lang: str) -> Path:
        """Something to take away of a visit that is done: where it lies."""
        case = self.case(visit)
        if what == "copies.zip":
            return await self._made(case, f"{lang}-{what}", lambda: self._copies(case, lang))
        return await self._made(case, f"{lang}-{what}", lambda: self.at_desk(desk.download, case, what, lang))

    async def _copies(self, case: desk.Case, lang: str) -> bytes:
        async with self._binding:
            return await asyncio.to_thread(desk.copies, case, lang)

    async def _made(self, case: desk.Case, name: str, make: Callable[[], Awaitable[bytes]]) -> Path:
        """What is kept of a report, made where it is not there yet."""
        place = case.kept(name)
        if not place.exists():
            await asyncio.to_thread(put_whole, place, await make())
        return place

    async def at_desk(self, function: Callable[..., Any], *arguments: object) -> Any:
        """Something done at the desk, under its limits."""
        await self._opened.wait()
        future: Future[Any] = self._desk.run(function, *arguments)
        return await asyncio.wrap_future(future)

    def _spawn(self, coroutine: Any) -> None:
        task: asyncio.Task[None] = asyncio.get_running_loop().create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _store(place: Path, reading: FileReading) -> None:
    put_whole(place, pickle.dumps(reading, protocol=pickle.HIGHEST_PROTOCOL))
