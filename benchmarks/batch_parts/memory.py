"""How much memory a process and its workers hold, from /proc."""

import json
import os
import time
from pathlib import Path


def resident(process: int) -> float:
    """Megabytes that a process holds now; 0 where it is gone."""
    try:
        text = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in text.splitlines() if line.startswith("VmRSS")), 0.0)


def seconds_used(process: int) -> float:
    """Seconds of a processor that a process has used so far; 0 where it is gone."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def parent_peak() -> float:
    """The most that this process ever held, in megabytes."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def below(process: int) -> set[int]:
    """All processes that this one started, and those that they started."""
    found: set[int] = set()
    waiting = [process]
    while waiting:
        try:
            tasks = list(Path(f"/proc/{waiting.pop()}/task").iterdir())
            children = {int(each) for task in tasks for each in (task / "children").read_text().split()}
        except OSError:
            continue
        waiting += children - found
        found |= children
    return found


class Watch:
    """Looks at a run twice a second."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._over = False
        self.done = 0
        self.parent: dict[int, float] = {}  # folders done → megabytes
        self.worker = 0.0
        self._used: dict[int, float] = {}

    def run(self) -> None:
        while not self._over:
            self.parent[self.done] = resident(self._process)
            workers = below(self._process)
            self.worker = max([self.worker, *(resident(each) for each in workers)])
            self._used |= {each: used for each in (self._process, *workers) if (used := seconds_used(each))}
            time.sleep(0.5)

    def step(self, line: str) -> None:
        """A line of progress."""
        self.done = int(json.loads(line)["done"])

    def end(self) -> None:
        self._over = True

    @property
    def used(self) -> float:
        """Seconds of a processor that the run has used, all processes together: on a busy machine, more telling than
        the clock."""
        return sum(self._used.values())

    def told(self) -> str:
        """The parent at a few moments and the largest worker."""
        known = sorted((done, size) for done, size in self.parent.items() if size)
        if not known:
            return "not seen"
        shown = [known[0], *(next((each for each in known if each[0] >= at), known[-1]) for at in (50, 250)), known[-1]]
        return ", ".join(f"{size:.0f} at {done}" for done, size in dict(shown).items()) + f"; worker {self.worker:.0f}"
