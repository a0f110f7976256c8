"""One run of the real command, with a note of how long each file was at work: python -m … FOLDER OUT."""

import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import Any

from precheck.cli.main import main as precheck


def watch() -> dict[str, list[float]]:
    """Seconds by file: of a processor, and by the clock. Filled as the run goes on."""
    from pebble.pool.process import TaskManager

    seconds: dict[str, list[float]] = {}
    at_work: dict[int, tuple[str, int, float, float]] = {}  # path, worker, processor and clock at the start
    start, done = TaskManager.task_start, TaskManager.task_done

    def task_start(self: Any, task_id: int, worker_id: int | None) -> None:
        task = self.tasks.get(task_id)
        if task is not None and worker_id:
            at_work[task_id] = str(task.payload.args[0]), worker_id, _worked(worker_id), time.monotonic()
        start(self, task_id, worker_id)

    def task_done(self: Any, task_id: int, result: Any) -> None:
        note(task_id)
        at_work.pop(task_id, None)
        done(self, task_id, result)

    def note(task_id: int) -> None:
        if task_id in at_work:
            path, worker, worked, began = at_work[task_id]
            known = seconds.setdefault(path, [0.0, 0.0])
            known[0] = max(known[0], _worked(worker) - worked)
            known[1] = max(known[1], time.monotonic() - began)

    def look() -> None:  # a worker that is ended tells no more
        while True:
            for task_id in list(at_work):
                note(task_id)
            time.sleep(0.1)

    TaskManager.task_start, TaskManager.task_done = task_start, task_done
    threading.Thread(target=look, daemon=True).start()
    return seconds


def _worked(pid: int) -> float:
    """Seconds a process and its children that ended have had of a processor."""
    try:
        cells = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, cells[11:15])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    folder, out = sys.argv[1], Path(sys.argv[2])
    seconds = watch()
    code = 99
    try:
        precheck(["check", folder, "--on", "2026-10-01", "--json", str(out / "report.json"),
                  "--html", str(out / "report.html"), "--letter", str(out / "letter.txt")])  # fmt: skip
    except SystemExit as left:
        code = int(str(left.code or 0))
    (out / "seconds.json").write_text(json.dumps(seconds))
    sys.exit(code)


if __name__ == "__main__":
    main()
