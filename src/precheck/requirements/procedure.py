"""What a procedure asks for, loaded from TOML: each rule with its source, the day it was checked and how sure it is.

An office adds rules of its own, or replaces ours, in a file of the same form: see docs/office-rules.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from precheck.i18n.languages import LANGUAGES
from precheck.model.catalogue import DOCUMENT_TYPES, SEVERITIES
from precheck.requirements.route import ROUTES
from precheck.requirements.rules_file import CERTAINTIES, Row, member, parsed, text_of

PROCEDURES = ("registration", "care-refund", "carte-vitale")
_KEYS = (
    "id", "accepts", "routes", "missing", "missing_code", "lookalikes", "weaker", "both_sides", "under_age", "not_for",
    "source", "checked_on", "certainty",
)  # fmt: skip


@dataclass(frozen=True)
class Requirement:
    """`accepts`: alternatives, each a set of document types that serve together. `lookalikes`: type → finding code."""

    id: str
    accepts: tuple[tuple[str, ...], ...]
    routes: frozenset[str]
    missing: str  # severity of its absence
    lookalikes: Mapping[str, str]
    weaker: frozenset[str]
    source: str
    checked_on: date
    certainty: str
    missing_code: str = ""
    both_sides: frozenset[str] = frozenset()
    under_age: int | None = None
    not_for: frozenset[str] = frozenset()  # nationalities that are exempt

    @property
    def types(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each for alternative in self.accepts for each in alternative))


@dataclass(frozen=True)
class Office:
    """An office's own rules by procedure, and its own words by language and id."""

    requirements: Mapping[str, tuple[Requirement, ...]] = field(default_factory=dict)
    messages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def load(procedure: str, office: Office | None = None) -> tuple[Requirement, ...]:
    """The requirements of a procedure, in its order, an office's own last. Raises KeyError for an unknown procedure.

    A rule of the office with one of our ids takes the place of ours on the routes it names.
    """
    own = office.requirements.get(procedure, ()) if office else ()
    replaced = {(each.id, route) for each in own for route in each.routes}
    ours = []
    for rule in _ours(procedure):
        routes = frozenset(route for route in rule.routes if (rule.id, route) not in replaced)
        if routes:
            ours.append(replace(rule, routes=routes))
    return (*ours, *own)


def office_from(path: Path) -> Office:
    """An office's file. Raises BadRules with file, key and a suggestion."""
    table = parsed(text_of(path), str(path))
    for key in table:
        member(key, ("requirements", "messages"), f"{path}: unknown table {key!r}.")
    rules: dict[str, list[Requirement]] = {}
    for place, row in enumerate(table.get("requirements", []), 1):
        where = f"{path}, requirement {place} ({row.get('id', '?')})"
        values = dict(row)
        procedure = member(
            str(values.pop("procedure", "registration")), PROCEDURES, f"{where}: procedure cannot be that."
        )
        values.setdefault("source", str(path.name))
        values.setdefault("certainty", "settled")
        values.setdefault("routes", ["*"])
        rules.setdefault(procedure, []).append(_requirement(Row(values, where, _KEYS)))
    messages: dict[str, dict[str, str]] = {}
    for lang, texts in table.get("messages", {}).items():
        member(lang, LANGUAGES, f"{path}: messages.{lang}: unknown language.")
        messages[lang] = {msgid: Row(texts, f"{path}, messages.{lang}", tuple(texts)).text(msgid) for msgid in texts}
    return Office({name: tuple(each) for name, each in rules.items()}, messages)


@lru_cache(maxsize=8)
def _ours(procedure: str) -> tuple[Requirement, ...]:
    name = f"{procedure.replace('-', '_')}.toml"
    file = resources.files("precheck.requirements") / "data" / name
    if procedure not in PROCEDURES or not file.is_file():
        raise KeyError(procedure)
    table = parsed(file.read_text(encoding="utf-8"), name)
    return tuple(
        _requirement(Row(row, f"{name}, requirement {place} ({row.get('id', '?')})", _KEYS))
        for place, row in enumerate(table["requirements"], 1)
    )


def _requirement(row: Row) -> Requirement:
    name = row.text("id")
    routes = row.texts("routes", (*ROUTES, "*"))
    code = row.text("missing_code", f"missing-{name}")
    return Requirement(
        id=name,
        accepts=tuple(_alternative(each, row) for each in row.texts("accepts")),
        routes=frozenset(ROUTES if "*" in routes else routes),
        missing=row.choice("missing", ("error", "warning", "notice"), "error"),
        lookalikes=_lookalikes(row),
        weaker=frozenset(row.texts("weaker", DOCUMENT_TYPES, ())),
        source=row.text("source"),
        checked_on=row.day("checked_on"),
        certainty=row.choice("certainty", CERTAINTIES),
        missing_code=code,
        both_sides=frozenset(row.texts("both_sides", DOCUMENT_TYPES, ())),
        under_age=row.number("under_age"),
        not_for=frozenset(row.texts("not_for", None, ())),
    )


def _alternative(each: str, row: Row) -> tuple[str, ...]:
    parts = tuple(each.split("+"))
    for part in parts:
        member(part, DOCUMENT_TYPES, f"{row.where}: accepts holds {part!r}, which is no document type.")
    return parts


def _lookalikes(row: Row) -> Mapping[str, str]:
    table: dict[str, Any] = row.table("lookalikes")
    for kind, code in table.items():
        member(kind, DOCUMENT_TYPES, f"{row.where}: lookalikes holds {kind!r}, which is no document type.")
        member(code, SEVERITIES, f"{row.where}: lookalikes holds {code!r}, which is no finding code.")
    return table
