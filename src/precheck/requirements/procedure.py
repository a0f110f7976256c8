"""What a procedure asks for, loaded from TOML: each rule with its source, the day it was checked and how sure it is."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import resources


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
    under_age: int | None = None
    not_for: frozenset[str] = frozenset()  # nationalities that are exempt

    @property
    def types(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each for alternative in self.accepts for each in alternative))


@lru_cache(maxsize=8)
def load(procedure: str) -> tuple[Requirement, ...]:
    """The requirements of a procedure, in its order. Raises KeyError for an unknown procedure."""
    file = resources.files("precheck.requirements") / "data" / f"{procedure.replace('-', '_')}.toml"
    if not file.is_file():
        raise KeyError(procedure)
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(_requirement(name, row) for name, row in table["requirements"].items())


def _requirement(name: str, row: Mapping[str, object]) -> Requirement:
    return Requirement(
        id=name,
        accepts=tuple(tuple(str(each).split("+")) for each in row["accepts"]),  # type: ignore[attr-defined]
        routes=frozenset(row["routes"]),  # type: ignore[call-overload]
        missing=str(row.get("missing", "error")),
        lookalikes=dict(row.get("lookalikes", {})),  # type: ignore[call-overload]
        weaker=frozenset(row.get("weaker", ())),  # type: ignore[call-overload]
        source=str(row["source"]),
        checked_on=row["checked_on"],  # type: ignore[arg-type]
        certainty=str(row["certainty"]),
        under_age=row.get("under_age"),  # type: ignore[arg-type]
        not_for=frozenset(row.get("not_for", ())),  # type: ignore[call-overload]
    )
