"""Which rows of the procedures apply to this applicant: `data/routes.toml`, read from top to bottom.

The rows and their sources are those of the shared domain facts, section 1.2. Where a fact that decides is missing, the
answer names it, and the verdict can then be no better than `review`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import resources
from typing import Any, Literal

from precheck.model.applicant import Applicant
from precheck.requirements.rules_file import CERTAINTIES, Row, parsed, tables

Registration = Literal["yes", "form", "no"]
_KEYS = ("id", "when", "ask", "meanwhile", "registration", "finding", "source", "checked_on", "certainty")

#: In the order of INTERFACE.md.
ROUTES = (
    "non-eu", "eu-ehic", "eu-s1", "eu-resources", "non-eu-resident-in-eu", "non-eu-ehic", "quebec-exchange",
    "quebec-enrolled", "andorra", "monaco", "french-special", "short-stay", "employed", "doctoral-contract",
    "international-organisation", "already-registered",
)  # fmt: skip


@dataclass(frozen=True)
class RouteRule:
    """A row of `routes.toml`."""

    id: str
    when: Mapping[str, Any]
    ask: tuple[str, ...]
    meanwhile: str
    registration: Registration
    finding: str
    source: str
    checked_on: date
    certainty: str


@dataclass(frozen=True)
class Route:
    """`id` as in INTERFACE.md. `question` names the fact that would decide, where it is not decided."""

    id: str
    question: str = ""
    asked_as: str = ""  # the route whose documents are asked for
    registration: Registration = "yes"
    finding: str = ""
    source: str = ""

    @property
    def decided(self) -> bool:
        return not self.question


def route_of(applicant: Applicant) -> Route:
    """The applicant's route from the facts, given or read."""
    facts = {name: getattr(applicant, name) for name in Applicant.names()}
    for rule in rules():
        known = {name: wanted for name, wanted in rule.when.items() if facts[name] is not None}
        unknown = [name for name in rule.when if name not in known]
        if not all(_holds(facts[name], wanted) for name, wanted in known.items()) or set(unknown) - set(rule.ask):
            continue
        question = unknown[0] if unknown else ""
        asked_as = rule.meanwhile if question and rule.meanwhile else rule.id
        registration: Registration = "yes" if question and rule.meanwhile else rule.registration
        return Route(rule.id, question, asked_as, registration, "" if question else rule.finding, rule.source)
    raise AssertionError("the last row of routes.toml holds for everybody")  # tests/requirements/test_routes.py


def _holds(value: Any, wanted: Any) -> bool:
    """Whether a fact is what a rule wants; in a list, `not …` takes away from the others."""
    if isinstance(wanted, list):
        barred = [each for each in wanted if isinstance(each, str) and each.startswith("not ")]
        allowed = [each for each in wanted if each not in barred]
        return any(_holds(value, each) for each in allowed) and all(_holds(value, each) for each in barred)
    if not isinstance(wanted, str):
        return bool(value == wanted)
    if wanted.startswith("not "):
        return not _holds(value, wanted.removeprefix("not "))
    if wanted.startswith("under "):
        return bool(value < int(wanted.removeprefix("under ")))
    return _holds(value, groups()[wanted[1:]]) if wanted.startswith("@") else bool(value == wanted)


@lru_cache(maxsize=1)
def _file() -> str:
    return (resources.files("precheck.requirements") / "data" / "routes.toml").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def groups() -> Mapping[str, list[str]]:
    """The groups of countries that rules name with `@`."""
    return dict(parsed(_file(), "routes.toml")["groups"])


@lru_cache(maxsize=1)
def rules() -> tuple[RouteRule, ...]:
    """The rows in their order. Raises BadRules."""
    return tuple(_rule(table, place) for place, table in enumerate(tables(_file(), "routes.toml", "routes"), 1))


@lru_cache(maxsize=1)
def asking_nothing() -> frozenset[str]:
    """The routes on which another scheme is in charge."""
    return frozenset(rule.id for rule in rules() if rule.registration == "no")


def _rule(table: Mapping[str, Any], place: int) -> RouteRule:
    row = Row(table, f"routes.toml, route {place} ({table.get('id', '?')})", _KEYS)
    return RouteRule(
        id=row.choice("id", ROUTES),
        when=row.table("when"),
        ask=tuple(row.texts("ask", Applicant.names(), ())),
        meanwhile=row.choice("meanwhile", (*ROUTES, ""), ""),
        registration=row.choice("registration", ("yes", "form", "no")),  # type: ignore[arg-type]
        finding=row.text("finding", ""),
        source=row.text("source"),
        checked_on=row.day("checked_on"),
        certainty=row.choice("certainty", CERTAINTIES),
    )
