"""What is known of a run, in one SQLite file (docs/batch.md describes it): a run that was killed goes on where it was.

A folder is written here after its reports stand in OUT, in one transaction: it is finished or it is not.
"""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from precheck.batch.row import Mark, Person, Row
from precheck.errors import UsageError

SCHEMA = "precheck.batch/1"
_TABLES = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS runs (id INTEGER PRIMARY KEY, day TEXT NOT NULL, rules TEXT NOT NULL,
    finished INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS folders (folder TEXT PRIMARY KEY, output TEXT NOT NULL, key TEXT NOT NULL,
    run INTEGER NOT NULL, verdict TEXT NOT NULL, row TEXT NOT NULL, before TEXT, person TEXT,
    across TEXT NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS marks (folder TEXT NOT NULL, kind TEXT NOT NULL, digest TEXT NOT NULL,
    document TEXT NOT NULL, file TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS strangers (folder TEXT NOT NULL, person TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS marks_by_value ON marks (kind, digest);
CREATE INDEX IF NOT EXISTS marks_by_folder ON marks (folder);
CREATE INDEX IF NOT EXISTS strangers_by_folder ON strangers (folder);
"""


@dataclass(frozen=True)
class Known:
    """A folder as the state has it. `key` stands for all its report rests on; `across` for what other folders told."""

    key: str
    verdict: str
    unread: bool
    across: str


@dataclass(frozen=True)
class Told:
    """What a folder's report tells the other folders."""

    person: Person | None = None
    marks: tuple[Mark, ...] = ()
    strangers: tuple[Person, ...] = ()


class State:
    """The open file. One run at a time may hold it."""

    def __init__(self, path: Path) -> None:
        try:
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
            self._db = sqlite3.connect(path, timeout=2, isolation_level=None)
            # Exclusive, so that no second run writes into the same OUT, and no file of shared memory is needed.
            self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(_TABLES)
            self._schema(path)
        except sqlite3.OperationalError as error:
            raise UsageError(
                f"{path} cannot be used: {error}.",
                "Another run may be at work there: wait for it, or choose another -o.",
            ) from error
        except sqlite3.DatabaseError as error:
            raise UsageError(f"{path} is no state of a run: {error}.", "Move it away, or choose another -o.") from error
        except OSError as error:
            raise UsageError(f"{path} cannot be written: {error.strerror}.", "Choose another -o.") from error

    def _schema(self, path: Path) -> None:
        self._db.execute("INSERT OR IGNORE INTO meta VALUES ('schema', ?)", (SCHEMA,))
        [(schema,)] = self._db.execute("SELECT value FROM meta WHERE name = 'schema'")
        if schema != SCHEMA:
            raise UsageError(f"{path} was written by another version ({schema}).", "Choose another -o.")

    def close(self) -> None:
        self._db.close()

    def begin(self, day: str, rules: str) -> int:
        """The number of this run: a new one, or that of the run that was interrupted."""
        [(last, finished)] = self._db.execute(
            "SELECT COALESCE(MAX(id), 0), COALESCE((SELECT finished FROM runs ORDER BY id DESC LIMIT 1), 1) FROM runs"
        )
        run = int(last) + 1 if finished else int(last)
        self._db.execute("INSERT OR REPLACE INTO runs VALUES (?, ?, ?, 0)", (run, day, rules))
        return run

    def known(self) -> dict[str, Known]:
        """Every folder that was finished once."""
        rows = self._db.execute(
            "SELECT folder, key, verdict, json_extract(row, '$.unread'), across FROM folders ORDER BY folder"
        )
        return {folder: Known(key, verdict, bool(unread), across) for folder, key, verdict, unread, across in rows}

    def save(self, run: int, key: str, row: Row, told: Told, across: str = "") -> None:
        """A finished folder. What it was before this run stays known until the next."""
        self._db.execute("BEGIN")
        old = self._db.execute("SELECT run, row, before FROM folders WHERE folder = ?", (row.folder,)).fetchone()
        before = None if old is None else (old[2] if old[0] == run else old[1])
        person = json.dumps(asdict(told.person)) if told.person else None
        self._db.execute(
            "INSERT OR REPLACE INTO folders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (row.folder, row.output, key, run, row.verdict, row.to_json(), before, person, across),
        )
        self._forget(row.folder)
        self._db.executemany(
            "INSERT INTO marks VALUES (?, ?, ?, ?, ?)",
            [(row.folder, each.kind, each.digest, each.document, each.file) for each in told.marks],
        )
        self._db.executemany(
            "INSERT INTO strangers VALUES (?, ?)", [(row.folder, json.dumps(asdict(each))) for each in told.strangers]
        )
        self._db.execute("COMMIT")

    def remove(self, folders: Iterable[str]) -> None:
        """Folders that are no longer there."""
        self._db.execute("BEGIN")
        for folder in folders:
            self._db.execute("DELETE FROM folders WHERE folder = ?", (folder,))
            self._forget(folder)
        self._db.execute("COMMIT")

    def _forget(self, folder: str) -> None:
        self._db.execute("DELETE FROM marks WHERE folder = ?", (folder,))
        self._db.execute("DELETE FROM strangers WHERE folder = ?", (folder,))

    def rows(self, run: int) -> Iterator[tuple[Row, Row | None, bool]]:
        """Every folder in name order: its row, what it was before this run, and whether it is new."""
        cursor = self._db.execute("SELECT row, before, run FROM folders ORDER BY folder")
        for row, before, when in cursor:
            this = Row.from_json(row)
            yield this, Row.from_json(before) if before and when == run else None, when == run and before is None

    def shared(self) -> Iterator[tuple[str, Mark]]:
        """The marks that stand in more than one folder."""
        rows = self._db.execute(
            "SELECT m.folder, m.kind, m.digest, m.document, m.file FROM marks m JOIN (SELECT kind, digest FROM marks "
            "GROUP BY kind, digest HAVING COUNT(DISTINCT folder) > 1) s ON m.kind = s.kind AND m.digest = s.digest "
            "ORDER BY m.folder, m.document"
        )
        return ((folder, Mark(kind, digest, document, file)) for folder, kind, digest, document, file in rows)

    def people(self) -> dict[str, Person]:
        """The applicant of each folder that names one."""
        rows = self._db.execute("SELECT folder, person FROM folders WHERE person IS NOT NULL ORDER BY folder")
        return {folder: Person(**json.loads(person)) for folder, person in rows}

    def strangers(self) -> list[tuple[str, Person]]:
        """Other people's documents, with the folder they lie in."""
        rows = self._db.execute("SELECT folder, person FROM strangers ORDER BY folder")
        return [(folder, Person(**json.loads(person))) for folder, person in rows]

    def finish(self, run: int) -> None:
        """The summary of this run is written: the next is a new one."""
        self._db.execute("UPDATE runs SET finished = 1 WHERE id = ?", (run,))
