"""How far the work is, on standard error: a line for one folder; for a batch a bar, or JSON lines for programs."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from precheck.report.clean import plain

if TYPE_CHECKING:
    from rich.text import Text

    from precheck.batch.run import Progress

Tell = Callable[["Progress"], None]


@contextmanager
def progress(how: str) -> Iterator[Tell]:
    """`auto`: a bar where standard error is a terminal, else nothing. `json`: one object a line. `none`."""
    if how == "json":
        yield _lines()
    elif how == "auto" and sys.stderr.isatty():
        with _bar() as tell:
            yield tell
    else:
        yield lambda _: None


class Pace:
    """Folders a second and the seconds that are left, from the folders that this run had to read."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._start = clock()

    def of(self, state: "Progress") -> tuple[float, float | None]:
        """The rate, and the time left as far as it can be told."""
        seconds = max(self._clock() - self._start, 1e-6)
        rate = (state.done - state.unchanged) / seconds
        left = state.total - state.done
        return rate, left / rate if rate else (0.0 if not left else None)


def _lines() -> Tell:
    pace = Pace()

    def tell(state: "Progress") -> None:
        rate, left = pace.of(state)
        line: dict[str, Any] = {
            "done": state.done, "total": state.total, "unchanged": state.unchanged, "per_second": round(rate, 2),
            "seconds_left": None if left is None else round(left, 1), "verdicts": dict(state.verdicts),
            "folder": state.folder, "verdict": state.verdict,
        }  # fmt: skip
        sys.stderr.write(json.dumps(line) + "\n")
        sys.stderr.flush()

    return tell


@contextmanager
def _bar() -> Iterator[Tell]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
        TextColumn("{task.fields[counts]}"),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, pace="", counts="")
        pace = Pace()

        def tell(state: "Progress") -> None:
            rate, left = pace.of(state)
            time_left = "" if left is None else f", {_time(left)}"
            counts = "  ".join(f"{escape(verdict)} {count}" for verdict, count in state.verdicts.items() if count)
            bar.update(task, total=state.total, completed=state.done, pace=f"{rate:.1f}/s{time_left}", counts=counts)

        yield tell


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


@contextmanager
def progress_line() -> Iterator[Callable[[int, int, str], None]]:
    """Files and pages on standard error while they are read; nothing where that is no terminal."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _done, _all, _path: None
        return
    line = _Line()
    with console.status(line):
        yield line.told


class _Line:
    """What is done, told anew whenever the terminal is drawn: a scan of many pages takes a while."""

    def __init__(self) -> None:
        self._files, self._last = "…", ""

    def told(self, done: int, count: int, path: str) -> None:
        self._files, self._last = f"{done}/{count}", plain(path)

    def __rich__(self) -> "Text":
        from rich.text import Text

        from precheck.reading.workers import pages_read

        pages = f"p. {pages}" if (pages := pages_read()) else ""
        return Text("  ·  ".join(filter(None, (self._files, pages, self._last))), overflow="ellipsis", no_wrap=True)
