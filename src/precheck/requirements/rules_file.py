"""Reading a TOML file of rules: every mistake in it is told with file, key and a suggestion."""

import difflib
import tomllib
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from precheck.errors import BadRules

CERTAINTIES = ("sure", "settled", "open")


def tables(text: str, where: str, kind: str) -> list[dict[str, Any]]:
    """The tables `[[kind]]` of a file. Raises BadRules."""
    whole = parsed(text, where)
    rows = whole.get(kind, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadRules(f"{where}: {kind} is a list of tables.", f"Begin each with [[{kind}]] on a line of its own.")
    return rows


def parsed(text: str, where: str) -> dict[str, Any]:
    """A TOML file. Raises BadRules with the line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadRules(
            f"{where}: {error}.", "Text stands in quotes, lists in brackets, dates as 2026-11-24."
        ) from error


def text_of(path: Path) -> str:
    """The text of a file. Raises BadRules where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadRules(f"{path} cannot be read: {error}.", "Give the path of a TOML file.") from error


class Row:
    """One table of a rules file, read key by key; `where` names it in messages."""

    def __init__(self, table: Mapping[str, Any], where: str, known: Collection[str]) -> None:
        self._table, self.where = table, where
        for key in table:
            member(key, known, f"{where}: unknown key {key!r}.")

    def has(self, key: str) -> bool:
        return key in self._table

    def text(self, key: str, default: str | None = None) -> str:
        return str(self._typed(key, str, "a text", default))

    def choice(self, key: str, choices: Collection[str], default: str | None = None) -> str:
        return member(self.text(key, default), choices, f"{self.where}: {key} cannot be {self._table.get(key)!r}.")

    def texts(
        self, key: str, choices: Collection[str] | None = None, default: Sequence[str] | None = None
    ) -> list[str]:
        values = self._typed(key, list, "a list of texts", default)
        for value in values:
            if not isinstance(value, str):
                raise BadRules(f"{self.where}: {key} holds {value!r}, which is no text.", "Put each entry in quotes.")
            if choices is not None:
                member(value, choices, f"{self.where}: {key} cannot hold {value!r}.")
        return list(values)

    def table(self, key: str) -> dict[str, Any]:
        return dict(self._typed(key, dict, "a table", {}))

    def day(self, key: str) -> date:
        day: date = self._typed(key, date, "a date", None)
        return day

    def number(self, key: str) -> int | None:
        return int(self._typed(key, int, "a number", None)) if self.has(key) else None

    def _typed(self, key: str, kind: type, name: str, default: Any) -> Any:
        value = self._table.get(key, default)
        if value is None:
            raise BadRules(f"{self.where}: {key} is missing.", f"Add {key} = … ({name}).")
        if not isinstance(value, kind) and value is not default:
            raise BadRules(f"{self.where}: {key} is {name}, not {value!r}.", "Correct it in the file.")
        return value


def member(value: str, known: Collection[str], message: str) -> str:
    """The value, if it is known. Raises BadRules with the nearest that is."""
    if value in known:
        return value
    near = difflib.get_close_matches(value, list(known), 1, 0.6)
    raise BadRules(message, f"Did you mean {near[0]}?" if near else f"Known: {', '.join(sorted(known))}.")
