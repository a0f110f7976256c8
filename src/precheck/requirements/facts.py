"""The facts the route and the checks rest on: given by the user, told by a document, or assumed from the day.

A form of an insurer tells who insures its holder (domain facts, 1.2); a given fact is never overruled.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from precheck.identifiers.academic_year import accepted
from precheck.identifiers.countries import alpha3
from precheck.model.applicant import Applicant, Fact
from precheck.model.document import Document

#: What the presence of a document tells. The first that is there speaks: who brings an S1 or a statement of resources
#: means to register, whatever other card she has.
_TOLD: Mapping[str, Mapping[str, str]] = {
    "s1": {"insured_by": "s1"},
    "resources-statement": {"insured_by": "none"},
    "se-401-q-106": {"insured_by": "ramq", "enrolled_in": "CAN-QC"},
    "se-401-q-102": {"insured_by": "ramq", "enrolled_in": "FRA"},
    "se-130-04": {"insured_by": "andorra"},
    "monaco-certificate": {"insured_by": "monaco"},
    "ehic": {"insured_by": "ehic"},
    "ehic-replacement": {"insured_by": "ehic"},
}
_NATIONALITY = ("passport", "national-id", "residence-permit", "visa")
_NUMBERED = ("entitlement-certificate", "carte-vitale")


@dataclass(frozen=True)
class Facts:
    """`known`: every fact with its origin, for the report. `applicant`: the same facts, as the rules use them."""

    known: Mapping[str, Fact]
    applicant: Applicant


def facts_of(documents: Sequence[Document], given: Applicant, born: tuple[date, str] | None, on: date) -> Facts:
    """Given facts, completed by what the applicant's own documents tell. `born`: a birth date and who told it."""
    known = {name: Fact(_text(value), "given") for name, value in _given(given).items()}
    values: dict[str, Any] = {}
    for name, value, origin in _told([each for each in documents if each.holder != "other"]):
        if name not in known:
            known[name], values[name] = Fact(_text(value), origin), value
    if born and "birth_date" not in known:
        known["birth_date"], values["birth_date"] = Fact(born[0].isoformat(), born[1]), born[0]
    known.setdefault("academic_year", Fact(accepted(on)[0], "assumed"))
    return Facts(known, replace(given, **values))


def _given(applicant: Applicant) -> dict[str, Any]:
    return {name: value for name in Applicant.names() if (value := getattr(applicant, name)) is not None}


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def _told(documents: Sequence[Document]) -> list[tuple[str, Any, str]]:
    """Facts told by documents as (name, value, document id), the surest first."""
    told: list[tuple[str, Any, str]] = []
    for kind in _NATIONALITY:
        for each in documents:
            nationality = each.value("nationality")
            if each.type == kind and nationality and (code := alpha3(nationality)):
                told.append(("nationality", code, each.id))
    for kind, facts in _TOLD.items():
        for each in documents:
            if each.type == kind:
                told += [(name, value, each.id) for name, value in facts.items()]
                country = each.value("issuer")
                if kind.startswith("ehic") and country and (code := alpha3(country)):
                    told.append(("insured_country", code, each.id))
    told += [
        ("has_social_security_number", True, each.id)
        for each in documents
        if each.type in _NUMBERED and each.holder == "applicant" and each.value("social_security_number")
    ]
    return told
